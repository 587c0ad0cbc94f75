// Duties and what each allows, in one table. Policies of the database, the server and the screens all read this.
import type { Text } from '../text/text.ts'

export type Duty = { readonly label: Text; readonly can: readonly string[] }
export type Duties = { readonly [duty: string]: Duty }

/** The capabilities of one duty, for every register named. */
export const onRegisters = (
  names: readonly string[],
  ...actions: readonly ('read' | 'write' | 'export')[]
): string[] => names.flatMap((name) => actions.map((action) => `${name}.${action}`))
