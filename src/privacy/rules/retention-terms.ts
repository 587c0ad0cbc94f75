// How long personal data is kept: what holds where an office has decided nothing. No source was found for any of these terms, so each is marked
// unverified and is decided anew in the register `retention-terms`; Luật 91/2025/QH15 asks only that data be erased when their purpose is over.
import { addMonths, type Day } from '../../kernel/day/day.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

/** What a term is about: records of one kind, persons without any record that is still kept, files of lists, what was deleted. */
export const termKinds = {
  cases: textOf('Ca bệnh', 'Cases'),
  specimens: textOf('Mẫu xét nghiệm', 'Specimens'),
  'isolation-orders': textOf('Cách ly', 'Isolation'),
  doses: textOf('Tiêm chủng', 'Vaccine doses'),
  officialPapers: textOf('Văn bản đã ban hành về một người', 'Papers issued about a person'),
  declarations: textOf('Tờ khai y tế', 'Health declarations'),
  'check-ins': textOf('Lượt đến địa điểm', 'Check-ins at places'),
  'checkpoint-logs': textOf('Nhật ký chốt', 'Logs of checkpoints'),
  'border-crossings': textOf('Nhật ký biên giới', 'Logs of the border'),
  signals: textOf('Dấu hiệu và người báo', 'Signals and who told'),
  'citizen-reports': textOf('Phản ánh của người dân', 'Citizens’ reports'),
  violations: textOf('Vụ vi phạm quy định', 'Violations'),
  'lab-results': textOf('Kết quả gửi đến', 'Incoming results'),
  'household-visits': textOf('Nhật ký đến hộ', 'Visits of households'),
  'zone-households': textOf('Hộ trong vùng khoanh', 'Households in zones'),
  otherRecords: textOf('Bản ghi khác về một người', 'Other records of a person'),
  persons: textOf('Người không còn bản ghi nào phải giữ', 'Persons of whom nothing must be kept'),
  households: textOf('Hộ không còn ai trong sổ', 'Households without anybody in the register'),
  'data-requests': textOf('Yêu cầu đã giải quyết', 'Requests that were decided'),
  'legal-holds': textOf('Lệnh giữ đã hết', 'Holds that are over'),
  deletedRecords: textOf('Bản ghi đã xóa khỏi sổ', 'Records deleted from their register'),
  importFiles: textOf('Tệp danh sách đã nhận', 'Files of lists taken in'),
} as const satisfies Record<string, Text>
export type TermKind = keyof typeof termKinds

export const isTermKind = (name: string): name is TermKind => Object.hasOwn(termKinds, name)

/** What happens when the term is over. `with`: goes when its person goes. */
export type Ending = 'identity' | 'whole' | 'file' | 'with'

type Rule = { readonly months: number; readonly from: Text; readonly ending: Ending }

const mainDay = textOf('ngày chính của bản ghi', 'the main day of the record')
const changed = textOf('lần sửa cuối', 'its last change')

export const retentionRules = {
  cases: { months: 120, from: mainDay, ending: 'with' },
  specimens: { months: 60, from: mainDay, ending: 'with' },
  'isolation-orders': { months: 60, from: mainDay, ending: 'with' },
  doses: { months: 120, from: mainDay, ending: 'with' },
  officialPapers: {
    months: 240,
    from: textOf('ngày ban hành', 'the day it was issued'),
    ending: 'with',
  },
  otherRecords: { months: 120, from: mainDay, ending: 'with' },
  declarations: { months: 3, from: mainDay, ending: 'identity' },
  'check-ins': { months: 2, from: mainDay, ending: 'identity' },
  'checkpoint-logs': { months: 3, from: mainDay, ending: 'identity' },
  'border-crossings': { months: 24, from: mainDay, ending: 'identity' },
  signals: { months: 60, from: mainDay, ending: 'identity' },
  'citizen-reports': { months: 36, from: mainDay, ending: 'identity' },
  violations: { months: 120, from: mainDay, ending: 'identity' },
  'lab-results': { months: 60, from: mainDay, ending: 'identity' },
  'household-visits': { months: 24, from: mainDay, ending: 'identity' },
  'zone-households': { months: 60, from: mainDay, ending: 'identity' },
  persons: { months: 24, from: changed, ending: 'identity' },
  households: { months: 24, from: changed, ending: 'identity' },
  'data-requests': { months: 36, from: textOf('ngày giải quyết', 'the day it was decided'), ending: 'whole' },
  'legal-holds': { months: 36, from: textOf('ngày hết hoặc dỡ', 'the day it ended'), ending: 'whole' },
  deletedRecords: { months: 12, from: textOf('ngày xóa', 'the day of deletion'), ending: 'whole' },
  importFiles: { months: 12, from: textOf('ngày nhận', 'the day it came in'), ending: 'file' },
} as const satisfies Record<TermKind, Rule>

/** What an office decided, as it stands in the register. */
export type DecidedTerm = {
  readonly kind: string
  readonly months: number
  readonly fromDay: Day
  readonly source: string
  readonly verified: boolean
}

export type Term = Rule & {
  readonly kind: TermKind
  readonly source: string | null
  readonly verified: boolean
  /** Since when it holds; null for what holds where nothing was decided. */
  readonly since: Day | null
}

/** The latest decision that is in force on the day; without one what stands above. */
export const termOn = (kind: TermKind, decided: readonly DecidedTerm[], day: Day): Term => {
  const [latest] = decided
    .filter((one) => one.kind === kind && one.fromDay <= day)
    .toSorted((one, other) => other.fromDay.localeCompare(one.fromDay))
  const rule = retentionRules[kind]
  return latest
    ? {
        ...rule,
        kind,
        months: latest.months,
        source: latest.source,
        verified: latest.verified,
        since: latest.fromDay,
      }
    : { ...rule, kind, source: null, verified: false, since: null }
}

/** The first day on which it may be erased. */
export const endOfTerm = (from: Day, months: number): Day => addMonths(from, months)

/** Whatever began on this day or earlier is over: the same question, asked of many records at once. */
export const lastBeginning = (today: Day, months: number): Day => {
  // Months are of unequal length: the latest day whose end is not after today.
  for (let back = 0; back < 4; back += 1) {
    const day = addMonths(today, -months)
    const near = new Date(Date.parse(day) + (3 - back) * 86_400_000).toISOString().slice(0, 10)
    if (endOfTerm(near, months) <= today) return near
  }
  return addMonths(today, -months)
}
