// The levels of the demonstration: published week by week through the wave of 2022 as the law of the day says, and one round that waits for a signature.
import type pg from 'pg'
import { rowsOf, transact, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day, startOfDay } from '../kernel/day/day.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { assess, type Assessed } from '../levels/assess.ts'
import { hashOf } from '../levels/assessment-store.ts'
import { levelLawOn } from '../levels/regimes.ts'
import { product } from '../product.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'

const DISTRICT = '063'
/** Sundays: the district publishes on the Monday after, at eight. */
const FIRST: Day = '2022-02-06'
const WEEKS = 16
const WAITING: Day = '2023-01-29'
const HOUR_MS = 3_600_000

type Hands = { readonly officer: string; readonly chair: string }

const at = (day: Day, hour: number): Date => new Date(startOfDay(day).getTime() + hour * HOUR_MS)

const sealed = (one: Assessed, law: string, day: Day) => {
  const { outcome, reasons, others, inputs, overrides, inForce } = one
  if (outcome === null) return null
  const content = { reasons, others, inputs, overrides }
  const row = {
    unit_key: one.unit.key,
    disease: MAIN_DISEASE,
    law,
    day,
    outcome,
    before: inForce?.outcome ?? null,
    content,
  }
  return { ...row, hash: hashOf(row) }
}
type Sealed = NonNullable<ReturnType<typeof sealed>>

const insert = async (
  tx: Transaction,
  row: Sealed,
  hands: Hands,
  published: { readonly number: string; readonly effective: Date } | null,
): Promise<void> => {
  const id = crypto.randomUUID()
  const [signed, effective] = [published ? at(addDays(row.day, 1), 7.5) : null, published?.effective ?? null]
  await tx.client.query(
    `insert into level_assessment (tenant, id, unit_key, disease, law, day, outcome, before, content, hash, state, proposed_by, proposed_at,
       approved_by, approved_at, published_by, published_at, number, effective_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14, $15, $16, $17)`,
    [
      tx.tenant,
      id,
      row.unit_key,
      row.disease,
      row.law,
      row.day,
      row.outcome,
      row.before,
      JSON.stringify(row.content),
      row.hash,
      published ? 'published' : 'proposed',
      hands.officer,
      at(row.day, 16),
      published ? hands.chair : null,
      signed,
      published?.number ?? null,
      effective,
    ],
  )
  await appendHistory(tx, [
    {
      action: 'import',
      register: 'level-assessments',
      recordId: id,
      homeUnit: row.unit_key,
      changes: [{ field: 'outcome', before: row.before, after: row.outcome }],
      why: 'Dữ liệu trình diễn',
    },
  ])
}

const assessed = async (tx: Transaction, day: Day): Promise<Sealed[]> => {
  const law = levelLawOn(day, MAIN_DISEASE)
  if (!law) return []
  return (await assess(tx, product, MAIN_DISEASE, DISTRICT, day, law)).flatMap(
    (one) => sealed(one, law.name, day) ?? [],
  )
}

const publishWeek = async (tx: Transaction, day: Day, week: number, hands: Hands): Promise<void> => {
  const changed = (await assessed(tx, day)).filter(({ outcome, before }) => outcome !== before)
  const effective = at(addDays(day, 1), 8)
  await tx.client.query(
    "update level_assessment set state = 'ended', ended_at = $3 where tenant = $1 and state = 'published' and unit_key = any ($2)",
    [tx.tenant, changed.map(({ unit_key }) => unit_key), effective],
  )
  for (const row of changed) await insert(tx, row, hands, { number: `${30 + week}/TB-BCĐ`, effective })
}

/** Judged from the sums of the records, which stand once these are committed: cut off before this, the district stands without levels. */
export const loadDemoLevels = async (owner: pg.Pool, tenant: string): Promise<void> => {
  await transact(owner, { tenant, accountId: null }, async (tx) => {
    const accounts = await rowsOf<{ name: string; id: string }>(
      tx,
      'select name, id from account where tenant = $1',
      [tenant],
    )
    const idOf = (name: string) => accounts.find((one) => one.name === name)?.id ?? crypto.randomUUID()
    const hands = { officer: idOf('dichte'), chair: idOf('chutich') }
    for (let week = 0; week < WEEKS; week += 1) await publishWeek(tx, addDays(FIRST, 7 * week), week, hands)
    for (const row of await assessed(tx, WAITING)) await insert(tx, row, hands, null)
  })
}
