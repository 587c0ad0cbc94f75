// Freezes a report: numbers, checks and page as signed, with their number, day, cut-off and seal. Nothing changes them afterwards.
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import {
  type DocumentNumber,
  formatDocumentNumber,
  parseDocumentNumber,
} from '../kernel/document/numbering.ts'
import { sealOf } from '../kernel/document/seal.ts'
import { appendHistory } from '../kernel/history/append.ts'
import type { Product } from '../kernel/register/product.ts'
import { enterDocument, enterReplacement } from '../papers/register-entry.ts'
import { giveNumber, nextNumber } from '../papers/series.ts'
import { textOf } from '../kernel/text/text.ts'
import { answersTo, type Assembled, assemble, openChecks } from './draft.ts'
import { countedByOf, daySumsOf } from './late.ts'
import { type Answers, type Frozen, listIssued, lockReport, type ReportRow } from './store.ts'

/** Reports of a steering committee bear `/BC-BCĐ` (document 000). */
const SYMBOL = { style: 'state', type: 'BC', issuer: 'BCĐ' } as const

/** `5`, `05` and `05/BC-BCĐ` are the same number. */
const readNumber = (given: string): DocumentNumber & { readonly serial: number } => {
  const bare = given.trim()
  const number = /^\d{1,6}$/.test(bare) ? { ...SYMBOL, serial: Number(bare) } : parseDocumentNumber(bare)
  if (!number || number.serial === null || number.serial === 0)
    throw new Refusal('invalid', {
      problems: [
        {
          field: 'body.number',
          text: textOf('Số văn bản viết như 05/BC-BCĐ', 'Write the number as 05/BC-BCĐ'),
        },
      ],
    })
  return { ...number, serial: number.serial }
}

/** The next of the series that reports share with all other papers of the unit. */
export const suggestNumber = async (tx: Transaction, unit: string, day: string): Promise<string> =>
  formatDocumentNumber(await nextNumber(tx, unit, SYMBOL, day))

/** What the seal is over: all that was signed, and by which number, on which day, at which moment. */
export const sealedContent = (
  row: Pick<ReportRow, 'id' | 'kind' | 'unit_key' | 'from_day' | 'to_day'>,
  signed: { readonly number: string; readonly day: string; readonly cutOff: Date; readonly frozen: Frozen },
) => ({
  id: row.id,
  kind: row.kind,
  unit: row.unit_key,
  from: row.from_day,
  to: row.to_day,
  ...signed,
  cutOff: signed.cutOff.toISOString(),
})

const agreeing = (
  product: Product,
  figures: Assembled['figures'],
  days: Frozen['days'],
  unit: string,
): boolean =>
  figures.every(({ figure, unit: where, from, value }) => {
    const sums = days[figure]
    if (where !== unit || from !== null || !sums || product.figure(figure)?.kind !== 'count') return true
    return sums.values.reduce((total, one) => total + one, 0) === value
  })

/** Daily sums that belong to the very values: a record saved between both readings makes us read again. */
const readTogether = async (
  tx: Transaction,
  product: Product,
  read: () => Promise<Assembled>,
): Promise<{ assembled: Assembled; days: Frozen['days'] }> => {
  for (let turn = 0; turn < 5; turn += 1) {
    const assembled = await read()
    const { unit, to } = assembled.scope
    const days = await daySumsOf(tx, product, assembled.figures, unit.key, to)
    // A derived slot bears the name of its figure with another value: it agrees by its parts.
    const derived = new Set(assembled.slots.filter(({ kind }) => kind === 'derived').map(({ id }) => id))
    const asked = assembled.figures.filter(({ id }) => !derived.has(id))
    if (agreeing(product, asked, days, unit.key)) return { assembled, days }
  }
  throw new Refusal('changedMeanwhile')
}

export const freeze = async (
  tx: Transaction,
  product: Product,
  id: string,
  asked: {
    readonly number: string
    readonly day: string
    readonly answers?: Readonly<Record<string, string>> | undefined
  },
): Promise<void> => {
  const row = await lockReport(tx, id)
  if (row.state !== 'draft') throw new Refusal('wrongState', { state: row.state })
  if (asked.day < row.to_day)
    throw new Refusal('invalid', {
      problems: [
        {
          field: 'body.day',
          text: textOf(
            'Ngày ký không thể trước ngày chốt số liệu',
            'It cannot be signed before its last day',
          ),
        },
      ],
    })
  const number = await giveNumber(tx, row.unit_key, readNumber(asked.number), asked.day, {
    kind: 'reports',
    id,
  })
  const issued = await listIssued(tx, row.unit_key, id)
  const read = (answers: Answers) =>
    assemble(tx, product, {
      kind: row.kind,
      unit: row.unit_key,
      from: row.from_day,
      to: row.to_day,
      words: row.words,
      answers,
      issue: { number, day: asked.day, draft: false },
      issued,
    })
  const answers = asked.answers
    ? { ...row.answers, ...answersTo((await read(row.answers)).checks, asked.answers) }
    : row.answers
  const { assembled, days } = await readTogether(tx, product, () => read(answers))
  const open = openChecks(assembled.checks)
  if (open.length > 0) throw new Refusal('checksOpen', { checks: open })
  const { figures, checks, document } = assembled
  const frozen: Frozen = { figures, checks, document, days, countedBy: countedByOf(product, days) }
  const hash = sealOf(sealedContent(row, { number, day: asked.day, cutOff: tx.now, frozen }))
  await tx.client.query(
    `update report set state = 'frozen', number = $3, day = $4, cut_off = $5, frozen = $6, hash = $7, frozen_by = $8, answers = $9
     where tenant = $1 and id = $2 and state = 'draft'`,
    [
      tx.tenant,
      id,
      number,
      asked.day,
      tx.now,
      JSON.stringify(frozen),
      hash,
      tx.accountId,
      JSON.stringify(answers),
    ],
  )
  await enterDocument(tx, product, {
    id,
    unit: row.unit_key,
    number,
    type: 'report',
    day: asked.day,
    issuer: document.issuer.name,
    summary: document.about.replaceAll('\n', ' '),
    recipients: document.recipients,
    signer: document.signature.name,
    urgency: null,
    origin: 'report',
  })
  if (row.replaces) {
    await tx.client.query(
      "update report set state = 'replaced', replaced_by = $3 where tenant = $1 and id = $2 and state = 'frozen'",
      [tx.tenant, row.replaces, id],
    )
    await enterReplacement(tx, product, row.unit_key, { id, number, replaces: row.replaces })
  }
  await appendHistory(tx, [
    {
      action: 'change',
      register: 'reports',
      recordId: id,
      homeUnit: row.unit_key,
      changes: [
        { field: 'state', before: 'draft', after: 'frozen' },
        { field: 'number', before: null, after: number },
        { field: 'hash', before: null, after: hash },
      ],
      why: row.replaces ? `Thay thế ${row.replaces}` : null,
    },
  ])
}
