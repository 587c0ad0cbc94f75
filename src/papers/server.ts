// Serves papers: drafts, their page, issuing one or a batch, replacement and correction, and the order of numbers.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { documentPolicy, documentTypes, fileOf } from '../kernel/document/document-file.ts'
import { documentCss } from '../kernel/document/html-style.ts'
import { documentToHtml } from '../kernel/document/html.ts'
import { formatDocumentNumber } from '../kernel/document/numbering.ts'
import { documentsToPdf } from '../kernel/document/pdf.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { enqueueJob, findJob } from '../kernel/jobs/jobs.ts'
import { noteReadIds } from '../kernel/register/reads.ts'
import { textOf } from '../kernel/text/text.ts'
import { mustHoldIn } from '../kernel/access/requires.ts'
import { isDayOff } from '../privacy/rules/days-off.ts'
import { draftBatch, getBatch, showBatch } from './batch.ts'
import * as contract from './contract.ts'
import { draftPaper, judgePaper, mustBeWords, noteDrafted, readContext } from './draft.ts'
import { issuePaper, sealHolds } from './issue.ts'
import { correctionKind } from './kinds/correction.ts'
import { orderOf } from './order.ts'
import { kindNamed, type PaperWork } from './paper-work.ts'
import { isUrgency, sendBy } from './rules/nd-30-2020.ts'
import { nextNumber } from './series.ts'
import {
  getPaper,
  headOf,
  insertPapers,
  listPapers,
  lockPaper,
  type NewPaper,
  type PaperRow,
} from './store.ts'
import { ISSUE_JOB } from './worker.ts'

/** The signed page bears its number, moment and seal. */
const sealed = ({ number, issued_at: at, hash }: PaperRow, document: OfficialDocument): OfficialDocument =>
  number === null || at === null || hash === null
    ? document
    : { ...document, seal: { what: 'Niêm phong', number, moment: at.toISOString(), hash } }

/** It was issued, and its page is gone: number, day and seal are what is left. */
const isErased = ({ state, document }: PaperRow): boolean =>
  document === null && (state === 'issued' || state === 'replaced')
const erasedWords = textOf(
  'Nội dung văn bản này đã được xóa theo thời hạn lưu giữ; số, ngày và niêm phong vẫn còn trong sổ.',
  'What this paper said was erased by its term of keeping; number, day and seal are still in the register.',
)

const pageOf = async (tx: Transaction, work: PaperWork, row: PaperRow): Promise<OfficialDocument> => {
  const kind = kindNamed(work, row.kind)
  if (isErased(row)) throw new Refusal('wrongState', { state: row.state }, erasedWords)
  if (row.document === null)
    return judgePaper(work, kind, await readContext(tx, work, kind, row, null)).document
  if (kind.register && row.record_id) await noteReadIds(tx, kind.register, [row.record_id], 'văn bản')
  return sealed(row, row.document)
}

const showPaper = async (tx: Transaction, work: PaperWork, id: string): Promise<contract.Paper> => {
  const row = await getPaper(tx, id)
  if (isErased(row)) throw new Refusal('wrongState', { state: row.state }, erasedWords)
  const kind = kindNamed(work, row.kind)
  const base = {
    head: headOf(row),
    css: documentCss,
    law: kind.law(row.day),
    sendBy: sendBy(row.day, isUrgency(row.words.urgency), isDayOff),
  }
  if (row.document !== null)
    return {
      ...base,
      html: documentToHtml(await pageOf(tx, work, row), { figures: 'span' }),
      words: row.words,
      problems: [],
      refusal: null,
      findings: [],
      suggestedNumber: null,
      sealHolds: sealHolds(row),
    }
  const context = await readContext(tx, work, kind, row, null)
  const { document, problems, refusal, findings } = judgePaper(work, kind, context)
  return {
    ...base,
    html: documentToHtml(document, { figures: 'span' }),
    words: context.words,
    problems: [...problems],
    refusal,
    findings: findings.map(({ verdict, quote, because }) => ({ verdict, quote, because: { ...because } })),
    sealHolds: null,
    suggestedNumber: formatDocumentNumber(await nextNumber(tx, row.unit_key, kind.symbol(context), row.day)),
  }
}

/** Another paper that follows an issued one: of the same kind in its place, or a letter that corrects it. */
const follow = async (
  tx: Transaction,
  { duties }: Context,
  old: PaperRow,
  next: Pick<NewPaper, 'id' | 'kind' | 'words'> & Partial<NewPaper>,
  why: string,
): Promise<void> => {
  await mustHoldIn(tx, duties, 'papers.write', old.unit_key)
  if (old.state !== 'issued') throw new Refusal('wrongState', { state: old.state })
  const paper: NewPaper = {
    unit_key: old.unit_key,
    register: old.register,
    record_id: old.record_id,
    day: tx.today,
    ...next,
  }
  const added = await insertPapers(tx, [paper])
  if (added.size > 0) await noteDrafted(tx, [paper], why)
}

const serveFollowing = (context: Context, work: PaperWork): void => {
  serve(context, contract.replacePaper, async ({ tx, params, body }) => {
    const old = await getPaper(tx, params.id)
    const { kind, words } = old
    await follow(
      tx,
      context,
      old,
      { id: body.id, kind, words, replaces: old.id },
      `Thay thế ${old.number ?? ''}`,
    )
    return showPaper(tx, work, body.id)
  })
  serve(context, contract.correctPaper, async ({ tx, params, body }) => {
    const old = await getPaper(tx, params.id)
    const words = { number: old.number, day: old.day }
    const next = {
      id: body.id,
      kind: correctionKind.name,
      words,
      register: null,
      record_id: null,
      corrects: old.id,
    }
    await follow(tx, context, old, next, `Đính chính ${old.number ?? ''}`)
    return showPaper(tx, work, body.id)
  })
}

const serveBatches = (context: Context, work: PaperWork): void => {
  const { duties } = context
  serve(context, contract.draftPapers, async ({ tx, body }) => {
    await draftBatch(tx, { ...work, duties }, body)
    return showBatch(tx, work, body.id)
  })
  serve(context, contract.getPaperBatch, ({ tx, params }) => showBatch(tx, work, params.id))
  serve(context, contract.issuePapers, async ({ tx, params, body }) => {
    const batch = await getBatch(tx, params.id)
    const { issuedWith } = kindNamed(work, batch.kind)
    const drafts = (await listPapers(tx, { batch: batch.id })).filter(({ state }) => state === 'draft')
    for (const unit of new Set(drafts.map((paper) => paper.unit)))
      await mustHoldIn(tx, duties, issuedWith, unit)
    const running = batch.job_id === null ? undefined : await findJob(tx, batch.job_id)
    if (running && (running.state === 'queued' || running.state === 'running')) return running
    const job = await enqueueJob(
      tx,
      crypto.randomUUID(),
      ISSUE_JOB,
      { batch: batch.id, day: body.day },
      drafts.length,
    )
    await tx.client.query('update paper_batch set job_id = $3 where tenant = $1 and id = $2', [
      tx.tenant,
      batch.id,
      job.id,
    ])
    return job
  })
  serve(context, contract.batchDocument, async ({ tx, params, reply }) => {
    const batch = await getBatch(tx, params.id)
    const heads = (await listPapers(tx, { batch: batch.id })).filter(({ state }) => state === 'issued')
    if (heads.length === 0) throw new Refusal('notFound')
    const pages: OfficialDocument[] = []
    for (const { id } of heads) pages.push(await pageOf(tx, work, await getPaper(tx, id)))
    void reply
      .type(documentTypes.pdf)
      .header('content-disposition', `attachment; filename="dot-van-ban_${batch.id.slice(0, 8)}.pdf"`)
    return documentsToPdf(pages)
  })
}

export const servePapers = (context: Context, work: PaperWork): void => {
  const { duties } = context
  serve(context, contract.listPapers, async ({ tx, query }) => ({ papers: await listPapers(tx, query) }))
  serve(context, contract.draftPaper, async ({ tx, body }) => {
    await draftPaper(tx, { ...work, duties }, kindNamed(work, body.kind), body)
    return showPaper(tx, work, body.id)
  })
  serve(context, contract.getPaper, ({ tx, params }) => showPaper(tx, work, params.id))
  serve(context, contract.changePaper, async ({ tx, params, body }) => {
    const row = await lockPaper(tx, params.id)
    await mustHoldIn(tx, duties, 'papers.write', row.unit_key)
    if (row.state !== 'draft') throw new Refusal('wrongState', { state: row.state })
    const words = { ...row.words, ...mustBeWords(kindNamed(work, row.kind), body.words ?? {}) }
    await tx.client.query(
      'update paper set words = $3, day = $4, trouble = null where tenant = $1 and id = $2',
      [tx.tenant, row.id, JSON.stringify(words), body.day ?? row.day],
    )
    return showPaper(tx, work, row.id)
  })
  serve(context, contract.dropPaper, async ({ tx, params }) => {
    const row = await lockPaper(tx, params.id)
    await mustHoldIn(tx, duties, 'papers.write', row.unit_key)
    if (row.state !== 'draft') throw new Refusal('wrongState', { state: row.state })
    await tx.client.query("update paper set state = 'dropped' where tenant = $1 and id = $2", [
      tx.tenant,
      row.id,
    ])
    const { unit_key: homeUnit, id: recordId } = row
    await appendHistory(tx, [{ action: 'delete', register: 'papers', recordId, homeUnit, changes: [] }])
    return { dropped: true }
  })
  serve(context, contract.issuePaper, async ({ tx, params, body }) => {
    await issuePaper(tx, work, duties, params.id, body)
    return showPaper(tx, work, params.id)
  })
  serve(context, contract.paperDocument, async ({ tx, params, reply }) => {
    const row = await getPaper(tx, params.id)
    const serial = row.number === null ? 'du-thao' : `so-${Number.parseInt(row.number, 10)}`
    const shown = params.format === 'html' ? 'inline' : 'attachment'
    void reply
      .type(documentTypes[params.format])
      .header('content-security-policy', documentPolicy)
      .header('content-disposition', `${shown}; filename="${row.kind}_${row.day}_${serial}.${params.format}"`)
    return fileOf(await pageOf(tx, work, row), params.format)
  })
  serveFollowing(context, work)
  serveBatches(context, work)
  serve(context, contract.documentOrder, ({ tx, query }) => orderOf(tx, query.unit))
}
