// Endpoints of event-based surveillance: the board, what is proposed, verifying a signal, opening a cluster with its cases.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, keyOf, UnitKey, Values } from '../kernel/contract/shapes.ts'
import { disease } from '../surveillance/case-choices.ts'

const SignalLine = z.object({
  id: Id,
  homeUnit: UnitKey,
  title: z.string(),
  source: z.string(),
  state: z.string(),
  heard: z.string().describe('YYYY-MM-DD or YYYY-MM-DDTHH:MM'),
  village: z.string().nullable(),
  place: z.string().nullable(),
  suspected: z.string().nullable(),
  /** The disease that is suspected, where what is written names one that is watched. */
  disease: z.string().nullable(),
  sick: z.number().int().nullable(),
  due: z.string(),
  standing: z.enum(['late', 'soon', 'open']),
})
export type SignalLine = z.infer<typeof SignalLine>

const EventLine = z.object({
  id: Id,
  homeUnit: UnitKey,
  title: z.string(),
  state: z.string(),
  village: z.string().nullable(),
  disease: z.string().nullable(),
  verifiedDay: Day,
  sick: z.number().int().nullable(),
  signals: z.number().int(),
  /** The latest assessment; null: the risk was not assessed yet. */
  level: z.string().nullable(),
  assessedDay: Day.nullable(),
})
export type EventLine = z.infer<typeof EventLine>

const ClusterLine = z.object({
  id: Id,
  homeUnit: UnitKey,
  name: z.string(),
  state: z.string(),
  openedDay: Day,
  cases: z.number().int(),
  last: Day.nullable(),
  quiet: z.number().int(),
  closable: Day.nullable(),
  stepsDone: z.number().int(),
})
export type ClusterLine = z.infer<typeof ClusterLine>

export const alertBoard = endpoint({
  method: 'GET',
  path: '/api/alerts/board',
  summary: { vi: 'Dấu hiệu, sự kiện, ổ dịch đang mở', en: 'Open signals, events and clusters' },
  needs: 'signals.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({
    moment: z.string(),
    signals: z.array(SignalLine),
    events: z.array(EventLine),
    clusters: z.array(ClusterLine),
  }),
})

export const ClusterProposal = z.object({
  extent: z.enum(['households', 'village']),
  unit: UnitKey,
  disease: z.string(),
  village: z.string().nullable(),
  from: Day,
  to: Day,
  cases: z.array(Id),
  /** An open cluster of that village, which these cases may belong to. */
  joins: z.object({ id: Id, name: z.string() }).nullable(),
})
export type ClusterProposal = z.infer<typeof ClusterProposal>

export const Rise = z.object({
  unit: UnitKey,
  disease: z.string(),
  from: Day,
  to: Day,
  count: z.number().int(),
  expected: z.number(),
  years: z.number().int(),
})
export type Rise = z.infer<typeof Rise>

export const alertProposals = endpoint({
  method: 'GET',
  path: '/api/alerts/proposals',
  summary: { vi: 'Đề xuất ổ dịch, gia tăng bất thường', en: 'Proposed clusters, unusual rises' },
  needs: 'cases.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ clusters: z.array(ClusterProposal), rises: z.array(Rise), more: z.number().int() }),
})

const ClusterCourse = z.object({
  cases: z.number().int(),
  first: Day.nullable(),
  last: Day.nullable(),
  /** Days without a new case, counted from the last case or, without any, from the opening. */
  quiet: z.number().int(),
  /** The first day on which it may be closed by the rule. */
  closable: Day.nullable(),
  /** Cases by day, days between included. */
  days: z.array(z.object({ day: Day, cases: z.number().int() })),
})
export type ClusterCourse = z.infer<typeof ClusterCourse>

export const clusterCourse = endpoint({
  method: 'GET',
  path: '/api/alerts/clusters/:id/course',
  summary: { vi: 'Diễn biến một ổ dịch đến một ngày', en: 'The course of a cluster up to a day' },
  needs: 'cases.read',
  params: IdParams,
  query: z.object({ on: Day }),
  response: ClusterCourse,
})

/** By which numbers clusters are judged in a unit on a day; a number that was taken away is null. */
export const alertRules = endpoint({
  method: 'GET',
  path: '/api/alerts/rules',
  summary: { vi: 'Tham số đề xuất, kết thúc ổ dịch', en: 'Parameters of clusters' },
  needs: 'signals.read',
  query: z.object({ unit: UnitKey, on: Day, disease: z.string().max(40) }),
  response: z.object({
    leastInHousehold: z.number().nullable(),
    leastInVillage: z.number().nullable(),
    withinDays: z.number().nullable(),
    quietDays: z.number().nullable(),
  }),
})

export const verifySignal = endpoint({
  method: 'POST',
  path: '/api/alerts/signals/:id/verify',
  summary: { vi: 'Xác minh một dấu hiệu', en: 'Verify a signal' },
  needs: 'signals.write',
  params: IdParams,
  body: z.object({
    verdict: z.enum(['event', 'discarded', 'joined']),
    verification: z.string().trim().min(5).max(5000),
    /** An event that is known already; a new one where absent. */
    event: Id.optional(),
    /** Of a new event; null: not known yet. Where absent, what the signal names. */
    disease: keyOf(disease).nullable().optional(),
    sameAs: Id.optional(),
  }),
  response: z.object({ event: Id.nullable() }),
})

export const openCluster = endpoint({
  method: 'POST',
  path: '/api/alerts/clusters',
  summary: { vi: 'Mở ổ dịch cùng các ca của nó', en: 'Open a cluster with its cases' },
  needs: 'clusters.write',
  body: z.object({ id: Id, homeUnit: UnitKey, values: Values, cases: z.array(Id).max(500) }),
  response: z.object({ id: Id, linked: z.number().int() }),
})

export const linkCases = endpoint({
  method: 'POST',
  path: '/api/alerts/clusters/:id/cases',
  summary: { vi: 'Đưa ca vào, bỏ ca khỏi ổ dịch', en: 'Put cases into a cluster or take them out' },
  needs: 'clusters.write',
  params: IdParams,
  body: z.object({ cases: z.array(Id).min(1).max(500), link: z.boolean() }),
  response: z.object({ changed: z.number().int(), refused: z.number().int() }),
})
