// Endpoints of assessments: proposed for all communes at once, signed by another person, published, told within its term.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { AssessedRow, ReasonRow } from './contract.ts'
import { DiseaseName, OutcomeName } from './standing-contract.ts'

export const assessmentStates = ['proposed', 'approved', 'published', 'ended', 'returned'] as const

const Signed = z.object({ by: z.string().nullable(), at: z.string() }).nullable()

export const AssessmentRow = z.object({
  id: Id,
  unit: UnitKey,
  name: z.string(),
  /** null: the main one. */
  disease: Text.nullable(),
  law: z.string(),
  day: Day,
  outcome: OutcomeName,
  before: OutcomeName.nullable(),
  state: z.enum(assessmentStates),
  note: z.string().nullable(),
  proposed: Signed,
  approved: Signed,
  published: Signed,
  number: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  endedAt: z.string().nullable(),
  hash: z.string(),
  /** The notice of TT 15/2026, Điều 26, where one is due. */
  notice: z
    .object({
      form: z.enum(['begun', 'ended']),
      due: z.string(),
      state: z.enum(['open', 'late', 'inTime', 'toldLate']),
      number: z.string().nullable(),
      told: z.string().nullable(),
      because: ReasonRow,
    })
    .nullable(),
  /** This account may sign it: it has the duty and did not propose it. */
  canApprove: z.boolean(),
})
export type AssessmentRow = z.infer<typeof AssessmentRow>

export const listAssessments = endpoint({
  method: 'GET',
  path: '/api/levels/assessments',
  summary: { vi: 'Các lần đánh giá cấp độ dịch', en: 'Assessments of the level' },
  needs: 'levels.read',
  query: z.object({
    unit: UnitKey,
    state: z.enum([...assessmentStates, 'waiting', 'all']).default('all'),
  }),
  response: z.object({ assessments: z.array(AssessmentRow) }),
})

export const readAssessment = endpoint({
  method: 'GET',
  path: '/api/levels/assessments/:id',
  summary: { vi: 'Một lần đánh giá, đúng như khi đề xuất', en: 'One assessment, exactly as it was proposed' },
  needs: 'levels.read',
  params: z.object({ id: Id }),
  response: z.object({
    assessment: AssessmentRow,
    reasons: z.array(ReasonRow),
    inputs: AssessedRow.shape.inputs,
    others: AssessedRow.shape.others,
    changes: AssessedRow.shape.changes,
    told: AssessedRow.shape.told,
    /** The seal still fits what is kept. */
    sealed: z.boolean(),
  }),
})

const Done = z.object({
  done: z.array(Id),
  /** Not done, and why. */
  left: z.array(z.object({ unit: UnitKey, name: z.string(), why: Text })),
})

export const proposeLevels = endpoint({
  method: 'POST',
  path: '/api/levels/assessments',
  summary: { vi: 'Đề xuất cấp độ cho mọi xã', en: 'Propose the level of all communes' },
  needs: 'levels.propose',
  body: z.object({
    unit: UnitKey,
    day: Day,
    disease: DiseaseName,
    law: z.string().max(40).optional(),
    /** Only these units of it; all where absent. */
    units: z.array(UnitKey).max(1000).optional(),
    note: z.string().max(2000).optional(),
  }),
  response: Done,
})

const Several = { ids: z.array(Id).min(1).max(1000) }

export const approveLevels = endpoint({
  method: 'POST',
  path: '/api/levels/assessments/approve',
  summary: { vi: 'Ký duyệt cấp độ', en: 'Sign levels' },
  needs: 'levels.approve',
  body: z.object(Several),
  response: Done,
})

export const publishLevels = endpoint({
  method: 'POST',
  path: '/api/levels/assessments/publish',
  summary: { vi: 'Công bố cấp độ', en: 'Publish levels' },
  needs: 'levels.publish',
  body: z.object({
    ...Several,
    number: z.string().trim().min(1).max(60),
    /** On a Vietnamese clock, `2022-03-07T00:00`. */
    effective: z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/),
  }),
  response: Done,
})

export const returnLevels = endpoint({
  method: 'POST',
  path: '/api/levels/assessments/return',
  summary: { vi: 'Trả lại hoặc rút đề xuất', en: 'Return or withdraw proposals' },
  needs: 'levels.read',
  body: z.object({ ...Several, why: z.string().trim().min(1).max(2000) }),
  response: Done,
})
