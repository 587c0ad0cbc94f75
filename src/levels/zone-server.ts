// Serves a zone with its households; what is inside is read and written in the unit of the zone.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { compareVietnamese } from '../kernel/text/search-key.ts'
import { households } from '../people/households.ts'
import { villageKey } from '../units/rules/village-key.ts'
import { zoneFit } from './rules/zone-fit.ts'
import * as contract from './zone-contract.ts'
import { zoneHouseholds } from './zone-households.ts'
import { zoneClock, zonings } from './zonings.ts'

const BACK_DAYS = 14

type Row = contract.ZonedHousehold & { homeUnit: string }

/** Cases and open contacts of each household in the days before the zone began and since. */
const inside = (tx: Transaction, zone: string, on: Day): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select z.id, z.version, z.home_unit as "homeUnit", z.household, h.code, h.head_name as "headName", h.village,
       coalesce(z.people, h.members, 0) as people, z.from_day as "fromDay", z.until_day as "untilDay",
       (select count(distinct c.subject_id)::integer from case_record c join person p on p.tenant = c.tenant and p.id = c.subject_id
          where c.tenant = z.tenant and p.household = z.household and c.state = 'active' and c.report_day between $3 and $4) as cases,
       (select count(distinct c.subject_id)::integer from contact c join person p on p.tenant = c.tenant and p.id = c.subject_id
          where c.tenant = z.tenant and p.household = z.household and c.state = 'active' and c.level = 'f1' and c.found_day between $3 and $4) as contacts
     from zone_household z join household h on h.tenant = z.tenant and h.id = z.household
     where z.tenant = $1 and z.zone = $2 and z.state = 'active' order by h.village nulls last, h.code, z.id limit 2000`,
    [tx.tenant, zone, addDays(on, -BACK_DAYS), on],
  )

type Spelling = { village: string; households: number }

/** Households of the commune that are not inside yet, by their village as each wrote it; the commonest spelling first. */
const spellings = (tx: Transaction, zone: string, unit: string): Promise<Spelling[]> =>
  rowsOf<Spelling>(
    tx,
    `select h.village, count(*)::integer as households from household h where h.tenant = $1 and h.home_unit = $2 and h.state = 'active'
       and h.village is not null and not exists (select 1 from zone_household z where z.tenant = h.tenant and z.zone = $3
         and z.household = h.id and z.state = 'active') group by 1 order by 2 desc, 1`,
    [tx.tenant, unit, zone],
  )

const villagesOf = (found: readonly Spelling[]): Spelling[] =>
  [...Map.groupBy(found, ({ village }) => villageKey(village)).values()]
    .flatMap((same) => {
      const [commonest] = same
      const households = same.reduce((sum, one) => sum + one.households, 0)
      return commonest ? [{ village: commonest.village, households }] : []
    })
    .toSorted((one, other) => compareVietnamese(one.village, other.village))

type Home = { id: string; homeUnit: string; members: number | null }

const villageHomes = async (
  tx: Transaction,
  zone: string,
  unit: string,
  village: string,
): Promise<Home[]> => {
  const written = (await spellings(tx, zone, unit)).map((one) => one.village)
  const key = villageKey(village)
  return rowsOf<Home>(
    tx,
    `select h.id, h.home_unit as "homeUnit", h.members from household h where h.tenant = $1 and h.home_unit = $2 and h.village = any ($3) and h.state = 'active'
       and not exists (select 1 from zone_household z where z.tenant = h.tenant and z.zone = $4 and z.household = h.id and z.state = 'active')
     order by h.code`,
    [tx.tenant, unit, written.filter((one) => villageKey(one) === key), zone],
  )
}

export const serveZones = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.readZone, async ({ tx, params, query }) => {
    const zone = await getRecord(tx, product, zonings, params.id)
    const rows = await inside(tx, params.id, query.on)
    await noteReads(tx, zoneHouseholds, rows, 'vùng khoanh')
    await noteReads(
      tx,
      households,
      rows.map(({ household: id, homeUnit }) => ({ id, homeUnit })),
      'vùng khoanh',
    )
    const clock = zoneClock(zone.values)
    const fit = zoneFit(rows)
    return {
      clock: clock && {
        due: clock.due,
        late: clock.late,
        clause: clock.because.clause,
        text: { ...clock.because.text },
      },
      fit: { ...fit, said: fit.said && { ...fit.said } },
      households: rows.map(({ homeUnit: _unit, ...row }) => row),
      villages: villagesOf(await spellings(tx, params.id, zone.homeUnit)),
    }
  })
  serve(context, contract.closeOffVillage, async ({ tx, params, body }) => {
    const zone = await getRecord(tx, product, zonings, params.id)
    await mustHoldIn(tx, duties, 'zone-households.write', zone.homeUnit)
    const homes = await villageHomes(tx, params.id, zone.homeUnit, body.village)
    await insertRecords(
      tx,
      product,
      zoneHouseholds,
      homes.map(({ id, homeUnit, members }) => ({
        id: crypto.randomUUID(),
        homeUnit,
        subjectId: null,
        values: completeValues(zoneHouseholds, {
          zone: params.id,
          household: id,
          people: members,
          fromDay: body.fromDay,
        }),
      })),
      { action: 'create' },
    )
    return { households: homes.length }
  })
}
