// Endpoints of the board of treatment: alarms that wait and are answered, transfers asked for and moved on.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, keyOf, Moment, UnitKey } from '../kernel/contract/shapes.ts'
import { alarmOutcome, alarmStatus, transferStatus } from './care-choices.ts'
import { Severity, Ward } from './contract.ts'

const TimeOfDay = z.string().regex(/^\d{2}:\d{2}$/)

export const answerAlarm = endpoint({
  method: 'POST',
  path: '/api/treatment/alarms/:id',
  summary: { vi: 'Nhận, xử trí báo động sinh hiệu', en: 'Take an alarm, or finish it' },
  needs: 'care-alarms.answer',
  params: IdParams,
  body: z.object({
    act: z.enum(['take', 'close']),
    outcome: keyOf(alarmOutcome).nullable(),
    note: z.string().max(1000).nullable(),
  }),
  response: z.object({ status: keyOf(alarmStatus) }),
})

export const waitingAlarms = endpoint({
  method: 'GET',
  path: '/api/treatment/alarms/waiting',
  summary: { vi: 'Số báo động chưa ai nhận', en: 'How many alarms nobody has taken' },
  background: true,
  needs: 'care-alarms.answer',
  response: z.object({
    waiting: z.number().int(),
    danger: z.number().int(),
    /** Not taken within their term. */
    late: z.number().int(),
    /** When the last of them was raised. */
    newest: Moment.nullable(),
  }),
})

export const askTransfer = endpoint({
  method: 'POST',
  path: '/api/treatment/transfers/ask',
  summary: { vi: 'Xin chuyển người bệnh, xin giường', en: 'Ask for a transfer or a bed' },
  needs: 'transfers.write',
  body: z.object({
    id: Id,
    /** The care at home or the stay that the patient comes from; a case alone asks for a bed before any care began. */
    caseRecord: Id.nullable(),
    homeCare: Id.nullable(),
    admission: Id.nullable(),
    reason: z.enum(['worsening', 'bedRequest', 'capacity', 'stepDown', 'other']),
    severity: Severity,
    ward: Ward.nullable(),
    /** Blank: the hospital that the committee named. */
    toPlace: z.string().max(200).nullable(),
    toFacility: Id.nullable(),
    note: z.string().max(1000).nullable(),
  }),
  response: z.object({ id: Id, toPlace: z.string(), ground: z.string().nullable() }),
})

export const stepTransfer = endpoint({
  method: 'POST',
  path: '/api/treatment/transfers/:id/step',
  summary: { vi: 'Bước tiếp của một lượt chuyển', en: 'The next step of a transfer' },
  needs: 'transfers.write',
  params: IdParams,
  body: z.object({
    to: keyOf(transferStatus),
    answer: z.string().max(1000).nullable().optional(),
    transport: z.enum(['ambulance', 'facilityCar', 'own']).nullable().optional(),
    /** One of the book; `vehicle` is for what is not in it. */
    ambulance: Id.nullable().optional(),
    vehicle: z.string().max(200).nullable().optional(),
    escort: z.string().max(200).nullable().optional(),
    time: TimeOfDay.nullable().optional(),
  }),
  response: z.object({ status: z.string(), opened: z.enum(['home-care', 'admissions']).nullable() }),
})

const Patient = z.object({
  id: Id,
  person: Id.nullable(),
  name: z.string(),
  birthYear: z.number().int().nullable(),
  homeUnit: UnitKey,
})

export const AlarmLine = Patient.extend({
  grade: z.enum(['watch', 'danger']),
  reasons: z.string(),
  assignedTo: z.string().nullable(),
  phone: z.string().nullable(),
  status: keyOf(alarmStatus),
  raised: Moment,
  due: Moment,
  late: z.boolean(),
  reach: z.enum(['doctor', 'station', 'district']),
  homeCare: Id.nullable(),
  admission: Id.nullable(),
})
export type AlarmLine = z.infer<typeof AlarmLine>

export const TransferLine = Patient.extend({
  status: keyOf(transferStatus),
  reason: z.string(),
  severity: Severity.nullable(),
  ward: Ward.nullable(),
  fromPlace: z.string().nullable(),
  toPlace: z.string(),
  ground: z.string().nullable(),
  requested: z.string(),
  answer: z.string().nullable(),
  transport: z.string().nullable(),
  vehicle: z.string().nullable(),
})
export type TransferLine = z.infer<typeof TransferLine>

export const VehicleLine = z.object({
  id: Id,
  plate: z.string(),
  kind: z.string(),
  phone: z.string().nullable(),
  place: z.string().nullable(),
  homeUnit: UnitKey,
  /** Under way since then; null: free. */
  since: z.string().nullable(),
})
export type VehicleLine = z.infer<typeof VehicleLine>

export const readCareBoard = endpoint({
  method: 'GET',
  path: '/api/treatment/board',
  summary: {
    vi: 'Bảng điều trị: báo động, chuyển người bệnh',
    en: 'The board of treatment: alarms, transfers',
  },
  needs: 'transfers.read',
  noted: true,
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({
    moment: Moment,
    alarms: z.array(AlarmLine),
    transfers: z.array(TransferLine),
    /** In service that day, of the unit, of those below and of those above it. */
    vehicles: z.array(VehicleLine),
  }),
})
