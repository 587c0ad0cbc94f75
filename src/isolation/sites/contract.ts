// Endpoints of isolation sites: the sites of a unit with their numbers, the rooms of one with who lies there, putting people into beds, moving them.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey } from '../../kernel/contract/shapes.ts'

const Count = z.number().int()

export const Site = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['isolationSite', 'isolationTreatmentSite', 'standbySite']),
  homeUnit: UnitKey,
  /** Each by its figure: `isolation-rooms`, `isolation-beds`, `isolation-beds-taken`, `isolation-stays-due` on the next day, `isolation-stays-arrived`. */
  rooms: Count,
  beds: Count,
  taken: Count,
  dueTomorrow: Count,
  arrived: Count,
  guards: z.object({ inner: Count, outer: Count }),
  /** When the rooms or stays of the site were last written to. */
  updatedAt: z.string().nullable(),
  /** By day, of those who are in: who is expected to leave in the days to come; who is overdue stands on the first. */
  leaving: z.record(z.string(), Count),
})
export type Site = z.infer<typeof Site>

export const listSites = endpoint({
  method: 'GET',
  path: '/api/isolation/sites',
  summary: { vi: 'Khu cách ly của một đơn vị', en: 'The isolation sites of a unit' },
  needs: 'isolation-rooms.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ sites: z.array(Site) }),
})

export const Lodger = z.object({
  stay: Id,
  version: Count,
  /** The isolation and its version, by which many are released at once; null where none is named. */
  order: z.object({ id: Id, version: Count, open: z.boolean() }).nullable(),
  name: z.string(),
  sex: z.string().nullable(),
  birthYear: Count.nullable(),
  household: Id.nullable(),
  bed: Count.nullable(),
  fromDay: Day,
  dueDay: Day.nullable(),
  screening: z.string().nullable(),
})
export type Lodger = z.infer<typeof Lodger>

export const Room = z.object({
  id: Id,
  name: z.string(),
  block: z.string().nullable(),
  beds: Count,
  forWhom: z.enum(['anyone', 'men', 'women', 'families']),
  lodgers: z.array(Lodger),
  free: z.array(Count),
  warnings: z.array(Text),
})
export type Room = z.infer<typeof Room>

export const siteRooms = endpoint({
  method: 'GET',
  path: '/api/isolation/sites/:id',
  summary: { vi: 'Sơ đồ phòng của một khu cách ly', en: 'The rooms of a site' },
  needs: 'isolation-stays.read',
  params: IdParams,
  query: z.object({ on: Day }),
  response: z.object({
    site: z.object({ id: Id, name: z.string(), kind: z.string(), homeUnit: UnitKey }),
    rooms: z.array(Room),
    /** In the site and in no room yet. */
    unroomed: z.array(Lodger),
    updatedAt: z.string().nullable(),
  }),
})

export const Waiting = z.object({
  order: Id,
  person: Id,
  name: z.string(),
  sex: z.string().nullable(),
  birthYear: Count.nullable(),
  household: Id.nullable(),
  homeUnit: UnitKey,
  reason: z.string().nullable(),
  fromDay: Day,
  dueDay: Day.nullable(),
})
export type Waiting = z.infer<typeof Waiting>

/** Under a decision for a central site, and in no bed yet. Asked with a body: who is searched for stands in no address. */
export const waitingForBeds = endpoint({
  method: 'POST',
  path: '/api/isolation/waiting',
  summary: {
    vi: 'Có quyết định cách ly tập trung, chưa có giường',
    en: 'Ordered into a site, without a bed',
  },
  needs: 'isolation-stays.write',
  body: z.object({ unit: UnitKey, search: z.string().max(80).optional() }),
  response: z.object({ people: z.array(Waiting), more: z.boolean() }),
})

export const placePeople = endpoint({
  method: 'POST',
  path: '/api/isolation/sites/:id/stays',
  summary: { vi: 'Xếp người vào giường', en: 'Put people into beds' },
  needs: 'isolation-stays.write',
  params: IdParams,
  body: z.object({
    room: Id,
    fromDay: Day,
    people: z
      .array(z.object({ id: Id, order: Id, bed: Count.min(1).nullable() }))
      .min(1)
      .max(200),
    screening: z.enum(['well', 'symptoms', 'atRisk']).nullable(),
    specimenTaken: z.boolean(),
  }),
  response: z.object({ beds: z.array(z.object({ stay: Id, bed: Count })), warnings: z.array(Text) }),
})

export const moveStay = endpoint({
  method: 'POST',
  path: '/api/isolation/stays/:id/move',
  summary: { vi: 'Đổi phòng, chuyển khu', en: 'Move to another room or site' },
  needs: 'isolation-stays.write',
  params: IdParams,
  body: z.object({
    id: Id.describe('Of the new stay'),
    version: Count,
    room: Id,
    bed: Count.min(1).nullable(),
    day: Day,
  }),
  response: z.object({ stay: Id, bed: Count, warnings: z.array(Text) }),
})
