// A target stands until the next of its unit, group and dose: from which day another took its place follows, in the transaction of the entry, whichever door it came by.
import { rowsOf } from '../kernel/database/transaction.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { FollowRecords } from '../kernel/register/product.ts'
import { vaccinationTargets } from './targets.ts'

type Moved = { readonly id: string; readonly next_day: string | null }

/** Of two targets of one day the one that became known later stands: the other is replaced on its own day and counts on none. */
export const followTargets: FollowRecords = async (tx, product, register, records) => {
  if (register.name !== vaccinationTargets.name || records.length === 0) return
  const lines = [
    ...new Map(
      records.map(({ homeUnit, values: { targetGroup, doseNumber } }) => [
        `${homeUnit} ${targetGroup} ${doseNumber}`,
        { homeUnit, targetGroup, doseNumber },
      ]),
    ).values(),
  ]
  // One after the other: two who enter at the same moment would not see that the one replaces the other.
  await rowsOf(
    tx,
    'select pg_advisory_xact_lock(hashtextextended(unit, 6)) from unnest($1::text[]) with ordinality u (unit, place) order by place',
    [[...new Set(lines.map(({ homeUnit }) => homeUnit))].toSorted()],
  )
  const moved = await rowsOf<Moved>(
    tx,
    `select id, next_day from (
       select t.id, t.replaced_day, lead(t.as_of_day) over (
         partition by t.home_unit, t.target_group, t.dose_number order by t.as_of_day, t.known_at, t.id) as next_day
       from vaccination_target t
       where t.tenant = $1 and t.state = 'active' and t.home_unit = any ($2) and (t.home_unit, t.target_group, t.dose_number) in (
         select * from unnest($2::text[], $3::text[], $4::integer[]))
     ) line where replaced_day is distinct from next_day`,
    [
      tx.tenant,
      lines.map(({ homeUnit }) => homeUnit),
      lines.map(({ targetGroup }) => targetGroup),
      lines.map(({ doseNumber }) => doseNumber),
    ],
  )
  if (moved.length === 0) return
  await changeRecords(
    tx,
    product,
    vaccinationTargets,
    new Map(
      moved.map(({ id, next_day: replacedDay }): [string, Alteration] => [
        id,
        { action: 'change', version: null, values: { replacedDay }, why: 'Theo chỉ tiêu mới hơn' },
      ]),
    ),
  )
}
