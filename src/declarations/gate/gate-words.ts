// The words of the declaration before a border gate, as travellers see them.
import { textOf } from '../../kernel/text/text.ts'

export const gateWords = {
  title: textOf('Khai báo y tế qua cửa khẩu', 'Health declaration at a border gate'),
  crossing: textOf('Lượt qua cửa khẩu', 'The crossing'),
  way: textOf('Chiều đi', 'Direction'),
  entry: textOf('Vào Việt Nam (nhập cảnh)', 'Into Việt Nam (entry)'),
  exit: textOf('Ra khỏi Việt Nam (xuất cảnh)', 'Out of Việt Nam (exit)'),
  day: textOf('Ngày dự kiến đến cửa khẩu', 'Expected day at the gate'),
  dayHint: textOf('Khai trước nhiều nhất 7 ngày', 'At most 7 days before'),
  nationality: textOf('Quốc tịch', 'Nationality'),
  passport: textOf('Số hộ chiếu hoặc giấy thông hành', 'Passport or travel pass number'),
  vehicle: textOf('Phương tiện', 'Vehicle'),
  plate: textOf('Biển số', 'Plate'),
  people: textOf('Số người trên xe', 'People in the vehicle'),
  driver: textOf('Tôi là lái xe', 'I am the driver'),
  goods: textOf('Hàng hóa', 'Goods'),
  goodsName: textOf('Tên hàng', 'What goods'),
  tonnes: textOf('Khối lượng (tấn)', 'Weight (tonnes)'),
  needWay: textOf('Chọn chiều đi', 'Choose the direction'),
  needDay: textOf(
    'Ngày dự kiến phải từ hôm nay đến 7 ngày tới',
    'The expected day must lie between today and 7 days from now',
  ),
  needPassport: textOf(
    'Ghi số hộ chiếu, giấy thông hành hoặc căn cước',
    'Write the number of the passport, travel pass or card',
  ),
  needPlate: textOf('Ghi biển số xe', 'Write the plate of the vehicle'),
  badNumber: textOf('Số người, số tấn chưa đúng', 'The number of people or tonnes is not right'),
  done: textOf(
    'Khi đến cửa khẩu, đưa mã này cho kiểm dịch viên y tế. Tờ khai dùng cho một lần qua.',
    'Show this code to the quarantine officer at the gate. It is good for one crossing.',
  ),
} as const
