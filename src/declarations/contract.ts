// Endpoints of declarations beside the registers: who was at a place in these hours, and making contacts of them in one press.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, Text, UnitKey } from '../kernel/contract/shapes.ts'

export const MOST_VISITORS = 1000
export const MOST_CONTACTS = 200
const LEAST_REASON = 10

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Written to history beside whom it showed. */
const Why = z.string().trim().min(LEAST_REASON).max(300)

const When = { place: Id, day: Day, from: Time, to: Time, why: Why }

export const Visitor = z.object({
  /** Of the check-in. */
  id: Id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  came: z.string().nullable(),
  left: z.string().nullable(),
  /** In which both were there, the usual stay taken where nobody said when they left. */
  minutes: z.number().int(),
  contact: Id.nullable(),
})
export type Visitor = z.infer<typeof Visitor>

export const whoWasThere = endpoint({
  method: 'POST',
  path: '/api/declarations/visitors',
  summary: { vi: 'Ai đã đến một nơi trong những giờ này', en: 'Who was at a place in these hours' },
  needs: 'check-ins.read',
  noted: true,
  body: z.object(When),
  response: z.object({ visitors: z.array(Visitor), more: z.boolean() }),
})

export const contactsOfVisitors = endpoint({
  method: 'POST',
  path: '/api/declarations/contacts',
  summary: { vi: 'Đưa người đã đến vào danh sách tiếp xúc', en: 'Make contacts of those who were there' },
  needs: 'contacts.write',
  body: z.object({
    ...When,
    sourceCase: Id,
    foundDay: Day,
    checkIns: z.array(Id).min(1).max(MOST_CONTACTS),
  }),
  response: z.object({
    made: z.number().int(),
    /** Those who are likely in the register of persons already: they wait in the queue of duplicates. */
    doubts: z.number().int(),
    problems: z.array(z.object({ checkIn: Id, text: Text })),
  }),
})

export const Shown = z.object({
  id: Id,
  fullName: z.string(),
  sex: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  nationalId: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  cameFrom: z.string().nullable(),
  goesTo: z.string().nullable(),
  vehicle: z.string().nullable(),
  declaredDay: Day,
  declaredTime: z.string().nullable(),
  place: z.string().nullable(),
  red: z.boolean(),
  status: z.string(),
})
export type Shown = z.infer<typeof Shown>

export const showReceipt = endpoint({
  method: 'POST',
  path: '/api/declarations/receipt',
  summary: { vi: 'Tờ khai của người đưa mã ra', en: 'The declaration whose code is shown' },
  needs: 'checkpoint-logs.write',
  noted: true,
  body: z.object({ code: z.string().max(60) }),
  response: z.object({ declaration: Shown }),
})

export const MOST_POSTERS = 200

export const placePoster = endpoint({
  method: 'GET',
  path: '/api/declarations/places/:id/poster',
  summary: { vi: 'Tờ dán mã QR của địa điểm (PDF)', en: 'The poster of a place with its QR code (PDF)' },
  needs: 'qr-places.read',
  params: z.object({ id: Id }),
})

export const unitPosters = endpoint({
  method: 'GET',
  path: '/api/declarations/posters',
  summary: {
    vi: 'Tờ dán mã QR của mọi địa điểm trong đơn vị (PDF)',
    en: 'Posters of all places of a unit (PDF)',
  },
  needs: 'qr-places.read',
  query: z.object({ unit: UnitKey }),
})
