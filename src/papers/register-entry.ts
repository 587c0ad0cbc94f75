// What is issued enters the register of documents by itself, with its links to what it replaces, corrects or carries out.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { type LinkKind, documentLinks } from './document-links.ts'
import { documents } from './documents.ts'
import type { DocumentTypeName } from './document-types.ts'
import { typeOfAbbreviation } from './document-types.ts'
import type { PaperContext, PaperKind } from './paper-kind.ts'
import type { PaperRow } from './store.ts'
import { recipientsOf } from './signing-fields.ts'

export type IssuedEntry = {
  readonly id: string
  readonly unit: string
  readonly number: string
  readonly type: DocumentTypeName
  readonly day: string
  readonly issuer: string
  readonly summary: string
  readonly recipients: readonly string[]
  readonly signer: string | null
  readonly urgency: string | null
  readonly origin: 'paper' | 'report'
}

/** The entry bears the id of what was issued. */
export const enterDocument = (tx: Transaction, product: Product, entry: IssuedEntry): Promise<void> => {
  const { id, unit, recipients, issuer, ...values } = entry
  return insertRecords(
    tx,
    product,
    documents,
    [
      {
        id,
        homeUnit: unit,
        subjectId: null,
        values: {
          ...values,
          direction: 'out',
          issuer: issuer.replaceAll('\n', ' '),
          recipients: recipients.join('; '),
          status: 'open',
        },
      },
    ],
    { action: 'create', why: 'Ban hành trên hệ thống' },
  )
}

/** Marks the entry of what was replaced; an entry that somebody removed stays removed. */
const markReplaced = async (tx: Transaction, product: Product, id: string, why: string): Promise<void> => {
  const held = await rowsOf(
    tx,
    "select 1 from document where tenant = $1 and id = $2 and state = 'active' and status in ('open', 'done')",
    [tx.tenant, id],
  )
  if (held.length > 0)
    await changeRecord(tx, product, documents, id, {
      action: 'change',
      version: null,
      values: { status: 'replaced' },
      why,
    })
}

const linkTo = async (
  tx: Transaction,
  product: Product,
  unit: string,
  link: { readonly document: string; readonly kind: LinkKind; readonly cited: string },
): Promise<void> => {
  const [held] = await rowsOf<{ number: string | null; issuer: string | null; day: string | null }>(
    tx,
    'select number, issuer, day from document where tenant = $1 and id = $2',
    [tx.tenant, link.cited],
  )
  if (!held) return
  await insertRecords(
    tx,
    product,
    documentLinks,
    [
      {
        id: crypto.randomUUID(),
        homeUnit: unit,
        subjectId: null,
        values: { ...link, citedNumber: held.number, citedIssuer: held.issuer, citedDay: held.day },
      },
    ],
    { action: 'create', why: 'Ban hành trên hệ thống' },
  )
}

/** What was issued takes the place of another of its kind. */
export const enterReplacement = async (
  tx: Transaction,
  product: Product,
  unit: string,
  { id, number, replaces }: { readonly id: string; readonly number: string; readonly replaces: string },
): Promise<void> => {
  await linkTo(tx, product, unit, { document: id, kind: 'replaces', cited: replaces })
  await markReplaced(tx, product, replaces, `Thay thế bằng ${number}`)
}

export const enterPaper = async (
  tx: Transaction,
  { product }: { readonly product: Product },
  kind: PaperKind,
  row: PaperRow,
  context: PaperContext & { readonly number: string },
): Promise<void> => {
  const { number, day, words } = context
  const { issuer, typeName, recipients } = kind.page(context)
  const { type } = kind.symbol(context)
  const signer = typeof words.signerName === 'string' ? words.signerName : null
  await enterDocument(tx, product, {
    id: row.id,
    unit: row.unit_key,
    number,
    type:
      typeName === 'GIẤY XÁC NHẬN'
        ? 'certificate'
        : typeName === 'THÔNG TIN'
          ? 'information'
          : typeOfAbbreviation(type),
    day,
    issuer: issuer.name,
    summary: kind.summary(context),
    recipients: recipientsOf(recipients, context.words),
    signer,
    urgency: typeof words.urgency === 'string' ? words.urgency : null,
    origin: 'paper',
  })
  if (row.replaces !== null) {
    await tx.client.query(
      "update paper set state = 'replaced', replaced_by = $3 where tenant = $1 and id = $2 and state = 'issued'",
      [tx.tenant, row.replaces, row.id],
    )
    await enterReplacement(tx, product, row.unit_key, { id: row.id, number, replaces: row.replaces })
  }
  if (row.corrects !== null)
    await linkTo(tx, product, row.unit_key, { document: row.id, kind: 'corrects', cited: row.corrects })
  const [before] = context.earlier
  if (before && row.replaces === null && before.id !== row.corrects)
    await linkTo(tx, product, row.unit_key, { document: row.id, kind: 'basis', cited: before.id })
}
