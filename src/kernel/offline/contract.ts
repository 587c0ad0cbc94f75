// Endpoints of the field: devices that carry records, what they carry, and what they send.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Day, Id, IdParams, UnitKey } from '../contract/shapes.ts'
import { keyAddress } from './key-address.ts'
import { CarriedRow, FieldWrite, Line, MOST_WRITES, Verdict } from './write.ts'

/** So many of one register at most: more is an office and not a round. */
export const MOST_CARRIED = 5000
/** So many rows in one answer. */
export const ROWS_AT_ONCE = 500

export const FieldDevice = z.object({
  id: Id,
  name: z.string(),
  /** Its letters: what it counts without network bears them. */
  mark: z.string(),
  account: z.string(),
  unitKey: UnitKey,
  unitName: z.string(),
  teamId: Id.nullable(),
  madeAt: z.string(),
  heardAt: z.string(),
  shutAt: z.string().nullable(),
  /** Writes that came after it was shut out and wait to be looked at. */
  left: z.number().int(),
  mine: z.boolean(),
})
export type FieldDevice = z.infer<typeof FieldDevice>

export const makeDevice = endpoint({
  method: 'POST',
  path: '/api/field/devices',
  summary: { vi: 'Mang danh sách theo một máy', en: 'Let a device carry records' },
  needs: 'session',
  proof: true,
  body: z.object({
    id: Id,
    name: z.string().trim().min(1).max(60),
    unitKey: UnitKey,
    teamId: Id.nullable(),
    /** 32 bytes: what lies on the device is encrypted with them; kept sealed, given back while the device is not shut out. */
    key: z.base64().length(44),
  }),
  response: z.object({ device: FieldDevice }),
})
export const listDevices = endpoint({
  method: 'GET',
  path: '/api/field/devices',
  summary: { vi: 'Các máy đi tuyến', en: 'Devices in the field' },
  needs: 'session',
  response: z.object({ devices: z.array(FieldDevice) }),
})
/** By GET, so that it can be asked for beside the session and not after it: on a thin line each way counts. */
export const deviceKey = endpoint({
  ...keyAddress,
  summary: { vi: 'Mở dữ liệu trên máy của mình', en: 'Open what lies on the own device' },
  needs: 'session',
  params: IdParams,
  response: z.object({ key: z.string(), mark: z.string() }),
})
export const shutDevice = endpoint({
  method: 'POST',
  path: '/api/field/devices/:id/shut',
  summary: { vi: 'Khóa một máy (bị mất)', en: 'Shut out a device (lost)' },
  needs: 'session',
  params: IdParams,
  body: z.object({
    /** What it still sends is kept to be looked at, instead of being turned away. */
    keeps: z.boolean(),
  }),
  response: z.object({ device: FieldDevice }),
})

/** Without a device: a screen that is on line and keeps nothing; it says itself what it looks at. */
const Looking = z.object({ unitKey: UnitKey, teamId: Id.nullable() })

const Asked = z.object({
  /** Where the last answer ended; null from the beginning. */
  after: z.string().max(120).nullable().optional(),
  /** Which states the unit has now, to find what has left. */
  ids: z.boolean().optional(),
  /** These records, whatever the cursor. */
  wanted: z.array(Id).max(ROWS_AT_ONCE).optional(),
})
const Part = z.object({
  rows: z.array(CarriedRow),
  after: z.string().nullable(),
  more: z.boolean(),
  /** SHA-256 over `id:mark` of all that is carried, in order: where the device has another, it asks for the ids. */
  digest: z.string(),
  ids: z.array(z.tuple([Id, z.string()])).nullable(),
  /** The register is larger than a device holds: it has the part that is nearest to its work. */
  narrowed: z.boolean(),
})
export const pack = endpoint({
  method: 'POST',
  path: '/api/field/pack',
  summary: { vi: 'Nhận những gì máy mang theo', en: 'What a device carries' },
  needs: 'session',
  noted: true,
  body: z.object({ device: z.union([Id, Looking]), registers: z.record(z.string().max(60), Asked) }),
  response: z.object({ line: Line, today: Day, registers: z.record(z.string(), Part) }),
})
export const sync = endpoint({
  method: 'POST',
  path: '/api/field/sync',
  summary: { vi: 'Gửi những gì đã ghi khi không có mạng', en: 'Send what was written without network' },
  needs: 'session',
  body: z.object({
    device: Id.nullable(),
    /** The one that the device follows: where the server is of another by now, it judges nothing, as what was sent before comes first. */
    line: Id.nullable().optional(),
    writes: z.array(FieldWrite).min(1).max(MOST_WRITES),
  }),
  response: z.object({
    line: Line,
    /** When it was answered, by the clock of the server. */
    at: z.string(),
    answers: z.array(z.object({ id: Id, verdict: Verdict, row: CarriedRow.nullable() })),
  }),
})

const LeftWrite = z.object({ write: FieldWrite, cameAt: z.string() })
export const listLeft = endpoint({
  method: 'GET',
  path: '/api/field/devices/:id/left',
  summary: { vi: 'Những gì máy đã khóa còn gửi', en: 'What a device that was shut out still sent' },
  needs: 'session',
  noted: true,
  params: IdParams,
  response: z.object({ writes: z.array(LeftWrite) }),
})
export const judgeLeft = endpoint({
  method: 'POST',
  path: '/api/field/devices/:id/left',
  summary: {
    vi: 'Nhận hoặc bỏ một ghi chép của máy đã khóa',
    en: 'Take or drop a write of a device shut out',
  },
  needs: 'session',
  params: IdParams,
  body: z.object({ write: Id, take: z.boolean() }),
  response: z.object({ verdict: Verdict.nullable() }),
})
