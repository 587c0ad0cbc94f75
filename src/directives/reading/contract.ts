// Endpoints of plans: a document comes in and is read, what was read is reviewed, and what was accepted becomes tasks.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, UnitKey } from '../../kernel/contract/shapes.ts'
import { HistoryEntry } from '../../kernel/history/life-shapes.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Recurrence } from '../task-choices.ts'

export const RECURRENCES = [
  'once',
  'shift',
  'daily',
  'weekly',
  'monthly',
] as const satisfies readonly Recurrence[]
const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Offset = z.number().int().min(0).max(4_000_000)
/** `key`: what the name means, `body …` where the body was chosen from the register; such a name is filled in by the server. */
const Named = z.object({ key: z.string().min(1).max(300), name: z.string().min(1).max(300) })
export type Named = z.infer<typeof Named>

export const PlanItem = z.object({
  id: z.string().min(1).max(60),
  /** The source sentence, as offsets of the text. */
  start: Offset,
  end: Offset,
  place: z.string().max(60),
  kind: z.enum(['task', 'target']),
  title: z.string().min(1).max(500),
  bodies: z.array(Named).max(40),
  /** Who passes the order on. */
  through: z.array(Named).max(40),
  partners: z.array(Named).max(40),
  /** `support`: another one leads. */
  role: z.enum(['lead', 'support']),
  from: Day.nullable(),
  due: Day.nullable(),
  hour: Hour.nullable(),
  recurrence: z.enum(RECURRENCES),
  /** Words of an event that starts the clock. */
  event: z.string().max(300).nullable(),
  figure: z.string().max(80).nullable(),
  value: z.number().int().min(0).max(2_147_483_647).nullable(),
  /** The words of the goal. */
  goal: z.string().max(300).nullable(),
  state: z.enum(['open', 'accepted', 'dropped']),
})
export type PlanItem = z.infer<typeof PlanItem>

export const PlanHead = z.object({
  id: Id,
  unit: UnitKey,
  unitName: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  day: Day.nullable(),
  state: z.enum(['reading', 'issued']),
  version: z.number().int(),
  changedAt: z.string(),
  open: z.number().int(),
  accepted: z.number().int(),
  dropped: z.number().int(),
  /** Its entry in the register of documents. */
  document: Id.nullable(),
})
export type PlanHead = z.infer<typeof PlanHead>

const Matches = z.record(z.string().max(300), z.array(Id).max(100))

export const Plan = z.object({
  head: PlanHead,
  text: z.string(),
  items: z.array(PlanItem),
  /** Which bodies of the register a name means; empty where none was found. */
  matches: Matches,
  /** Names of the bodies that are matched. */
  bodyNames: z.record(z.string(), z.string()),
  /** Tasks that were made, by item. */
  tasks: z.array(z.object({ item: z.string(), task: Id, body: Id })),
})
export type Plan = z.infer<typeof Plan>

export const listPlans = endpoint({
  method: 'GET',
  path: '/api/plans',
  summary: textOf('Văn bản đọc thành nhiệm vụ', 'Plans that are read into tasks'),
  needs: 'plans.read',
  response: z.object({ plans: z.array(PlanHead) }),
})
export const readPlan = endpoint({
  method: 'POST',
  path: '/api/plans',
  takesFile: true,
  summary: textOf('Đọc một văn bản', 'Read a document'),
  needs: 'plans.write',
  body: z.object({
    id: Id,
    unit: UnitKey,
    fileName: z.string().max(300).optional(),
    file: z.string().optional().describe('Word, PDF, spreadsheet or text in base64'),
    text: z.string().max(2_000_000).optional(),
  }),
  response: z.object({ id: Id }),
})
export const getPlan = endpoint({
  method: 'GET',
  path: '/api/plans/:id',
  summary: textOf('Một văn bản và những gì đã đọc', 'A plan and what was read in it'),
  needs: 'plans.read',
  params: IdParams,
  response: Plan,
})
export const changePlan = endpoint({
  method: 'PATCH',
  path: '/api/plans/:id',
  summary: textOf('Rà soát những gì đã đọc', 'Review what was read'),
  needs: 'plans.write',
  params: IdParams,
  body: z.object({
    version: z.number().int(),
    title: z.string().min(1).max(400).optional(),
    number: z.string().max(60).nullable().optional(),
    /** Deadlines that nobody has changed are counted anew from this day. */
    day: Day.nullable().optional(),
    put: z.array(PlanItem).max(2000).optional(),
    drop: z.array(z.string().max(60)).max(2000).optional(),
    matches: Matches.optional(),
  }),
  response: Plan,
})
export const issuePlan = endpoint({
  method: 'POST',
  path: '/api/plans/:id/issue',
  summary: textOf('Ban hành thành nhiệm vụ', 'Make tasks of what was accepted'),
  needs: 'plans.write',
  params: IdParams,
  body: z.object({ version: z.number().int() }),
  response: z.object({ made: z.number().int(), plan: Plan }),
})
export const enterPlanDocument = endpoint({
  method: 'POST',
  path: '/api/plans/:id/document',
  summary: textOf('Ghi văn bản vào sổ', 'Enter the document in the register'),
  needs: 'plans.write',
  params: IdParams,
  body: z.object({ direction: z.enum(['in', 'out']), issuer: z.string().trim().max(300) }),
  response: z.object({ document: Id, found: z.boolean().describe('It stood in the register already') }),
})
export const undoPlan = endpoint({
  method: 'POST',
  path: '/api/plans/:id/undo',
  summary: textOf('Hoàn tác việc ban hành', 'Take the tasks back'),
  needs: 'plans.write',
  params: IdParams,
  body: z.object({ version: z.number().int() }),
  response: z.object({
    undone: z.number().int(),
    /** Begun or changed since: they stay. */
    kept: z.number().int(),
    plan: Plan,
  }),
})
export const planOfTask = endpoint({
  method: 'GET',
  path: '/api/plans/of/:id',
  summary: textOf('Câu gốc của một nhiệm vụ', 'The sentence that gave a task'),
  needs: 'plans.read',
  params: IdParams,
  response: z.object({ plan: Id.nullable(), item: z.string().nullable() }),
})
export const planHistory = endpoint({
  method: 'GET',
  path: '/api/plans/:id/history',
  summary: textOf('Ai đã rà soát, sửa gì', 'Who has reviewed and changed what'),
  needs: 'plans.read',
  params: IdParams,
  response: z.object({ entries: z.array(HistoryEntry) }),
})
