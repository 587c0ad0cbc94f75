// Wordings of demands that the reader of directives was made with.
import type { Wordings } from './directive-texts.ts'

export const knownDirectives: Wordings = {
  bodies: [
    ['Trung tâm Y tế huyện'],
    ['Phòng Giáo dục và Đào tạo'],
    ['UBND các xã, thị trấn'],
    ['Công an huyện'],
    ['Ban Chỉ huy Quân sự huyện'],
    ['Ủy ban MTTQ huyện', 'các tổ chức chính trị - xã hội huyện'],
    ['Phòng Văn hóa và Thông tin', 'Đài Phát thanh huyện'],
    ['Sở Y tế'],
    ['Ban Chỉ đạo phòng, chống dịch COVID-19 các xã'],
    ['các cơ quan, đơn vị'],
    ['Phòng Tài chính - Kế hoạch'],
    ['Bảo hiểm xã hội huyện'],
  ],
  deeds: [
    'rà soát danh sách người chưa tiêm',
    'tổ chức tuyên truyền đến từng hộ',
    'chuẩn bị đủ vật tư, hóa chất',
    'kiện toàn Tổ COVID cộng đồng',
    'tăng cường kiểm tra các chốt',
    'báo cáo kết quả về UBND huyện',
    'xây dựng phương án cách ly tập trung',
    'bố trí lực lượng trực tại các điểm khai báo y tế',
  ],
  whens: [
    { words: 'trước ngày 15/11/2021', due: '2021-11-14' },
    { words: 'chậm nhất đến ngày 30/11/2021', due: '2021-11-30' },
    { words: 'trong tháng 12/2021', due: '2021-12-31' },
    { words: 'trong quý I năm 2022', due: '2022-03-31' },
    { words: 'hằng ngày', every: 'day' },
    { words: 'định kỳ hàng tuần', every: 'week' },
    { words: 'trong vòng 24 giờ', due: '2021-11-03' },
    { words: 'trước 17 giờ ngày 05/11/2021', due: '2021-11-05' },
  ],
  idle: [
    'Đến ngày 01/11/2021, toàn huyện ghi nhận 15 ca mắc.',
    'Tình hình dịch bệnh diễn biến phức tạp.',
    'Các xã đã tiêm đạt 90 %.',
    'Công tác phòng, chống dịch được triển khai đồng bộ.',
  ],
  sentences: [
    '{body} {deed} {when}.',
    'Giao {body} chủ trì, phối hợp với các cơ quan liên quan {deed} {when}.',
    '{body} chủ trì, phối hợp với Phòng Y tế {deed} {when}.',
    'Yêu cầu {body} {deed} {when}.',
    'Đề nghị {body} {deed} {when}.',
    '{body}: {deed} {when}.',
    '{body} có trách nhiệm {deed} {when}.',
  ],
}
