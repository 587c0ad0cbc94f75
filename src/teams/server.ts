// Serves how teams stand: members and households by named figures, judged by the norms of the unit and day.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { figureByField } from '../kernel/figure/by-field.ts'
import type { Product } from '../kernel/register/product.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import * as contract from './contract.ts'
import { findingsOf, teamNorms } from './rules/team-norms.ts'

const countsOf = async (
  tx: Transaction,
  product: Product,
  figure: string,
  unit: string,
  on: string,
  field = 'team',
) =>
  new Map(
    (await figureByField(tx, product, { figure, unit, from: null, to: on, knownOn: null }, field)).map(
      ({ value, count }) => [value, count],
    ),
  )

type TeamRow = { id: string; name: string; kind: string; home_unit: string; village: string | null }
type HomeRow = { id: string; version: number; code: string; home_unit: string; village: string | null }

const within = 'home_unit in (select reached_key from unit_reach where unit_key = $2)'

export const serveTeams = ({ product, ...context }: Context): void => {
  serve({ product, ...context }, contract.teamsStanding, async ({ tx, query: { unit, on } }) => {
    await mustReadFigures(tx, [unit])
    const rows = await rowsOf<TeamRow>(
      tx,
      `select id, name, kind, home_unit, village from team where tenant = $1 and state = 'active' and ${within}
         and formed_day <= $3 and (ended_day is null or ended_day > $3) order by home_unit, kind <> 'community', kind, name, id`,
      [tx.tenant, unit, on],
    )
    const members = await countsOf(tx, product, 'team-members-serving', unit, on)
    const also = await countsOf(tx, product, 'team-members-serving', unit, on, 'alsoIn')
    const households = await countsOf(tx, product, 'households-covered', unit, on)
    const overrides = await readOverrides(tx, teamNorms)
    const waiting = await rowsOf<HomeRow>(
      tx,
      `select id, version, code, home_unit, village from household where tenant = $1 and state = 'active' and team is null and ${within}
       order by home_unit, village nulls last, code, id limit ${contract.MOST_WAITING + 1}`,
      [tx.tenant, unit],
    )
    const ofUnit = valuesOf(teamNorms, givenOf(overrides(unit, on)))
    return {
      norms: Object.entries(teamNorms.parameters).map(([parameter, { label, clause, verified }]) => ({
        parameter,
        label: { ...label },
        value: ofUnit[parameter as keyof typeof ofUnit],
        clause,
        verified,
      })),
      teams: rows.map(({ id, name, kind, home_unit: homeUnit, village }) => {
        const own = { members: members.get(id) ?? 0, alsoServing: also.get(id) ?? 0 }
        const facts = { kind, members: own.members + own.alsoServing, households: households.get(id) ?? 0 }
        const norms = valuesOf(teamNorms, givenOf(overrides(homeUnit, on)))
        return {
          id,
          name,
          kind,
          homeUnit,
          village,
          ...own,
          households: facts.households,
          findings: findingsOf(facts, norms).map(({ parameter, text }) => ({ parameter, text: { ...text } })),
        }
      }),
      waiting: waiting
        .slice(0, contract.MOST_WAITING)
        .map(({ id, version, code, home_unit: homeUnit, village }) => ({
          id,
          version,
          code,
          homeUnit,
          village,
        })),
      more: waiting.length > contract.MOST_WAITING,
    }
  })
}
