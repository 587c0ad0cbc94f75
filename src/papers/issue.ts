// Issues a paper: number, page, seal and register entry in one transaction. Nothing of it changes afterwards.
import { type Duties } from '../kernel/access/duties.ts'
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { sealOf } from '../kernel/document/seal.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { textOf } from '../kernel/text/text.ts'
import { judgePaper, readContext } from './draft.ts'
import type { PaperContext, PaperKind } from './paper-kind.ts'
import { kindNamed, type PaperWork } from './paper-work.ts'
import { enterPaper } from './register-entry.ts'
import { takeNext } from './series.ts'
import { lockPaper, type PaperRow } from './store.ts'

/** What the seal is over: all that was signed, and by which number, on which day, at which moment. */
const sealedPaper = (
  row: Pick<PaperRow, 'id' | 'kind' | 'unit_key' | 'register' | 'record_id'>,
  signed: {
    readonly number: string
    readonly day: string
    readonly issuedAt: Date
    readonly document: OfficialDocument
  },
) => ({
  id: row.id,
  kind: row.kind,
  unit: row.unit_key,
  register: row.register,
  record: row.record_id,
  ...signed,
  issuedAt: signed.issuedAt.toISOString(),
})

/** The page as it is stored, sealed anew: another hash tells that somebody has changed it past the application. */
export const sealHolds = (row: PaperRow): boolean => {
  const { number, day, issued_at: issuedAt, document, hash } = row
  return (
    number !== null &&
    issuedAt !== null &&
    document !== null &&
    sealOf(sealedPaper(row, { number, day, issuedAt, document })) === hash
  )
}

const mustBeReady = (
  { problems, refusal, findings }: ReturnType<typeof judgePaper>,
  despite: string | undefined,
): void => {
  if (refusal) throw new Refusal('wrongState', null, refusal)
  if (problems.length > 0)
    throw new Refusal('invalid', {
      problems: problems.map(({ field, text }) => ({ field: `words.${field}`, text })),
    })
  if (findings.length > 0 && !despite?.trim()) throw new Refusal('checksOpen', { findings })
}

const mustBeLawful = (kind: PaperKind, day: string, today: string): void => {
  if (day > today)
    throw new Refusal('invalid', {
      problems: [
        {
          field: 'body.day',
          text: textOf('Ngày ký không thể sau hôm nay', 'It cannot be signed after today'),
        },
      ],
    })
  if (kind.law(day) === null)
    throw new Refusal(
      'wrongState',
      { day },
      textOf(
        `Không có căn cứ pháp luật cho “${kind.label.vi}” vào ngày ký này.`,
        `No law allows “${kind.label.en}” on that day.`,
      ),
    )
}

/** The record follows the paper: the decision's number, the end of an isolation. */
const changeFollowing = async (
  tx: Transaction,
  { product }: PaperWork,
  kind: PaperKind,
  row: PaperRow,
  context: PaperContext & { readonly number: string },
): Promise<void> => {
  const values = kind.change?.(context)
  if (!values || !kind.register || row.record_id === null) return
  await changeRecord(tx, product, kind.register, row.record_id, {
    action: 'change',
    version: null,
    values,
    why: `Theo ${kind.label.vi.toLowerCase()} số ${context.number}`,
    from: row.id,
  })
}

export const issuePaper = async (
  tx: Transaction,
  work: PaperWork,
  duties: Duties,
  id: string,
  asked: { readonly day: string; readonly despite?: string | undefined },
): Promise<string> => {
  const row = await lockPaper(tx, id)
  const kind = kindNamed(work, row.kind)
  await mustHoldIn(tx, duties, kind.issuedWith, row.unit_key)
  if (row.state !== 'draft') throw new Refusal('wrongState', { state: row.state })
  mustBeLawful(kind, asked.day, tx.today)
  const draft = await readContext(tx, work, kind, { ...row, day: asked.day }, null)
  mustBeReady(judgePaper(work, kind, draft), asked.despite)
  const number = await takeNext(tx, row.unit_key, kind.symbol(draft), asked.day, { kind: 'papers', id })
  const context = { ...draft, number }
  const { document } = judgePaper(work, kind, context)
  const hash = sealOf(sealedPaper(row, { number, day: asked.day, issuedAt: tx.now, document }))
  await tx.client.query(
    `update paper set state = 'issued', day = $3, number = $4, document = $5, hash = $6, issued_at = $7, issued_by = $8, words = $9, trouble = null
     where tenant = $1 and id = $2 and state = 'draft'`,
    [
      tx.tenant,
      id,
      asked.day,
      number,
      JSON.stringify(document),
      hash,
      tx.now,
      tx.accountId,
      JSON.stringify(context.words),
    ],
  )
  await enterPaper(tx, work, kind, row, context)
  await changeFollowing(tx, work, kind, row, context)
  await appendHistory(tx, [
    {
      action: 'change',
      register: 'papers',
      recordId: id,
      homeUnit: row.unit_key,
      changes: [
        { field: 'state', before: 'draft', after: 'issued' },
        { field: 'number', before: null, after: number },
        { field: 'hash', before: null, after: hash },
      ],
      why: asked.despite?.trim() ? asked.despite.trim() : null,
      ...(row.record_id === null ? {} : { listed: [row.record_id] }),
    },
  ])
  return number
}
