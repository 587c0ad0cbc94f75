// Puts a report together from the registers as they are now: figures, checks, page.
import type { Transaction } from '../kernel/database/transaction.ts'
import { plainTextOf } from '../kernel/document/plain-text.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { askFigures, mustReadFigures } from '../kernel/figure/ask.ts'
import type { Product } from '../kernel/register/product.ts'
import { textOf } from '../kernel/text/text.ts'
import type { Check, ReportFigure } from './contract.ts'
import { shownChange, shownReading } from './kinds/printing.ts'
import { reportKinds } from './kinds/report-kind.ts'
import type { Issue, Scope, Words } from './kinds/scope.ts'
import { isAsked, labelOf, type Reading, readingsOf, type Slot } from './kinds/slot.ts'
import { readFacts, readScope } from './read-scope.ts'
import { type Finding, mustBeAnswered } from './rules/check.ts'
import type { LastIssue } from './rules/issue-checks.ts'
import { checkPage } from './rules/page-checks.ts'
import { reconcile } from './rules/reconcile.ts'
import type { Answers } from './store.ts'

export type ToAssemble = {
  readonly kind: Scope['kind']
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly words: Words
  readonly answers: Answers
  readonly issue: Issue
  readonly issued: readonly LastIssue[]
}

export type Assembled = {
  readonly scope: Scope
  readonly slots: readonly Slot[]
  readonly figures: ReportFigure[]
  readonly checks: Check[]
  readonly document: OfficialDocument
}

const figureOf = (slot: Slot, reading: Reading, label: ReportFigure['label']): ReportFigure => ({
  id: slot.id,
  figure: slot.figure,
  unit: slot.unit,
  from: slot.from,
  to: slot.to,
  ...reading,
  shown: slot.id.includes('-change.') ? shownChange(reading.value) : shownReading(reading),
  label,
})

/** An answer to arithmetic that has changed since is no answer. */
const withAnswer = (finding: Finding, answers: Answers): Check => {
  const given = answers[finding.id]
  const stands = given !== undefined && given.arithmetic === finding.arithmetic && given.text.trim() !== ''
  return { ...finding, figures: [...finding.figures], answer: stands ? given.text : null }
}

/** Ties what was written to the arithmetic that it was written to. */
export const answersTo = (
  checks: readonly Check[],
  written: Readonly<Record<string, string>> | undefined,
): Answers => {
  const arithmeticOf = new Map(checks.map(({ id, arithmetic }) => [id, arithmetic]))
  return Object.fromEntries(
    Object.entries(written ?? {}).map(([id, text]) => [
      id,
      { text: printableText(text).trim(), arithmetic: arithmeticOf.get(id) ?? '' },
    ]),
  )
}

/** What a store and a printer can hold: whole characters, no zero byte. */
export const printableText = (text: string): string => text.toWellFormed().replaceAll('\0', '')

export const openChecks = (checks: readonly Check[]): Check[] =>
  checks.filter(({ verdict, answer }) => mustBeAnswered(verdict) && answer === null)

/** Refuses where the account may not read figures of the whole unit: a part shown as the whole would be a wrong number. */
export const assemble = async (tx: Transaction, product: Product, given: ToAssemble): Promise<Assembled> => {
  await mustReadFigures(tx, [given.unit])
  const scope = await readScope(tx, given)
  const { slots: slotsFor, document: documentFor } = reportKinds[scope.kind]
  const slots = slotsFor(scope)
  const answered = await askFigures(
    tx,
    product,
    slots.filter(isAsked).map(({ figure, unit, from, to }) => ({ figure, unit, from, to, knownOn: null })),
  )
  const readings = readingsOf(slots, answered)
  const labels = new Map(slots.map((slot) => [slot.id, labelOf(slot, product.figure(slot.figure)?.label)]))
  const label = (id: string) => labels.get(id) ?? textOf(id, id)
  const { words, answers, issue, issued } = given
  const facts = await readFacts(tx, scope)
  const figuresOf = reconcile({ scope, slots, readings, words, issue, issued, labelOf: label })
  const findings = [
    ...figuresOf,
    ...checkPage(plainTextOf(documentFor(scope, readings, facts, words, issue, [])), figuresOf),
  ]
  const checks = [...new Map(findings.map((finding) => [finding.id, finding])).values()].map((finding) =>
    withAnswer(finding, answers),
  )
  const explanations = checks.flatMap(({ verdict, title, arithmetic, answer }) =>
    mustBeAnswered(verdict) && answer !== null ? [{ title: title.vi, arithmetic, answer }] : [],
  )
  return {
    scope,
    slots,
    figures: slots.map((slot) => figureOf(slot, readings.get(slot.id) ?? { value: null }, label(slot.id))),
    checks,
    document: documentFor(scope, readings, facts, words, issue, explanations),
  }
}
