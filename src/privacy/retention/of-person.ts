// What a person asks to be erased, held against what must be kept: each kind of record with the day on which its term is over, and why.
import { findRow, rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import type { Day } from '../../kernel/day/day.ts'
import type { Product } from '../../kernel/register/product.ts'
import { columnOf, type Register } from '../../kernel/register/register.ts'
import { persons } from '../../people/persons.ts'
import { endOfTerm, type Term } from '../rules/retention-terms.ts'
import { termsIn } from './cut-offs.ts'
import { beginningOf, termKindOf } from './due.ts'

export type Kept = {
  readonly register: string
  readonly count: number
  /** Until this day the record that is kept longest must stay. */
  readonly until: Day
  readonly term: Term
}
export type PersonPlan = {
  readonly personId: string
  readonly homeUnit: string
  /** How many records would be made anonymous, by register. */
  readonly goes: Readonly<Record<string, number>>
  readonly kept: readonly Kept[]
  readonly holds: number
  /** Records that bear the person's number or phone and name nobody in the register of persons: a household shares a phone, so somebody must look. */
  readonly alike: Readonly<Record<string, number>>
}

type Told = { count: number; last: Day | null }

/** The person and those that were found to be the same and given up: what leads to them is theirs. */
const SAME = `records_led_to($1, '${persons.name}', array[$2::uuid])`

const toldOf = (tx: Transaction, register: Register, personId: string): Promise<Told | undefined> =>
  findRow<Told>(
    tx,
    `select count(*)::integer as count, max(${beginningOf(register, 'o')}) filter (where o.state = 'active')::text as last
     from ${register.table} o where o.tenant = $1 and o.subject_id in (select ${SAME}) and o.erased_at is null`,
    [tx.tenant, personId],
  )

/** Issued about the person or a record of the person. */
const papersOf = async (tx: Transaction, product: Product, personId: string): Promise<Told> => {
  const about = product.registers.filter(({ subject }) => subject?.name === persons.name)
  const records = [
    `select ${SAME}`,
    ...about.map(
      ({ table }) => `select id from ${table} where tenant = $1 and subject_id in (select ${SAME})`,
    ),
  ].join(' union all ')
  const told = await findRow<Told>(
    tx,
    `select count(*)::integer as count, max(p.day)::text as last from paper p
     where p.tenant = $1 and p.state in ('issued', 'replaced') and p.record_id in (${records})`,
    [tx.tenant, personId],
  )
  return told ?? { count: 0, last: null }
}

const NUMBERS = { nationalId: 'national_id', phone: 'phone' } as const

const alikeTo = async (
  tx: Transaction,
  product: Product,
  personId: string,
): Promise<Record<string, number>> => {
  const alike: Record<string, number> = {}
  for (const { name, table, personal, fields } of product.registers) {
    if (!personal) continue
    const same = Object.entries(fields).flatMap(([field, { kind, ...told }]) => {
      const format = kind === 'text' && 'format' in told ? told.format : undefined
      return format === 'nationalId' || format === 'phone'
        ? [
            `r.${columnOf(field)} in (select ${NUMBERS[format]} from person where tenant = $1 and id in (select ${SAME}))`,
          ]
        : []
    })
    if (same.length === 0) continue
    const found = await findRow<{ count: number }>(
      tx,
      `select count(*)::integer as count from ${table} r where r.tenant = $1 and r.erased_at is null and r.state = 'active' and (${same.join(' or ')})
       ${name === persons.name ? `and r.id not in (select ${SAME})` : ''}`,
      [tx.tenant, personId],
    )
    if (found && found.count > 0) alike[name] = found.count
  }
  return alike
}

/** On a connection of the owner, as `dueIn`. undefined where there is no such person any more. */
export const planOf = async (
  tx: Transaction,
  product: Product,
  personId: string,
  today: Day,
): Promise<PersonPlan | undefined> => {
  const person = await findRow<{ home_unit: string }>(
    tx,
    'select home_unit from person where tenant = $1 and id = $2 and erased_at is null',
    [tx.tenant, personId],
  )
  if (!person) return undefined
  const units = await rowsOf<{ home_unit: string }>(
    tx,
    `select home_unit from person where tenant = $1 and id in (select ${SAME}) and erased_at is null`,
    [tx.tenant, personId],
  )
  const goes: Record<string, number> = { [persons.name]: units.length }
  const kept: Kept[] = []
  for (const register of product.registers.filter(({ subject }) => subject?.name === persons.name)) {
    const told = await toldOf(tx, register, personId)
    if (!told || told.count === 0) continue
    goes[register.name] = told.count
    const [term] = await termsIn(tx, person.home_unit, [termKindOf(register)], today)
    const until = told.last === null || !term ? null : endOfTerm(told.last, term.months)
    if (term && until !== null && until > today)
      kept.push({ register: register.name, count: told.count, until, term })
  }
  const [paperTerm] = await termsIn(tx, person.home_unit, ['officialPapers'], today)
  const papers = await papersOf(tx, product, personId)
  const untilPapers = papers.last === null || !paperTerm ? null : endOfTerm(papers.last, paperTerm.months)
  if (paperTerm && untilPapers !== null && untilPapers > today)
    kept.push({ register: 'officialPapers', count: papers.count, until: untilPapers, term: paperTerm })
  const held = await rowsOf(
    tx,
    `select 1 from legal_hold h where h.tenant = $1 and h.state = 'active' and h.from_day <= $3 and (h.until_day is null or h.until_day >= $3)
       and (h.released_day is null or h.released_day > $3)
       and (h.person = $2 or h.person is null and exists (select 1 from unit_reach u where u.unit_key = h.home_unit and u.reached_key = any ($4)))`,
    [tx.tenant, personId, today, units.map((one) => one.home_unit)],
  )
  return {
    personId,
    homeUnit: person.home_unit,
    goes,
    kept,
    holds: held.length,
    alike: await alikeTo(tx, product, personId),
  }
}
