// The figures of event-based surveillance: signals, events, clusters, and cases that belong to a cluster.
import type { Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { MAIN_DISEASE } from './diseases.ts'
import { cases } from './cases.ts'
import { clusters } from './clusters.ts'
import { events } from './events.ts'
import { signals } from './signals.ts'

export const eventFigures: readonly Figure[] = [
  {
    kind: 'count',
    name: 'signals',
    label: textOf('Dấu hiệu nhận được', 'Signals heard'),
    definition: textOf(
      'Dấu hiệu theo ngày nhận tin, trừ dấu hiệu trùng đã gộp.',
      'Signals by the day they were heard, without those joined to another.',
    ),
    measure: 'signal',
    register: signals,
    day: 'heardDay',
    where: { stateOf: { oneOf: ['signal', 'verifying', 'verified', 'discarded'] } },
  },
  {
    kind: 'count',
    name: 'signals-discarded',
    label: textOf('Dấu hiệu đã loại', 'Signals discarded'),
    definition: textOf(
      'Dấu hiệu xác minh là không có nguy cơ, theo ngày nhận tin.',
      'Signals found to be no risk, by the day they were heard.',
    ),
    measure: 'signal',
    register: signals,
    day: 'heardDay',
    where: { stateOf: { is: 'discarded' } },
  },
  {
    kind: 'count',
    name: 'events',
    label: textOf('Sự kiện', 'Events'),
    definition: textOf(
      'Dấu hiệu đã xác minh thành sự kiện (TT 15/2026 Điều 2), theo ngày xác minh.',
      'Verified signals (Circular 15/2026 Art. 2) by the day of verification.',
    ),
    measure: 'event',
    register: events,
    day: 'verifiedDay',
    where: {},
  },
  {
    kind: 'count',
    name: 'clusters-opened',
    label: textOf('Ổ dịch đã xác định', 'Clusters opened'),
    definition: textOf(
      'Ổ dịch (TT 15/2026 Điều 2) theo ngày xác định.',
      'Clusters (Circular 15/2026 Art. 2) by the day they were opened.',
    ),
    measure: 'cluster',
    register: clusters,
    day: 'openedDay',
    where: {},
  },
  {
    kind: 'count',
    name: 'clusters-closed',
    label: textOf('Ổ dịch đã kết thúc', 'Clusters closed'),
    definition: textOf(
      'Ổ dịch đã kết thúc và không mở lại, theo ngày kết thúc.',
      'Clusters closed and not reopened, by the day they were closed.',
    ),
    measure: 'cluster',
    register: clusters,
    day: 'closedDay',
    where: { stateOf: { is: 'closed' } },
  },
  {
    kind: 'stock',
    name: 'clusters-open',
    label: textOf('Ổ dịch đang hoạt động', 'Open clusters'),
    definition: textOf(
      'Ổ dịch đã xác định trừ ổ dịch đã kết thúc, tính đến cuối kỳ.',
      'Clusters opened less clusters closed, at the end of the period.',
    ),
    measure: 'cluster',
    plus: ['clusters-opened'],
    minus: ['clusters-closed'],
  },
  {
    kind: 'count',
    name: 'cases-in-clusters',
    label: textOf('Ca mắc trong ổ dịch', 'Cases in clusters'),
    definition: textOf(
      'Số ca COVID-19 xác định đã gắn với một ổ dịch, tính theo ngày báo cáo.',
      'Confirmed COVID-19 cases linked to a cluster, by the day of report.',
    ),
    measure: 'case',
    register: cases,
    day: 'reportDay',
    where: { disease: { is: MAIN_DISEASE }, classification: { is: 'confirmed' }, cluster: { known: true } },
    otherDays: ['onsetDay'],
  },
]
