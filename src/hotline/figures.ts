// The figures of the hotline (F206): calls, citizens' reports by what they are about, answered, in time, still waiting.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import { count, ratio, stock } from '../kernel/figure/said.ts'
import { citizenReports } from './citizen-reports.ts'
import { hotlineShifts } from './hotline-shifts.ts'
import { reportKind } from './report-choices.ts'

const ofReports = (
  name: string,
  [vi, en]: readonly [string, string],
  where: Predicate,
  day: 'receivedDay' | 'answeredDay' = 'receivedDay',
): CountFigure =>
  count(citizenReports, 'item', day, where, [
    name,
    vi,
    en,
    `${vi}: từ sổ phản ánh, theo ${day === 'receivedDay' ? 'ngày nhận' : 'ngày trả lời'}.`,
    `${en}: from the register of citizens’ reports, by the day ${day === 'receivedDay' ? 'received' : 'answered'}.`,
  ])

const kinds = Object.entries(reportKind)
/** What was refused is closed without an answer; it counts as dealt with on the day it came. */
const handled = { status: { is: 'answered' }, answeredDay: { known: true } } as const

export const hotlineFigures: readonly Figure[] = [
  ofReports('citizen-reports', ['Phản ánh của người dân', 'Citizens’ reports'], {}),
  ofReports('citizen-reports-urgent', ['Phản ánh khẩn', 'Urgent reports'], { urgency: { is: 'urgent' } }),
  ...kinds.map(([kind, { vi, en }]) =>
    ofReports(`citizen-reports-${kind}`, [`Phản ánh: ${vi.toLowerCase()}`, `Reports: ${en.toLowerCase()}`], {
      kind: { is: kind },
    }),
  ),
  ofReports('citizen-reports-rejected', ['Phản ánh không xử lý', 'Reports not handled'], {
    status: { is: 'rejected' },
  }),
  ofReports('citizen-reports-answered', ['Phản ánh đã trả lời', 'Reports answered'], handled, 'answeredDay'),
  ofReports(
    'citizen-reports-in-time',
    ['Phản ánh trả lời đúng hạn', 'Reports answered in time'],
    { ...handled, inTime: { is: true } },
    'answeredDay',
  ),
  ratio('citizen-reports-in-time', 'citizen-reports-answered', [
    'citizen-reports-in-time-share',
    'Tỷ lệ trả lời đúng hạn',
    'Share answered in time',
    'Phản ánh trả lời đúng hạn trên phản ánh đã trả lời.',
    'Reports answered in time in percent of those answered.',
  ]),
  stock(
    'item',
    'citizen-reports',
    ['citizen-reports-answered', 'citizen-reports-rejected'],
    [
      'citizen-reports-waiting',
      'Phản ánh còn chờ',
      'Reports waiting',
      'Phản ánh đã nhận trừ đã trả lời và không xử lý, tính đến hết ngày cuối kỳ.',
      'Reports received less those answered or not handled, at the end of the last day.',
    ],
  ),
  count(hotlineShifts, 'shift', 'shiftDay', {}, [
    'hotline-shifts',
    'Ca trực đường dây nóng',
    'Shifts of the hotline',
    'Ca trực theo ngày trực.',
    'Shifts by their day.',
  ]),
  count(
    hotlineShifts,
    'visit',
    'shiftDay',
    {},
    [
      'hotline-calls',
      'Cuộc gọi đường dây nóng',
      'Calls of the hotline',
      'Tổng số cuộc gọi ghi ở các ca trực, theo ngày trực.',
      'Calls as written down in the shifts, by their day.',
    ],
    'calls',
  ),
]
