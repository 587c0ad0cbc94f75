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
  checkpoints: textOf('Chốt của vùng', 'Checkpoints of the zone'),
  noCheckpoint: textOf(
    'Chưa lập chốt cho vùng này: lịch trực, nhật ký ra vào ghi ở màn hình Chốt kiểm soát.',
    'No checkpoint yet: its roster and log are written on the screen of checkpoints.',
  ),
  makeCheckpoint: textOf('Lập chốt của vùng', 'Set up a checkpoint'),
  checkpointMade: textOf('Đã lập chốt', 'The checkpoint is set up'),
  atCheckpoints: textOf('Mở màn hình Chốt kiểm soát', 'Open the screen of checkpoints'),
} as const
