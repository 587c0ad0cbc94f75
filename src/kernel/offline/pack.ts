// What a device carries of one register: what has changed since a cursor, what it names, or which states there are now.
import { createHash } from 'node:crypto'
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { StoredRow } from '../register/columns.ts'
import type { Product } from '../register/product.ts'
import { recordOfRow, selectRecords } from '../register/read.ts'
import { noteReads } from '../register/reads.ts'
import type { Register } from '../register/register.ts'
import { MOST_CARRIED, ROWS_AT_ONCE } from './contract.ts'
import type { Reach } from './mine.ts'
import { allMine, type Mine, narrowed } from './narrow.ts'
import { type CarriedRow, markOf } from './write.ts'

type Asked = {
  readonly after?: string | null | undefined
  readonly ids?: boolean | undefined
  readonly wanted?: readonly string[] | undefined
}

type Part = {
  rows: CarriedRow[]
  after: string | null
  more: boolean
  digest: string
  ids: [string, string][] | null
  narrowed: boolean
}

const subjectVersion = ({ subject }: Register): string => (subject ? 'coalesce(s.version, 0)' : '0')

type Carried = StoredRow & { readonly version: number; readonly subject_version: number }

const carriedOf = (product: Product, register: Register, row: Carried): CarriedRow => ({
  mark: markOf(row.version, row.subject_version),
  record: recordOfRow(product, register, row),
})

/** Records as a device carries them, by their ids; what the account does not see is missing. */
export const carriedByIds = async (
  tx: Transaction,
  product: Product,
  register: Register,
  ids: readonly string[],
): Promise<Map<string, CarriedRow>> => {
  const { columns, from } = selectRecords(product, register)
  const rows = await rowsOf<Carried & { id: string }>(
    tx,
    `select ${columns}, ${subjectVersion(register)} as subject_version from ${from} where r.tenant = $1 and r.id = any ($2::uuid[])`,
    [tx.tenant, ids],
  )
  return new Map(rows.map((row) => [row.id, carriedOf(product, register, row)]))
}

export const findCarried = async (
  tx: Transaction,
  product: Product,
  register: Register,
  id: string,
): Promise<CarriedRow | null> => (await carriedByIds(tx, product, register, [id])).get(id) ?? null

type State = { id: string; version: number; subject_version: number }

const statesOf = async (tx: Transaction, register: Register, mine: Mine): Promise<[string, string][]> => {
  const parameters: unknown[] = [tx.tenant]
  const joined = register.subject
    ? `left join ${register.subject.table} s on s.tenant = r.tenant and s.id = r.subject_id`
    : ''
  const states = await rowsOf<State>(
    tx,
    `select r.id, r.version, ${subjectVersion(register)} as subject_version from ${register.table} r ${joined}
     where r.tenant = $1 and ${mine((value) => `$${parameters.push(value)}`)} order by r.id limit ${MOST_CARRIED + 1}`,
    parameters,
  )
  return states.map(({ id, version, subject_version: subject }) => [id, markOf(version, subject)])
}

/** All that is the device's, or the part of it that it can hold. */
const carriedStates = async (
  tx: Transaction,
  product: Product,
  register: Register,
  reach: Reach,
): Promise<{ readonly mine: Mine; readonly states: [string, string][]; readonly narrowed: boolean }> => {
  const all = allMine(product, register, reach)
  const states = await statesOf(tx, register, all)
  if (states.length <= MOST_CARRIED) return { mine: all, states, narrowed: false }
  const mine = await narrowed(tx, product, register, reach, MOST_CARRIED)
  return { mine, states: await statesOf(tx, register, mine), narrowed: true }
}

/** The same text is put together on the phone (`phone.ts`). */
const digestText = (states: readonly (readonly [id: string, mark: string])[]): string =>
  states.map(([id, mark]) => `${id}:${mark}`).join(',')

/** A cursor: the moment of the last change as the database writes it, and the record. */
const cursorOf = (after: string): [moved: string, id: string] => {
  const [moved = '', id = ''] = after.split('|')
  if (!/^[\d\-:. +]{10,40}$/.test(moved) || !/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('invalid')
  return [moved, id]
}

export const packPart = async (
  tx: Transaction,
  product: Product,
  register: Register,
  reach: Reach,
  asked: Asked,
): Promise<Part> => {
  const parameters: unknown[] = [tx.tenant]
  const place = (value: unknown) => `$${parameters.push(value)}`
  const { columns, from } = selectRecords(product, register)
  const moved = register.subject ? 'greatest(r.changed_at, s.changed_at)' : 'r.changed_at'
  // First, so that what is committed in between is found by the digest and not missed.
  const { mine, states, narrowed: isPart } = await carriedStates(tx, product, register, reach)
  const conditions = [mine(place)]
  if (asked.wanted) conditions.push(`r.id = any (${place(asked.wanted)}::uuid[])`)
  else if (asked.after) {
    const [at, id] = cursorOf(asked.after)
    conditions.push(`(${moved}, r.id) > (${place(at)}::timestamptz, ${place(id)}::uuid)`)
  }
  const rows = asked.ids
    ? []
    : await rowsOf<Carried & { id: string; moved: string }>(
        tx,
        `select ${columns}, ${subjectVersion(register)} as subject_version, (${moved} at time zone 'UTC')::text || '+00' as moved
         from ${from} where r.tenant = $1 and ${conditions.join(' and ')} order by ${moved}, r.id limit ${ROWS_AT_ONCE}`,
        parameters,
      )
  const last = rows.at(-1)
  const carried = rows.map((row) => carriedOf(product, register, row))
  await noteReads(
    tx,
    register,
    carried.map(({ record }) => record),
    'mang theo máy đi tuyến',
  )
  return {
    rows: carried,
    after: last && !asked.wanted ? `${last.moved}|${last.id}` : (asked.after ?? null),
    more: !asked.wanted && rows.length === ROWS_AT_ONCE,
    digest: createHash('sha256').update(digestText(states)).digest('hex'),
    ids: asked.ids ? states : null,
    narrowed: isPart,
  }
}
