// Deadlines in the words of offices, resolved against the day of the document; and words that only look like one.
import { expect, test } from 'vitest'
import { addMonths, spanOf } from './dates.ts'
import { timingOf } from './timing.ts'

type Row = readonly [words: string, told: string]

/** `start due hour every event`, what is missing left out. */
const told = (words: string, issued: string | null): string => {
  const { start, due, hour, every, event } = timingOf(words, issued)
  return [start && `từ ${start}`, due && `đến ${due}`, hour, every, event && `<${event}>`]
    .filter(Boolean)
    .join(' ')
}

test.each<Row>([
  ['Đến hết quý II năm 2022: hoàn thành việc tiêm', 'đến 2022-06-30'],
  ['chậm nhất đến ngày 30/11/2021 tất cả các trạm y tế đều có bác sĩ', 'đến 2021-11-30'],
  [
    'trực tiếp xuống cơ sở (ngay trong ngày 03/11/2021 và thường xuyên), chịu trách nhiệm',
    'từ 2021-11-03 always',
  ],
  ['hằng ngày phải thực hiện xét nghiệm đối với toàn bộ người lao động trước mỗi ca sản xuất', 'shift'],
  ['hoàn thành trước ngày 15/12/2021', 'đến 2021-12-14'],
  ['báo cáo trước 17 giờ ngày 05/11/2021', 'đến 2021-11-05 17:00'],
  ['xong trước ngày 20/11', 'đến 2021-11-19'],
  ['hoàn thành trong tháng 11/2021', 'đến 2021-11-30'],
  ['hoàn thành trong tháng 11 năm 2021', 'đến 2021-11-30'],
  ['hoàn thành trong tháng 01', 'đến 2022-01-31'],
  ['thực hiện trong quý IV', 'đến 2021-12-31'],
  ['hoàn thành trong quý I/2022', 'đến 2022-03-31'],
  ['phấn đấu đến hết năm 2022 đạt 95%', 'đến 2022-12-31'],
  ['hoàn thành trong 6 tháng đầu năm 2022', 'đến 2022-06-30'],
  ['thực hiện từ ngày 05/11/2021 đến hết ngày 12/11/2021', 'từ 2021-11-05 đến 2021-11-12'],
  ['áp dụng từ 00 giờ ngày 06/11/2021', 'từ 2021-11-06 00:00'],
  ['lập danh sách trong ngày hôm nay', 'từ 2021-11-02 đến 2021-11-02'],
  ['định kỳ hàng tuần báo cáo kết quả', 'week'],
  ['báo cáo trước 15 giờ hằng ngày', '15:00 day'],
  ['báo cáo vào thứ Sáu hàng tuần', 'week'],
  ['báo cáo trước ngày 25 hàng tháng', 'month'],
  ['xét nghiệm 02 lần/tuần', 'week'],
  ['kiểm soát chặt chẽ đường biên 24/24 giờ', 'always'],
  ['Thường xuyên rà soát, cập nhật', 'always'],
  ['xong trong vòng 24 giờ', 'đến 2021-11-03'],
  ['báo cáo trong thời hạn 05 ngày kể từ ngày ban hành Kế hoạch', 'đến 2021-11-07'],
  ['trả lời trong thời hạn 03 ngày làm việc', 'đến 2021-11-05'],
  ['hoàn thành trong vòng 02 tuần', 'đến 2021-11-16'],
  [
    'báo cáo trong vòng 24 giờ kể từ khi phát hiện ca bệnh',
    '<trong vòng 24 giờ kể từ khi phát hiện ca bệnh>',
  ],
  ['triển khai tiêm ngay khi có hướng dẫn của Bộ Y tế', '<ngay khi có hướng dẫn của Bộ Y tế>'],
  ['hoàn thành trong tuần', 'đến 2021-11-07'],
])('%s', (words, expected) => {
  expect(told(words, '2021-11-02')).toBe(expected)
})

test.each<Row>([
  ['tính đến ngày 15/11/2021 đã có 230 ca', ''],
  ['Chương trình hỗ trợ phát triển thị trường lao động tỉnh đến năm 2030', ''],
  ['được Trung tâm kiểm soát dịch bệnh tỉnh cập nhật hàng ngày để chỉ đạo', ''],
  ['triển khai giám sát trọng điểm và giám sát thường xuyên theo hướng dẫn', ''],
  [
    'phục hồi chức năng cho người mắc sau khi khỏi bệnh trong vòng 12 tháng',
    '<trong vòng 12 tháng sau khi khỏi bệnh>',
  ],
  ['những người sinh trước ngày 01/01/2004', ''],
  ['từ năm 2020 đến nay đã thực hiện', ''],
  ['kịch bản khi có 05 ca/ngày', ''],
])('no deadline of its own: %s', (words, expected) => {
  expect(told(words, '2021-11-02')).toBe(expected)
})

test('a document without a day leaves open what hangs on it', () => {
  expect(told('hoàn thành trước ngày 15/12/2021', null)).toBe('đến 2021-12-14')
  expect(told('xong trong vòng 24 giờ; trong tuần; trong tháng 11', null)).toBe('')
})

test('days that do not exist are none; months end where they end', () => {
  expect(spanOf('ngày 31/11/2021', null)).toBeNull()
  expect(spanOf('tháng 13/2021', null)).toBeNull()
  expect(spanOf('tháng 02/2024', null)?.last).toBe('2024-02-29')
  expect([addMonths('2022-01-31', 1), addMonths('2021-11-02', 3)]).toEqual(['2022-02-28', '2022-02-02'])
})
