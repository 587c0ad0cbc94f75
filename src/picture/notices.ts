// What is late, missing or waiting, in words: pure, from the counts that the database gave.
import type { Day } from '../kernel/day/day.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { PENDING_DAYS } from '../laboratory/checks.ts'
import type { Heard } from '../quality/silence.ts'
import { TREATMENT_DAYS } from '../surveillance/checks.ts'
import type { Notice } from './contract.ts'
import { silentNotices } from './silent-notices.ts'

export type Waiting = {
  readonly heard: readonly Heard[]
  readonly questions: readonly { readonly register: string; readonly many: Text; readonly count: number }[]
  readonly doubts: number
  readonly pending: number
  readonly overdue: number
  /** Contacts who are followed and were not met for two days. */
  readonly unseen: number
  readonly long: number
  readonly drafts: number
  /** Periodic reports that units owe: overdue, due within a day, sent and not yet received. */
  readonly reports: { readonly missing: number; readonly due: number; readonly toReceive: number }
  /** Signals that nobody has verified in time. */
  readonly signals: number
  /** Tasks of bodies of this unit past their deadline, and due within three days. */
  readonly tasks: { readonly overdue: number; readonly soon: number }
  /** Times of recurring tasks that nobody answered. */
  readonly missedTimes: number
  /** Answers to tasks that this account must decide on. */
  readonly answers: number
  /** Openings of persons of this unit by people of other units, not yet judged. */
  readonly openings: number
  /** The archive of the log does not take what is written, since when; null where all is well or none is kept. */
  readonly archiveFails: Moment | null
}

/** As written: hour and day. */
type Moment = { readonly since: string }

/** An empty `from` opens the whole list: what waits does not end with the period looked at. */
const listOf = (register: string, unit: string, rest: Readonly<Record<string, string>>): string =>
  `/so/${register}?${new URLSearchParams({ unit, from: '', ...rest })}`

type Line = readonly [
  kind: Notice['kind'],
  severity: Notice['severity'],
  count: number,
  text: Text,
  href: string,
]

/** Said to everybody: what is entered now would be lost with the disk. */
const archiveNotices = (fails: Moment | null): Notice[] =>
  fails === null
    ? []
    : [
        {
          kind: 'archive',
          severity: 'danger',
          text: textOf(
            `Kho lưu trữ không nhận dữ liệu từ ${fails.since}: vẫn nhập được, nhưng hỏng ổ đĩa là mất những gì nhập sau lúc đó. Báo quản trị xem chỗ trống và ổ của kho.`,
            `The archive has taken nothing since ${fails.since}: work goes on, but what is entered after that would be lost with the disk. Tell the administrator to look at the archive’s disk.`,
          ),
          count: 1,
          href: '/nhat-ky',
        },
      ]

export const noticesOf = (waiting: Waiting, unit: string, to: Day): Notice[] => {
  const { questions, doubts, pending, overdue, unseen, long, drafts, openings, reports, signals } = waiting
  const lines: Line[] = [
    [
      'reportMissing',
      'danger',
      reports.missing,
      textOf('báo cáo định kỳ quá hạn hoặc bị trả lại', 'periodic reports overdue or sent back'),
      `/che-do-bao-cao?unit=${unit}`,
    ],
    [
      'signalWaiting',
      'danger',
      signals,
      textOf('dấu hiệu quá hạn xác minh', 'signals not verified in time'),
      `/canh-bao?unit=${unit}`,
    ],
    [
      'reportDue',
      'warning',
      reports.due,
      textOf('báo cáo phải gửi trong 24 giờ', 'reports to send within 24 hours'),
      `/che-do-bao-cao?unit=${unit}`,
    ],
    [
      'reportToReceive',
      'info',
      reports.toReceive,
      textOf('báo cáo đã gửi lên, chờ tiếp nhận', 'reports sent up, to be received'),
      `/che-do-bao-cao?unit=${unit}`,
    ],
    [
      'overdueIsolation',
      'danger',
      overdue,
      textOf('người quá hạn cách ly mà chưa kết thúc', 'isolations past their last day and still open'),
      listOf('isolation-orders', unit, {
        check: 'isolation-orders-overdue',
        on: to,
        sort: 'dueDay',
        direction: 'asc',
      }),
    ],
    [
      'overdueTask',
      'danger',
      waiting.tasks.overdue,
      textOf('nhiệm vụ quá hạn', 'overdue tasks'),
      '/nhiem-vu?xem=overdue',
    ],
    [
      'dueTask',
      'info',
      waiting.tasks.soon,
      textOf('nhiệm vụ đến hạn trong 3 ngày tới', 'tasks due within three days'),
      '/nhiem-vu?xem=soon',
    ],
    [
      'missedTimes',
      'warning',
      waiting.missedTimes,
      textOf('kỳ của nhiệm vụ lặp lại chưa được trả lời', 'times of recurring tasks not answered'),
      '/nhiem-vu?xem=returns',
    ],
    [
      'taskAnswer',
      'warning',
      waiting.answers,
      textOf('trả lời nhiệm vụ chờ quyết định của mình', 'answers to tasks wait for my decision'),
      '/nhiem-vu?xem=judge',
    ],
    [
      'unseenContacts',
      'warning',
      unseen,
      textOf(
        'người tiếp xúc đang theo dõi mà hai ngày chưa gặp',
        'contacts followed and not met for two days',
      ),
      listOf('contacts', unit, { check: 'contacts-unseen', on: to, sort: 'endDay', direction: 'asc' }),
    ],
    [
      'pendingResult',
      'warning',
      pending,
      textOf(
        `mẫu chờ kết quả quá ${PENDING_DAYS} ngày`,
        `specimens without a result for more than ${PENDING_DAYS} days`,
      ),
      listOf('specimens', unit, {
        check: 'specimens-pending',
        on: to,
        sort: 'specimenDay',
        direction: 'asc',
      }),
    ],
    [
      'longTreatment',
      'warning',
      long,
      textOf(
        `ca còn điều trị quá ${TREATMENT_DAYS} ngày: kiểm tra kết quả điều trị`,
        `cases under treatment for more than ${TREATMENT_DAYS} days: check the outcome`,
      ),
      listOf('cases', unit, {
        check: 'cases-long-treatment',
        on: to,
        sort: 'reportDay',
        direction: 'asc',
      }),
    ],
    ...questions.map(({ register, many, count }): Line => [
      'question',
      'warning',
      count,
      textOf(
        `bản ghi ${many.vi.toLowerCase()} có mâu thuẫn cần xem`,
        `records contradict themselves: ${many.en.toLowerCase()}`,
      ),
      listOf(register, unit, { check: `${register}-questions`, on: to }),
    ]),
    [
      'duplicate',
      'info',
      doubts,
      textOf('cặp nghi trùng chờ xem', 'likely duplicates to look at'),
      '/trung-lap',
    ],
    [
      'opening',
      'warning',
      openings,
      textOf(
        'lần đơn vị khác mở hồ sơ người của mình, chờ xem xét',
        'openings of our persons by other units wait for a judgement',
      ),
      '/mo-ho-so?xem=waiting',
    ],
    [
      'draftReport',
      'info',
      drafts,
      textOf('báo cáo đã dự thảo, chưa chốt', 'reports drafted and not frozen'),
      '/bao-cao',
    ],
  ]
  const counted = lines
    .filter(([, , count]) => count > 0)
    .map(([kind, severity, count, text, href]): Notice => ({ kind, severity, text, count, href }))
  const silent = silentNotices(waiting.heard, unit, to)
  const of = (wanted: Notice['severity']) => counted.filter(({ severity }) => severity === wanted)
  return [
    ...archiveNotices(waiting.archiveFails),
    ...of('danger'),
    ...silent,
    ...of('warning'),
    ...of('info'),
  ]
}
