// Writes cases through the product's own door at a steady rate, as offices' imports do: ten records in a transaction.
import { transact } from '../src/kernel/database/transaction.ts'
import { completeValues } from '../src/kernel/register/columns.ts'
import { insertRecords } from '../src/kernel/register/insert.ts'
import { product } from '../src/product.ts'
import { cases } from '../src/surveillance/cases.ts'
import type { Bound } from './installation.ts'

const RECORDS = 10

export type Writing = { readonly stop: () => Promise<{ readonly perSecond: number }> }

/** Each connection writes for a commune of its own choosing, for people of the register. */
export const startWriting = async (
  { pool, owner, today }: Pick<Bound, 'pool' | 'owner' | 'today'>,
  { perSecond, connections }: { perSecond: number; connections: number },
): Promise<Writing> => {
  const { rows: known } = await owner.query<{ id: string; unit: string; tenant: string }>(
    'select id, home_unit as unit, tenant from person tablesample system (1) limit 5000',
  )
  const { rows: accounts } = await owner.query<{ id: string }>("select id from account where name = 'dichte'")
  const accountId = accounts[0]?.id ?? ''
  let written = 0
  let wanted = true
  const started = performance.now()
  const writeOnce = async (place: number): Promise<void> => {
    const first = known[place % known.length]
    if (!first) throw new Error('nobody to write about')
    await transact(pool, { tenant: first.tenant, accountId }, (tx) =>
      insertRecords(
        tx,
        product,
        cases,
        Array.from({ length: RECORDS }, (_, index) => {
          const person = known[(place + index) % known.length] ?? first
          return {
            id: crypto.randomUUID(),
            homeUnit: person.unit,
            subjectId: person.id,
            values: completeValues(cases, { reportDay: today, detectionSetting: 'community' }),
          }
        }),
        { action: 'create' },
      ),
    )
    written += RECORDS
  }
  const loop = async (connection: number): Promise<void> => {
    for (let turn = 0; wanted; turn += 1) {
      const due = started + (turn * RECORDS * connections * 1000) / perSecond
      const early = due - performance.now()
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
      if (wanted) await writeOnce((turn * connections + connection) * RECORDS)
    }
  }
  const loops = Promise.all(Array.from({ length: connections }, (_, connection) => loop(connection)))
  return {
    stop: async () => {
      wanted = false
      await loops
      return { perSecond: (written * 1000) / (performance.now() - started) }
    },
  }
}
