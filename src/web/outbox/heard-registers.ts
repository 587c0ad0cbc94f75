// Which registers a device of this account hears: those it may read, and those of which records may be given to its team.
import type { Session } from '../../kernel/access/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registers } from '../../registers.ts'

export const heardRegisters = ({ registers: seen }: Pick<Session, 'registers'>): Register[] => {
  const readable = new Set(seen.map(({ name }) => name))
  return registers.filter(
    ({ carried, name, teamOf }) => carried && (readable.has(name) || teamOf !== undefined),
  )
}
