// The endpoint of the list of data quality: each check with its definition, its count by unit, and where its records are.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { LOOK_BACK_DAYS } from './silence-days.ts'

export const QualityGroup = z.enum([
  'days',
  'ages',
  'contradictions',
  'links',
  'coverage',
  'silence',
  'duplicates',
  'late',
])
export type QualityGroup = z.infer<typeof QualityGroup>

const Finding = z.object({
  name: z.string(),
  severity: z.enum(['info', 'warning', 'danger']),
  label: Text,
  definition: Text,
  count: z.number().int(),
  /** Path of the screen that shows all of it. */
  href: z.string(),
  units: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      count: z.number().int(),
      note: Text.nullable(),
      href: z.string(),
    }),
  ),
})
export type Finding = z.infer<typeof Finding>

export const qualityFindings = endpoint({
  method: 'GET',
  path: '/api/quality/:group',
  summary: { vi: 'Chất lượng số liệu', en: 'Data quality' },
  needs: 'figures.read',
  params: z.object({ group: QualityGroup }),
  query: z.object({
    unit: UnitKey,
    on: Day,
    /** From so many days on a commune counts as silent. */
    silentDays: z.coerce.number().int().min(1).max(LOOK_BACK_DAYS).optional(),
  }),
  response: z.object({ findings: z.array(Finding) }),
})
