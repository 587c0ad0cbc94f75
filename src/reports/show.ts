// A report as the screen gets it: a draft is computed anew, a frozen one is exactly what was frozen.
import type { Transaction } from '../kernel/database/transaction.ts'
import { documentCss } from '../kernel/document/html-style.ts'
import { documentToHtml } from '../kernel/document/html.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import type { Product } from '../kernel/register/product.ts'
import { compareFigures } from './compare.ts'
import type { Check, Report, ReportFigure } from './contract.ts'
import { assemble, openChecks } from './draft.ts'
import { suggestNumber } from './freeze.ts'
import { lateSince } from './late.ts'
import { findLastFrozen, getReportRow, headOf, listIssued, type ReportRow } from './store.ts'

export type Content = {
  readonly figures: readonly ReportFigure[]
  readonly checks: readonly Check[]
  readonly document: OfficialDocument
}

/** The signed page bears its number, moment and seal; an old page says by what it was replaced. */
const sealed = (row: ReportRow, document: OfficialDocument): OfficialDocument =>
  row.number === null || row.cut_off === null || row.hash === null
    ? document
    : { ...document, seal: { number: row.number, moment: row.cut_off.toISOString(), hash: row.hash } }

export const contentOf = async (tx: Transaction, product: Product, row: ReportRow): Promise<Content> => {
  if (row.frozen) {
    const { figures, checks, document } = row.frozen
    return {
      figures,
      checks: checks.map((check) => ({ ...check, figures: [...check.figures] })),
      document: sealed(row, document),
    }
  }
  return assemble(tx, product, {
    kind: row.kind,
    unit: row.unit_key,
    from: row.from_day,
    to: row.to_day,
    words: row.words,
    answers: row.answers,
    issue: { number: null, day: null, draft: true },
    issued: await listIssued(tx, row.unit_key, row.id),
  })
}

export const showReport = async (tx: Transaction, product: Product, id: string): Promise<Report> => {
  const row = await getReportRow(tx, id)
  await mustReadFigures(tx, [row.unit_key])
  const { figures, checks, document } = await contentOf(tx, product, row)
  const last = await findLastFrozen(tx, row, row.cut_off)
  return {
    head: headOf(row),
    html: documentToHtml(document, { figures: 'button' }),
    css: documentCss,
    figures: [...figures],
    checks: [...checks],
    mayFreeze: row.state === 'draft' && openChecks(checks).length === 0,
    words: row.words,
    comparison: last?.frozen ? compareFigures(last.frozen.figures, figures, row.unit_key) : [],
    comparedWith: last ? headOf(last) : null,
    late: row.frozen ? await lateSince(tx, product, row.frozen, row.unit_key, row.to_day) : [],
    suggestedNumber: row.state === 'draft' ? await suggestNumber(tx, row.unit_key, row.to_day) : null,
  }
}
