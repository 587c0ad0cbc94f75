// What lists have written stands while one of them says it: a row remembers what an earlier one wrote and it says too, and an undo takes only what no other row holds.
import { packedArray } from '../kernel/database/packed-array.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Value, Values } from '../kernel/register/field.ts'
import type { Judged } from './judge.ts'
import type { Altered } from './record-change.ts'

type Held = {
  readonly import_id: string
  readonly row: number
  readonly record_id: string | null
  readonly person_id: string | null
  readonly altered: Altered | null
  readonly person_added: Values | null
}

/** What rows of lists that stand, of whatever unit, have written into these records and persons. */
export const rowsAbout = (tx: Transaction, ids: readonly string[]): Promise<Held[]> =>
  rowsOf(tx, 'select * from import_rows_about($1, $2, $2)', [tx.tenant, packedArray('uuid', ids)])

/** Of one record or person: a list of persons writes into its records what a list of cases adds to those whom it is about. */
export const alteredAbout = (held: readonly Held[], id: string): Altered[] =>
  held.flatMap((one) => [
    ...(one.record_id === id && one.altered ? [one.altered] : []),
    ...(one.person_id === id && one.person_added
      ? [{ recordId: id, before: {}, after: one.person_added }]
      : []),
  ])

/** A row and what it is about, with what it wrote itself. */
export type Writing = {
  readonly judged: Judged
  readonly recordId: string | null
  readonly personId: string | null
  readonly altered: Altered | null
  readonly added: Values | null
}

const filled = (values: Values): Values | null => (Object.keys(values).length > 0 ? values : null)

const equalOf = (told: Values, written: Values): Values =>
  Object.fromEntries(
    Object.entries(written).filter(([name, value]) => value !== null && told[name] === value),
  )

const alteredWith = ({ judged, recordId, altered }: Writing, held: readonly Held[]): Altered | null => {
  if (recordId === null) return null
  const others = alteredAbout(held, recordId)
  const [print] = others.flatMap(({ prints }) => (prints?.after === judged.print ? [prints] : []))
  const prints = altered?.prints ?? print
  let { before, after }: { before: Values; after: Values } = altered ?? { before: {}, after: {} }
  for (const other of others) {
    const said = equalOf(judged.row.values, other.after)
    const known = Object.fromEntries(Object.keys(said).map((name) => [name, other.before[name] ?? null]))
    before = { ...known, ...before }
    after = { ...said, ...after }
  }
  return filled(after) && { recordId, before, after, ...(prints ? { prints } : {}) }
}

/** What each row holds of its record and its person: what it wrote, and what an earlier row wrote and it says too. @returns in the order of the rows */
export const heldBy = async (
  tx: Transaction,
  rows: readonly Writing[],
): Promise<{ readonly altered: Altered | null; readonly added: Values | null }[]> => {
  const ids = rows.flatMap(({ recordId, personId }) => [recordId, personId]).filter((id) => id !== null)
  const held = ids.length === 0 ? [] : await rowsAbout(tx, [...new Set(ids)])
  if (held.length === 0) return rows.map(({ altered, added }) => ({ altered, added }))
  const byId = new Map<string, Held[]>()
  for (const one of held)
    for (const id of new Set([one.record_id, one.person_id]))
      if (id !== null) byId.set(id, [...(byId.get(id) ?? []), one])
  const about = (id: string | null) => (id === null ? [] : (byId.get(id) ?? []))
  return rows.map((row) => ({
    altered: alteredWith(row, about(row.recordId)),
    added: filled({
      ...Object.assign(
        {},
        ...(row.personId === null ? [] : alteredAbout(about(row.personId), row.personId)).map(({ after }) =>
          equalOf(row.judged.row.subject, after),
        ),
      ),
      ...row.added,
    }),
  }))
}

type Step = { readonly before: Value; readonly after: Value }

const PRINT = null

/** What a row made of a field, or of the print. */
const stepOf = (altered: Altered, name: string | typeof PRINT): Step | undefined => {
  if (name === PRINT) return altered.prints
  const after = altered.after[name]
  return after === undefined ? undefined : { before: altered.before[name] ?? null, after }
}

/**
 * The row lets go of a field, or of the print. Where another row stands for the same step nothing changes; else whoever came later gives
 * back what stood before this one. @returns true where no other row says what it said
 */
const letGo = async (
  tx: Transaction,
  altered: Altered,
  others: readonly Altered[],
  name: string | typeof PRINT,
): Promise<boolean> => {
  const mine = stepOf(altered, name)
  if (!mine) return false
  const theirs = others.flatMap((other) => stepOf(other, name) ?? [])
  if (theirs.some(({ before, after }) => before === mine.before && after === mine.after)) return false
  if (theirs.some(({ before }) => before === mine.after))
    await rowsOf(tx, 'select import_rows_give_back($1, $2, $3, $4, $5)', [
      tx.tenant,
      altered.recordId,
      name === PRINT ? ['prints', 'before'] : ['before', name],
      JSON.stringify(mine.after),
      JSON.stringify(mine.before),
    ])
  return !theirs.some(({ after }) => after === mine.after)
}

/** What nobody holds any more once this row has let go of its record. */
export const freedOf = async (
  tx: Transaction,
  altered: Altered,
  others: readonly Altered[],
): Promise<{ readonly fields: readonly string[]; readonly print: boolean }> => {
  const fields: string[] = []
  for (const name of Object.keys(altered.after)) if (await letGo(tx, altered, others, name)) fields.push(name)
  return { fields, print: await letGo(tx, altered, others, PRINT) }
}
