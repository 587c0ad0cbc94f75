// Serves the administrative units that this installation knows, old and new.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, rowsOf } from '../kernel/database/transaction.ts'
import { BACH_THONG_TILES, BACH_THONG_TILES_2025 } from './bach-thong-tiles.ts'
import { listUnits, type UnitRow } from './contract.ts'
import { placeTiles, type Tile } from './tile-map.ts'

/** Places set by hand where we have them, every other commune in a grid below its fellows. */
const tilesOf = (units: readonly Row[]): Tile[] => {
  const set = [...BACH_THONG_TILES, ...BACH_THONG_TILES_2025]
  const placed = new Set(set.map(({ key }) => key))
  const communes = units.filter(({ level, key }) => level === 'commune' && !placed.has(key))
  const byParent = Map.groupBy(
    communes,
    ({ parent_key: parent, valid_to: until }) => `${parent}|${until === null}`,
  )
  return [
    ...set,
    ...[...byParent.values()].flatMap((group) => placeTiles(group.map(({ key, name }) => ({ key, name })))),
  ]
}

type Row = {
  key: string
  level: UnitRow['level']
  code: string
  name: string
  full_name: string
  parent_key: string | null
  valid_from: string | null
  valid_to: string | null
  population: number | null
}
type SuccessionRow = {
  from_key: string
  to_key: string
  day: string
  share: 'unchanged' | 'whole' | 'part' | 'abolished'
}

export const serveUnits = (context: Context): void => {
  serve(context, listUnits, async ({ tx }) => {
    const units = await rowsOf<Row>(
      tx,
      `with total as (
         select distinct on (unit_key) unit_key, people from unit_population where age_from = 0 and age_to is null and sex is null order by unit_key, year desc),
       taken as (
         -- A commune of today has the people of the communes that went into it, where all of them are known.
         select n.key, case when bool_and(t.people is not null) then sum(t.people)::integer end as people
         from unit n join unit_reach r on r.unit_key = n.key and r.reached_key <> n.key join unit o on o.key = r.reached_key and o.level = 'commune'
           left join total t on t.unit_key = o.key where n.level = 'commune' group by n.key)
       select u.key, level, code, name, full_name, parent_key, valid_from, valid_to, coalesce(total.people, taken.people) as population
       from unit u left join total on total.unit_key = u.key left join taken on taken.key = u.key
       where level in ('province', 'district', 'commune') order by level, code, valid_from nulls first`,
    )
    const successions = await rowsOf<SuccessionRow>(
      tx,
      'select from_key, to_key, day, share from unit_succession order by from_key, to_key',
    )
    const boundary = await findRow<{ content: unknown }>(
      tx,
      'select content from unit_boundary order by imported_at desc limit 1',
    )
    return {
      units: units.map(
        ({
          full_name: fullName,
          parent_key: parentKey,
          valid_from: validFrom,
          valid_to: validTo,
          ...unit
        }) => ({ ...unit, fullName, parentKey, validFrom, validTo }),
      ),
      successions: successions.map(({ from_key: fromKey, to_key: toKey, ...succession }) => ({
        ...succession,
        fromKey,
        toKey,
      })),
      tiles: tilesOf(units),
      boundaries: boundary?.content ?? null,
    }
  })
}
