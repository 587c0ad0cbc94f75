// Serves files beside records: who may read the record reads them, who may write it adds and drops them; the database holds both to that.
import { createHash } from 'node:crypto'
import { mustHoldIn } from '../access/requires.ts'
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve } from '../contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { appendHistory } from '../history/append.ts'
import type { RecordRow } from '../register/contract.ts'
import { getRecord } from '../register/read.ts'
import { noteReads } from '../register/reads.ts'
import { type Register } from '../register/register.ts'
import { textOf } from '../text/text.ts'
import {
  addAttachment,
  type Attachment,
  dropAttachment,
  listAttachments,
  MOST_BYTES,
  MOST_FILES,
  openAttachment,
} from './contract.ts'
import { fileKindOf, fileKinds } from './kind.ts'

type Row = {
  id: string
  register: string
  record_id: string
  name: string
  type: string
  size: number
  added_at: Date
}

const shown = (row: Row): Attachment => ({
  id: row.id,
  name: row.name,
  type: row.type,
  size: row.size,
  addedAt: row.added_at.toISOString(),
  seen: fileKinds.some(({ type, seen }) => type === row.type && seen),
})

const filesOf = (tx: Transaction, recordId: string): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select id, register, record_id, name, type, size, added_at from attachment
     where tenant = $1 and record_id = $2 and state = 'active' order by added_at, id`,
    [tx.tenant, recordId],
  )

const getFile = async (tx: Transaction, id: string): Promise<Row> => {
  const row = await findRow<Row>(
    tx,
    `select id, register, record_id, name, type, size, added_at from attachment where tenant = $1 and id = $2 and state = 'active'`,
    [tx.tenant, id],
  )
  if (!row) throw new Refusal('notFound')
  return row
}

const invalid = (vi: string, en: string): Refusal =>
  new Refusal('invalid', { problems: [{ field: 'file', text: { vi, en } }] }, textOf(vi, en))

const mayWrite = async (tx: Transaction, register: Register, homeUnit: string): Promise<boolean> => {
  const held = await findRow<{ held: boolean }>(tx, 'select $2 = any (app_scope($1)) as held', [
    `${register.name}.write`,
    homeUnit,
  ])
  return held?.held === true
}

const noteFile = (
  tx: Transaction,
  { register, homeUnit, recordId }: { register: string; homeUnit: string; recordId: string },
  before: string | null,
  after: string | null,
): Promise<void> =>
  appendHistory(tx, [
    { action: 'change', register, recordId, homeUnit, changes: [{ field: 'attachments', before, after }] },
  ])

export const serveAttachments = (context: Context): void => {
  const { product, duties } = context
  const recordOf = async (
    tx: Transaction,
    name: string,
    id: string,
  ): Promise<{ register: Register; record: RecordRow }> => {
    const register = product.register(name)
    if (!register?.attachments) throw new Refusal('notFound')
    return { register, record: await getRecord(tx, product, register, id) }
  }

  serve(context, listAttachments, async ({ tx, params }) => {
    const { register, record } = await recordOf(tx, params.register, params.id)
    const files = await filesOf(tx, record.id)
    // What a file is called may tell as much as what stands in it.
    if (files.length > 0) await noteReads(tx, register, [record], 'tệp đính kèm')
    return {
      files: files.map(shown),
      mayAdd: record.state === 'active' && (await mayWrite(tx, register, record.homeUnit)),
    }
  })

  serve(context, addAttachment, async ({ tx, params, body }) => {
    const { register, record } = await recordOf(tx, params.register, params.id)
    await mustHoldIn(tx, duties, `${register.name}.write`, record.homeUnit)
    // Sent again by whoever did not hear the answer: it stands once, also where somebody has taken it away since.
    await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 5))', [body.id])
    const before = await findRow<Row>(
      tx,
      `select id, register, record_id, name, type, size, added_at from attachment where tenant = $1 and id = $2 and record_id = $3`,
      [tx.tenant, body.id, record.id],
    )
    if (before) return { file: shown(before) }
    const bytes = Buffer.from(body.file, 'base64')
    if (bytes.length === 0) throw invalid('Tệp rỗng.', 'The file is empty.')
    if (bytes.length > MOST_BYTES)
      throw invalid(
        `Tệp lớn quá ${MOST_BYTES / 1024 / 1024} MB: hãy thu nhỏ ảnh hoặc chia tệp.`,
        `The file is larger than ${MOST_BYTES / 1024 / 1024} MB: make it smaller.`,
      )
    const kind = fileKindOf(bytes)
    if (!kind)
      throw invalid(
        'Chỉ nhận ảnh (JPG, PNG, WebP), PDF, Word và Excel không có macro.',
        'Only pictures (JPG, PNG, WebP), PDF, Word and Excel files without macros are taken.',
      )
    if ((await filesOf(tx, record.id)).length >= MOST_FILES)
      throw invalid(`Bản ghi đã có ${MOST_FILES} tệp.`, `The record has ${MOST_FILES} files already.`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await rowsOf(
      tx,
      `insert into attachment (tenant, id, register, record_id, name, type, size, sha256, added_at, added_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tx.tenant,
        body.id,
        register.name,
        record.id,
        body.name,
        kind.type,
        bytes.length,
        sha256,
        tx.now,
        tx.accountId,
      ],
    )
    await rowsOf(tx, 'insert into attachment_bytes (tenant, id, bytes) values ($1, $2, $3)', [
      tx.tenant,
      body.id,
      bytes,
    ])
    const place = { register: register.name, homeUnit: record.homeUnit, recordId: record.id }
    await noteFile(tx, place, null, `${body.name} (SHA-256 ${sha256})`)
    return { file: shown(await getFile(tx, body.id)) }
  })

  serve(context, openAttachment, async ({ tx, params, reply }) => {
    const file = await getFile(tx, params.id)
    const { register, record } = await recordOf(tx, file.register, file.record_id)
    await noteReads(tx, register, [record], 'tệp đính kèm')
    const kept = await findRow<{ bytes: Buffer }>(
      tx,
      'select bytes from attachment_bytes where tenant = $1 and id = $2',
      [tx.tenant, file.id],
    )
    if (!kept) throw new Refusal('notFound')
    const { seen } = shown(file)
    void reply
      .type(file.type)
      // What somebody has sent runs nowhere: no script, no frame, and pictures alone are shown in place.
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header(
        'content-disposition',
        `${seen ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      )
    return kept.bytes
  })

  serve(context, dropAttachment, async ({ tx, params }) => {
    const file = await getFile(tx, params.id)
    const { register, record } = await recordOf(tx, file.register, file.record_id)
    await mustHoldIn(tx, duties, `${register.name}.write`, record.homeUnit)
    await rowsOf(tx, `update attachment set state = 'deleted' where tenant = $1 and id = $2`, [
      tx.tenant,
      file.id,
    ])
    const place = { register: register.name, homeUnit: record.homeUnit, recordId: record.id }
    await noteFile(tx, place, file.name, null)
    return { done: true }
  })
}
