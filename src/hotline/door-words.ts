// The words of the public page of the hotline.
import { textOf } from '../kernel/text/text.ts'

export const words = {
  title: textOf('Phản ánh, cần giúp đỡ', 'Report, ask for help'),
  to: textOf('Gửi tới', 'To'),
  emergency: textOf(
    'Khó thở, đau ngực, lơ mơ, tím tái: gọi 115 ngay, đừng chờ trả lời ở đây.',
    'Short of breath, chest pain, drowsy, blue lips: call 115 now, do not wait for an answer here.',
  ),
  about: textOf('Về việc', 'About'),
  content: textOf('Nội dung', 'What is it'),
  contentHint: textOf('Việc gì, ở đâu, từ khi nào', 'What, where, since when'),
  urgent: textOf('Việc khẩn', 'Urgent'),
  anonymous: textOf('Xin giấu tên', 'Leave me unnamed'),
  name: textOf('Họ và tên', 'Full name'),
  phone: textOf('Số điện thoại để trả lời', 'Phone for the answer'),
  village: textOf('Thôn, tổ dân phố', 'Village'),
  send: textOf('Gửi phản ánh', 'Send'),
  done: textOf('Đã nhận phản ánh', 'Received'),
  answerBy: textOf('Đơn vị hẹn trả lời trước', 'The office means to answer before'),
  noPhone: textOf(
    'Không để lại số điện thoại thì đơn vị xử lý mà không gọi lại được.',
    'Without a phone number the office will act but cannot call back.',
  ),
  keeping: textOf(
    'Chỉ cán bộ có nhiệm vụ ở đơn vị, cấp trên và tổ được giao xem được; mỗi lần xem đều được ghi lại. Không ai đọc lại được nội dung qua trang này; người giữ mã chỉ xem được câu trả lời.',
    'Seen only by those on duty in the unit and above it and by the team it is given to; each look is noted. Nobody can read it here; whoever holds the code sees the answer alone.',
  ),
  keepCode: textOf(
    'Giữ mã này (chụp màn hình hoặc chép lại) để xem trả lời:',
    'Keep this code (take a picture or write it down) to see the answer:',
  ),
  askAnswer: textOf('Xem trả lời phản ánh', 'See the answer to a report'),
  code: textOf('Mã phản ánh', 'Code of the report'),
  codeHint: textOf('12 chữ và số, như 3F7K-9QAX-20MN', '12 letters and digits, like 3F7K-9QAX-20MN'),
  look: textOf('Xem trả lời', 'See the answer'),
  notFound: textOf('Chưa tìm thấy:', 'Not found:'),
  noCode: textOf(
    'Không có phản ánh nào mang mã này, hoặc đã hết thời hạn lưu giữ. Xem lại từng chữ, hoặc gọi đường dây nóng của xã.',
    'No report has this code, or its term is over. Look at each letter again, or call the hotline.',
  ),
  answerKeeping: textOf(
    'Trang này chỉ cho xem tình trạng và câu trả lời, không cho xem nội dung và người đã phản ánh.',
    'This page shows only where it stands and the answer, not what was told nor by whom.',
  ),
  again: textOf('Gửi phản ánh khác', 'Send another'),
  needContent: textOf('Ghi nội dung, ít nhất 10 chữ', 'Write what it is, at least 10 letters'),
  needKind: textOf('Chọn phản ánh về việc gì', 'Choose what it is about'),
  badPhone: textOf('Số điện thoại chưa đúng', 'The phone number is not right'),
  unknown: textOf(
    'Không có đơn vị nào ở đây mang mã này. Xem lại địa chỉ, hoặc gọi trạm y tế xã.',
    'There is no such unit here. Look at the address again, or call the health station.',
  ),
} as const
