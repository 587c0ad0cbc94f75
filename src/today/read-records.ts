// Reads what a round needs, for the households of teams or for all that is due in a unit: everything by index, nothing joined.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import { selectFields, type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import type { Carried, Records } from './rules/due.ts'

/** A commune in a bad week; a district is asked by its communes. */
export const MOST_PEOPLE = 4000

/** What may be due, by the person it is about; the condition keeps out what no rule would ask for. */
const dueRegisters: readonly (readonly [register: string, condition: string])[] = [
  ['contacts', "r.status = 'following' and r.found_day <= $2 and r.end_day >= $2"],
  ['vulnerable-persons', 'r.call_every_days is not null and (r.ended_day is null or r.ended_day > $2)'],
  ['isolation-orders', "r.status = 'open' and r.form = 'home' and r.from_day <= $2"],
  ['returned-watches', "r.status = 'watching' and r.arrived_day <= $2"],
  ['home-care', "r.status = 'open' and r.start_day <= $2"],
  ['specimens', "r.stage = 'toTake' and r.specimen_day <= $2"],
  ['cases', "r.classification in ('suspected', 'probable') and r.report_day <= $2"],
]

const LOOKED_BACK = 70
const toldOf = (on: Day) =>
  [
    ['contact-visits', 'r.visit_day = $2', on],
    ['care-signs', 'r.sign_day = $2', on],
    ['home-visits', 'r.visit_day <= $2 and r.visit_day >= $4', addDays(on, -LOOKED_BACK)],
    ['vulnerable-visits', `r.visit_day <= $2 and r.visit_day >= $4`, addDays(on, -LOOKED_BACK)],
    ['specimens', 'r.specimen_day <= $2 and r.specimen_day >= $4', addDays(on, -LOOKED_BACK)],
    ['doses', 'r.dose_day <= $2', on],
  ] as const

const carriedOf = (register: Register, row: StoredRow): Carried => ({
  id: String(row.id),
  homeUnit: String(row.home_unit),
  version: Number(row.version),
  subjectId: typeof row.subject_id === 'string' ? row.subject_id : null,
  values: valuesOfRow(register, row, 'f_'),
})

const read = async (
  tx: Transaction,
  register: Register,
  where: string,
  parameters: unknown[],
): Promise<Carried[]> =>
  (
    await rowsOf<StoredRow>(
      tx,
      `select r.id, r.home_unit, r.version, r.subject_id, ${selectFields(register, 'r', 'f_')}
       from ${register.table} r where r.tenant = $1 and r.state = 'active' and ${where}`,
      parameters,
    )
  ).map((row) => carriedOf(register, row))

export type Round =
  | { readonly kind: 'teams'; readonly teams: readonly string[] }
  | { readonly kind: 'unit'; readonly unit: string }

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)
const homesOf = (persons: readonly Carried[]): string[] => [
  ...new Set(
    persons.flatMap(({ values }) => (typeof values.household === 'string' ? [values.household] : [])),
  ),
]

export const readRecords = async (
  tx: Transaction,
  product: Product,
  round: Round,
  on: Day,
): Promise<{ records: Records; more: boolean }> => {
  const of = (name: string): Register => {
    const register = product.register(name)
    if (!register) throw new Error(`no register ${name}`)
    return register
  }
  const [households, persons] = [of('households'), of('persons')]
  const records: { [register: string]: Carried[] } = {}
  let people: string[]
  if (round.kind === 'teams') {
    records.households = await read(tx, households, 'r.team = any ($2::uuid[])', [tx.tenant, round.teams])
    // Whom a team was given by name belongs to its round, whichever team answers for the household.
    const given = await rowsOf<{ id: string }>(
      tx,
      `select subject_id as id from contact where tenant = $1 and team = any ($2::uuid[]) and state = 'active' and status = 'following'
       union select subject_id from home_care where tenant = $1 and team = any ($2::uuid[]) and state = 'active' and status = 'open'`,
      [tx.tenant, round.teams],
    )
    records.persons = await read(tx, persons, '(r.household = any ($2::uuid[]) or r.id = any ($3::uuid[]))', [
      tx.tenant,
      idsOf(records.households),
      idsOf(given),
    ])
    people = idsOf(records.persons)
    const known = new Set(idsOf(records.households))
    const others = homesOf(records.persons).filter((id) => !known.has(id))
    if (others.length > 0)
      records.households.push(...(await read(tx, households, 'r.id = any ($2::uuid[])', [tx.tenant, others])))
    for (const [name, condition] of dueRegisters)
      records[name] = await read(tx, of(name), `${condition} and r.subject_id = any ($3::uuid[])`, [
        tx.tenant,
        on,
        people,
      ])
  } else {
    const within = 'r.home_unit in (select reached_key from unit_reach where unit_key = $3)'
    for (const [name, condition] of dueRegisters)
      records[name] = await read(tx, of(name), `${condition} and ${within} limit ${MOST_PEOPLE + 1}`, [
        tx.tenant,
        on,
        round.unit,
      ])
    people = [
      ...new Set(Object.values(records).flatMap((rows) => rows.flatMap(({ subjectId }) => subjectId ?? []))),
    ]
    records.persons = await read(tx, persons, 'r.id = any ($2::uuid[])', [tx.tenant, people])
    records.households = await read(tx, households, 'r.id = any ($2::uuid[])', [
      tx.tenant,
      homesOf(records.persons),
    ])
  }
  for (const [name, condition, from] of toldOf(on))
    records[name] = await read(tx, of(name), `${condition} and r.subject_id = any ($3::uuid[])`, [
      tx.tenant,
      on,
      people,
      ...(condition.includes('$4') ? [from] : []),
    ])
  records['household-visits'] = await read(
    tx,
    of('household-visits'),
    'r.household = any ($2::uuid[]) and r.visit_day = $3',
    [tx.tenant, idsOf(records.households), on],
  )
  return { records, more: people.length > MOST_PEOPLE }
}
