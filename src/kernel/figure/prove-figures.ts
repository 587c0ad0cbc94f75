// Proves the daily sums: every figure is counted again from the records themselves and compared, unit by unit and day by day.
import type pg from 'pg'
import { type StoredRow, valuesOfRow } from '../register/columns.ts'
import type { Product } from '../register/product.ts'
import { columnOf, type Register } from '../register/register.ts'
import { amountsOf } from './roll-up.ts'
import { spans } from './spans.ts'

export type FigureProof = {
  readonly records: number
  readonly sums: number
  readonly sound: boolean
  /** `figure · unit · day: kept 3, counted 2` */
  readonly faults: readonly string[]
}

const PAGE = 5000
const MOST_FAULTS = 100
/** Sums kept by what no register counts any more are told, not compared: their figure is gone. */
const KEPT = 'select figure, unit, day, sum(value) as value from figure_daily group by 1, 2, 3'

/** The sums over spans of days must be those of their days. */
const SPANS = `
  select concat_ws(' · ', figure, unit, span, start) || ': ' || coalesce(kept.value, 0) || ' kept, ' || coalesce(counted.value, 0) || ' by its days' as fault
  from figure_sum kept full join (
    select tenant, figure, unit, span, span_start(day, span) as start, sum(value) as value
    from figure_daily cross join unnest(array[${spans.join(', ')}]::smallint[]) span group by 1, 2, 3, 4, 5
  ) counted using (tenant, figure, unit, span, start)
  where coalesce(kept.value, 0) <> coalesce(counted.value, 0) limit ${MOST_FAULTS}`

type Row = StoredRow & { readonly home_unit: string; readonly state: string }

const countRegister = async (
  client: pg.ClientBase,
  product: Product,
  register: Register,
  sums: Map<string, number>,
): Promise<number> => {
  const counts = product.countsOf(register.name)
  const columns = Object.keys(register.fields).map(columnOf)
  await client.query(
    `declare proved no scroll cursor for select home_unit, state, ${columns.join(', ')} from ${register.table}`,
  )
  let records = 0
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${PAGE} from proved`)
    for (const row of rows) {
      const counted = {
        homeUnit: row.home_unit,
        active: row.state === 'active',
        values: valuesOfRow(register, row),
      }
      for (const { figure, unit, day, amount } of amountsOf(counts, counted, 1, '')) {
        const key = `${figure}|${unit}|${day}`
        sums.set(key, (sums.get(key) ?? 0) + amount)
      }
    }
    records += rows.length
    if (rows.length < PAGE) break
  }
  await client.query('close proved')
  return records
}

/** Needs a connection that may read everything (the owner's); reads as of one moment, while others go on working. */
export const proveFigures = async (pool: pg.Pool, product: Product): Promise<FigureProof> => {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const sums = new Map<string, number>()
    let records = 0
    for (const register of product.registers) records += await countRegister(client, product, register, sums)
    const { rows } = await client.query<{ figure: string; unit: string; day: string; value: number }>(KEPT)
    const kept = new Map(rows.map(({ figure, unit, day, value }) => [`${figure}|${unit}|${day}`, value]))
    const unequal = await client.query<{ fault: string }>(SPANS)
    const known = new Set(product.figures.map(({ name }) => name))
    const faults = [...new Set([...sums.keys(), ...kept.keys()])]
      .filter((key) => known.has(key.split(/[|/]/)[0] ?? '') && (sums.get(key) ?? 0) !== (kept.get(key) ?? 0))
      .slice(0, MOST_FAULTS)
      .map(
        (key) => `${key.replaceAll('|', ' · ')}: ${kept.get(key) ?? 0} kept, ${sums.get(key) ?? 0} counted`,
      )
    faults.push(...unequal.rows.map(({ fault }) => fault))
    return { records, sums: kept.size, sound: faults.length === 0, faults }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}
