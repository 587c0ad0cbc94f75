// Figures of each of many records (beds and patients of every hospital), or of what each unit keeps itself: all that is counted in one register is counted in one question.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { columnOf } from '../register/register.ts'
import { getFigure } from './ask.ts'
import type { Ask, CountFigure } from './figure.ts'
import { countedWhen } from './rows.ts'

type Flow = { readonly of: string; readonly sign: 1 | -1; readonly figure: CountFigure; readonly ask: Ask }

/** What is added up for a figure: itself, or what flowed in less what flowed out up to the last day. */
const flowsOf = (product: Product, of: string, ask: Ask, sign: 1 | -1 = 1): Flow[] => {
  const figure = getFigure(product, ask.figure)
  if (figure.kind === 'count') return [{ of, sign, figure, ask }]
  if (figure.kind !== 'stock') throw new Refusal('unknownFigure', { figure: ask.figure })
  const part = (name: string, way: 1 | -1) =>
    flowsOf(product, of, { ...ask, figure: name, from: null, by: undefined }, way)
  return [
    ...figure.plus.flatMap((name) => part(name, sign)),
    ...figure.minus.flatMap((name) => part(name, sign === 1 ? -1 : 1)),
  ]
}

type Row = { readonly id: string; readonly amounts: readonly number[] }

const countFlows = (
  tx: Transaction,
  flows: readonly Flow[],
  field: string,
  ids: readonly string[],
): Promise<Row[]> => {
  const [first] = flows
  if (!first) return Promise.resolve([])
  const parameters: unknown[] = [tx.tenant, ids]
  const amounts = flows.map(({ figure, ask }) => {
    const amount = figure.sum ? `sum(r.${columnOf(figure.sum)})` : 'count(*)'
    return `coalesce(${amount} filter (where ${countedWhen(figure, ask, parameters)}), 0)::integer`
  })
  const column = `r.${columnOf(field)}`
  return rowsOf<Row>(
    tx,
    `select ${column} as id, array[${amounts.join(', ')}] as amounts from ${first.figure.register.table} r
     where r.tenant = $1 and r.state = 'active' and ${column} = any ($2::${field === 'homeUnit' ? 'text' : 'uuid'}[]) group by 1`,
    parameters,
  )
}

/**
 * Of each of these records, by the field that names them and wherever what is counted is at home: one number a record, 0 where nothing
 * is. By `homeUnit`: of each of these units what is its own, and nothing of the units below it. Counted from the records each time, by the same predicate that opens the number; the caller may read all of the unit.
 */
export const figuresOfEach = async <Name extends string>(
  tx: Transaction,
  product: Product,
  asks: Readonly<Record<Name, Ask>>,
  field: string,
  ids: readonly string[],
): Promise<(name: Name, id: string) => number> => {
  const sums = new Map<string, number>()
  if (ids.length > 0) {
    const flows = Object.entries<Ask>(asks).flatMap(([of, ask]) => flowsOf(product, of, ask))
    const ofRegisters = [...Map.groupBy(flows, ({ figure }) => figure.register.name).values()]
    const counted = await Promise.all(ofRegisters.map((own) => countFlows(tx, own, field, ids)))
    for (const [index, own] of ofRegisters.entries())
      for (const { id, amounts } of counted[index] ?? [])
        for (const [at, { of, sign }] of own.entries()) {
          const key = `${of} ${id}`
          sums.set(key, (sums.get(key) ?? 0) + sign * (amounts[at] ?? 0))
        }
  }
  return (name, id) => sums.get(`${name} ${id}`) ?? 0
}
