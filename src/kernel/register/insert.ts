// Puts records into a register, with their part in figures and their first entry of history, in one transaction.
import { besideEachOther } from '../access/requires.ts'
import { atEnd, rowsOfKnown, type Statement, type Transaction } from '../database/transaction.ts'
import { packedArray } from '../database/packed-array.ts'
import { addAmounts, amountsOf, knownDay } from '../figure/roll-up.ts'
import { appendHistory, changesBetween } from '../history/append.ts'
import { searchKey } from '../text/search-key.ts'
import { carriedSql, carriedTypeOf, completeValues } from './columns.ts'
import type { Values } from './field.ts'
import type { Product } from './product.ts'
import { columnOf, type Register } from './register.ts'

export type NewRecord = {
  readonly id: string
  readonly homeUnit: string
  readonly subjectId: string | null
  readonly values: Values
  /** The moment when it was known; now unless an older book is being carried over. */
  readonly knownAt?: Date
  readonly fingerprint?: string | null
}

export type How = {
  readonly action: 'create' | 'import'
  readonly importId?: string | null
  /** The device that it came from, where it is no import. */
  readonly from?: string | null
  readonly why?: string | null
  /** Carrying over an older book: a part in a figure counts as known on the later of both days. */
  readonly backdated?: boolean
}

const BATCH = 5000

/** The normalised text by which a record is found. */
export const searchTextOf = (register: Register, values: Values): string =>
  register.searchText
    ? register.searchText(values)
    : searchKey(
        Object.entries(register.fields)
          .filter(([, field]) => field.searched)
          .map(([name]) => values[name] ?? '')
          .join(' '),
      )

/** Words by which records are found, for typed words that are nearly the same; written before sums and history. The database keeps no others. */
export const rememberWords = atEnd(
  0,
  (_tx: Transaction, texts: readonly string[]): Statement | null => {
    const words = new Set(
      texts.flatMap((text) => text.split(' ')).filter((word) => /^[a-z']{2,20}$/.test(word)),
    )
    return words.size === 0
      ? null
      : { name: 'search-words-add', text: 'select search_words_add($1)', values: [[...words]] }
  },
  (_tx, text: string) => text,
)

export const questionsOf = (register: Register, values: Values) => register.questions?.(values) ?? []

const headColumns = [
  ['id', 'uuid'],
  ['home_unit', 'text'],
  ['subject_id', 'uuid'],
  ['known_at', 'timestamptz'],
  ['fingerprint', 'text'],
  ['questions', 'smallint'],
  ['search_text', 'text'],
] as const

type Insert = {
  /** One row, its cells as they are. */
  readonly one: string
  /** Any number, each column an array. */
  readonly many: string
  /** Of the columns, in their order. */
  readonly types: readonly string[]
}

const insertSql = new WeakMap<Register, Insert>()

/** $1 to $4 are what all rows have in common. */
const COMMON = 4

const insertSqlOf = (register: Register): Insert => {
  const known = insertSql.get(register)
  if (known !== undefined) return known
  const fields = Object.entries(register.fields)
  const types = [...headColumns.map(([, type]) => type), ...fields.map(([, field]) => carriedTypeOf(field))]
  const names = [...headColumns.map(([name]) => name), ...fields.map(([name]) => columnOf(name))]
  const cells = (cell: (place: number) => string) =>
    names.map((_, place) => {
      const field = fields[place - headColumns.length]?.[1]
      return field ? carriedSql(field, cell(place)) : cell(place)
    })
  const into = `insert into ${register.table} (tenant, changed_at, created_by, import_id, ${names.join(', ')})`
  const one = cells((place) => `$${place + COMMON + 1}::${types[place]}`)
  const given = types.map((type, place) => `$${place + COMMON + 1}::${type}[]`)
  const insert = {
    types,
    one: `${into} values ($1, $2, $3, $4, ${one.join(', ')})`,
    many: `${into} select $1, $2, $3, $4, ${cells((place) => `n.${names[place]}`).join(', ')}
     from unnest(${given.join(', ')}) n (${names.join(', ')})`,
  }
  insertSql.set(register, insert)
  return insert
}

const insertBatch = async (
  tx: Transaction,
  register: Register,
  records: readonly (NewRecord & { readonly searchText: string })[],
  how: How,
): Promise<void> => {
  const names = Object.keys(register.fields)
  const rows = records.map((record): unknown[] => [
    record.id,
    record.homeUnit,
    record.subjectId,
    record.knownAt ?? tx.now,
    record.fingerprint ?? null,
    questionsOf(register, record.values).length,
    record.searchText,
    ...names.map((name) => record.values[name] ?? null),
  ])
  const [first, ...others] = rows
  if (!first) return
  const common = [tx.tenant, tx.now, tx.accountId, how.importId ?? null]
  const { one, many, types } = insertSqlOf(register)
  // Planned once for each connection: for one record planning would cost more than writing.
  await rowsOfKnown(
    tx,
    others.length === 0
      ? { name: `insert-one-${register.table}`, text: one, values: [...common, ...first] }
      : {
          name: `insert-${register.table}`,
          text: many,
          values: [
            ...common,
            ...types.map((type, place) =>
              packedArray(
                type,
                rows.map((row) => row[place]),
              ),
            ),
          ],
        },
  )
}

/** Every record must be complete (`completeValues`) and judged (`problemsOf`) before. */
export const insertRecords = async (
  tx: Transaction,
  product: Product,
  register: Register,
  records: readonly NewRecord[],
  how: How,
): Promise<void> => {
  const counts = product.countsOf(register.name)
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH).map((record) => {
      const values = completeValues(register, record.values)
      return { ...record, values, searchText: searchTextOf(register, values) }
    })
    // Not waited for: what follows asks its questions behind it on the same connection, so that all leave in one piece.
    const inserted = insertBatch(tx, register, batch, how)
    inserted.catch(() => undefined)
    await rememberWords(
      tx,
      batch.map(({ searchText }) => searchText),
    )
    await addAmounts(
      tx,
      batch.flatMap((record) => {
        const known = record.knownAt ? knownDay(record.knownAt) : tx.today
        return amountsOf(
          counts,
          { homeUnit: record.homeUnit, active: true, values: record.values },
          1,
          known,
        ).map((amount) => (how.backdated && amount.day > known ? { ...amount, knownOn: amount.day } : amount))
      }),
    )
    await appendHistory(
      tx,
      batch.map((record) => ({
        action: how.action,
        register: register.name,
        recordId: record.id,
        homeUnit: record.homeUnit,
        changes: changesBetween(
          {},
          record.subjectId ? { ...record.values, subjectId: record.subjectId } : record.values,
        ),
        why: how.why ?? null,
        from: how.importId ?? how.from ?? null,
      })),
    )
    await besideEachOther(inserted, product.follow(tx, product, register, batch))
  }
}
