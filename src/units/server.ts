// Serves the administrative units that this installation knows, old and new.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, rowsOf } from '../kernel/database/transaction.ts'
import { listUnits, type UnitRow } from './contract.ts'
import { peopleSql } from './people-of-units.ts'
import { tilesOf } from './tiles-of-units.ts'

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
      `with ${peopleSql}
       select u.key, level, code, name, full_name, parent_key, valid_from, valid_to, known.people as population
       from unit u join known on known.key = u.key
       where level in ('province', 'district', 'commune') order by level, code, valid_from nulls first`,
      [tx.tenant, tx.today],
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
