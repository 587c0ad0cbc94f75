// Endpoints of one patient beside the registers: triage of a case, care begun, visits after recovery that are due.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, keyOf, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { severity } from '../surveillance/case-choices.ts'
import { risk, ward, watchGroup } from './care-choices.ts'

const Reason = z.object({ clause: z.string(), text: Text, verified: z.boolean() })
const Risk = keyOf(risk)
const WatchGroup = keyOf(watchGroup)
export const Severity = keyOf(severity)
export const Tier = z.enum(['tier1', 'tier2', 'tier3'])
export const Ward = keyOf(ward)

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
