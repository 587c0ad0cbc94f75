// Judges many writes in one transaction: taken together, changed together, read together. Throws where one of them is refused.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { type Alteration, changeRecords } from '../register/change.ts'
import { noteReads } from '../register/reads.ts'
import type { Register } from '../register/register.ts'
import { carriedByIds } from './pack.ts'
import { type Answer, carriedRegister, createFrom, type Ground, judgeChange } from './sync.ts'
import { type FieldWrite, needsPerson, type Verdict } from './write.ts'

/** Those that were not judged before are taken for this transaction; of the others the verdict. */
const takeAll = async (
  tx: Transaction,
  device: string | null,
  writes: readonly FieldWrite[],
): Promise<Map<string, Verdict>> => {
  const taken = await rowsOf<{ id: string }>(
    tx,
    `insert into field_write (tenant, account_id, device_id, judged_at, id, register, record_id)
     select $1, app_account(), $2, $3, * from unnest($4::uuid[], $5::text[], $6::uuid[]) on conflict do nothing returning id`,
    [
      tx.tenant,
      device,
      tx.now,
      writes.map(({ id }) => id),
      writes.map(({ register }) => register),
      writes.map(({ recordId }) => recordId),
    ],
  )
  const fresh = new Set(taken.map(({ id }) => id))
  const old = writes.filter(({ id }) => !fresh.has(id)).map(({ id }) => id)
  if (old.length === 0) return new Map()
  const kept = await rowsOf<{ id: string; verdict: Verdict | null }>(
    tx,
    'select id, verdict from field_write where tenant = $1 and account_id = app_account() and id = any ($2::uuid[])',
    [tx.tenant, old],
  )
  return new Map(kept.flatMap(({ id, verdict }) => (verdict ? [[id, verdict] as const] : [])))
}

const keepAll = async (
  tx: Transaction,
  verdicts: ReadonlyMap<string, Verdict>,
  behind: readonly string[],
): Promise<void> => {
  await tx.client.query(
    `update field_write w set verdict = n.verdict from unnest($2::uuid[], $3::jsonb[]) n (id, verdict)
     where w.tenant = $1 and w.account_id = app_account() and w.id = n.id`,
    [tx.tenant, [...verdicts.keys()], [...verdicts.values()].map((verdict) => JSON.stringify(verdict))],
  )
  if (behind.length > 0)
    await tx.client.query(
      'delete from field_write where tenant = $1 and account_id = app_account() and id = any ($2::uuid[])',
      [tx.tenant, behind],
    )
}

/** Changes of one register, each of another record. */
const changeRun = async (
  tx: Transaction,
  ground: Ground,
  register: Register,
  device: string | null,
  run: readonly FieldWrite[],
): Promise<{ verdicts: Map<string, Verdict>; wrote: string[] }> => {
  const ids = run.map(({ recordId }) => recordId)
  const now = await carriedByIds(tx, ground.product, register, ids)
  const verdicts = new Map<string, Verdict>()
  const wanted = new Map<string, Alteration>()
  for (const write of run) {
    const row = now.get(write.recordId)
    if (!row) throw new Refusal('notFound')
    const { verdict, alteration } = judgeChange(row.record, write, device)
    verdicts.set(write.id, verdict)
    if (alteration) wanted.set(write.recordId, alteration)
  }
  // Somebody may have changed one since it was looked at: refused by its version, and then judged anew in a transaction of its own.
  for (const outcome of (await changeRecords(tx, ground.product, register, wanted)).values())
    if (outcome.kind === 'refused') throw outcome.refusal
  return { verdicts, wrote: run.flatMap(({ id, recordId }) => (wanted.has(recordId) ? [id] : [])) }
}

/** The next writes that may be judged in one go: one of creation, or changes of one register, each of another record. */
const nextRun = (writes: readonly FieldWrite[]): FieldWrite[] => {
  const [first] = writes
  if (!first || first.act === 'create') return writes.slice(0, 1)
  const seen = new Set<string>()
  const end = writes.findIndex(({ act, register, recordId }) => {
    const ends = act === 'create' || register !== first.register || seen.has(recordId)
    seen.add(recordId)
    return ends
  })
  return writes.slice(0, end < 0 ? writes.length : end)
}

export const judgeTogether = async (
  tx: Transaction,
  ground: Ground,
  device: string | null,
  writes: readonly FieldWrite[],
  stuck: Set<string>,
): Promise<{ readonly answers: Answer[]; readonly stuck: readonly FieldWrite[] }> => {
  const before = await takeAll(tx, device, writes)
  const verdicts = new Map<string, Verdict>()
  const wrote = new Set<string>()
  const held: FieldWrite[] = []
  const say = (write: FieldWrite, verdict: Verdict) => {
    verdicts.set(write.id, verdict)
    if (!needsPerson(verdict)) return
    stuck.add(write.recordId)
    held.push(write)
  }
  for (let start = 0; start < writes.length;) {
    const run = nextRun(writes.slice(start))
    start += run.length
    const open: FieldWrite[] = []
    for (const write of run) {
      const known = before.get(write.id)
      if (stuck.has(write.recordId)) say(write, { kind: 'behind' })
      else if (known) say(write, known)
      else if (!verdicts.has(write.id)) open.push(write)
    }
    const [first] = open
    if (!first) continue
    const register = carriedRegister(ground, first)
    if (first.act === 'create') {
      await createFrom(tx, ground, register, device, first)
      wrote.add(first.id)
      say(first, { kind: 'done' })
      continue
    }
    const judged = await changeRun(tx, ground, register, device, open)
    for (const id of judged.wrote) wrote.add(id)
    for (const write of open) say(write, judged.verdicts.get(write.id) ?? { kind: 'behind' })
  }
  const behind = writes.filter(({ id }) => verdicts.get(id)?.kind === 'behind').map(({ id }) => id)
  const fresh = [...verdicts].filter(([id, { kind }]) => kind !== 'behind' && !before.has(id))
  await keepAll(
    tx,
    new Map(fresh),
    behind.filter((id) => !before.has(id)),
  )
  return { answers: await answersOf(tx, ground, writes, verdicts, wrote), stuck: held }
}

/** Each with its record as it stands after all of them; what was only shown is noted as read. */
const answersOf = async (
  tx: Transaction,
  ground: Ground,
  writes: readonly FieldWrite[],
  verdicts: ReadonlyMap<string, Verdict>,
  wrote: ReadonlySet<string>,
): Promise<Answer[]> => {
  const rows = new Map<string, Answer['row']>()
  for (const [, of] of Map.groupBy(writes, ({ register }) => register)) {
    const [first] = of
    if (!first) continue
    const register = carriedRegister(ground, first)
    const told = of.filter(({ id }) => verdicts.get(id)?.kind !== 'behind')
    const found = await carriedByIds(
      tx,
      ground.product,
      register,
      told.map(({ recordId }) => recordId),
    )
    for (const { id, recordId } of told) rows.set(id, found.get(recordId) ?? null)
    const shown = told.flatMap(({ id, recordId }) =>
      wrote.has(id) ? [] : [found.get(recordId)?.record ?? []].flat(),
    )
    await noteReads(tx, register, shown, 'đồng bộ máy đi tuyến')
  }
  return writes.map(({ id }) => ({
    id,
    verdict: verdicts.get(id) ?? { kind: 'behind' },
    row: rows.get(id) ?? null,
  }))
}
