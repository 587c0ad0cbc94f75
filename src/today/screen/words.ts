// What the screen of the round says.
import type { Text } from '../../kernel/text/text.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { DueKind, Result } from '../rules/due.ts'

export const words = {
  title: textOf('Hôm nay', 'Today'),
  team: textOf('Tổ', 'Team'),
  whole: textOf('Cả đơn vị: chỉ hộ có việc', 'The whole unit: households with work only'),
  mine: textOf('tổ của tôi', 'my team'),
  done: textOf('hộ xong', 'households done'),
  red: textOf(
    'người có dấu hiệu nặng, đã báo lên trạm y tế',
    'with red flags: the health station has been told',
  ),
  alerts: textOf('Xem cảnh báo', 'See alerts'),
  none: textOf('Hôm nay không có hộ nào có việc hẹn', 'No household has anything due today'),
  noneWhy: textOf(
    'Người tiếp xúc còn theo dõi, người cách ly tại nhà, người thuộc nhóm nguy cơ đến ngày thăm hỏi hiện ở đây, theo thôn và theo hộ.',
    'Contacts who are followed, people isolated at home and vulnerable people whose call is due stand here, by village and household.',
  ),
  mayLack: textOf(
    'Vòng hôm nay có thể còn thiếu người, thiếu việc. Có mạng thì máy tự nhận tiếp.',
    'The round of today may lack people or tasks. It goes on by itself with a network.',
  ),
  noTeam: textOf(
    'Tài khoản này chưa gắn với tổ nào: trạm y tế ghi tên đăng nhập vào ô “Tài khoản trên điện thoại” của thành viên tổ.',
    'This account belongs to no team yet: the station writes its name into “Account on the phone” of the member.',
  ),
  rest: textOf('Hộ không có việc hẹn hôm nay', 'Households with nothing due today'),
  more: textOf(
    'Danh sách quá dài: hãy chọn một xã hay một tổ.',
    'The list is too long: choose a commune or a team.',
  ),
  household: textOf('Hộ', 'Household'),
  noHousehold: textOf('Chưa rõ thuộc hộ nào', 'Household not known'),
  born: textOf('sinh', 'born'),
  call: textOf('Gọi', 'Call'),
  open: textOf('Mở', 'Open'),
  which: textOf('Dấu hiệu nào?', 'Which signs?'),
  met: textOf('Đã đến', 'Visited'),
  away: textOf('Vắng', 'Away'),
  written: textOf('Đã ghi', 'Written'),
  undo: textOf('Hoàn tác', 'Undo'),
  cleared: textOf('bỏ đánh dấu', 'cleared'),
  print: textOf('In danh sách', 'Print the list'),
  measure: textOf('Đo sinh hiệu', 'Measure signs'),
  temperature: textOf('Nhiệt độ °C', 'Temperature °C'),
  spo2: textOf('SpO2 %', 'SpO2 %'),
  breath: textOf('Nhịp thở/phút', 'Breaths a minute'),
  feeling: textOf('Cảm thấy', 'Feels'),
  keep: textOf('Lưu', 'Save'),
  unreadable: textOf(
    'Ô viền đỏ không đọc được: nhiệt độ như 37,5; SpO2 từ 30 đến 100; nhịp thở từ 4 đến 120.',
    'The marked field cannot be read: a temperature like 37.5; SpO2 from 30 to 100; breaths from 4 to 120.',
  ),
  why: textOf('Bỏ đánh dấu', 'Mark taken away'),
  keys: textOf(
    'Phím: 1 khỏe · 2 có dấu hiệu · 3 không gặp · 0 bỏ',
    'Keys: 1 well · 2 symptoms · 3 not met · 0 clear',
  ),
} as const

export const resultWords = {
  well: textOf('Khỏe', 'Well'),
  symptoms: textOf('Có dấu hiệu', 'Symptoms'),
  missed: textOf('Không gặp', 'Not met'),
  refused: textOf('Từ chối', 'Refused'),
} as const satisfies Record<Result, Text>

export const kindWords = {
  contact: textOf('Tiếp xúc', 'Contact'),
  isolation: textOf('Cách ly', 'Isolated'),
  signs: textOf('Sinh hiệu', 'Signs'),
  vulnerable: textOf('Nguy cơ', 'Vulnerable'),
  verify: textOf('Xác minh', 'Verify'),
  sample: textOf('Lấy mẫu', 'Specimen'),
  dose: textOf('Tiêm', 'Dose'),
} as const satisfies Record<DueKind, Text>

export const givenWords = {
  title: textOf('Phản ánh giao cho tổ', 'Reports given to the team'),
  caller: textOf('Người phản ánh', 'Who reported'),
  urgent: textOf('KHẨN', 'URGENT'),
  due: textOf('trả lời trước', 'answer by'),
  late: textOf('quá hạn', 'late'),
  found: textOf('Tổ đã xem', 'Looked at'),
  say: textOf('Đã đến xem, báo lại', 'Looked at it: say what was found'),
  sayAgain: textOf('Báo thêm', 'Say more'),
  what: textOf('Thấy gì, đã làm gì', 'What was found and done'),
  save: textOf('Báo lại cho trạm', 'Tell the station'),
  said: textOf('Đã báo lại; trạm trả lời người dân', 'Told; the station answers the citizen'),
} as const
