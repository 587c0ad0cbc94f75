// The conditions of access as SQL: one wording for the policies of the database and for the masks of fields.
import type { Register } from '../register/register.ts'

/** The units in which the acting account holds a capability; asked once a statement. */
export const scope = (capability: string): string => `((select app_scope('${capability}'))::text[])`

/** The units of a capability as rows: unfolded here, which takes half as long as within a function that gives rows. */
export const unitsOf = (capability: string): string => `(select unnest(app_scope('${capability}')))`

/** For tables of millions: the units are hashed once for a query, where an array would be gone through for each row. */
export const lies = (column: string, capability: string): string => `${column} in ${unitsOf(capability)}`

/** What is written is mostly one row: the units are gone through for it, which is done sooner than hashing hundreds of them. */
export const writtenIn = (column: string, capability: string): string =>
  `${column} = any ${scope(capability)}`

/**
 * A record lies in the account's units, is shared with them, or is about the one person whom it has opened with a reason
 * (`app_opened` knows one person at a time, so that no list ever holds an opened person).
 */
export const reachedSql = (register: Register, capability: string, alias?: string): string => {
  const column = (name: string) => (alias === undefined ? name : `${alias}.${name}`)
  const opened = `${column(register.subject ? 'subject_id' : 'id')} = (select app_opened('${capability}'))`
  return [
    lies(column('home_unit'), capability),
    `${column('shared_with')} && ${scope(capability)}`,
    ...(register.personal ? [opened] : []),
  ].join(' or ')
}

/** `persons.nationalId`: the capability to see this field in full. */
export const fieldCapability = (register: Register, field: string): string => `${register.name}.${field}`

/** Where nobody acts the owner asks (backups, the command line); the application's role then sees no row at all. */
export const seenInFullSql = (register: Register, field: string, alias: string): string =>
  `(app_account() is null or ${reachedSql(register, fieldCapability(register, field), alias)})`
