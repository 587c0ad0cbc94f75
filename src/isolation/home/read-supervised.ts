// Everybody supervised at home on a day, by isolation or after isolation elsewhere, with the last visit and what is due by the rule.
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import type { Day } from '../../kernel/day/day.ts'
import type { StoredRow } from '../../kernel/register/columns.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Product } from '../../kernel/register/product.ts'
import { pageSql } from '../../kernel/register/page-sql.ts'
import { recordOfRow } from '../../kernel/register/read.ts'
import { noteReads } from '../../kernel/register/reads.ts'
import type { Register } from '../../kernel/register/register.ts'
import { readOverrides } from '../../kernel/rule/overrides.ts'
import { isolationOrders } from '../isolation-orders.ts'
import { returnedWatches } from '../returned-watches.ts'
import { homeSupervision, homeVisitDue } from '../rules/home-visit-due.ts'
import type { SupervisedPerson, VisitResult } from './contract.ts'

export const MOST_SUPERVISED = 1000

type Visit = { isolation: string | null; watch: string | null; last: Day; today: VisitResult | null }

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const openIn = async (
  tx: Transaction,
  product: Product,
  register: Register,
  condition: string,
  unit: string,
  on: Day,
): Promise<RecordRow[]> => {
  const where = `r.tenant = $1 and r.state = 'active' and r.home_unit in (select reached_key from unit_reach where unit_key = $2) and ${condition}`
  const order = 'order by r.home_unit, s.village nulls last, s.household nulls last, r.id'
  const sql = pageSql(product, register, where, order, `limit ${MOST_SUPERVISED + 1}`)
  const rows = await rowsOf<StoredRow>(tx, sql, [tx.tenant, unit, on])
  return rows.map((row) => recordOfRow(product, register, row))
}

const visitsOf = (tx: Transaction, ids: readonly string[], on: Day): Promise<Visit[]> =>
  rowsOf<Visit>(
    tx,
    `select isolation, watch, max(visit_day) as last, max(result) filter (where visit_day = $3) as today from home_visit
     where tenant = $1 and (isolation = any ($2::uuid[]) or watch = any ($2::uuid[])) and state = 'active' and visit_day <= $3 group by 1, 2`,
    [tx.tenant, ids, on],
  )

/** What the nearest body above has decided, else our default. */
export const visitInterval = async (
  tx: Transaction,
  unit: string,
  on: Day,
): Promise<{ everyDays: number; basis: string | null }> => {
  const found = (await readOverrides(tx, homeSupervision))(unit, on).find(
    ({ parameter }) => parameter === 'everyDays',
  )
  const given = typeof found?.value === 'number' ? found.value : null
  return given === null
    ? { everyDays: homeSupervision.parameters.everyDays.value ?? 1, basis: null }
    : { everyDays: given, basis: found?.basis ?? null }
}

export const supervisedOn = async (tx: Transaction, product: Product, unit: string, on: Day) => {
  const homes = await openIn(
    tx,
    product,
    isolationOrders,
    `r.form = 'home' and r.from_day <= $3 and r.status is distinct from 'cancelled' and (r.ended_day is null or r.ended_day > $3)
     and (r.due_day is null or r.due_day >= $3)`,
    unit,
    on,
  )
  const watched = await openIn(
    tx,
    product,
    returnedWatches,
    `r.arrived_day <= $3 and r.until_day >= $3 and (r.ended_day is null or r.ended_day > $3)`,
    unit,
    on,
  )
  await noteReads(tx, isolationOrders, homes, 'giám sát tại nhà')
  await noteReads(tx, returnedWatches, watched, 'giám sát tại nhà')
  const all = [
    ...homes.map((row) => ({
      row,
      isolation: row.id,
      watch: null,
      from: row.values.fromDay,
      until: row.values.dueDay,
    })),
    ...watched.map((row) => ({
      row,
      isolation: null,
      watch: row.id,
      from: row.values.arrivedDay,
      until: row.values.untilDay,
    })),
  ]
  const visits = new Map(
    (
      await visitsOf(
        tx,
        all.map(({ row }) => row.id),
        on,
      )
    ).map((visit) => [visit.isolation ?? visit.watch, visit]),
  )
  const { everyDays, basis } = await visitInterval(tx, unit, on)
  const people = all
    .slice(0, MOST_SUPERVISED)
    .map(({ row, isolation, watch, from, until }): SupervisedPerson => {
      const visit = visits.get(row.id)
      const facts = {
        fromDay: String(from),
        untilDay: text(until),
        endedDay: text(row.values.endedDay),
        lastVisit: visit?.last ?? null,
      }
      const { subject } = row
      return {
        isolation,
        watch,
        person: row.subjectId,
        name: text(subject?.fullName) ?? '—',
        birthYear: typeof subject?.birthYear === 'number' ? subject.birthYear : null,
        phone: text(subject?.phone),
        village: text(subject?.village),
        homeUnit: row.homeUnit,
        fromDay: facts.fromDay,
        untilDay: facts.untilDay,
        lastVisit: facts.lastVisit,
        today: visit?.today ?? null,
        lateDays: homeVisitDue(facts, on, everyDays)?.lateDays ?? null,
      }
    })
  return { people, everyDays, basis, more: all.length > MOST_SUPERVISED }
}
