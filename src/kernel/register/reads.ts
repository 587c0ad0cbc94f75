// Writes to history who was shown whom: every route that shows a person comes through here before it answers.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { type Action, appendHistory, type Entry } from '../history/append.ts'
import type { Values } from './field.ts'
import type { Register } from './register.ts'

export type Shown = {
  readonly id: string
  readonly homeUnit: string
  readonly subjectId?: string | null
  readonly values?: Values
  /** The names behind its links, as they were shown. */
  readonly linked?: { readonly [field: string]: string }
}

/** Asked for with every row of a file. */
const naming = new WeakMap<Register, readonly string[]>()
const namingLinks = (register: Register): readonly string[] => {
  const known = naming.get(register)
  if (known) return known
  const links = Object.entries(register.fields).flatMap(([name, field]) =>
    field.kind === 'link' && field.names ? [name] : [],
  )
  naming.set(register, links)
  return links
}

/** The persons whose names stood behind links of the record. */
export const namedIn = (register: Register, { values, linked }: Shown): string[] =>
  namingLinks(register).flatMap((name) => {
    const id = values?.[name]
    return linked?.[name] !== undefined && typeof id === 'string' ? [id] : []
  })

/** As `noteReads`, where only ids are at hand; what may not be seen was not shown. */
export const noteReadIds = async (
  tx: Transaction,
  register: Register,
  ids: readonly string[],
  why: string,
): Promise<void> => {
  if (!register.personal || ids.length === 0) return
  const rows = await rowsOf<{ id: string; home_unit: string; subject_id: string | null }>(
    tx,
    `select id, home_unit, subject_id from ${register.table} where tenant = $1 and id = any ($2::uuid[])`,
    [tx.tenant, ids],
  )
  const shown = rows.map(({ id, home_unit: homeUnit, subject_id: subjectId }) => ({
    id,
    homeUnit,
    subjectId,
  }))
  await noteReads(tx, register, shown, why)
}

/** The most ids that one entry holds: a list of a hundred thousand is twenty entries. */
const MOST_LISTED = 5000

/** A word of ours, or what somebody wrote. */
type Why = string | { readonly written: string }

/**
 * One entry for each home unit, so that the unit that answers for a person sees every look at them, also one in a list of the whole
 * district. The persons behind the records are named along: whoever looked at a case has looked at its patient, and at whom a link of it names.
 */
export const noteReads = async (
  tx: Transaction,
  register: Register,
  shown: readonly Shown[],
  why: Why | null = null,
  action: Extract<Action, 'read' | 'export' | 'open'> = 'read',
): Promise<void> => {
  if (!register.personal || shown.length === 0) return
  const units = Map.groupBy(shown, ({ homeUnit }) => homeUnit)
  await appendHistory(
    tx,
    [...units].flatMap(([homeUnit, ofUnit]): Entry[] => {
      const beside = (one: Shown) => [...(one.subjectId ? [one.subjectId] : []), ...namedIn(register, one)]
      const ids = ofUnit.flatMap((one) => [one.id, ...beside(one)])
      const [only] = ofUnit
      const single = ofUnit.length === 1 && action !== 'export' && only
      const reason = typeof why === 'string' || why === null ? { why } : { why: why.written, written: true }
      const base = { action, register: register.name, homeUnit, changes: [], ...reason }
      if (single) return [{ ...base, recordId: only.id, ...(ids.length > 1 ? { listed: ids.slice(1) } : {}) }]
      return Array.from({ length: Math.ceil(ids.length / MOST_LISTED) }, (_, part) => ({
        ...base,
        recordId: null,
        listed: ids.slice(part * MOST_LISTED, (part + 1) * MOST_LISTED),
      }))
    }),
  )
}
