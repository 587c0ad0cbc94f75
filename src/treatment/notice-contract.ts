// Endpoints of what each death and each changed case (its end, its diagnosis) owes: until when it is told, whether it was; no name of a person in them.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, Moment, Text, UnitKey } from '../kernel/contract/shapes.ts'

const Register = z.enum(['cases', 'death-records'])

const Act = z.enum(['caseUpdate', 'diagnosisUpdate', 'facilityDeath', 'communityDeath'])

export const NoticeLine = z.object({
  register: Register,
  id: Id,
  homeUnit: UnitKey,
  code: z.string().nullable().describe('Of the case'),
  act: Act,
  outcome: z.enum(['recovered', 'transferred', 'died', 'diagnosis']),
  change: z
    .object({ from: z.string(), to: z.string() })
    .nullable()
    .describe('Of a diagnosis: what was told before, what it is now'),
  happened: Day,
  /** null: its term has not begun, a death in the community is not verified yet. */
  due: Moment.nullable(),
  clause: z.string().nullable(),
  because: Text.nullable(),
  verified: z.boolean(),
  told: z.string().nullable(),
  standing: z.enum(['inTime', 'late', 'missing', 'soon', 'open']),
})
export type NoticeLine = z.infer<typeof NoticeLine>

export const noticeBoard = endpoint({
  method: 'GET',
  path: '/api/reporting/notices',
  summary: {
    vi: 'Tử vong và ca thay đổi phải báo: đến hạn, chậm, thiếu',
    en: 'Deaths and changed cases to be told: due, late, missing',
  },
  needs: 'cases.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ moment: z.string(), notices: z.array(NoticeLine) }),
})

export const tellNotices = endpoint({
  method: 'POST',
  path: '/api/reporting/notices/tell',
  summary: { vi: 'Ghi là đã báo', en: 'Write that it was told' },
  needs: 'cases.write',
  body: z.object({
    notices: z
      .array(z.object({ register: Register, id: Id, act: Act }))
      .min(1)
      .max(200),
    day: Day,
    time: z.string().max(5),
  }),
  response: z.object({ told: z.number().int() }),
})
