// Opens a number: the records behind a count, or the parts of a stock or a ratio; by the same predicate that counted them.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { StoredRow } from '../register/columns.ts'
import { countRows } from '../register/count-rows.ts'
import type { RecordRow } from '../register/contract.ts'
import type { Product } from '../register/product.ts'
import { areFew, pageOfUnitsSql, pageSql } from '../register/page-sql.ts'
import { recordOfRow } from '../register/read.ts'
import { columnOf } from '../register/register.ts'
import { askFigures, dayAsked, getFigure } from './ask.ts'
import type { Ask, CountFigure } from './figure.ts'
import { predicateSql } from './predicate.ts'

export type Opened = {
  readonly register: string | null
  readonly rows: RecordRow[]
  readonly total: number
  readonly more: boolean
  readonly parts: readonly { figure: string; sign: '+' | '-' | 'of' | 'over'; value: number | null }[]
}

/** What a count counts of the records `r` of its register, wherever they are at home. */
export const countedWhen = (figure: CountFigure, ask: Ask, parameters: unknown[]): string => {
  const place = (value: unknown) => `$${parameters.push(value)}`
  const column = (field: string) => `r.${columnOf(field)}`
  const day = column(dayAsked(figure, ask.by))
  return [
    ...(ask.from === null ? [] : [`${day} >= ${place(ask.from)}`]),
    `${day} <= ${place(ask.to)}`,
    ...(ask.knownOn === null
      ? []
      : [`greatest((r.known_at at time zone 'Asia/Ho_Chi_Minh')::date, ${day}) <= ${place(ask.knownOn)}`]),
    predicateSql(figure.where, column, parameters),
  ].join(' and ')
}

/** The unit that a record `r` counts for. */
export const unitSql = ({ unitOf }: CountFigure): string =>
  unitOf === undefined ? 'r.home_unit' : `coalesce(r.${columnOf(unitOf)}, r.home_unit)`

const countedIn = (tx: Transaction, figure: CountFigure, ask: Ask, parameters: unknown[]) => {
  const place = (value: unknown) => `$${parameters.push(value)}`
  const unit = place(ask.unit)
  const anywhere = `r.tenant = ${place(tx.tenant)} and r.state = 'active' and ${countedWhen(figure, ask, parameters)}`
  const within = `${unitSql(figure)} in (select reached_key from unit_reach where unit_key = ${unit})`
  return { unit, anywhere, where: `${anywhere} and ${within}` }
}

/** `where …` over the records that a count counts in the unit asked about; `r` is the record. */
export const countedSql = (tx: Transaction, figure: CountFigure, ask: Ask, parameters: unknown[]): string =>
  countedIn(tx, figure, ask, parameters).where

export const figureRows = async (
  tx: Transaction,
  product: Product,
  ask: Ask,
  page: number,
  size: number,
): Promise<Opened> => {
  const figure = getFigure(product, ask.figure)
  if (figure.kind === 'given') return { register: null, rows: [], total: 0, more: false, parts: [] }
  if (figure.kind !== 'count') {
    const parts =
      figure.kind === 'stock'
        ? [
            ...figure.plus.map((name) => ({ figure: name, sign: '+' as const })),
            ...figure.minus.map((name) => ({ figure: name, sign: '-' as const })),
          ]
        : [
            { figure: figure.of, sign: 'of' as const },
            { figure: figure.over, sign: 'over' as const },
          ]
    const answers = await askFigures(
      tx,
      product,
      parts.map((part) => ({
        ...ask,
        figure: part.figure,
        by: undefined,
        from: figure.kind === 'stock' ? null : ask.from,
      })),
    )
    return {
      register: null,
      rows: [],
      total: 0,
      more: false,
      parts: parts.map((part, index) => ({ ...part, value: answers[index]?.value ?? null })),
    }
  }
  const parameters: unknown[] = []
  const { where, anywhere, unit } = countedIn(tx, figure, ask, parameters)
  const day = dayAsked(figure, ask.by)
  const order = `order by r.${columnOf(day)} desc nulls last, r.id desc`
  const offset = (page - 1) * size
  const byIndex = day === figure.register.mainDay
  const sql =
    figure.unitOf === undefined && (await areFew(tx, ask.unit, byIndex))
      ? pageOfUnitsSql(product, figure.register, { unit, where: anywhere, order, byIndex, size, offset })
      : pageSql(product, figure.register, where, order, `limit ${size} offset ${offset}`)
  const rows = await rowsOf<StoredRow>(tx, sql, parameters)
  const counted = await countRows(tx, `from ${figure.register.table} r where ${where}`, parameters)
  return {
    register: figure.register.name,
    rows: rows.map((row) => recordOfRow(product, figure.register, row)),
    ...counted,
    parts: [],
  }
}

/** Records that a figure would count by another day, but that lack that day. */
export const undatedOf = async (tx: Transaction, product: Product, ask: Ask): Promise<number> => {
  const figure = getFigure(product, ask.figure)
  if (figure.kind !== 'count' || ask.by === undefined || ask.by === figure.day) return 0
  const parameters: unknown[] = []
  const where = countedSql(tx, figure, { ...ask, by: undefined }, parameters)
  const rows = await rowsOf<{ count: number }>(
    tx,
    `select count(*) from ${figure.register.table} r where ${where} and r.${columnOf(dayAsked(figure, ask.by))} is null`,
    parameters,
  )
  return rows[0]?.count ?? 0
}
