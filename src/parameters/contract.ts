// The endpoint of parameters: each set with what the law says, what holds in a unit on a day, and everything that was ever decided.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { ParameterRow } from '../levels/contract.ts'

const Decided = z.object({
  id: Id,
  parameter: z.string(),
  value: z.string(),
  from: Day,
  to: Day.nullable(),
  basis: z.string(),
  unit: UnitKey,
  unitName: z.string(),
})

const OneSet = z.object({
  name: z.string(),
  title: Text,
  topic: z.string(),
  whatIf: z.boolean(),
  parameters: z.array(ParameterRow),
  /** The newest first; of this unit and of those above and below it that the account may see. */
  decided: z.array(Decided),
})
export type ParameterSetRow = z.infer<typeof OneSet>

export const listParameters = endpoint({
  method: 'GET',
  path: '/api/parameters',
  summary: {
    vi: 'Tham số quy định và những gì đã được quyết định khác',
    en: 'Parameters and what was decided otherwise',
  },
  needs: 'rule-parameters.read',
  query: z.object({ unit: UnitKey, day: Day }),
  response: z.object({ sets: z.array(OneSet) }),
})
