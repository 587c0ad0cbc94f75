// Endpoints of supplies beside their register: what was given to a locality and has not been entered there, what went below zero.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, UnitKey } from '../kernel/contract/shapes.ts'

export const Incoming = z.object({
  id: Id,
  good: z.string(),
  /** What was given less what was entered as received of it: above zero. */
  quantity: z.number().int(),
  given: z.number().int(),
  day: Day,
  toUnit: UnitKey,
  /** Who gave it. */
  fromUnit: UnitKey,
  lot: z.string().nullable(),
  expiryDay: Day.nullable(),
  origin: z.string().nullable(),
  basis: z.string().nullable(),
})
export type Incoming = z.infer<typeof Incoming>

export const incomingSupplies = endpoint({
  method: 'GET',
  path: '/api/supplies/incoming',
  summary: { vi: 'Thuốc, test đã phân bổ, nơi nhận chưa ghi nhập', en: 'Supplies that are on their way' },
  needs: 'supply-moves.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ incoming: z.array(Incoming) }),
})

export const ShortSupply = z.object({
  unit: UnitKey,
  good: z.string(),
  /** The first day at whose end more had gone out than come in. */
  since: Day,
  lowest: z.number().int(),
  /** What is left on the day looked at: below zero, unless later receipts made up for it. */
  left: z.number().int(),
})
export type ShortSupply = z.infer<typeof ShortSupply>

export const shortSupplies = endpoint({
  method: 'GET',
  path: '/api/supplies/short',
  summary: { vi: 'Thuốc, test xuất nhiều hơn tồn', en: 'Supplies below zero' },
  needs: 'supply-moves.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ short: z.array(ShortSupply) }),
})
