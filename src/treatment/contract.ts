// Endpoints of treatment beside its registers: triage of a case, care begun, alarms answered, transfers asked for and moved on, the board, beds.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey } from '../kernel/contract/shapes.ts'

const Reason = z.object({ clause: z.string(), text: Text, verified: z.boolean() })
const Moment = z.string().describe('YYYY-MM-DDTHH:MM in Việt Nam')
const Severity = z.enum(['asymptomatic', 'mild', 'moderate', 'severe', 'critical'])
const Risk = z.enum(['low', 'medium', 'high', 'veryHigh'])
const WatchGroup = z.enum(['under5', 'under18', 'elderlyIll', 'illUnvaccinated'])
const Tier = z.enum(['tier1', 'tier2', 'tier3'])
const Ward = z.enum(['normal', 'oxygen', 'icu'])
const TimeOfDay = z.string().regex(/^\d{2}:\d{2}$/)

const answer = <S extends z.ZodType>(outcome: S) =>
  z
    .object({
      source: z.string(),
      outcome: outcome.nullable(),
      missing: z.array(z.string()),
      reasons: z.array(Reason),
    })
    .nullable()

export const NamedHospital = z.object({
  hospital: z.string(),
  facility: Id.nullable(),
  phone: z.string().nullable(),
  basis: z.string(),
})

export const TriageAnswer = z.object({
  age: z.number().int().nullable(),
  doses: z.number().int(),
  lastDose: Day.nullable(),
  watchGroup: WatchGroup.nullable(),
  severity: answer(Severity),
  risk: answer(Risk),
  home: answer(z.enum(['home', 'facility'])),
  tier: Tier.nullable(),
  /** Where the committee sends an illness of this severity; null where no rule of the day names one. */
  hospital: NamedHospital.nullable(),
})
export type TriageAnswer = z.infer<typeof TriageAnswer>

export const triageCase = endpoint({
  method: 'POST',
  path: '/api/treatment/triage/:id',
  summary: { vi: 'Phân loại một ca bệnh: mức độ, nguy cơ, nơi điều trị', en: 'Triage of a case' },
  needs: 'cases.read',
  params: IdParams,
  body: z.object({
    on: Day,
    breath: z.number().int().min(1).max(150).nullable(),
    spo2: z.number().int().min(30).max(100).nullable(),
    symptoms: z.boolean().nullable(),
    organFailure: z.boolean(),
    otherIllness: z.boolean().nullable(),
    unstableIllness: z.boolean().nullable(),
  }),
  response: TriageAnswer,
})

export const startCare = endpoint({
  method: 'POST',
  path: '/api/treatment/cases/:id/care',
  summary: { vi: 'Bắt đầu điều trị tại nhà hoặc tại cơ sở', en: 'Begin care at home or in a facility' },
  needs: 'home-care.write',
  params: IdParams,
  body: z.object({
    id: Id,
    day: Day,
    place: z.enum(['home', 'facility']),
    severity: Severity.nullable(),
    risk: Risk.nullable(),
    watchGroup: WatchGroup.nullable(),
    reasons: z.string().max(2000).nullable(),
    doctor: z.string().max(200).nullable(),
    facility: Id.nullable(),
    ward: Ward.nullable(),
  }),
  response: z.object({ register: z.enum(['home-care', 'admissions']), id: Id }),
})

export const answerAlarm = endpoint({
  method: 'POST',
  path: '/api/treatment/alarms/:id',
  summary: { vi: 'Nhận, xử trí báo động sinh hiệu', en: 'Take an alarm, or finish it' },
  needs: 'care-alarms.answer',
  params: IdParams,
  body: z.object({
    act: z.enum(['take', 'close']),
    outcome: z.enum(['advised', 'visited', 'transferred', 'falseAlarm']).nullable(),
    note: z.string().max(1000).nullable(),
  }),
  response: z.object({ status: z.enum(['raised', 'seen', 'closed']) }),
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
    to: z.enum(['requested', 'accepted', 'underWay', 'arrived', 'refused', 'cancelled']),
    answer: z.string().max(1000).nullable().optional(),
    transport: z.enum(['ambulance', 'facilityCar', 'own']).nullable().optional(),
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
  status: z.enum(['raised', 'seen', 'closed']),
  raised: Moment,
  due: Moment,
  late: z.boolean(),
  reach: z.enum(['doctor', 'station', 'district']),
  homeCare: Id.nullable(),
  admission: Id.nullable(),
})
export type AlarmLine = z.infer<typeof AlarmLine>

export const TransferLine = Patient.extend({
  status: z.enum(['requested', 'accepted', 'underWay', 'arrived', 'refused', 'cancelled']),
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
  response: z.object({ moment: Moment, alarms: z.array(AlarmLine), transfers: z.array(TransferLine) }),
})

const WardLine = z.object({
  ward: Ward,
  beds: z.number().int(),
  patients: z.number().int(),
  occupancy: z.number().int().nullable(),
})
export const SiteLine = z.object({
  id: Id,
  version: z.number().int(),
  name: z.string(),
  homeUnit: UnitKey,
  tier: Tier.nullable(),
  outsideHealth: z.boolean(),
  wards: z.array(WardLine),
  /** From stays in the book, or from the facility's last report where it keeps none. */
  source: z.enum(['stays', 'report', 'none']),
  updated: z.string().nullable(),
  doctors: z.number().int().nullable(),
  nurses: z.number().int().nullable(),
  oxygenLitres: z.number().int().nullable(),
  icuMissing: z.number().int().nullable(),
  mayClose: z.boolean(),
})
export type SiteLine = z.infer<typeof SiteLine>
export const LotLine = z.object({
  id: Id,
  version: z.number().int(),
  facility: z.string(),
  ward: Ward,
  beds: z.number().int(),
  fromAt: z.number().int().nullable(),
  basis: z.string().nullable(),
  due: z.boolean(),
})
export type LotLine = z.infer<typeof LotLine>

export const readBeds = endpoint({
  method: 'GET',
  path: '/api/treatment/beds',
  summary: { vi: 'Giường điều trị theo cơ sở, tầng, loại', en: 'Beds by facility, tier and kind' },
  needs: 'bed-openings.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({
    sites: z.array(SiteLine),
    planned: z.array(LotLine),
    /** Values in force of the parameters of oxygen, by name. */
    oxygen: z.record(z.string(), z.number().int().nullable()),
  }),
})

export const RecoveryLine = z.object({
  id: Id,
  person: Id,
  name: z.string(),
  homeUnit: UnitKey,
  recovered: Day,
  /** The month after recovery whose visit has not been made. */
  month: z.number().int(),
  complaints: z.boolean(),
})
export type RecoveryLine = z.infer<typeof RecoveryLine>

export const readRecoveries = endpoint({
  method: 'GET',
  path: '/api/treatment/recoveries',
  summary: { vi: 'Khám sau khỏi bệnh đến hạn', en: 'Visits after recovery that are due' },
  needs: 'recovery-visits.read',
  noted: true,
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ due: z.array(RecoveryLine), count: z.number().int() }),
})
