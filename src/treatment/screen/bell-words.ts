// Words of what tells of alarms on every screen.
import { textOf } from '../../kernel/text/text.ts'

export const bellWords = {
  notice: textOf('Báo động sinh hiệu', 'Alarm'),
  waiting: textOf('báo động chờ nhận', 'alarms to be taken'),
  danger: textOf('nguy hiểm', 'of danger'),
  late: textOf('quá hạn nhận', 'overdue'),
  allow: textOf('Cho máy nhắc', 'Let the device tell me'),
  silence: textOf('Tắt tiếng trên máy này', 'Silence on this device'),
  sound: textOf('Bật tiếng', 'Sound'),
} as const
