// Serves the round: the records are read by team or unit, the rule makes the list, and who was shown whom is noted.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { households } from '../people/households.ts'
import { persons } from '../people/persons.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import * as contract from './contract.ts'
import { type Round, readRecords } from './read-records.ts'
import { todayList } from './rules/today-list.ts'

const teamsIn = async (tx: Transaction, unit: string) => {
  const rows = await rowsOf<{ id: string; name: string; mine: boolean }>(
    tx,
    `select t.id, t.name, t.id in (select own_teams($1)) as mine from team t
     where t.tenant = $1 and t.state = 'active' and t.ended_day is null
       and t.home_unit in (select reached_key from unit_reach where unit_key = $2)
       and (exists (select 1 from household h where h.tenant = t.tenant and h.team = t.id)
         or exists (select 1 from home_care c where c.tenant = t.tenant and c.team = t.id and c.status = 'open'))
     order by t.home_unit, t.name, t.id`,
    [tx.tenant, unit],
  )
  return rows.map(({ id, name, mine }) => ({ id, name, mine }))
}

export const serveToday = (context: Context): void => {
  serve(context, contract.readToday, async ({ tx, query }) => {
    const { unit, on, team, mine } = query
    const known = teamsIn(tx, unit)
    const roundOf = (of: readonly string[]): Round =>
      of.length > 0 ? { kind: 'teams', teams: of } : { kind: 'unit', unit }
    const ownIn = async () => (await known).filter((one) => one.mine).map(({ id }) => id)
    // A team that is named need not be looked for first: what was read is thrown away where it is none of the unit.
    const of = team !== undefined ? [team] : mine ? await ownIn() : []
    const [teams, { records, more }, moment] = await Promise.all([
      known,
      readRecords(tx, context.product, roundOf(of), on),
      reportingMoment(tx),
    ])
    if (team !== undefined && !teams.some(({ id }) => id === team)) throw new Refusal('notFound')
    const list = todayList(records, on, moment)
    const shownHomes = new Set(list.map(({ id }) => id))
    const shown = new Set(list.flatMap(({ persons: here }) => here.map(({ id }) => id)))
    await noteReads(
      tx,
      households,
      (records.households ?? []).filter(({ id }) => shownHomes.has(id)),
      'việc hôm nay',
    )
    await noteReads(
      tx,
      persons,
      (records.persons ?? []).filter(({ id }) => shown.has(id)),
      'việc hôm nay',
    )
    return {
      teams,
      of,
      households: list.map((household) => ({
        ...household,
        persons: household.persons.map((person) => ({
          ...person,
          dues: person.dues.map((due) => ({
            ...due,
            why: { ...due.why },
            record: { ...due.record },
            tap: due.tap && { register: due.tap.register, values: { ...due.tap.values } },
            written: due.written && { ...due.written },
            done: due.done && { ...due.done },
          })),
        })),
        visited: household.visited && { ...household.visited },
      })),
      more,
    }
  })
}
