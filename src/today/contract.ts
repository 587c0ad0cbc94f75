// Endpoints of the round: the list of a team or of a unit on a day.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, Text, UnitKey, Values } from '../kernel/contract/shapes.ts'
import { results } from './rules/due.ts'

const Due = z.object({
  kind: z.enum(['contact', 'isolation', 'signs', 'vulnerable', 'verify', 'sample', 'dose']),
  person: Id,
  homeUnit: UnitKey,
  record: z.object({ register: z.string(), id: Id }),
  why: Text,
  until: Day.nullable(),
  tap: z.object({ register: z.string(), values: Values }).nullable(),
  written: z
    .object({ id: Id, version: z.number().int(), result: z.enum(results), signs: z.string().nullable() })
    .nullable(),
  measure: z.enum(['morning', 'evening']).nullable(),
  done: Text.nullable(),
})

const Person = z.object({
  id: Id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  phone: z.string().nullable(),
  dues: z.array(Due),
  open: z.boolean(),
  red: z.boolean(),
})

const Household = z.object({
  id: Id.nullable(),
  code: z.string(),
  headName: z.string().nullable(),
  village: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  homeUnit: UnitKey,
  team: Id.nullable(),
  members: z.number().int().nullable(),
  persons: z.array(Person),
  visited: z.object({ id: Id, version: z.number().int(), result: z.string() }).nullable(),
  open: z.boolean(),
})

export const readToday = endpoint({
  method: 'GET',
  path: '/api/today',
  summary: { vi: 'Việc hôm nay theo hộ', en: 'What is to do today, by household' },
  needs: 'households.read',
  noted: true,
  query: z.object({
    unit: UnitKey,
    on: Day,
    team: Id.optional().describe('The households of this team; what is due in the unit where absent'),
    mine: z.enum(['true']).optional().describe('The households of the teams whose member this account is'),
  }),
  response: z.object({
    /** The teams of the unit that answer for households. */
    teams: z.array(z.object({ id: Id, name: z.string(), mine: z.boolean() })),
    /** Whose households these are; empty where the whole unit was asked for. */
    of: z.array(Id),
    households: z.array(Household),
    more: z.boolean(),
  }),
})
