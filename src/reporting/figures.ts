// The figures of reporting: what was due, what came, what came in time, and the two shares by which units are judged.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { periodicReports } from './periodic-reports.ts'

const came = { oneOf: ['sent', 'accepted', 'compiled'] } as const

const count = (figure: Pick<CountFigure, 'name' | 'label' | 'definition' | 'where'>): CountFigure => ({
  kind: 'count',
  measure: 'report',
  register: periodicReports,
  day: 'periodEnd',
  ...figure,
})

export const reportingFigures: readonly Figure[] = [
  count({
    name: 'reports-due',
    label: textOf('Báo cáo phải gửi', 'Reports due'),
    definition: textOf(
      'Báo cáo tuần, tháng, năm và báo cáo ổ dịch mà đơn vị phải gửi, theo ngày cuối kỳ báo cáo.',
      'Weekly, monthly, yearly and cluster reports that units owe, by the last day of their period.',
    ),
    where: {},
  }),
  count({
    name: 'reports-sent',
    label: textOf('Báo cáo đã gửi', 'Reports sent'),
    definition: textOf(
      'Báo cáo đã gửi, đã tiếp nhận hoặc đã tổng hợp; báo cáo bị trả lại không tính.',
      'Reports sent, received or taken up; those sent back do not count.',
    ),
    where: { stateOf: came },
  }),
  count({
    name: 'reports-on-time',
    label: textOf('Báo cáo gửi đúng hạn', 'Reports in time'),
    definition: textOf(
      'Báo cáo đã gửi không muộn hơn hạn của luật; báo bằng giấy khi hệ thống gặp sự cố tính theo giờ của văn bản.',
      'Reports sent no later than the term of the law; one told on paper during an outage counts by its hour.',
    ),
    where: { stateOf: came, onTime: { is: true } },
  }),
  count({
    name: 'reports-zero',
    label: textOf('Báo cáo không có ca', 'Zero reports'),
    definition: textOf(
      'Báo cáo đã gửi nói rằng trong kỳ không có ca.',
      'Reports sent that say there was no case.',
    ),
    where: { stateOf: came, zero: { is: true } },
  }),
  {
    kind: 'ratio',
    name: 'report-completeness',
    label: textOf('Tỷ lệ báo cáo đầy đủ', 'Completeness of reporting'),
    definition: textOf('Báo cáo đã gửi trên báo cáo phải gửi.', 'Reports sent over reports due.'),
    measure: 'percent',
    of: 'reports-sent',
    over: 'reports-due',
  },
  {
    kind: 'ratio',
    name: 'report-timeliness',
    label: textOf('Tỷ lệ báo cáo đúng hạn', 'Timeliness of reporting'),
    definition: textOf('Báo cáo gửi đúng hạn trên báo cáo phải gửi.', 'Reports in time over reports due.'),
    measure: 'percent',
    of: 'reports-on-time',
    over: 'reports-due',
  },
]
