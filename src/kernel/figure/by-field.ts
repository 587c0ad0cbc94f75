// A counting figure by the values of one field of its records (overdue tasks by body): the groups add up to the figure.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { nameFieldOf } from '../register/read.ts'
import { columnOf } from '../register/register.ts'
import type { Text } from '../text/text.ts'
import { getFigure } from './ask.ts'
import type { Ask, StockFigure } from './figure.ts'
import { countedSql } from './rows.ts'

/** `value` is the id behind a link, the key of a choice; null where the field is empty. */
export type FieldGroup = { readonly value: string | null; readonly text: Text | null; readonly count: number }

/** What flowed in less what flowed out, up to the last day, by the field that all these records have. */
const stockByField = async (
  tx: Transaction,
  product: Product,
  { plus, minus }: StockFigure,
  ask: Ask,
  field: string,
): Promise<FieldGroup[]> => {
  const groups = new Map<string | null, FieldGroup>()
  for (const [figure, sign] of [
    ...plus.map((name) => [name, 1] as const),
    ...minus.map((name) => [name, -1] as const),
  ])
    for (const group of await figureByField(
      tx,
      product,
      { ...ask, figure, from: null, by: undefined },
      field,
    ))
      groups.set(group.value, {
        ...group,
        count: (groups.get(group.value)?.count ?? 0) + sign * group.count,
      })
  return [...groups.values()].toSorted((one, other) => other.count - one.count)
}

/** Counted from the records each time, by the same predicate that opens the number; the caller may read all of the unit. */
export const figureByField = async (
  tx: Transaction,
  product: Product,
  ask: Ask,
  fieldName: string,
): Promise<FieldGroup[]> => {
  const figure = getFigure(product, ask.figure)
  if (figure.kind === 'stock') return stockByField(tx, product, figure, ask, fieldName)
  const field =
    figure.kind === 'count' && Object.hasOwn(figure.register.fields, fieldName)
      ? figure.register.fields[fieldName]
      : undefined
  const isUnit = field?.kind === 'text' && field.format === 'unit'
  if (figure.kind !== 'count' || (field?.kind !== 'link' && field?.kind !== 'choice' && !isUnit))
    throw new Refusal('unknownFigure', { figure: ask.figure, field: fieldName.slice(0, 80) })
  const target = field?.kind === 'link' ? product.register(field.to) : undefined
  if (target?.personal) throw new Refusal('unknownFigure', { figure: ask.figure, reason: 'names persons' })
  const parameters: unknown[] = []
  const where = countedSql(tx, figure, ask, parameters)
  const column = `r.${columnOf(fieldName)}`
  const amount = figure.sum ? `coalesce(sum(r.${columnOf(figure.sum)}), 0)` : 'count(*)'
  const named = target ? `max(t.${columnOf(nameFieldOf(target))})` : isUnit ? 'max(t.full_name)' : 'null'
  const join = target
    ? `left join ${target.table} t on t.tenant = r.tenant and t.id = ${column}`
    : isUnit
      ? `left join unit t on t.key = ${column}`
      : ''
  const rows = await rowsOf<{ value: string | null; name: string | null; amount: number }>(
    tx,
    `select ${column}::text as value, ${named} as name, ${amount}::integer as amount
     from ${figure.register.table} r ${join} where ${where} group by 1 order by 3 desc, 1`,
    parameters,
  )
  return rows.map(({ value, name, amount: count }) => {
    const choice = field?.kind === 'choice' && value !== null ? field.choices[value] : undefined
    const text = choice ? { vi: choice.vi, en: choice.en } : name === null ? null : { vi: name, en: name }
    return { value, text, count }
  })
}
