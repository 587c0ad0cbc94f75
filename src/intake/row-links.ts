// Links that a list names by text (a team, a household): which record is meant, and what is said of a name that means none or several.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Field, Values } from '../kernel/register/field.ts'
import type { Product } from '../kernel/register/product.ts'
import { nameFieldOf } from '../kernel/register/read.ts'
import { columnOf, type Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import type { RowProblem, RowReading } from './reading/row-reading.ts'

/** `UBND xã A; Công an huyện`: several records named in one cell. */
const namesIn = (field: Field | undefined, text: string): string[] =>
  field?.kind === 'links'
    ? text
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : [text]

type Place = { readonly id: string; readonly unit: string; readonly count: number }

/** By the code of their register, where it has one, or else by its first listed field. @returns by name, where records of it lie */
const recordsNamed = async (
  tx: Transaction,
  target: Register,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Place[]>> => {
  const column = columnOf(target.fields.code ? 'code' : nameFieldOf(target))
  const rows = await rowsOf<Place & { name: string }>(
    tx,
    `select min(id::text)::uuid as id, home_unit as unit, ${column}::text as name, count(*)::integer as count from ${target.table}
     where tenant = $1 and state = 'active' and ${column}::text = any ($2::text[]) group by 2, 3`,
    [tx.tenant, names],
  )
  return Map.groupBy(rows, ({ name }) => name)
}

/** That of the row's own unit, or else the only one there is: a name that two bear says which of them to nobody. */
const meant = (places: readonly Place[], homeUnit: string): string | null => {
  const [place, ...others] = places.some(({ unit }) => unit === homeUnit)
    ? places.filter(({ unit }) => unit === homeUnit)
    : places
  return place && others.length === 0 && place.count === 1 ? place.id : null
}

type Lost = { readonly path: string; readonly name: string; readonly several: boolean }
export type RowLinks = { readonly values: Values; readonly lost: readonly Lost[] }

/** @returns by row, what its names mean, and those that mean nothing certain */
export const resolveLinks = async (
  tx: Transaction,
  product: Product,
  register: Register,
  rows: readonly { readonly row: RowReading; readonly homeUnit: string }[],
): Promise<ReadonlyMap<number, RowLinks>> => {
  const found = new Map<number, { values: Record<string, string>; lost: Lost[] }>()
  for (const [path, field] of Object.entries(register.fields)) {
    const target = field.kind === 'link' || field.kind === 'links' ? product.register(field.to) : undefined
    const naming = rows.flatMap(({ row, homeUnit }) =>
      row.links[path] ? [{ row: row.row, homeUnit, names: namesIn(field, row.links[path]) }] : [],
    )
    if (!target || naming.length === 0) continue
    const places = await recordsNamed(tx, target, [...new Set(naming.flatMap(({ names }) => names))])
    for (const { row, homeUnit, names } of naming) {
      const links = found.get(row) ?? { values: {}, lost: [] }
      found.set(row, links)
      const ids = new Set<string>()
      for (const name of names) {
        const known = places.get(name) ?? []
        const id = meant(known, homeUnit)
        if (id !== null) ids.add(id)
        else links.lost.push({ path, name, several: known.length > 0 })
      }
      if (ids.size > 0) links.values[path] = [...ids].join(' ')
    }
  }
  return found
}

const wordsOf = (field: Field | undefined, { path, name, several }: Lost, empty: boolean) => {
  const label = field?.label ?? textOf(path, path)
  const left = empty ? textOf('; để trống', '; left empty') : textOf('', '')
  return several
    ? textOf(
        `${label.vi} “${name}”: có nhiều bản ghi cùng tên, không rõ là bản ghi nào${left.vi}`,
        `${label.en} “${name}”: several records bear this name, it is not clear which is meant${left.en}`,
      )
    : textOf(
        `${label.vi} “${name}”: không có trong sổ${left.vi}`,
        `${label.en} “${name}”: is not in the register${left.en}`,
      )
}

/** Several in one cell are written as they are named, and compared with nothing. */
const single = (register: Register, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([path]) => register.fields[path]?.kind === 'link'))

/**
 * The rows with the records that their links mean, and what is to be said of links that mean none: a question, and where the link is required
 * the row stays out.
 */
export const withLinksJudged = async (
  tx: Transaction,
  product: Product,
  register: Register,
  homeUnit: string,
  rows: readonly RowReading[],
): Promise<readonly RowReading[]> => {
  const naming = rows.flatMap((row) =>
    Object.keys(row.links).length > 0 ? [{ row, homeUnit: row.homeUnit ?? homeUnit }] : [],
  )
  if (naming.length === 0) return rows
  const links = await resolveLinks(tx, product, register, naming)
  return rows.map((row): RowReading => {
    const { lost = [], values = {} } = links.get(row.row) ?? {}
    const linked = { ...row, values: { ...row.values, ...single(register, values) } }
    if (lost.length === 0) return linked
    const said = lost.map((one): RowProblem => {
      const field = register.fields[one.path]
      const empty = values[one.path] === undefined
      const required = empty && field?.required === true
      return {
        row: row.row,
        column: null,
        field: one.path,
        severity: required ? 'error' : 'warning',
        text: wordsOf(field, one, empty && !required),
      }
    })
    return {
      ...linked,
      problems: [...row.problems, ...said],
      verdict: said.some(({ severity }) => severity === 'error')
        ? 'problem'
        : row.verdict === 'ready'
          ? 'question'
          : row.verdict,
    }
  })
}
