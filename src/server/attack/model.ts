// Who may see what, said a second time and from the table of duties alone, so that the database's policies are held against it.
import { duties } from '../../duties.ts'
import type { Mark } from './marks.ts'
import type { Duty, World } from './world.ts'

export type Held = readonly (readonly [Duty, string])[]

export type Model = {
  /** Units in which the capability is held. */
  readonly unitsOf: (capability: string) => ReadonlySet<string>
  readonly holds: (capability: string) => boolean
  /** Whether a text with this mark may be shown. */
  readonly maySee: (mark: Mark) => boolean
}

/** What opens each kind of planted thing; registers by their own name. A list that was taken in has become records. */
const capabilitiesOf = (kind: string): readonly string[] =>
  ({
    reports: ['reports.read'],
    imports: ['imports.run', 'cases.read', 'persons.read'],
    // Their names stand in the history of accounts, told to those who prove it.
    accounts: ['accounts.manage', 'history.verify'],
    sharedViews: ['cases.read'],
    // The book of documents says what each paper is about.
    papers: ['papers.read', 'documents.read'],
  })[kind] ?? [`${kind}.read`]

export const modelOf = (world: World, held: Held): Model => {
  const scopes = new Map<string, Set<string>>()
  for (const [duty, unit] of held)
    for (const capability of duties[duty].can)
      scopes.set(
        capability,
        new Set([...(scopes.get(capability) ?? []), ...(world.reach.get(unit) ?? [unit])]),
      )
  const unitsOf = (capability: string): ReadonlySet<string> => scopes.get(capability) ?? new Set()
  return {
    unitsOf,
    holds: (capability) => capability === 'session' || capability === 'public' || scopes.has(capability),
    // Saved views are each account's own, and those who planted them do not attack; shared ones are for the office itself, not for who stands above.
    maySee: ({ kind, unit }) =>
      kind !== 'views' &&
      (kind !== 'sharedViews' || held.some(([, own]) => own === unit)) &&
      capabilitiesOf(kind).some((capability) => unitsOf(capability).has(unit)),
  }
}
