// Endpoints of isolation beside its register: the clocks of one, and what is due in a unit.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Moment, Text, UnitKey } from '../../kernel/contract/shapes.ts'

const Reason = z.object({ clause: z.string(), text: Text, verified: z.boolean() })
/** The day that is looked at; today where absent. A demonstration stands still. */
const OnDay = z.object({ on: Day.optional() })

export const Procedure = z.object({
  source: z.string(),
  authority: z.object({ who: Text, clause: z.string() }),
  steps: z.array(
    z.object({
      step: z.enum(['list', 'decide', 'notify', 'consular']),
      due: Moment,
      done: Moment.nullable(),
      state: z.enum(['done', 'doneLate', 'open', 'late']),
      because: Reason,
    }),
  ),
  hold: z.object({ until: Moment, state: z.enum(['holds', 'decided', 'lapsed']), because: Reason }),
})

export const IsolationClocks = z.object({
  /** null: the hour of finding is not written, or no decree was in force. */
  procedure: Procedure.nullable(),
  /** A moment; the day alone after an extension. */
  longest: z.object({ until: z.string(), because: Reason }).nullable(),
  /** What the guidance of the day of the last exposure says; null where that day is not written. */
  stay: z
    .object({
      source: z.string(),
      where: z.enum(['home', 'centralised']),
      release: Day.nullable(),
      testDays: z.array(Day),
      monitorUntil: Day,
      because: Reason,
    })
    .nullable(),
})
export type IsolationClocks = z.infer<typeof IsolationClocks>

export const isolationClocks = endpoint({
  method: 'GET',
  path: '/api/isolation/clocks/:id',
  summary: { vi: 'Hạn theo luật của một trường hợp cách ly', en: 'The clocks of one isolation' },
  needs: 'isolation-orders.read',
  params: IdParams,
  query: OnDay,
  response: IsolationClocks,
})

export const IsolationDue = z.object({
  id: Id,
  name: z.string(),
  homeUnit: UnitKey,
  form: z.string().nullable(),
  place: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  what: z.enum(['release', 'list', 'decide', 'notify', 'consular', 'hold', 'longest']),
  /** YYYY-MM-DD, or a moment where hours count. */
  due: z.string(),
  state: z.enum(['late', 'soon', 'open']),
  because: Reason.nullable(),
})
export type IsolationDue = z.infer<typeof IsolationDue>

export const listIsolationDues = endpoint({
  method: 'GET',
  path: '/api/isolation/dues',
  summary: { vi: 'Cách ly: sắp hết hạn, quá hạn', en: 'Isolation: what is due' },
  needs: 'isolation-orders.read',
  query: OnDay.extend({
    unit: UnitKey,
    days: z.coerce.number().int().min(0).max(60).optional(),
  }),
  response: z.object({
    /** The most pressing first, as many as are shown. */
    dues: z.array(IsolationDue),
    /** More are open than were looked through. */
    more: z.boolean(),
  }),
})
