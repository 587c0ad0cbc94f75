// Words of the screens of supervision at home.
import { textOf, type Text } from '../../kernel/text/text.ts'
import type { VisitResult } from '../home/contract.ts'

export const resultWords: Readonly<Record<VisitResult, Text>> = {
  present: textOf('Có mặt', 'At home'),
  symptoms: textOf('Có dấu hiệu', 'Symptoms'),
  absent: textOf('Vắng', 'Absent'),
  refused: textOf('Không hợp tác', 'Refused'),
}

export const homeWords = {
  title: textOf('Giám sát cách ly tại nhà', 'Supervision at home'),
  due: textOf('chưa ai đến', 'to be visited'),
  all: textOf('được giám sát', 'supervised'),
  every: textOf('gặp mỗi', 'a visit every'),
  days: textOf('ngày', 'days'),
  noBasis: textOf('mặc định, chưa đối chiếu văn bản', 'our default, compared with no text'),
  late: textOf('trễ', 'late'),
  last: textOf('gặp lần cuối', 'last seen'),
  never: textOf('chưa gặp lần nào', 'never seen'),
  until: textOf('đến', 'until'),
  watch: textOf('về sau cách ly nơi khác', 'after isolation elsewhere'),
  none: textOf('Không có ai phải giám sát tại nhà', 'Nobody is supervised at home'),
  noneWhy: textOf(
    'Người đang cách ly tại nhà, và người về sau khi cách ly ở nơi khác, hiện ở đây để ghi mỗi ngày một chạm.',
    'Those isolated at home, and those who returned from isolation elsewhere, stand here: one tap a day.',
  ),
  only: textOf('Chỉ người chưa ai đến', 'Only who is to be visited'),
  breach: textOf('Ghi vi phạm', 'Write a breach'),
  weak: textOf('Nơi giám sát yếu', 'Where supervision is weak'),
  weakWhy: textOf(
    'Trường hợp cách ly tại nhà chưa có lần giám sát nào, theo xã; bấm số để mở.',
    'Isolations at home never visited, by commune; press a number to open it.',
  ),
  commune: textOf('Xã', 'Commune'),
  isolated: textOf('Cách ly tại nhà', 'At home'),
  visited: textOf('Đã giám sát', 'Visited'),
  unvisited: textOf('Chưa ai giám sát', 'Never visited'),
  share: textOf('Tỷ lệ', 'Share'),
  today: textOf('Hôm nay', 'Today'),
  visits: textOf('Các lần giám sát', 'Visits'),
  noVisits: textOf('Chưa có lần giám sát nào.', 'No visit yet.'),
  page: textOf('Danh sách trong ngày', 'The list of the day'),
  breaches: textOf('Vi phạm', 'Breaches'),
  violation: textOf('Vụ vi phạm quy định', 'Violation'),
  noViolation: textOf('Chưa lập biên bản vi phạm từ lần này.', 'No record of violation came of it yet.'),
  makeViolation: textOf('Lập biên bản vi phạm', 'Make a record of violation'),
  violationMade: textOf('Đã lập vụ vi phạm', 'The violation was recorded'),
  tooMany: textOf('Còn nữa: chọn một xã để xem đủ', 'There are more: choose one commune'),
} as const
