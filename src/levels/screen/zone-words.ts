// Words of the part beneath a zone.
import { textOf } from '../../kernel/text/text.ts'

export const zoneWords = {
  inside: textOf('Trong vùng khoanh', 'Inside the zone'),
  notice: textOf('Báo cáo và thông tin chậm nhất', 'To be told by'),
  households: textOf('hộ', 'households'),
  people: textOf('người', 'people'),
  withCases: textOf('hộ có ca (14 ngày)', 'with cases (14 days)'),
  withContacts: textOf('hộ có F1', 'with contacts'),
  without: textOf('hộ không có ai', 'with neither'),
  out: textOf('ra ngày', 'out on'),
  village: textOf('Đưa cả thôn, tổ vào', 'Put a village inside'),
  add: textOf('Đưa vào vùng', 'Put inside'),
  added: textOf('Đã đưa các hộ vào vùng', 'The households are inside'),
  drop: textOf('Bỏ ra', 'Take out'),
  dropped: textOf('Đã bỏ hộ ra khỏi vùng', 'Taken out'),
  dropWhy: textOf('Không thuộc vùng khoanh', 'Not inside the zone'),
} as const
