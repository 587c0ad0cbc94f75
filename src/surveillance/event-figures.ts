// The figures of event-based surveillance: signals, events, clusters, and cases that belong to a cluster.
import type { Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { MAIN_DISEASE } from './diseases.ts'
import { cases } from './cases.ts'
import { clusters } from './clusters.ts'
import { events } from './events.ts'
import { signals } from './signals.ts'
import { clustersOfDisease, nameOfDisease } from './disease-figures.ts'
import { disease as diseaseChoices } from './case-choices.ts'

export const eventFigures: readonly Figure[] = [
  count(
    signals,
    'signal',
    'heardDay',
    { stateOf: { oneOf: ['signal', 'verifying', 'verified', 'discarded'] } },
    [
      'signals',
      'Dấu hiệu nhận được',
      'Signals heard',
      'Dấu hiệu theo ngày nhận tin, trừ dấu hiệu trùng đã gộp.',
      'Signals by the day they were heard, without those joined to another.',
    ],
  ),
  count(signals, 'signal', 'heardDay', { stateOf: { is: 'discarded' } }, [
    'signals-discarded',
    'Dấu hiệu đã loại',
    'Signals discarded',
    'Dấu hiệu xác minh là không có nguy cơ, theo ngày nhận tin.',
    'Signals found to be no risk, by the day they were heard.',
  ]),
  count(events, 'event', 'verifiedDay', {}, [
    'events',
    'Sự kiện',
    'Events',
    'Dấu hiệu đã xác minh thành sự kiện (TT 15/2026 Điều 2), theo ngày xác minh.',
    'Verified signals (Circular 15/2026 Art. 2) by the day of verification.',
  ]),
  count(clusters, 'cluster', 'openedDay', {}, [
    'clusters-opened',
    'Ổ dịch đã xác định',
    'Clusters opened',
    'Ổ dịch (TT 15/2026 Điều 2) của mọi bệnh theo ngày xác định.',
    'Clusters (Circular 15/2026 Art. 2) of all diseases by the day they were opened.',
  ]),
  count(clusters, 'cluster', 'closedDay', { stateOf: { is: 'closed' } }, [
    'clusters-closed',
    'Ổ dịch đã kết thúc',
    'Clusters closed',
    'Ổ dịch của mọi bệnh đã kết thúc và không mở lại, theo ngày kết thúc.',
    'Clusters of all diseases closed and not reopened, by the day they were closed.',
  ]),
  stock('cluster', 'clusters-opened', 'clusters-closed', [
    'clusters-open',
    'Ổ dịch đang hoạt động',
    'Open clusters',
    'Ổ dịch đã xác định trừ ổ dịch đã kết thúc, tính đến cuối kỳ.',
    'Clusters opened less clusters closed, at the end of the period.',
  ]),
  {
    ...count(
      cases,
      'case',
      'reportDay',
      { disease: { is: MAIN_DISEASE }, classification: { is: 'confirmed' }, cluster: { known: true } },
      [
        'cases-in-clusters',
        'Ca COVID-19 trong ổ dịch',
        'COVID-19 cases in clusters',
        'Số ca COVID-19 xác định đã gắn với một ổ dịch, tính theo ngày báo cáo.',
        'Confirmed COVID-19 cases linked to a cluster, by the day of report.',
      ],
    ),
    otherDays: ['onsetDay'],
  },
  ...Object.keys(diseaseChoices).map((disease) => {
    const { vi, en } = nameOfDisease(disease)
    return count(clusters, 'cluster', 'openedDay', { disease: { is: disease } }, [
      clustersOfDisease(disease),
      `Ổ dịch ${vi}`,
      `Clusters of ${en}`,
      `Ổ dịch ${vi} theo ngày xác định.`,
      `Clusters of ${en} by the day they were opened.`,
    ])
  }),
]
