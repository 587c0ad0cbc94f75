// Parts of Vietnamese names with rounded weights, by people and sex; restated from published frequencies and local ones.
import type { Weighted } from './random.ts'

const table = (text: string): Weighted<string> =>
  text.split(', ').map((entry): [string, number] => {
    const space = entry.lastIndexOf(' ')
    return [entry.slice(0, space), Number(entry.slice(space + 1))]
  })

export type Ethnicity = 'Tày' | 'Nùng' | 'Kinh' | 'Dao' | 'Hoa'

/** Shares are plausible for the district, not a published figure. */
export const ethnicities: Weighted<Ethnicity> = [
  ['Tày', 58],
  ['Nùng', 11],
  ['Kinh', 14],
  ['Dao', 16],
  ['Hoa', 1],
]

const tayNung = table(
  'Hoàng 17, Nông 15, Hà 10, Triệu 8, Ma 7, Lường 6, Nguyễn 6, Hứa 5, Lục 3, Vi 3, Đinh 3, Lý 3, Dương 3, Đàm 3, ' +
    'Bế 2, Mông 2, Luân 2, La 2, Lương 2, Vương 1, Mã 2, Lăng 1, Sầm 1, Chu 2, Lộc 1, Cao 1, Đồng 1, Mạc 1, Phan 1, ' +
    'Long 1, Lâm 1, Phùng 1, Lê 1, Trần 1, Cà 1, Liêu 1, Âu 1, Hầu 1, Vy 1',
)

export const familyNames: { readonly [E in Ethnicity]: Weighted<string> } = {
  Tày: tayNung,
  Nùng: tayNung,
  Kinh: table(
    'Nguyễn 33, Trần 12, Lê 11, Phạm 9, Vũ 6, Hoàng 4, Bùi 4, Đỗ 4, Phan 3, Đặng 3, Đinh 3, Ngô 3, Trương 2, Đoàn 2, ' +
      'Dương 2, Đào 2, Trịnh 2, Mai 1, Lương 1, Cao 1, Lưu 1, Tạ 1, Tô 1, Thái 1, Tống 1, Kiều 1, Võ 1, Hồ 1, Quách 1, Doãn 1',
  ),
  Dao: table('Triệu 26, Đặng 19, Bàn 18, Lý 13, Phùng 8, Hoàng 4, Dương 3, Trương 2, Chu 2, Lò 1'),
  Hoa: table('Lý 5, Lâm 4, Trương 4, Tăng 2, Lưu 2, Diệp 1, Vương 1, Từ 1, Mã 1'),
}

export const middleNames = {
  male: table(
    'Văn 60, Đức 16, Ngọc 14, Minh 14, Xuân 14, Quang 13, Đình 11, Thanh 11, Quốc 10, Hữu 8, Hoàng 8, Duy 8, Anh 7, ' +
      'Trọng 7, Công 7, Tiến 7, Thành 6, Thế 6, Tuấn 6, Trung 6, Mạnh 6, Huy 4, Hồng 4, Việt 4, Đăng 3, Chí 3, Gia 3, Hải 3, Nhật 3, Thái 3',
  ),
  female: table(
    'Thị 95, Thị Thu 14, Thị Thanh 14, Thị Ngọc 11, Thị Kim 10, Thị Hồng 9, Ngọc 7, Thu 7, Thị Phương 6, Thị Bích 6, ' +
      'Thị Minh 6, Phương 5, Thị Thùy 5, Thanh 5, Thị Thúy 4, Minh 4, Khánh 4, Thị Mai 3, Thùy 3, Hồng 3, Thị Tuyết 3, ' +
      'Thị Quỳnh 3, Thị Hoài 3, Thị Như 2, Thị Ánh 2, Kim 2, Hà 2, Bảo 2, Thị Huyền 2, Diệu 1',
  ),
} as const

export const givenNames = {
  male: table(
    'Anh 24, Tuấn 20, Sơn 19, Dũng 18, Nam 18, Minh 17, Hùng 17, Huy 16, Hoàng 16, Đức 16, Hải 15, Cường 15, Long 15, ' +
      'Thành 14, Hưng 13, Đạt 13, Duy 13, Thắng 13, Hiếu 13, Trung 13, Tùng 12, Quang 11, Tiến 10, Phong 10, Khánh 10, ' +
      'Dương 9, Trường 9, Vũ 9, Vinh 9, Lâm 9, Việt 9, Mạnh 9, Tú 9, Phúc 9, Bảo 8, Bình 8, Nguyên 8, Quân 8, Toàn 8, ' +
      'Nghĩa 8, Hòa 7, Tài 7, Giang 7, An 7, Thịnh 7, Hiệp 7, Kiên 6, Tâm 6, Thanh 6, Ngọc 6, Công 5, Thái 5, Khoa 5, ' +
      'Lộc 5, Quý 5, Chiến 5, Trọng 4, Chung 4, Thuận 4',
  ),
  female: table(
    'Anh 34, Linh 29, Trang 27, Thảo 20, Phương 19, Hương 16, Hà 16, Ngọc 16, Huyền 14, Hằng 13, Vân 12, Nhi 11, Ngân 11, ' +
      'Dung 11, Nhung 10, Thủy 10, Mai 10, Nga 10, Quỳnh 10, Hiền 9, Yến 9, Giang 9, Hoa 9, Hạnh 9, Duyên 8, Chi 8, ' +
      'Thanh 8, Thư 8, Oanh 8, Uyên 7, Thúy 7, Lan 7, Hồng 7, Thu 7, Tâm 7, Thương 7, Quyên 6, Phượng 6, Như 6, Vy 6, ' +
      'Loan 6, Liên 6, My 5, Ánh 5, Châu 5, Dương 5, Huệ 5, Thùy 5, Tuyết 5, An 5, Nguyệt 5, Minh 4, Hòa 4, Hân 4, ' +
      'Hường 4, Ly 4, Hoài 4, Xuân 4, Thắm 3, Bích 3',
  ),
} as const
