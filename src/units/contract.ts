// Endpoint of the administrative units that this installation knows.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, UnitKey } from '../kernel/contract/shapes.ts'

export const UnitRow = z.object({
  key: UnitKey,
  level: z.enum(['province', 'district', 'commune']),
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  parentKey: UnitKey.nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** Latest published population of the unit, or the sum of the communes in it or that went into it; null where not all of them have one. */
  population: z.number().int().nullable(),
})
export type UnitRow = z.infer<typeof UnitRow>

export const listUnits = endpoint({
  method: 'GET',
  path: '/api/units',
  summary: { vi: 'Đơn vị hành chính, cả địa giới cũ và mới', en: 'Administrative units, old and new' },
  needs: 'session',
  response: z.object({
    units: z.array(UnitRow),
    successions: z.array(
      z.object({
        fromKey: UnitKey,
        toKey: UnitKey,
        day: Day,
        share: z.enum(['unchanged', 'whole', 'part', 'abolished']),
      }),
    ),
    /** Column and row of each unit on the labelled tile map. */
    tiles: z.array(z.object({ key: UnitKey, column: z.number().int(), row: z.number().int() })),
    /** TopoJSON or GeoJSON where boundaries were imported. */
    boundaries: z.unknown().nullable(),
  }),
})
