// Writes cases through the product's own door: some clients, some records in a transaction, at a steady rate or as fast as it goes.
import { transact } from '../src/kernel/database/transaction.ts'
import { completeValues } from '../src/kernel/register/columns.ts'
import { insertRecords } from '../src/kernel/register/insert.ts'
import { product } from '../src/product.ts'
import { cases } from '../src/surveillance/cases.ts'
import type { Bound } from './installation.ts'

export type Writing = { readonly stop: () => Promise<{ readonly perSecond: number }> }

export type Pace = {
  readonly clients: number
  /** In a transaction. */
  readonly records: number
  /** Records; as many as go where absent. */
  readonly perSecond?: number
}

/** Everybody writes about people of the register, all over the province. */
export const startWriting = async (
  { pool, owner, today }: Pick<Bound, 'pool' | 'owner' | 'today'>,
  { clients, records, perSecond }: Pace,
): Promise<Writing> => {
  const { rows: known } = await owner.query<{ id: string; unit: string; tenant: string }>(
    'select id, home_unit as unit, tenant from person tablesample system (1) repeatable (1) limit 20000',
  )
  const { rows: accounts } = await owner.query<{ id: string }>("select id from account where name = 'dichte'")
  const accountId = accounts[0]?.id ?? ''
  let written = 0
  let wanted = true
  const started = performance.now()
  const personAt = (place: number) => {
    const person = known[(place * 7919) % known.length]
    if (!person) throw new Error('nobody to write about')
    return person
  }
  const writeOnce = async (place: number): Promise<void> => {
    await transact(pool, { tenant: personAt(0).tenant, accountId }, (tx) =>
      insertRecords(
        tx,
        product,
        cases,
        Array.from({ length: records }, (_, index) => {
          const { id, unit } = personAt(place + index)
          return {
            id: crypto.randomUUID(),
            homeUnit: unit,
            subjectId: id,
            values: completeValues(cases, { reportDay: today, detectionSetting: 'community' }),
          }
        }),
        { action: 'create' },
      ),
    )
    written += records
  }
  const loop = async (client: number): Promise<void> => {
    for (let turn = 0; wanted; turn += 1) {
      const due = perSecond === undefined ? 0 : started + (turn * records * clients * 1000) / perSecond
      const early = due - performance.now()
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
      if (wanted) await writeOnce((turn * clients + client) * records)
    }
  }
  const loops = Promise.all(Array.from({ length: clients }, (_, client) => loop(client)))
  return {
    stop: async () => {
      wanted = false
      await loops
      return { perSecond: (written * 1000) / (performance.now() - started) }
    },
  }
}
