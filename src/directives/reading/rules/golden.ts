// What two notices of conclusions ask of whom, listed by reading them before the reader was made: first words, bodies, days.

/** The first words of the sentence, who answers for it, and its days: due, start, how often. A body `null`: nobody is named. */
export type Asked = {
  readonly words: string
  readonly bodies: readonly string[] | null
  readonly due?: string
  readonly start?: string
  readonly every?: string
  /** One may read it as a task or as a principle: neither missed nor false. */
  readonly open?: true
}

export const of = (
  bodies: readonly string[] | null,
  ...rows: (string | [string, Partial<Asked>])[]
): Asked[] =>
  rows.map((row) => (typeof row === 'string' ? { words: row, bodies } : { words: row[0], bodies, ...row[1] }))

const everybody = [
  'các cấp ủy, chính quyền',
  'Ủy ban MTTQ',
  'các tổ chức chính trị - xã hội từ huyện đến cơ sở',
  'các cơ quan, đơn vị trên địa bàn huyện',
]

/** A district's conclusion of 02/11/2021 (01-TB/BCĐ). */
export const districtNotice: readonly Asked[] = [
  ...of(
    everybody,
    'Tăng cường công tác tuyên truyền, quán triệt',
    ['Xác định mỗi xã là', { open: true }],
    'Tiếp tục thực hiện có hiệu quả mục tiêu kép',
  ),
  ...of(
    ['Ban Chỉ đạo phòng, chống Covid-19 các xã'],
    'Lãnh đạo, chỉ đạo phát huy tối đa',
    'Cử lực lượng của xã',
    'Kiểm tra, kiện toàn ngay',
    'Chỉ đạo ngay việc thành lập',
    'Chỉ đạo các lực lượng phối hợp',
    'Căn cứ mức cấp độ dịch',
    'Lãnh đạo, chỉ đạo MTTQ',
  ),
  ...of(['Trung tâm Y tế huyện'], 'Trung tâm Y tế huyện: Đảm bảo', 'Nghiêm túc thực hiện các quy trình'),
  ...of(['Ban Chỉ huy Quân sự huyện'], 'Ban Chỉ huy Quân sự huyện tham mưu'),
  ...of(['Phòng Giáo dục và Đào tạo huyện'], 'Phòng Giáo dục và Đào tạo'),
  ...of(['Phòng Kinh tế và Hạ tầng'], 'Phòng Kinh tế và Hạ tầng'),
  ...of(['Phòng Tài nguyên và Môi trường'], ['Phòng Tài nguyên và Môi trường', { every: 'day' }]),
  ...of(['Phòng Tài chính và Kế hoạch'], 'Phòng Tài chính và Kế hoạch'),
  ...of(['Phòng Văn hóa và Thông tin', 'Trung tâm Văn hóa - TTTT huyện'], 'Phòng Văn hóa và Thông tin'),
  ...of(['Các Đoàn biên phòng trên địa bàn huyện'], ['Các Đoàn biên phòng', { every: 'always' }]),
  ...of(['Đoàn Biên phòng Mường Nhà'], 'Đoàn Biên phòng Mường Nhà chủ trì'),
  ...of(['Ủy ban MTTQ', 'các tổ chức chính trị - xã hội huyện'], 'Ủy ban MTTQ và các tổ chức'),
  ...of(['Ủy ban MTTQ huyện'], 'Giao Ủy ban MTTQ huyện'),
  ...of(
    ['Các đồng chí Ủy viên Ban Thường vụ Huyện ủy'],
    ['Các đồng chí Ủy viên Ban', { start: '2021-11-03', every: 'always' }],
  ),
  ...of(['Các đồng chí thành viên Ban Chỉ đạo phòng, chống Covid-19 huyện'], 'Các đồng chí thành viên Ban'),
  ...of(
    [
      'UBND huyện',
      'Ban Chỉ đạo phòng, chống dịch Covid-19 huyện, xã',
      'MTTQ Việt Nam huyện',
      'các tổ chức chính trị - xã hội huyện',
      'các cơ quan, đơn vị có liên quan',
    ],
    'Căn cứ Thông báo kết luận này',
  ),
]

/** A province's conclusion of 15/11/2021. */
export const provinceNotice: readonly Asked[] = [
  ...of(
    ['Các cấp ủy, tổ chức đảng, chính quyền', 'Mặt trận Tổ quốc', 'các tổ chức chính trị - xã hội'],
    'Các cấp ủy, tổ chức đảng',
  ),
  ...of(
    ['Bí thư cấp ủy', 'Chủ tịch UBND cấp huyện, cấp xã'],
    'Bí thư cấp ủy, Chủ tịch UBND',
    'Triển khai có hiệu quả mô hình',
  ),
  ...of(
    ['Sở Y tế'],
    ['Ban cán sự đảng UBND tỉnh', { due: '2021-11-30' }],
    'khẩn trương tiếp nhận, phân bổ thuốc',
  ),
  ...of(['Các địa phương đã xuất hiện ổ dịch'], 'Các địa phương đã xuất hiện ổ dịch'),
  ...of(
    ['Đầm Hà', 'Hải Hà', 'Móng Cái', 'Tiên Yên'],
    'Các địa phương: Đầm Hà',
    'Thực hiện triệt để việc theo dõi',
  ),
  ...of(['các đơn vị, doanh nghiệp'], ['Yêu cầu các đơn vị, doanh nghiệp', { every: 'shift' }]),
]
