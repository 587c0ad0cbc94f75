// Endpoint of where a unit stands, small because the home page asks it; and the names of outcomes and diseases that all of levels share.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, keyOf, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { diseases } from './diseases.ts'
import { outcomes } from './outcomes.ts'

export const OutcomeName = keyOf(outcomes)
export const DiseaseName = keyOf(diseases).default(MAIN_DISEASE)
export const InForceRow = z.object({
  outcome: OutcomeName,
  law: z.string(),
  number: z.string().nullable(),
  since: z.string(),
})

export const levelStanding = endpoint({
  method: 'GET',
  path: '/api/levels/standing',
  summary: { vi: 'Cấp độ đang áp dụng và vì sao, một dòng', en: 'The level in force and why, in one line' },
  needs: 'levels.read',
  query: z.object({ unit: UnitKey, day: Day, disease: DiseaseName }),
  response: z.object({
    inForce: InForceRow.nullable(),
    /** By the law of the day, where enough is known. */
    outcome: OutcomeName.nullable(),
    line: Text,
    /** Communes by what is in force in them. */
    communes: z.array(z.object({ outcome: OutcomeName, count: z.number().int() })),
    waiting: z.number().int().describe('Assessments that wait for a signature'),
  }),
})
