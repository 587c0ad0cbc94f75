// The contacts whom somebody must see on a day, with what was found on the days before.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { contacts } from './contacts.ts'
import { type Followed, GRID_DAYS, MOST_FOLLOWED, type Visit } from './contract.ts'
import { tracingRuleOf } from './rules/tracing-rule.ts'

type Wanted = { readonly unit: string; readonly on: Day; readonly team?: string; readonly household?: string }

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
const named = (id: unknown, name: string | undefined) =>
  typeof id === 'string' && name !== undefined ? { id, name } : null

const visitsOf = async (tx: Transaction, ids: readonly string[], on: Day): Promise<Map<string, Visit[]>> => {
  const rows = await rowsOf<{
    contact: string
    visit_day: Day
    result: Visit['result']
    signs: string | null
  }>(
    tx,
    `select contact, visit_day, result, signs from contact_visit
     where tenant = $1 and contact = any ($2::uuid[]) and state = 'active' and visit_day between $3 and $4 order by visit_day, changed_at`,
    [tx.tenant, ids, addDays(on, 1 - GRID_DAYS), on],
  )
  return new Map(
    [...Map.groupBy(rows, ({ contact }) => contact)].map(([contact, ofContact]) => [
      contact,
      ofContact.map(({ visit_day: day, result, signs }) => ({ day, result, signs })),
    ]),
  )
}

const followedOf = (
  { id, homeUnit, subjectId, values, subject, linked }: RecordRow,
  visits: Visit[],
): Followed => {
  const birthDay = textOrNull(subject?.birthDay)
  const lastDay = String(values.lastDay)
  const foundDay = String(values.foundDay)
  const { because, isolatedUntil } = tracingRuleOf(values.disease).followUp({
    lastDay,
    foundDay: textOrNull(values.ruledOn) ?? foundDay,
    shielded: values.shielded === true,
  })
  return {
    id,
    homeUnit,
    person: subjectId ?? id,
    name: textOrNull(subject?.fullName) ?? '—',
    birthYear: birthDay
      ? Number(birthDay.slice(0, 4))
      : typeof subject?.birthYear === 'number'
        ? subject.birthYear
        : null,
    phone: textOrNull(subject?.phone),
    village: textOrNull(subject?.village),
    household: named(subject?.household, linked['subject.household']),
    team: named(values.team, linked.team),
    level: String(values.level),
    setting: textOrNull(values.setting),
    source: linked.sourceCase ?? linked.source ?? null,
    lastDay,
    foundDay,
    endDay: String(values.endDay),
    // Only who met a case is isolated.
    isolatedUntil: values.level === 'f1' ? isolatedUntil : null,
    because: { ...because, text: { ...because.text } },
    visits,
  }
}

export const followed = async (
  tx: Transaction,
  product: Product,
  { unit, on, team, household }: Wanted,
): Promise<{ contacts: Followed[]; more: boolean }> => {
  const parameters: unknown[] = [tx.tenant, unit, on]
  const place = (value: string) => `$${parameters.push(value)}`
  const where = [
    "r.tenant = $1 and r.state = 'active' and r.status = 'following' and r.found_day <= $3 and r.end_day >= $3",
    'r.home_unit in (select reached_key from unit_reach where unit_key = $2)',
    ...(team ? [`r.team = ${place(team)}`] : []),
    ...(household ? [`s.household = ${place(household)}`] : []),
  ].join(' and ')
  const rows = await rowsOf<StoredRow>(
    tx,
    pageSql(
      product,
      contacts,
      where,
      'order by r.home_unit, s.village nulls last, s.household nulls last, s.birth_year, r.id',
      `limit ${MOST_FOLLOWED + 1}`,
    ),
    parameters,
  )
  const records = rows.slice(0, MOST_FOLLOWED).map((row) => recordOfRow(product, contacts, row))
  await noteReads(tx, contacts, records, 'danh sách theo dõi')
  const visits = await visitsOf(
    tx,
    records.map(({ id }) => id),
    on,
  )
  return {
    contacts: records.map((record) => followedOf(record, visits.get(record.id) ?? [])),
    more: rows.length > MOST_FOLLOWED,
  }
}
