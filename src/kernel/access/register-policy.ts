// The policy of one register: who sees its rows, who adds and changes them, from its declaration.
import { columnOf, type Register } from '../register/register.ts'
import type { Policy } from './policy.ts'
import { lies, reachedSql, unitsOf, writtenIn } from './scope-sql.ts'

export const registerPolicy = (register: Register): Policy => {
  const { name, table } = register
  const above = `select r.unit_key from unit_reach r where r.reached_key in ${unitsOf(`${name}.read`)}`
  const ofTeam = register.teamOf
    ? [`${columnOf(register.teamOf.link)} in (select own_teams(i.tenant) from installation i)`]
    : []
  const readable = [
    ...ofTeam,
    reachedSql(register, `${name}.read`),
    ...(register.seenBelow ? [`home_unit in (${above})`] : []),
  ].join(' or ')
  const writers = register.writers ?? [`${name}.write`]
  const writable = (within: typeof lies) =>
    [
      `(${writers.map((capability) => within('home_unit', capability)).join(' or ')})`,
      ...(register.ownedBy ? [within(columnOf(register.ownedBy), `${name}.write`)] : []),
    ].join(' and ')
  const altered = (within: typeof lies) => [`(${writable(within)})`, ...ofTeam].join(' or ')
  const added = writable(writtenIn)
  return {
    table,
    grants: 'select, insert, update',
    rules: [
      ['see', `for select using (${readable})`],
      [
        'add',
        `for insert with check (${register.publicDoor ? `app_account() is null or (${added})` : added})`,
      ],
      ['alter', `for update using (${altered(lies)}) with check (${altered(writtenIn)})`],
    ],
  }
}
