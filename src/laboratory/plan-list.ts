// The list of a screening plan on a day: who is due, who was tested in the round that runs, before which shift.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { type DuePerson, MOST_PEOPLE } from './contract.ts'
import { birthYearOf } from '../people/rules/birth-year.ts'
import { type Frequency, frequency, missingOf, type Plan, roundOn } from './rules/plan-due.ts'
import { screeningMembers } from './screening-members.ts'
import { screeningPlans } from './screening-plans.ts'

type TestedRow = { person: string; day: Day; result: string; shift: string | null }

/** Tests in sessions of this plan; the shift is that of the session. */
const testedFor = (tx: Transaction, plan: string, on: Day): Promise<TestedRow[]> =>
  rowsOf<TestedRow>(
    tx,
    `select s.subject_id as person, s.specimen_day as day, coalesce(s.result, 'pending') as result, n.shift
     from sampling_session n join specimen s on s.tenant = n.tenant and s.session = n.id and s.state = 'active'
       and coalesce(s.stage, 'taken') not in ('toTake', 'cancelled', 'rejected')
     where n.tenant = $1 and n.plan = $2 and n.state = 'active' and s.subject_id is not null and s.specimen_day <= $3
     order by s.specimen_day desc, s.known_at desc`,
    [tx.tenant, plan, on],
  )

const isFrequency = (value: unknown): value is Frequency =>
  typeof value === 'string' && Object.hasOwn(frequency, value)

export const dueOf = async (
  tx: Transaction,
  product: Product,
  id: string,
  { on, shift }: { readonly on: Day; readonly shift?: string | undefined },
) => {
  const record = await getRecord(tx, product, screeningPlans, id)
  const { values } = record
  const plan: Plan = {
    frequency: isFrequency(values.frequency) ? values.frequency : 'once',
    fromDay: String(values.fromDay),
    toDay: typeof values.toDay === 'string' ? values.toDay : null,
  }
  const rows = await rowsOf<StoredRow>(
    tx,
    pageSql(
      product,
      screeningMembers,
      `r.tenant = $1 and r.plan = $2 and r.state = 'active' and r.from_day <= $3 and (r.until_day is null or r.until_day >= $3)`,
      'order by r.part nulls last, s.full_name, r.id',
      `limit ${MOST_PEOPLE + 1}`,
    ),
    [tx.tenant, id, on],
  )
  const members = rows.slice(0, MOST_PEOPLE).map((row) => recordOfRow(product, screeningMembers, row))
  await noteReads(tx, screeningMembers, members, 'danh sách sàng lọc')
  const tested = await testedFor(tx, id, on)
  const lastOf = new Map(tested.toReversed().map((one) => [one.person, one]))
  const ofShift = members.filter((one) => !shift || !one.values.shift || one.values.shift === shift)
  const missing = new Set(
    missingOf(
      plan,
      on,
      shift ?? null,
      ofShift.map((one) => one.subjectId ?? one.id),
      tested,
    ),
  )
  const people = ofShift.map((one): DuePerson => {
    const person = one.subjectId ?? one.id
    const last = lastOf.get(person)
    return {
      member: one.id,
      person,
      name: String(one.subject?.fullName ?? '—'),
      birthYear: birthYearOf(one.subject ?? {}),
      part: typeof one.values.part === 'string' ? one.values.part : null,
      shift: typeof one.values.shift === 'string' ? one.values.shift : null,
      last: last ? { day: last.day, result: last.result, shift: last.shift } : null,
      done: !missing.has(person),
    }
  })
  const shifts = new Set(
    members.flatMap((one) => (typeof one.values.shift === 'string' ? [one.values.shift] : [])),
  )
  return {
    plan: {
      id,
      name: String(values.name),
      frequency: plan.frequency,
      homeUnit: record.homeUnit,
    },
    since: roundOn(plan, on),
    shifts: [...shifts].toSorted(),
    people,
    more: rows.length > MOST_PEOPLE,
  }
}
