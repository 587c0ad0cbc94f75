// The words of the screen of international health notices.
import { textOf } from '../../kernel/text/text.ts'

export const words = {
  title: textOf('Trao đổi y tế quốc tế', 'International health notices'),
  add: textOf('Ghi thông báo', 'Enter a notice'),
  waiting: textOf('Chưa gửi, chưa trả lời', 'Not sent or answered yet'),
  none: textOf('Không có thông báo nào đang chờ', 'No notice waits'),
  noneWhy: textOf(
    'Sự kiện có thể ảnh hưởng ngoài nước, yêu cầu xác minh, trao đổi với phía bên kia biên giới ghi ở đây, có hạn và phản hồi.',
    'Events that may matter abroad, requests to verify and what is exchanged across the border are kept here, with term and answer.',
  ),
  due: textOf('trước', 'by'),
  late: textOf('Quá hạn', 'Late'),
  noTerm: textOf('không có thời hạn', 'no term'),
  told: textOf('Đã gửi, đã trả lời', 'Sent or answered'),
  toldDone: textOf('Đã ghi lúc gửi', 'Written down as told'),
  all: textOf('Mọi thông báo', 'All notices'),
  paper: textOf('Mở hồ sơ, soạn công văn', 'Open it, draft the letter'),
  basis: textOf(
    'Giờ của Điều lệ Y tế quốc tế (2005) ghi theo trí nhớ, chưa đối chiếu văn bản; sửa được ở từng thông báo.',
    'The hours of the International Health Regulations (2005) are from memory, not compared with the text; each notice may have its own.',
  ),
} as const
