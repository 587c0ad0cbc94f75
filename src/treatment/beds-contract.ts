// Endpoint of beds: each facility with its wards, the lots that are planned, the oxygen they need.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, UnitKey } from '../kernel/contract/shapes.ts'
import { Tier, Ward } from './contract.ts'

const WardLine = z.object({
  ward: Ward,
  beds: z.number().int(),
  patients: z.number().int(),
  occupancy: z.number().int().nullable(),
})
export const SiteLine = z.object({
  id: Id,
  version: z.number().int(),
  name: z.string(),
  homeUnit: UnitKey,
  tier: Tier.nullable(),
  outsideHealth: z.boolean(),
  wards: z.array(WardLine),
  /** From stays in the book, or from the facility's last report where it keeps none. */
  source: z.enum(['stays', 'report', 'none']),
  updated: z.string().nullable(),
  doctors: z.number().int().nullable(),
  nurses: z.number().int().nullable(),
  /** Against the norm of the tier; null: no norm, or nobody has reported. */
  staffMissing: z.object({
    doctors: z.number().int().nullable(),
    nurses: z.number().int().nullable(),
  }),
  oxygenLitres: z.number().int().nullable(),
  icuMissing: z.number().int().nullable(),
  mayClose: z.boolean(),
})
export type SiteLine = z.infer<typeof SiteLine>
export const LotLine = z.object({
  id: Id,
  version: z.number().int(),
  facility: z.string(),
  ward: Ward,
  beds: z.number().int(),
  fromAt: z.number().int().nullable(),
  basis: z.string().nullable(),
  due: z.boolean(),
})
export type LotLine = z.infer<typeof LotLine>

export const readBeds = endpoint({
  method: 'GET',
  path: '/api/treatment/beds',
  summary: { vi: 'Giường điều trị theo cơ sở, tầng, loại', en: 'Beds by facility, tier and kind' },
  needs: 'bed-openings.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({
    sites: z.array(SiteLine),
    planned: z.array(LotLine),
    /** Values in force of the parameters of oxygen, by name. */
    oxygen: z.record(z.string(), z.number().int().nullable()),
  }),
})
