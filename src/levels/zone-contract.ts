// Endpoints of a zone: who is inside, the six hours of notice, whether it could be smaller; households put inside by village.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text } from '../kernel/contract/shapes.ts'

const Count = z.number().int()

export const ZonedHousehold = z.object({
  id: Id,
  version: Count,
  household: Id,
  code: z.string(),
  headName: z.string().nullable(),
  village: z.string().nullable(),
  people: Count,
  fromDay: Day,
  untilDay: Day.nullable(),
  cases: Count,
  contacts: Count,
})
export type ZonedHousehold = z.infer<typeof ZonedHousehold>

export const readZone = endpoint({
  method: 'GET',
  path: '/api/zones/:id',
  summary: { vi: 'Một vùng khoanh: hộ, người, hạn báo trước', en: 'A zone: households, people, notice' },
  needs: 'zone-households.read',
  params: IdParams,
  query: z.object({ on: Day }),
  response: z.object({
    /** null: it took effect before the decree did, or no day is written. */
    clock: z.object({ due: z.string(), late: z.boolean(), clause: z.string(), text: Text }).nullable(),
    fit: z.object({
      households: Count,
      people: Count,
      withCases: Count,
      withContacts: Count,
      without: Count,
      said: Text.nullable(),
    }),
    households: z.array(ZonedHousehold),
    /** Villages of the commune, with households that are not inside yet. */
    villages: z.array(z.object({ village: z.string(), households: Count })),
  }),
})

export const closeOffVillage = endpoint({
  method: 'POST',
  path: '/api/zones/:id/village',
  summary: {
    vi: 'Đưa các hộ của một thôn vào vùng khoanh',
    en: 'Put the households of a village into a zone',
  },
  needs: 'zone-households.write',
  params: IdParams,
  body: z.object({ village: z.string().min(1).max(200), fromDay: Day }),
  response: z.object({ households: Count }),
})
