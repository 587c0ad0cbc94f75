// Reconciles a report with itself: every check that its numbers, words and issue can be put to, arithmetic written out.
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { Issue, Scope, Words } from '../kinds/scope.ts'
import type { Readings, Slot } from '../kinds/slot.ts'
import { type Finding, printed, valueIn } from './check.ts'
import { checkCutOff, checkIssuer, checkSerial, type LastIssue } from './issue-checks.ts'
import { checkCommunes, checkSums, checkUnknowns } from './sums.ts'
import { checkShare, checkVaccination } from './vaccination-checks.ts'
import { checkWords } from './words-checks.ts'

export type Reconciled = {
  readonly scope: Scope
  readonly slots: readonly Slot[]
  readonly readings: Readings
  readonly words: Words
  readonly issue: Issue
  /** Reports of the unit that were signed before. */
  readonly issued: readonly LastIssue[]
  readonly labelOf: (id: string) => Text
}

/** Numbers below zero cannot be counted; a change and a missing share may. */
const checkNegative = (
  readings: Readings,
  slots: readonly Slot[],
  labelOf: (id: string) => Text,
): Finding[] =>
  slots
    .filter(({ id }) => !id.includes('-change.'))
    .flatMap(({ id }): Finding[] => {
      const value = valueIn(readings, id)
      return value === null || value >= 0
        ? []
        : [
            {
              id: `negative.${id}`,
              verdict: 'wrong',
              title: textOf(`Số âm: ${labelOf(id).vi}`, `Below zero: ${labelOf(id).en}`),
              arithmetic: `${printed(value)} < 0`,
              figures: [id],
            },
          ]
    })

/** More cases "already isolated" than people ever isolated: two registers that do not know of each other (document 000). */
const checkIsolated = (readings: Readings): Finding[] => {
  const [cases, isolated] = [valueIn(readings, 'cases-isolated'), valueIn(readings, 'isolation')]
  if (cases === null || isolated === null) return []
  const over = cases > isolated
  return [
    {
      id: 'isolated-before',
      verdict: over ? 'conflict' : 'ok',
      title: textOf(
        'Ca đã cách ly trước đó không nhiều hơn số trường hợp từng cách ly',
        'No more cases already isolated than people ever isolated',
      ),
      arithmetic: `${printed(cases)} ${over ? '>' : '≤'} ${printed(isolated)}`,
      figures: ['cases-isolated', 'isolation'],
    },
  ]
}

/** Specimens are not persons: a difference is to be known, not to be explained. */
const checkPositives = (readings: Readings): Finding[] => {
  const [pcr, rapid, cases] = ['pcr-positive', 'rapid-positive', 'cases'].map((id) => valueIn(readings, id))
  if (pcr == null || rapid == null || cases == null) return []
  const sum = pcr + rapid
  return [
    {
      id: 'positives',
      verdict: sum === cases ? 'ok' : 'note',
      title: textOf('Mẫu dương tính so với ca mắc', 'Positive specimens beside cases'),
      arithmetic: `${printed(pcr)} + ${printed(rapid)} = ${printed(sum)} mẫu; ${printed(cases)} ca`,
      figures: ['pcr-positive', 'rapid-positive', 'cases'],
    },
  ]
}

const shares = ['pcr-positivity', 'rapid-positivity', 'week.pcr-positivity', 'week.rapid-positivity'] as const

/** In the order of the page; the same numbers always give the same findings. */
export const reconcile = (given: Reconciled): Finding[] => {
  const { scope, slots, readings, words, issue, issued, labelOf } = given
  return [
    ...checkSums(readings),
    ...checkUnknowns(readings),
    ...checkIsolated(readings),
    ...checkPositives(readings),
    ...shares.flatMap((id) => checkShare(id, labelOf(id), readings)),
    ...checkVaccination(readings),
    ...checkCommunes(readings, scope.communes, labelOf),
    ...checkNegative(readings, slots, labelOf),
    ...checkCutOff(scope, slots, issue),
    ...checkIssuer(scope, issue),
    ...checkSerial(issue, issued),
    ...checkWords(`${words.assessment}\n${words.tasks}`, readings, scope.to),
  ]
}
