// Endpoints of teams beside their registers: how they stand by the norms, and the households that no team has.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, Text, UnitKey } from '../kernel/contract/shapes.ts'

export const MOST_WAITING = 5000

const Standing = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  homeUnit: UnitKey,
  village: z.string().nullable(),
  members: z.number().int().describe('Who have it as their own team'),
  alsoServing: z.number().int().describe('Members of other teams who serve in it too'),
  households: z.number().int(),
  findings: z.array(z.object({ parameter: z.string(), text: Text })),
})
export type Standing = z.infer<typeof Standing>

const Waiting = z.object({
  id: Id,
  version: z.number().int(),
  code: z.string(),
  homeUnit: UnitKey,
  village: z.string().nullable(),
})
export type Waiting = z.infer<typeof Waiting>

export const teamsStanding = endpoint({
  method: 'GET',
  path: '/api/teams-standing',
  summary: { vi: 'Các tổ so với định mức, hộ chưa có tổ', en: 'Teams by the norms, households without one' },
  needs: 'teams.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({
    norms: z.array(
      z.object({
        parameter: z.string(),
        label: Text,
        value: z.number().nullable(),
        clause: z.string(),
        verified: z.boolean(),
      }),
    ),
    teams: z.array(Standing),
    waiting: z.array(Waiting),
    more: z.boolean(),
  }),
})
