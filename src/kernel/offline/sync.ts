// Judges what a phone sends: each write for itself, by the door and the access of every other write, and only once.
import { Refusal } from '../contract/refusal.ts'
import { findRow, type Transaction } from '../database/transaction.ts'
import { leadOf } from '../merge/links.ts'
import { type Alteration, changeRecord } from '../register/change.ts'
import type { RecordRow } from '../register/contract.ts'
import { createRecord } from '../register/create.ts'
import type { Context } from '../contract/serving.ts'
import { getRecord } from '../register/read.ts'
import { noteReads } from '../register/reads.ts'
import type { Register } from '../register/register.ts'
import { textOf } from '../text/text.ts'
import { mergeChange } from './merge-change.ts'
import { findCarried } from './pack.ts'
import type { CarriedRow, FieldWrite, Verdict } from './write.ts'

export type Ground = Pick<Context, 'product' | 'duties'>

export type Answer = { readonly id: string; readonly verdict: Verdict; readonly row: CarriedRow | null }

const deletedMeanwhile = textOf(
  'Bản ghi này đã bị xóa trên máy chủ. Khôi phục ở đó nếu cần, rồi ghi lại.',
  'This record was deleted on the server. Restore it there if need be, then write again.',
)

export const carriedRegister = ({ product }: Ground, { register: name }: FieldWrite): Register => {
  const register = product.register(name)
  if (!register?.carried || register.writers) throw new Refusal('notFound')
  return register
}

/** What history says of where it came from. */
const fromDevice = (device: string | null): string =>
  device === null ? 'màn hình thực địa' : `máy đi tuyến ${device.slice(0, 8)}`

/** What a change comes to on the record as it stands; null: nothing is to be written. */
export const judgeChange = (
  now: RecordRow,
  { act, base, values, why }: FieldWrite,
  device: string | null,
): { readonly verdict: Verdict; readonly alteration: Alteration | null } => {
  const from = fromDevice(device)
  const { version } = now
  const said = (verdict: Verdict, alteration: Alteration | null = null) => ({ verdict, alteration })
  if (act === 'delete') {
    if (now.state === 'deleted') return said({ kind: 'done' })
    const { conflicts } = mergeChange(base, base, now.values)
    if (conflicts.length > 0) return said({ kind: 'conflict', fields: [...conflicts] })
    return said({ kind: 'done' }, { action: 'delete', state: 'deleted', version, why, from })
  }
  if (now.state === 'deleted') throw new Refusal('wrongState', null, deletedMeanwhile)
  const { apply, conflicts } = mergeChange(base, values, now.values)
  if (conflicts.length > 0) return said({ kind: 'conflict', fields: [...conflicts] })
  if (Object.keys(apply).length === 0) return said({ kind: 'done' })
  return said({ kind: 'done' }, { action: 'change', version, values: apply, why, from })
}

export const createFrom = async (
  tx: Transaction,
  ground: Ground,
  register: Register,
  device: string | null,
  { recordId, homeUnit, values, subjectId }: FieldWrite,
): Promise<void> => {
  if (homeUnit === null) throw new Refusal('invalid')
  const wanted = {
    id: recordId,
    homeUnit,
    values,
    subjectId: subjectId ?? undefined,
    from: fromDevice(device),
  }
  await createRecord(tx, ground, register, wanted)
}

/** In the transaction of the effect itself: taken first, so that a second sending at the same time waits for the first and hears the same. */
const judgedBefore = async (
  tx: Transaction,
  device: string | null,
  { id, register, recordId }: FieldWrite,
): Promise<Verdict | undefined> => {
  const { rowCount } = await tx.client.query(
    `insert into field_write (tenant, account_id, id, device_id, register, record_id, judged_at)
     values ($1, app_account(), $2, $3, $4, $5, $6) on conflict do nothing`,
    [tx.tenant, id, device, register, recordId, tx.now],
  )
  if (rowCount === 1) return undefined
  const kept = await findRow<{ verdict: Verdict | null }>(
    tx,
    'select verdict from field_write where tenant = $1 and account_id = app_account() and id = $2',
    [tx.tenant, id],
  )
  return kept?.verdict ?? undefined
}

const keepVerdict = (tx: Transaction, { id }: FieldWrite, verdict: Verdict) =>
  tx.client.query(
    'update field_write set verdict = $3 where tenant = $1 and account_id = app_account() and id = $2',
    [tx.tenant, id, JSON.stringify(verdict)],
  )

/** A phone that was silent for a week is far within it. */
export const forgetOldVerdicts = (tx: Transaction) =>
  tx.client.query(
    "delete from field_write where account_id = app_account() and judged_at < now() - interval '90 days'",
  )

/** The record as it stands after the verdict; one that is only shown is noted as read. */
const answerOf = async (
  tx: Transaction,
  { product }: Ground,
  register: Register,
  { id, recordId }: FieldWrite,
  verdict: Verdict,
  shown: boolean,
): Promise<Answer> => {
  const row = await findCarried(tx, product, register, await leadOf(tx, register, recordId))
  if (row && shown) await noteReads(tx, register, [row.record], 'đồng bộ máy đi tuyến')
  return { id, verdict, row }
}

/** Throws what it cannot do: nothing of it then remains. */
export const judgeWrite = async (
  tx: Transaction,
  ground: Ground,
  device: string | null,
  write: FieldWrite,
): Promise<Answer> => {
  const register = carriedRegister(ground, write)
  const before = await judgedBefore(tx, device, write)
  if (before) return answerOf(tx, ground, register, write, before, true)
  if (write.act === 'create') {
    await createFrom(tx, ground, register, device, write)
    await keepVerdict(tx, write, { kind: 'done' })
    return answerOf(tx, ground, register, write, { kind: 'done' }, false)
  }
  // Held from here on, so that nobody changes it between looking and writing. Who may not write it locks nothing and is refused below.
  await tx.client.query(`select 1 from ${register.table} where tenant = $1 and id = $2 for update`, [
    tx.tenant,
    write.recordId,
  ])
  const now = await getRecord(tx, ground.product, register, write.recordId)
  const { verdict, alteration } = judgeChange(now, write, device)
  const wrote =
    alteration !== null && (await changeRecord(tx, ground.product, register, write.recordId, alteration))
  await keepVerdict(tx, write, verdict)
  return answerOf(tx, ground, register, write, verdict, !wrote)
}

/** What was refused stays refused under this id: whoever sends it again after mending gives it a new one. */
export const keepRefusal = async (
  tx: Transaction,
  ground: Ground,
  device: string | null,
  write: FieldWrite,
  refusal: Refusal,
): Promise<Answer> => {
  const { problems = [] } = (refusal.details ?? {}) as {
    problems?: { field: string; text: { vi: string; en: string } }[]
  }
  const text = { vi: refusal.words.vi, en: refusal.words.en }
  const verdict: Verdict = { kind: 'refused', code: refusal.code, text, problems }
  const before = await judgedBefore(tx, device, write)
  if (!before) await keepVerdict(tx, write, verdict)
  return { id: write.id, verdict: before ?? verdict, row: null }
}
