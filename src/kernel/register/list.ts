// A page of a register: filtered, searched, sorted and counted by the database.
import { z } from 'zod'
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { checksOf, conditionOf } from './check.ts'
import { shownSql, type StoredRow } from './columns.ts'
import { countRows } from './count-rows.ts'
import type { ListQuery, RecordRow } from './contract.ts'
import type { Field, Value } from './field.ts'
import type { Product } from './product.ts'
import { areFew, pageOfUnitsSql, pageSql } from './page-sql.ts'
import { recordOfRow, selectRecords } from './read.ts'
import { columnOf, type Register } from './register.ts'
import { MOST_FOUND, searchSql } from './search.ts'

const Filter = z.record(
  z.string(),
  z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).max(100),
)

/** Several links in one cell: met where one of them is among those sought. */
const holdsLinks = (register: Register, path: string): boolean => register.fields[path]?.kind === 'links'

type Column = {
  readonly column: string
  /** What the account sees of it, where that is not all of it: neither an order nor a condition may tell more. */
  readonly shown?: string
}

const fieldColumn = (register: Register, name: string, alias: 'r' | 's'): Column => {
  const column = `${alias}.${columnOf(name)}`
  const shown = shownSql(register, name, alias)
  return shown === column ? { column } : { column, shown }
}

/** `onsetDay` or `subject.fullName` as a column of the joined select. */
const columnFor = (register: Register, path: string): Column | null => {
  const [first, second] = path.split('.')
  if (first === 'subject' && second && register.subject && Object.hasOwn(register.subject.fields, second))
    return fieldColumn(register.subject, second, 's')
  if (second === undefined && first && Object.hasOwn(register.fields, first))
    return fieldColumn(register, first, 'r')
  if (path === 'id') return { column: 'r.id' }
  if (path === 'homeUnit') return { column: 'r.home_unit' }
  if (path === 'changedAt') return { column: 'r.changed_at' }
  return path === 'knownAt' ? { column: 'r.known_at' } : null
}

/** A whole number as PostgreSQL keeps it; an id as it is given out. */
const wholeNumber = /^-?\d{1,9}$/
const anId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

const fieldAt = (register: Register, path: string): Field | undefined => {
  const [first = '', second] = path.split('.')
  return second === undefined ? register.fields[first] : register.subject?.fields[second]
}

/** What a column holds, and which of the written may be met in it, where an index finds it only by its own type. */
const typeOf = (register: Register, path: string): readonly [type: string, shape: RegExp] | null => {
  const kind = path === 'id' ? 'link' : fieldAt(register, path)?.kind
  if (kind === 'link') return ['uuid', anId]
  return kind === 'integer' ? ['integer', wholeNumber] : null
}

/** Numbers as numbers and ids as ids, so that an index finds them; whatever else is written meets nothing. */
const equalsAny = (
  register: Register,
  path: string,
  { column, shown }: Column,
  known: readonly string[],
  place: (value: unknown) => string,
): string => {
  const typed = typeOf(register, path)
  if (typed && !shown) {
    const [type, shape] = typed
    return `${column} = any(${place(known.filter((value) => shape.test(value)))}::${type}[])`
  }
  const sought = place(known)
  // The column itself stands first: by it an index leads there. What is shown masked meets nothing: the mask among the sought beside a guess would say whether the guess is right.
  return shown ? `(${column} = any(${sought}) and ${shown} = ${column})` : `${column}::text = any(${sought})`
}

const filterOf = (query: ListQuery): Record<string, Value[]> => {
  if (!query.filter) return {}
  try {
    const given: unknown = JSON.parse(query.filter)
    // A name that the shape would drop in silence is no field either.
    if (Object.hasOwn(Object(given), '__proto__')) throw new Error('__proto__')
    return Filter.parse(given)
  } catch (cause) {
    throw new Refusal('invalid', {
      problems: [{ field: 'filter', text: { vi: 'Bộ lọc không đọc được', en: 'The filter cannot be read' } }],
      cause: String(cause),
    })
  }
}

type Conditions = {
  readonly where: string
  /** The same but for the unit. */
  readonly anywhere: string
  /** SQL of the unit that was asked for. */
  readonly unit: string | null
  readonly best: (() => string) | null
  readonly searched: boolean
}

/** Conditions of a list query over `r` and `s`; parameters are appended. */
export const whereOf = async (
  tx: Transaction,
  product: Pick<Product, 'register'>,
  register: Register,
  query: ListQuery,
  parameters: unknown[],
): Promise<Conditions> => {
  const place = (value: unknown) => `$${parameters.push(value)}`
  const parts = [`r.tenant = ${place(tx.tenant)}`, `r.state = ${place(query.state ?? 'active')}`]
  const unit = query.unit ? place(query.unit) : null
  const mainDay = register.mainDay ? `r.${columnOf(register.mainDay)}` : null
  if (mainDay && query.from) parts.push(`${mainDay} >= ${place(query.from)}`)
  if (mainDay && query.to) {
    const until = `${mainDay} <= ${place(query.to)}`
    // From the beginning on, what bears no day yet belongs too.
    const undated = query.from === undefined && register.fields[register.mainDay ?? '']?.required !== true
    parts.push(undated ? `(${until} or ${mainDay} is null)` : until)
  }
  if (query.subjectId) parts.push(`r.subject_id = ${place(query.subjectId)}`)
  if (query.importId) parts.push(`r.import_id = ${place(query.importId)}`)
  if (query.batchId)
    parts.push(`r.id in (select record_id from batch_item where batch_id = ${place(query.batchId)})`)
  if (query.questions) parts.push('r.questions > 0')
  if (query.check) {
    const check = checksOf(register, product.register).find(({ name }) => name === query.check)
    if (!check)
      throw new Refusal('invalid', {
        problems: [{ field: 'check', text: { vi: 'không có kiểm tra này', en: 'is not a check' } }],
      })
    parts.push(conditionOf(check, () => `${place(query.on ?? tx.today)}::date`))
  }
  for (const [path, values] of Object.entries(filterOf(query))) {
    const found = columnFor(register, path)
    if (!found)
      throw new Refusal('invalid', {
        problems: [{ field: path, text: { vi: 'không có trường này', en: 'is not a field' } }],
      })
    const { column } = found
    const known = values.filter((value) => value !== null).map(String)
    const either = [
      ...(known.length === 0
        ? []
        : [
            holdsLinks(register, path)
              ? `${column}::text[] && ${place(known)}::text[]`
              : equalsAny(register, path, found, known, place),
          ]),
      ...(known.length < values.length ? [`${column} is null`] : []),
    ]
    if (either.length > 0) parts.push(`(${either.join(' or ')})`)
  }
  const found = query.search ? await searchSql(tx, register, query.search, query.unit ?? null, place) : null
  if (found) parts.push(found.condition)
  const anywhere = parts.join(' and ')
  return {
    where:
      unit === null
        ? anywhere
        : `${anywhere} and r.home_unit in (select reached_key from unit_reach where unit_key = ${unit})`,
    anywhere,
    unit,
    best: found?.best ?? null,
    searched: found !== null,
  }
}

type Order = {
  readonly order: string
  /** An index has it, of all records (`_day`, `_changed`) and of each unit (`_home`). */
  readonly byIndex: boolean
}

const orderOf = (register: Register, query: ListQuery, best: (() => string) | null): Order => {
  const by = query.sort ?? register.mainDay ?? 'changedAt'
  const found = columnFor(register, by)
  if (!found)
    throw new Refusal('invalid', {
      problems: [{ field: 'sort', text: { vi: 'không có trường này', en: 'is not a field' } }],
    })
  // Many have the same of few choices: an index that begins with them would lead through all of these in disorder.
  const chosen = fieldAt(register, by)?.kind === 'choice'
  const column = found.shown ?? (chosen ? `coalesce(${found.column}, ${found.column})` : found.column)
  const direction = query.direction ?? (query.sort ? 'asc' : 'desc')
  const collate = query.sort && /fullName|name/i.test(query.sort) ? ' collate "vi-x-icu"' : ''
  const first = best && query.sort === undefined ? `(${best()}) desc, ` : ''
  // The index of days leads from the latest on, the empty at its end: gone through the other way it begins with them, where there are any.
  const isIndexed = by === 'changedAt' || (by === register.mainDay && register.fields[by]?.required === true)
  const nulls = direction === 'asc' && isIndexed ? 'first' : 'last'
  return {
    order: `order by ${first}${column}${collate} ${direction} nulls ${nulls}, r.id ${direction}`,
    byIndex: by === (register.mainDay ?? 'changedAt') && (direction === 'desc' || isIndexed),
  }
}

export type Page = {
  readonly rows: RecordRow[]
  readonly total: number
  readonly more: boolean
  readonly page: number
  readonly size: number
}

export const listRecords = async (
  tx: Transaction,
  product: Product,
  register: Register,
  query: ListQuery,
): Promise<Page> => {
  const parameters: unknown[] = []
  const { from } = selectRecords(product, register)
  const conditions = await whereOf(tx, product, register, query, parameters)
  const { where, anywhere, unit, best, searched } = conditions
  const ofWhere = [...parameters]
  const page = query.page ?? 1
  const size = query.size ?? 50
  const offset = (page - 1) * size
  const { order, byIndex } = orderOf(register, query, best)
  // A search finds few, and so does a check: they are counted in the same question.
  const atOnce = searched || query.check !== undefined
  const sql =
    unit !== null && query.unit && !atOnce && (await areFew(tx, query.unit, byIndex))
      ? pageOfUnitsSql(product, register, { unit, where: anywhere, order, byIndex, size, offset })
      : pageSql(product, register, where, order, `limit ${size} offset ${offset}`, { counted: atOnce })
  const rows = await rowsOf<StoredRow & { all_met?: number }>(tx, sql, parameters)
  const met = rows[0]?.all_met ?? (atOnce && page === 1 ? 0 : undefined)
  const counted =
    met === undefined
      ? await countRows(
          tx,
          `from ${/\bs\./.test(where) ? from : `${register.table} r`} where ${where}`,
          ofWhere,
        )
      : { total: met, more: false }
  // A search that found as many as it may find has more.
  const more = counted.more || (searched && counted.total >= MOST_FOUND)
  return {
    rows: rows.map((row) => recordOfRow(product, register, row)),
    ...counted,
    more,
    page,
    size,
  }
}
