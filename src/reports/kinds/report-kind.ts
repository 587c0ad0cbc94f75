// The kinds of report: for each the slots it needs and the page it makes of them. A new kind is one line.
import type { OfficialDocument } from '../../kernel/document/tree.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { dailyDocument, dailySlots } from './daily.ts'
import { periodDocument, periodSlots } from './period.ts'
import type { Explanation, Facts, Issue, Scope, Words } from './scope.ts'
import type { Readings, Slot } from './slot.ts'

export type ReportKind = {
  readonly label: Text
  readonly slots: (scope: Scope) => Slot[]
  readonly document: (
    scope: Scope,
    readings: Readings,
    facts: Facts,
    words: Words,
    issue: Issue,
    explanations: readonly Explanation[],
  ) => OfficialDocument
}

export const reportKinds = {
  daily: { label: textOf('Báo cáo ngày', 'Daily report'), slots: dailySlots, document: dailyDocument },
  period: { label: textOf('Báo cáo kỳ', 'Period report'), slots: periodSlots, document: periodDocument },
} as const satisfies Record<Scope['kind'], ReportKind>
