// Plans as they are stored, and the bodies of the register that they may mean.
import { Refusal } from '../../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import type { Plan, PlanHead, PlanItem } from './contract.ts'
import type { KnownBody } from './rules/match-bodies.ts'

export type PlanRow = {
  readonly id: string
  readonly unit_key: string
  readonly unit_name: string
  readonly title: string
  readonly number: string | null
  readonly day: string | null
  readonly state: PlanHead['state']
  readonly version: number
  readonly changed_at: Date
  readonly document: string | null
  readonly text: string
  readonly items: readonly PlanItem[]
  readonly matches: Plan['matches']
}

type HeadRow = Omit<PlanRow, 'text' | 'items' | 'matches'> & {
  readonly open: number
  readonly accepted: number
  readonly dropped: number
}

const head = `p.id, p.unit_key, u.full_name as unit_name, p.title, p.number, p.day, p.state, p.version, p.changed_at, p.document`
const source = 'from plan p join unit u on u.key = p.unit_key'
const counted = (state: PlanItem['state']): string =>
  `(select count(*)::integer from jsonb_array_elements(p.items) i where i ->> 'state' = '${state}') as ${state}`

const shownHead = (row: HeadRow): PlanHead => ({
  id: row.id,
  unit: row.unit_key,
  unitName: row.unit_name,
  title: row.title,
  number: row.number,
  day: row.day,
  state: row.state,
  version: row.version,
  changedAt: row.changed_at.toISOString(),
  open: row.open,
  accepted: row.accepted,
  dropped: row.dropped,
  document: row.document,
})

/** Of the units that the account may read; those of which it only has a task are opened from the task. */
export const listHeads = async (tx: Transaction): Promise<PlanHead[]> =>
  (
    await rowsOf<HeadRow>(
      tx,
      `select ${head}, ${counted('open')}, ${counted('accepted')}, ${counted('dropped')} ${source}
       where p.tenant = $1 order by p.changed_at desc limit 300`,
      [tx.tenant],
    )
  ).map(shownHead)

export const getPlanRow = async (tx: Transaction, id: string): Promise<PlanRow> => {
  const row = await findRow<PlanRow>(
    tx,
    `select ${head}, p.text, p.items, p.matches ${source} where p.tenant = $1 and p.id = $2`,
    [tx.tenant, id],
  )
  if (!row) throw new Refusal('notFound')
  return row
}

/** Holds the row until the end of the transaction; refuses where another has changed it since it was seen. */
export const lockPlan = async (tx: Transaction, id: string, version: number): Promise<PlanRow> => {
  await tx.client.query('select 1 from plan where tenant = $1 and id = $2 for update', [tx.tenant, id])
  const row = await getPlanRow(tx, id)
  if (row.version !== version) throw new Refusal('changedMeanwhile', { version: row.version })
  return row
}

/** A retry with the same id is harmless: true only where the plan is new. */
export const insertPlan = async (
  tx: Transaction,
  plan: Pick<PlanRow, 'id' | 'unit_key' | 'title' | 'number' | 'day' | 'text' | 'items' | 'matches'>,
): Promise<boolean> => {
  const rows = await rowsOf(
    tx,
    `insert into plan (tenant, id, unit_key, title, number, day, text, items, matches, created_by, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) on conflict do nothing returning id`,
    [
      tx.tenant,
      plan.id,
      plan.unit_key,
      plan.title,
      plan.number,
      plan.day,
      plan.text,
      JSON.stringify(plan.items),
      JSON.stringify(plan.matches),
      tx.accountId,
      tx.now,
    ],
  )
  return rows.length === 1
}

export const savePlan = async (
  tx: Transaction,
  { id, title, number, day, items, matches, state }: PlanRow,
): Promise<void> => {
  await tx.client.query(
    `update plan set title = $3, number = $4, day = $5, items = $6, matches = $7, state = $8, version = version + 1, changed_at = $9
     where tenant = $1 and id = $2`,
    [tx.tenant, id, title, number, day, JSON.stringify(items), JSON.stringify(matches), state, tx.now],
  )
}

export const knownBodies = (tx: Transaction): Promise<KnownBody[]> =>
  rowsOf<KnownBody>(
    tx,
    `select id, name, short_names as "shortNames", home_unit as "homeUnit" from body
     where tenant = $1 and state = 'active' and from_day <= $2 and (to_day is null or to_day >= $2) order by name, id`,
    [tx.tenant, tx.today],
  )

type PlanTask = { readonly item: string; readonly task: string; readonly body: string }

export const tasksOf = (tx: Transaction, plan: string): Promise<PlanTask[]> =>
  rowsOf<PlanTask>(
    tx,
    'select item, task_id as task, body from plan_task where tenant = $1 and plan_id = $2 order by item, body',
    [tx.tenant, plan],
  )

export const namesOf = async (tx: Transaction, ids: readonly string[]): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await rowsOf<{ id: string; name: string }>(
        tx,
        'select id, name from body where tenant = $1 and id = any ($2::uuid[])',
        [tx.tenant, ids],
      )
    ).map(({ id, name }) => [id, name]),
  )

export const showPlan = async (tx: Transaction, id: string): Promise<Plan> => {
  const row = await getPlanRow(tx, id)
  const ids = [...new Set(Object.values(row.matches).flat())]
  const count = (state: PlanItem['state']): number => row.items.filter((item) => item.state === state).length
  return {
    head: shownHead({ ...row, open: count('open'), accepted: count('accepted'), dropped: count('dropped') }),
    text: row.text,
    items: [...row.items],
    matches: row.matches,
    bodyNames: await namesOf(tx, ids),
    tasks: await tasksOf(tx, id),
  }
}
