// What follows from a pool for its people, in the transaction of the entry itself, whichever door it came by.
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { FollowRecords, Product } from '../kernel/register/product.ts'
import { textOf } from '../kernel/text/text.ts'
import { pools } from './pools.ts'
import { type Member, type PoolFacts, type Retest, settlePool } from './rules/settle-pool.ts'
import { specimens } from './specimens.ts'

type PoolRow = PoolFacts & {
  readonly homeUnit: string
  readonly session: string | null
  readonly method: string
  readonly size: number
  readonly active: boolean
}

const readPools = (tx: Transaction, ids: readonly string[]): Promise<PoolRow[]> =>
  rowsOf<PoolRow>(
    tx,
    `select id, code, coalesce(stage, 'open') as stage, coalesce(result, 'pending') as result, result_day as "resultDay", sent_day as "sentDay",
       received_day as "receivedDay", laboratory, home_unit as "homeUnit", session, method, size, state = 'active' as active
     from pool where tenant = $1 and id = any ($2::uuid[]) order by id`,
    [tx.tenant, ids],
  )

type OwnRow = Member & {
  readonly pool: string
  readonly homeUnit: string
  readonly specimenDay: Day
  readonly reason: string | null
  readonly forHousehold: boolean | null
}

const readMembers = (tx: Transaction, ids: readonly string[]): Promise<OwnRow[]> =>
  rowsOf<OwnRow>(
    tx,
    `select id, pool, subject_id as person, home_unit as "homeUnit", specimen_day as "specimenDay", reason, for_household as "forHousehold", coalesce(result, 'pending') as result,
       result_day as "resultDay", coalesce(stage, 'taken') as stage, sent_day as "sentDay", received_day as "receivedDay", laboratory
     from specimen where tenant = $1 and pool = any ($2::uuid[]) and state = 'active' and subject_id is not null order by known_at, id`,
    [tx.tenant, ids],
  )

const readRetests = (
  tx: Transaction,
  ids: readonly string[],
): Promise<(Retest & { readonly pool: string })[]> =>
  rowsOf<Retest & { readonly pool: string }>(
    tx,
    `select id, retest_of as pool, subject_id as person, coalesce(stage, 'taken') as stage, coalesce(result, 'pending') as result
     from specimen where tenant = $1 and retest_of = any ($2::uuid[]) and state = 'active' and subject_id is not null`,
    [tx.tenant, ids],
  )

const tooMany = ({ code, size }: PoolRow): Refusal =>
  new Refusal('invalid', {
    problems: [
      {
        field: 'pool',
        text: textOf(
          `ống ${code} đã đủ ${size} người: hãy mở ống khác`,
          `tube ${code} already holds ${size} people: begin another`,
        ),
      },
    ],
  })

const twice = ({ code }: PoolRow): Refusal =>
  new Refusal('invalid', {
    problems: [
      {
        field: 'pool',
        text: textOf(
          `người này đã có trong ống ${code}: mỗi người một lần`,
          `this person is in tube ${code} already: each once`,
        ),
      },
    ],
  })

const changed = (values: Alteration['values'], why: string): Alteration => ({
  action: 'change',
  version: null,
  values: values ?? {},
  why,
})

/** Settles pools as they stand now: their people get the result, or a specimen of their own is ordered, or that order is taken back. */
export const settlePools = async (
  tx: Transaction,
  product: Product,
  ids: readonly string[],
): Promise<void> => {
  const rows = (await readPools(tx, ids)).filter(({ active }) => active)
  const [allMembers, allRetests] = [await readMembers(tx, ids), await readRetests(tx, ids)]
  const membersOf = Map.groupBy(allMembers, ({ pool }) => pool)
  const retestsOf = Map.groupBy(allRetests, ({ pool }) => pool)
  const changes = new Map<string, Alteration>()
  const made: Parameters<typeof insertRecords>[3][number][] = []
  for (const row of rows) {
    const members = membersOf.get(row.id) ?? []
    if (members.length > row.size) throw tooMany(row)
    if (new Set(members.map(({ person }) => person)).size < members.length) throw twice(row)
    const settled = settlePool(row, members, retestsOf.get(row.id) ?? [])
    // The tube is named by its link: a reason is read by some who may read no tube.
    const why = 'Theo kết quả ống gộp'
    for (const [id, own] of settled.members) changes.set(id, changed({ ...own }, why))
    for (const [id, stage] of settled.retests) changes.set(id, changed({ stage }, why))
    for (const { member, code } of settled.order) {
      const of = members.find(({ id }) => id === member)
      if (!of) continue
      made.push({
        id: crypto.randomUUID(),
        homeUnit: of.homeUnit,
        subjectId: of.person,
        values: {
          code,
          method: row.method,
          specimenDay: row.resultDay ?? row.receivedDay ?? tx.today,
          stage: 'toTake',
          reason: of.reason,
          forHousehold: of.forHousehold,
          session: row.session,
          retestOf: row.id,
        },
      })
    }
  }
  if (changes.size > 0) await changeRecords(tx, product, specimens, changes)
  await insertRecords(tx, product, specimens, made, { action: 'create' })
}

/** Changes that settling itself makes are settled already. */
const settling = new WeakSet<Transaction>()

export const followPools: FollowRecords = async (tx, product, register, records) => {
  if ((register.name !== pools.name && register.name !== specimens.name) || settling.has(tx)) return
  const ids = new Set(
    register.name === pools.name
      ? records.map(({ id }) => id)
      : records.flatMap(({ values: { pool } }) => (typeof pool === 'string' ? [pool] : [])),
  )
  if (ids.size === 0) return
  settling.add(tx)
  try {
    await settlePools(tx, product, [...ids])
  } finally {
    settling.delete(tx)
  }
}
