// Endpoints of reporting: what units owe and how it stands, sending, receiving, sending back, urging.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Moment, Text, UnitKey } from '../kernel/contract/shapes.ts'

export const Standing = z.enum([
  'inTime',
  'late',
  'missing',
  'backEntry',
  'returned',
  'soon',
  'open',
  'running',
])
export type Standing = z.infer<typeof Standing>

const Kind = z.enum(['weekly', 'monthly', 'yearly', 'outbreakFirst', 'outbreakDaily', 'outbreakFinal'])
const State = z.enum(['draft', 'sent', 'returned', 'accepted', 'compiled'])

export const ReportLine = z.object({
  id: Id,
  homeUnit: UnitKey,
  kind: Kind,
  start: Day,
  end: Day,
  cluster: z
    .object({ id: Id, name: z.string() })
    .nullable()
    .describe('The cluster that a daily report is about'),
  due: Moment,
  law: z.string(),
  lawVerified: z.boolean(),
  state: State,
  standing: Standing,
  sent: z.string().nullable(),
  zero: z.boolean(),
  cases: z.number().int().nullable(),
  returnReason: z.string().nullable(),
  paperNumber: z.string().nullable(),
  urgedDay: Day.nullable(),
  urgedTimes: z.number().int(),
  /** What this account may do with it. */
  mine: z.boolean(),
  above: z.boolean(),
})
export type ReportLine = z.infer<typeof ReportLine>

export const reportBoard = endpoint({
  method: 'GET',
  path: '/api/reporting/board',
  summary: { vi: 'Chế độ báo cáo: đến hạn, chậm, thiếu', en: 'Reporting: due, late, missing' },
  needs: 'periodic-reports.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ moment: z.string(), reports: z.array(ReportLine) }),
})

const Number = z.object({
  field: z.string(),
  figure: z.string(),
  by: z.string().nullable(),
  from: Day.nullable().describe('null: from the beginning'),
  /** As it was sent; null before that. */
  sent: z.number().int().nullable(),
  /** As the figure says it now. */
  now: z.number().int(),
})

export const readPeriodicReport = endpoint({
  method: 'GET',
  path: '/api/reporting/reports/:id',
  summary: { vi: 'Một báo cáo định kỳ và số liệu của nó', en: 'A periodic report and its numbers' },
  needs: 'periodic-reports.read',
  params: IdParams,
  response: z.object({
    report: ReportLine,
    zeroAllowed: z.boolean(),
    numbers: z.array(Number),
    /** Whose cases are counted: of a cluster every commune that has some and that the reader may see. */
    units: z.array(UnitKey),
    /** Of a cluster: in how many units more it has cases that were not counted, in what was sent and for the reader now. */
    notCounted: z.object({ sent: z.number().int().nullable(), now: z.number().int() }),
    /** Every other disease that is watched, in the same period; empty for a cluster. */
    others: z.array(
      z.object({ disease: z.string(), name: Text, cases: z.number().int(), deaths: z.number().int() }),
    ),
    othersSent: z.string().nullable(),
    /** The same period of the units just below. */
    below: z.array(ReportLine),
  }),
})

export const clusterReports = endpoint({
  method: 'GET',
  path: '/api/reporting/clusters/:id',
  summary: { vi: 'Báo cáo của một ổ dịch', en: 'The reports of a cluster' },
  needs: 'periodic-reports.read',
  params: IdParams,
  response: z.object({
    reports: z.array(ReportLine),
    /** In how many other units it has cases that the reader may not see. */
    notCounted: z.number().int(),
  }),
})

const changed = z.object({ report: ReportLine })

export const openReportPeriods = endpoint({
  method: 'POST',
  path: '/api/reporting/periods',
  summary: { vi: 'Mở kỳ báo cáo', en: 'Open the periods of a day' },
  needs: 'reporting.send',
  body: z.object({ unit: UnitKey, on: Day }),
  response: z.object({ opened: z.number().int() }),
})

export const sendPeriodicReport = endpoint({
  method: 'POST',
  path: '/api/reporting/reports/:id/send',
  summary: { vi: 'Gửi báo cáo', en: 'Send a report' },
  needs: 'reporting.send',
  params: IdParams,
  body: z.object({ zero: z.boolean() }),
  response: changed,
})

export const tellOnPaper = endpoint({
  method: 'POST',
  path: '/api/reporting/reports/:id/paper',
  summary: { vi: 'Đã báo bằng giấy, nhập bù sau', en: 'Told on paper, to be entered later' },
  needs: 'reporting.send',
  params: IdParams,
  body: z.object({ number: z.string().trim().min(1).max(60), day: Day, time: z.string().max(5) }),
  response: changed,
})

export const receivePeriodicReport = endpoint({
  method: 'POST',
  path: '/api/reporting/reports/:id/receive',
  summary: { vi: 'Tiếp nhận báo cáo', en: 'Receive a report' },
  needs: 'reporting.receive',
  params: IdParams,
  response: changed,
})

export const returnPeriodicReport = endpoint({
  method: 'POST',
  path: '/api/reporting/reports/:id/return',
  summary: { vi: 'Trả lại báo cáo', en: 'Send a report back' },
  needs: 'reporting.receive',
  params: IdParams,
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  response: changed,
})

export const urgeReports = endpoint({
  method: 'POST',
  path: '/api/reporting/urge',
  summary: { vi: 'Đôn đốc báo cáo', en: 'Urge reports' },
  needs: 'reporting.receive',
  body: z.object({ ids: z.array(Id).min(1).max(500) }),
  response: z.object({ urged: z.number().int() }),
})
