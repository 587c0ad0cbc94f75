// Endpoints of the response: scenarios that the situation asks for, and sets of measures side by side with what is in force.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { Ask } from '../kernel/figure/contract.ts'
import { OutcomeName } from '../levels/standing-contract.ts'

export const AskedFor = z.object({
  scenario: Id,
  name: z.string(),
  /** null: the main one. */
  disease: Text.nullable(),
  situation: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  unit: UnitKey,
  unitName: z.string(),
  /** By a level: which, since when, by which publication. */
  level: z.object({ outcome: OutcomeName, since: Day, number: z.string().nullable() }).nullable(),
  /** By a figure: what was asked, what it says, what the scenario waits for. */
  figure: z.object({ label: Text, ask: Ask, value: z.number(), threshold: z.number().int() }).nullable(),
  /** The plan in which its tasks are proposed, made from the scenario and its cause: the same cause proposes once. */
  plan: Id,
  proposed: z.boolean(),
  /** What is read into tasks; null where the scenario says no response. */
  text: z.string().nullable(),
})
export type AskedFor = z.infer<typeof AskedFor>

export const scenariosAskedFor = endpoint({
  method: 'GET',
  path: '/api/response/scenarios',
  summary: { vi: 'Kịch bản cần áp dụng theo tình hình', en: 'Scenarios that the situation asks for' },
  needs: 'scenarios.read',
  query: z.object({ unit: UnitKey, day: Day }),
  response: z.object({
    scenarios: z.array(AskedFor),
    known: z.number().int(),
    /** Scenarios in force that wait for a figure which does not exist. */
    deaf: z.array(z.object({ scenario: Id, name: z.string(), figure: z.string() })),
  }),
})

const Cell = z.object({ degree: z.string(), label: Text, verified: z.boolean(), decided: z.boolean() })
export const MeasureColumn = z.object({
  name: z.string(),
  title: Text,
  source: z.string(),
  from: Day,
  /** In force here on the day: by a published level, or by a decision that applies a directive. */
  inForce: z.boolean(),
  applied: z.array(z.object({ id: Id, area: z.string(), from: Day, to: Day.nullable(), number: z.string() })),
  cells: z.array(Cell),
})
export type MeasureColumn = z.infer<typeof MeasureColumn>

export const compareMeasures = endpoint({
  method: 'GET',
  path: '/api/response/measures',
  summary: { vi: 'So sánh các bộ biện pháp', en: 'Sets of measures side by side' },
  needs: 'levels.read',
  query: z.object({ unit: UnitKey, day: Day }),
  response: z.object({ measures: z.array(Text), columns: z.array(MeasureColumn) }),
})
