// Makes records anonymous for good: what names somebody goes from the record, from its history and from everything that was kept on the way.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Day } from '../day/day.ts'
import { amountsOf } from '../figure/roll-up.ts'
import { eraseValues } from '../history/erase-values.ts'
import { type StoredRow, valuesOfRow } from '../register/columns.ts'
import type { Values } from '../register/field.ts'
import type { Product } from '../register/product.ts'
import { columnOf, type Register } from '../register/register.ts'
import { saveRecords } from '../register/save-records.ts'
import { anonymousValues, daysIn } from './anonymous.ts'
import { cutLinks } from './cut-links.ts'
import { erasePapers } from './erase-papers.ts'
import { eraseTraces } from './erase-traces.ts'

export type Erased = { readonly records: Readonly<Record<string, number>>; readonly entries: number }

export type Row = StoredRow & {
  readonly id: string
  readonly home_unit: string
  readonly state: 'active' | 'deleted'
  readonly subject_id: string | null
  readonly import_id: string | null
  readonly search_text: string
  readonly erased_at: Date | null
}

type Made = { readonly row: Row; readonly before: Values; readonly after: Values }

const lockRows = (
  tx: Transaction,
  register: Register,
  column: 'id' | 'subject_id',
  ids: readonly string[],
): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select * from ${register.table} where tenant = $1 and ${column} = any ($2::uuid[]) order by id for update`,
    [tx.tenant, ids],
  )

/** A figure that would change its value is a fault of the declaration: nothing is erased then. */
const mustCountTheSame = (product: Product, register: Register, { row, before, after }: Made): void => {
  const counted = (values: Values) =>
    JSON.stringify(
      amountsOf(
        product.countsOf(register.name),
        { homeUnit: row.home_unit, active: row.state === 'active', values },
        1,
        '',
      ),
    )
  if (counted(before) !== counted(after))
    throw new Error(`a figure of ${register.name} counts by what would be erased`)
}

const makeAnonymous = async (
  tx: Transaction,
  product: Product,
  register: Register,
  rows: readonly Row[],
  daysOf: (id: string) => readonly Day[],
): Promise<void> => {
  const made = rows.map((row): Made => {
    const before = valuesOfRow(register, row)
    return { row, before, after: anonymousValues(product, register, before, daysOf(row.id)) }
  })
  for (const one of made) mustCountTheSame(product, register, one)
  await saveRecords(
    tx,
    register,
    made.map(({ row, after }) => ({
      id: row.id,
      homeUnit: row.home_unit,
      state: row.state,
      subjectId: row.subject_id,
      values: after,
    })),
  )
  await tx.client.query(
    `update ${register.table} set search_text = '', fingerprint = null, questions = 0, erased_at = $3 where tenant = $1 and id = any ($2::uuid[])`,
    [tx.tenant, rows.map(({ id }) => id), tx.now],
  )
}

/**
 * On a connection of the owner. With a person go all records about the person, wherever they stand; done again, it finds nothing.
 * @param from the order by which it is done
 */
export const eraseIdentity = async (
  tx: Transaction,
  product: Product,
  register: Register,
  ids: readonly string[],
  from: string,
): Promise<Erased> => {
  const rows = await lockRows(tx, register, 'id', ids)
  const about = product.registers.filter(({ subject }) => subject?.name === register.name)
  const told: (readonly [Register, Row[]])[] = []
  for (const one of about) told.push([one, await lockRows(tx, one, 'subject_id', ids)])
  const days = new Map<string, Day[]>()
  for (const [one, records] of told)
    for (const row of records) {
      const known = days.get(row.subject_id ?? '') ?? []
      days.set(row.subject_id ?? '', [...known, ...daysIn(one, valuesOfRow(one, row))])
    }
  const all: (readonly [Register, readonly Row[]])[] = [[register, rows], ...told]
  for (const [one, records] of all)
    await makeAnonymous(
      tx,
      product,
      one,
      records.filter((row) => row.erased_at === null),
      (id) => days.get(id) ?? [],
    )
  await cutLinks(tx, product, register, ids, from)
  const flat = all.flatMap(([one, records]) => records.map((row) => ({ register: one, row })))
  // Papers first: a word that only their entry in the register of documents still held is to be forgotten too.
  const papers = await erasePapers(
    tx,
    flat.map(({ row }) => row.id),
  )
  await eraseTraces(tx, product, flat, namesOf(register, rows))
  const { entries } = await eraseValues(
    tx,
    [
      ...flat.map(({ register: one, row }) => ({ register: one.name, id: row.id, homeUnit: row.home_unit })),
      ...papers,
    ],
    from,
  )
  return {
    records: Object.fromEntries(
      all.filter(([, records]) => records.length > 0).map(([one, records]) => [one.name, records.length]),
    ),
    entries,
  }
}

/** What people are called by, to find them in saved searches. */
export const namesOf = (register: Register, rows: readonly Row[]): string[] =>
  Object.entries(register.fields)
    .filter(([, field]) => field.kind === 'text' && field.format !== undefined && field.format !== 'unit')
    .flatMap(([name]) => rows.map((row) => row[columnOf(name)]))
    .filter((value) => typeof value === 'string')
