// Duties and what each allows, in one table. Policies of the database, the server and the screens all read this.
import type { Text } from '../text/text.ts'

export type Duty = {
  readonly label: Text
  readonly can: readonly string[]
  /** Who holds it must sign in with more than a password. */
  readonly secondFactor?: true
}
export type Duties = { readonly [duty: string]: Duty }

export const dutiesDemandingSecondFactor = (duties: Duties): string[] =>
  Object.entries(duties).flatMap(([name, { secondFactor }]) => (secondFactor ? [name] : []))

/** The capabilities of one duty, for every register named. */
export const onRegisters = (
  names: readonly string[],
  ...actions: readonly ('read' | 'write' | 'export')[]
): string[] => names.flatMap((name) => actions.map((action) => `${name}.${action}`))
