// What is late, missing or waiting, in words: pure, from the counts that the database gave.
import { addDays, type Day, daysBetween, formatDay } from '../kernel/day/day.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Notice } from './contract.ts'

/** A commune that says nothing for so long while others report is asked, not taken for healthy. */
export const SILENT_DAYS = 7
/** Results are due within two days of the specimen. */
export const PENDING_DAYS = 2
/** Four weeks: longer is either severe or an outcome that nobody entered. */
export const TREATMENT_DAYS = 28
/** How far back the last word of a commune is looked for. */
export const LOOK_BACK_DAYS = 120

export type Heard = { readonly key: string; readonly name: string; readonly last: Day | null }

export type Waiting = {
  readonly heard: readonly Heard[]
  readonly questions: readonly { readonly register: string; readonly many: Text; readonly count: number }[]
  readonly doubts: number
  readonly pending: number
  readonly overdue: number
  readonly long: number
  readonly drafts: number
  /** Openings of persons of this unit by people of other units, not yet judged. */
  readonly openings: number
}

/** Communes that have been silent, the longest first; none while nobody reports. */
export const silentUnits = (heard: readonly Heard[], to: Day): Heard[] => {
  const isSilent = ({ last }: Heard) => last === null || daysBetween(last, to) >= SILENT_DAYS
  if (heard.every(isSilent)) return []
  return heard.filter(isSilent).toSorted((one, other) => ((one.last ?? '') < (other.last ?? '') ? -1 : 1))
}

const since = ({ last }: Heard, to: Day): Text =>
  last === null
    ? textOf(`hơn ${LOOK_BACK_DAYS} ngày`, `for more than ${LOOK_BACK_DAYS} days`)
    : textOf(
        `từ ${formatDay(last)} (${daysBetween(last, to)} ngày)`,
        `since ${formatDay(last)} (${daysBetween(last, to)} days)`,
      )

const silentNotices = (heard: readonly Heard[], unit: string, to: Day): Notice[] => {
  const silent = silentUnits(heard, to)
  if (silent.length <= 3)
    return silent.map((one) => {
      const when = since(one, to)
      return {
        kind: 'silentUnit',
        severity: 'warning',
        text: textOf(
          `${one.name}: không có ca hay mẫu mới ${when.vi}, trong khi nơi khác vẫn báo`,
          `${one.name}: no new case or specimen ${when.en}, while others report`,
        ),
        count: 1,
        href: `/?unit=${one.key}`,
      }
    })
  const names = silent.slice(0, 6).map(({ name }) => name)
  const more = silent.length - names.length
  return [
    {
      kind: 'silentUnit',
      severity: 'warning',
      text: textOf(
        `xã không có ca hay mẫu mới từ ${SILENT_DAYS} ngày trở lên: ${names.join(', ')}${more > 0 ? ` và ${more} xã khác` : ''}`,
        `communes without a new case or specimen for ${SILENT_DAYS} days or more: ${names.join(', ')}${more > 0 ? ` and ${more} others` : ''}`,
      ),
      count: silent.length,
      href: `/?unit=${unit}`,
    },
  ]
}

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

export const noticesOf = (waiting: Waiting, unit: string, to: Day): Notice[] => {
  const { questions, doubts, pending, overdue, long, drafts, openings } = waiting
  const lines: Line[] = [
    [
      'overdueIsolation',
      'danger',
      overdue,
      textOf('người quá hạn cách ly mà chưa kết thúc', 'isolations past their last day and still open'),
      listOf('isolation-orders', unit, { filter: '{"status":["open"]}', sort: 'dueDay', direction: 'asc' }),
    ],
    [
      'pendingResult',
      'warning',
      pending,
      textOf(
        `mẫu chờ kết quả quá ${PENDING_DAYS} ngày (lấy trước ${formatDay(addDays(to, -PENDING_DAYS))})`,
        `specimens without a result for more than ${PENDING_DAYS} days`,
      ),
      listOf('specimens', unit, { filter: '{"result":["pending"]}', sort: 'specimenDay', direction: 'asc' }),
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
        filter: '{"classification":["confirmed"],"outcome":["underTreatment",null]}',
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
      listOf(register, unit, { questions: 'true' }),
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
  const urgent = counted.filter(({ severity }) => severity === 'danger')
  return [...urgent, ...silent, ...counted.filter(({ severity }) => severity !== 'danger')]
}
