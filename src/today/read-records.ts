// Reads what a round needs, for the households of teams or for all that is due in a unit: everything by index, nothing joined.
import { inOnePiece } from '../kernel/database/hold-back.ts'
import { rowsOfKnown, type Transaction } from '../kernel/database/transaction.ts'
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
/**
 * What was done, of people for whom something may be due: a few records of each person. `+ 0` keeps PostgreSQL from reading the index of days
 * of the whole province beside that of persons, which it does as soon as a plan is made without knowing how many days are asked for.
 */
const toldOf = (on: Day): readonly (readonly [register: string, condition: string, parameter: Day])[] => [
  ['contact-visits', 'r.visit_day + 0 = $3', on],
  ['care-signs', 'r.sign_day + 0 = $3', on],
  ['home-visits', 'r.visit_day + 0 between $3 and $4', addDays(on, -LOOKED_BACK)],
  ['vulnerable-visits', 'r.visit_day + 0 between $3 and $4', addDays(on, -LOOKED_BACK)],
  ['specimens', 'r.specimen_day + 0 between $3 and $4', addDays(on, -LOOKED_BACK)],
]

const carriedOf = (register: Register, row: StoredRow): Carried => ({
  id: String(row.id),
  homeUnit: String(row.home_unit),
  version: Number(row.version),
  subjectId: typeof row.subject_id === 'string' ? row.subject_id : null,
  values: valuesOfRow(register, row, 'f_'),
})

const together = <T extends readonly unknown[] | []>(tx: Transaction, questions: () => T) =>
  Promise.all(inOnePiece(tx.client, questions))

/** Many questions ask about the same people: their ids are written out once. */
type Ids = string
const idsIn = (ids: Iterable<string>): Ids => `{${[...ids].join()}}`

type Question = {
  readonly register: Register
  readonly where: string
  readonly parameters: unknown[]
  /** The first of each person by this order alone. */
  readonly firstBy?: string
}

/** The questions of a round are always the same words, and planning them takes longer than answering. */
const read = async (
  tx: Transaction,
  name: string,
  { register, where, parameters, firstBy }: Question,
): Promise<Carried[]> =>
  (
    await rowsOfKnown<StoredRow>(tx, {
      name: `round-${name}`,
      text: `select ${firstBy ? 'distinct on (r.subject_id) ' : ''}r.id, r.home_unit, r.version, r.subject_id, ${selectFields(register, 'r', 'f_')}
       from ${register.table} r where r.tenant = $1 and r.state = 'active' and ${where}${firstBy ? ` order by r.subject_id, ${firstBy}` : ''}`,
      values: parameters,
    })
  ).map((row) => carriedOf(register, row))

export type Round =
  | { readonly kind: 'teams'; readonly teams: readonly string[] }
  | { readonly kind: 'unit'; readonly unit: string }

const homesOf = (persons: readonly Carried[]): string[] =>
  persons.flatMap(({ values }) => (typeof values.household === 'string' ? [values.household] : []))

type Here = { readonly id: string; readonly household: string | null }

/** The households of teams, who lives there, and whom the teams were given by name, whichever team answers for the household. */
const peopleOf = async (tx: Transaction, households: Register, teams: readonly string[]) => {
  const parameters = [tx.tenant, idsIn(teams)]
  const [homes, people] = await together(tx, () => [
    read(tx, 'homes-of-teams', { register: households, where: 'r.team = any ($2::uuid[])', parameters }),
    rowsOfKnown<Here>(tx, {
      name: 'round-people-of-teams',
      text: `select id, household from person where tenant = $1 and state = 'active'
         and household in (select id from household where tenant = $1 and team = any ($2::uuid[]) and state = 'active')
       union
       select id, household from person where tenant = $1 and state = 'active' and id in (
         select subject_id from contact where tenant = $1 and team = any ($2::uuid[]) and state = 'active' and status = 'following'
         union select subject_id from home_care where tenant = $1 and team = any ($2::uuid[]) and state = 'active' and status = 'open')`,
      values: parameters,
    }),
  ])
  return { homes, people }
}

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
  const known =
    round.kind === 'teams' ? await peopleOf(tx, households, round.teams) : { homes: [], people: [] }
  const whose =
    round.kind === 'teams'
      ? 'r.subject_id = any ($3::uuid[])'
      : `r.home_unit in (select reached_key from unit_reach where unit_key = $3) limit ${MOST_PEOPLE + 1}`
  const scope = round.kind === 'teams' ? idsIn(known.people.map(({ id }) => id)) : round.unit
  const due = await together(tx, () =>
    dueRegisters.map(([name, condition]) =>
      read(tx, `due-${name}-of-${round.kind}`, {
        register: of(name),
        where: `${condition} and ${whose}`,
        parameters: [tx.tenant, on, scope],
      }),
    ),
  )
  const asked = new Set(due.flatMap((rows) => rows.flatMap(({ subjectId }) => subjectId ?? [])))
  // Who lives with them is met as well.
  const visited = new Set(
    known.people.flatMap(({ id, household }) => (asked.has(id) ? (household ?? []) : [])),
  )
  const met = idsIn(
    new Set([
      ...asked,
      ...known.people.flatMap(({ id, household }) => (household && visited.has(household) ? [id] : [])),
    ]),
  )
  const told = toldOf(on)
  const askedIds = idsIn(asked)
  const [people, doses, ...done] = await together(tx, () => [
    read(tx, 'persons', {
      register: persons,
      where: 'r.id = any ($2::uuid[])',
      parameters: [tx.tenant, met],
    }),
    // What may be given next follows from the last alone.
    read(tx, 'doses', {
      register: of('doses'),
      where: 'r.subject_id = any ($2::uuid[]) and r.dose_day <= $3',
      parameters: [tx.tenant, met, on],
      firstBy: 'r.dose_number desc nulls last',
    }),
    ...told.map(([name, condition, day]) =>
      read(tx, `told-${name}`, {
        register: of(name),
        where: `r.subject_id = any ($2::uuid[]) and ${condition}`,
        parameters: [tx.tenant, askedIds, day, ...(condition.includes('$4') ? [on] : [])],
      }),
    ),
  ])
  const here = new Set(known.homes.map(({ id }) => id))
  const elsewhere = new Set(homesOf(people).filter((id) => !here.has(id)))
  const [others, calls] = await together(tx, () => [
    read(tx, 'homes', {
      register: households,
      where: 'r.id = any ($2::uuid[])',
      parameters: [tx.tenant, idsIn(elsewhere)],
    }),
    read(tx, 'calls', {
      register: of('household-visits'),
      where: 'r.household = any ($2::uuid[]) and r.visit_day + 0 = $3',
      parameters: [tx.tenant, idsIn([...here, ...elsewhere]), on],
    }),
  ])
  return {
    records: {
      ...Object.fromEntries(dueRegisters.map(([name], index) => [name, due[index] ?? []])),
      ...Object.fromEntries(told.map(([name], index) => [name, done[index] ?? []])),
      persons: people,
      doses,
      households: [...known.homes, ...others],
      'household-visits': calls,
    },
    more: asked.size > MOST_PEOPLE,
  }
}
