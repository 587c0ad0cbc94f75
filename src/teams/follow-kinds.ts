// A member's kind of team follows the team, whichever of the two changes: members are counted by the kind in which they serve.
import { rowsOf } from '../kernel/database/transaction.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { FollowRecords } from '../kernel/register/product.ts'
import { teamMembers } from './team-members.ts'
import { teams } from './teams.ts'

export const followTeamKinds: FollowRecords = async (tx, product, register, records) => {
  const column = register.name === teams.name ? 'm.team' : register.name === teamMembers.name ? 'm.id' : null
  if (column === null) return
  const moved = await rowsOf<{ id: string; kind: string | null }>(
    tx,
    `select m.id, t.kind from team_member m left join team t on t.tenant = m.tenant and t.id = m.team
     where m.tenant = $1 and ${column} = any ($2::uuid[]) and m.state = 'active' and m.team_kind is distinct from t.kind`,
    [tx.tenant, records.map(({ id }) => id)],
  )
  if (moved.length === 0) return
  await changeRecords(
    tx,
    product,
    teamMembers,
    new Map(
      moved.map(({ id, kind: teamKind }): [string, Alteration] => [
        id,
        { action: 'change', version: null, values: { teamKind }, why: 'Theo loại tổ' },
      ]),
    ),
  )
}
