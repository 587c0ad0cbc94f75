// Serves reports: drafts with live figures, frozen ones exactly as signed, their documents and their replacements.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { appendHistory } from '../kernel/history/append.ts'
import {
  changeReport,
  draftReport,
  freezeReport,
  getReport,
  listReports,
  replaceReport,
  reportDocument,
} from './contract.ts'
import { answersTo, printableText } from './draft.ts'
import { freeze } from './freeze.ts'
import { emptyWords } from './kinds/scope.ts'
import { contentOf, showReport } from './show.ts'
import { printReport } from './print-report.ts'
import { getReportRow, insertReport, listHeads, lockReport, saveWords } from './store.ts'

const noteCreated = (tx: Transaction, id: string, unit: string, why: string | null): Promise<void> =>
  appendHistory(tx, [
    { action: 'create', register: 'reports', recordId: id, homeUnit: unit, changes: [], why },
  ])

export const serveReports = (context: Context): void => {
  const { product, duties } = context
  serve(context, listReports, async ({ tx }) => ({ reports: await listHeads(tx) }))

  serve(context, draftReport, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'reports.write', body.unit)
    const from = body.kind === 'daily' ? body.to : body.from
    if (from > body.to || body.to > tx.today)
      throw new Refusal('invalid', {
        problems: [
          {
            field: 'body.to',
            text: { vi: 'Kỳ báo cáo không hợp lệ', en: 'The period is not valid' },
          },
        ],
      })
    const isNew = await insertReport(tx, {
      id: body.id,
      unit_key: body.unit,
      kind: body.kind,
      from_day: from,
      to_day: body.to,
      words: emptyWords,
      replaces: null,
    })
    if (isNew) await noteCreated(tx, body.id, body.unit, null)
    else {
      const kept = await getReportRow(tx, body.id)
      if (kept.unit_key !== body.unit || kept.kind !== body.kind || kept.to_day !== body.to)
        throw new Refusal('sameId')
    }
    return showReport(tx, product, body.id)
  })

  serve(context, getReport, ({ tx, params }) => showReport(tx, product, params.id))

  serve(context, changeReport, async ({ tx, params, body }) => {
    await mustHoldIn(tx, duties, 'reports.write', (await getReportRow(tx, params.id)).unit_key)
    const row = await lockReport(tx, params.id)
    if (row.state !== 'draft') throw new Refusal('wrongState', { state: row.state })
    const written = Object.entries(body.words ?? {}).map(
      ([place, text]) => [place, printableText(text)] as const,
    )
    const words = { ...row.words, ...Object.fromEntries(written) }
    const { checks } = await contentOf(tx, product, { ...row, words })
    await saveWords(tx, params.id, words, { ...row.answers, ...answersTo(checks, body.answers) })
    return showReport(tx, product, params.id)
  })

  serve(context, freezeReport, async ({ tx, params, body }) => {
    const { unit_key: unit } = await getReportRow(tx, params.id)
    await mustHoldIn(tx, duties, 'reports.freeze', unit)
    await mustHoldIn(tx, duties, 'reports.write', unit)
    await freeze(tx, product, params.id, body)
    return showReport(tx, product, params.id)
  })

  serve(context, replaceReport, async ({ tx, params, body }) => {
    const old = await getReportRow(tx, params.id)
    await mustHoldIn(tx, duties, 'reports.write', old.unit_key)
    if (old.state !== 'frozen') throw new Refusal('wrongState', { state: old.state })
    const isNew = await insertReport(tx, { ...old, id: body.id, replaces: old.id })
    if (isNew) await noteCreated(tx, body.id, old.unit_key, `Thay thế ${old.number ?? old.id}`)
    return showReport(tx, product, body.id)
  })

  serve(context, reportDocument, async ({ tx, params, reply }) => {
    const printed = await printReport(tx, product, params.id, params.format)
    void reply
      .header('content-disposition', `${printed.shown}; filename="${printed.name}"`)
      .header('content-security-policy', printed.policy)
      .type(printed.type)
    return printed.content
  })
}
