// Endpoints of the hotline: what waits for an answer with its clock, who is on duty, and a report that becomes a signal.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, UnitKey } from '../kernel/contract/shapes.ts'

export const MOST_OPEN = 500

const Open = z.object({
  id: Id,
  version: z.number().int(),
  homeUnit: UnitKey,
  content: z.string(),
  kind: z.string(),
  urgency: z.enum(['urgent', 'normal']),
  status: z.enum(['received', 'assigned']),
  caller: z.string().nullable(),
  phone: z.string().nullable(),
  village: z.string().nullable(),
  /** On a Vietnamese clock, to the minute. */
  received: z.string(),
  due: z.string(),
  waiting: z.enum(['late', 'soon', 'open']),
  body: z.string().nullable(),
  team: z.string().nullable(),
  signal: Id.nullable(),
  violation: Id.nullable(),
  selfTest: Id.nullable(),
  /** What the team that it was given to has said. */
  teamDay: Day.nullable(),
  teamNote: z.string().nullable(),
})
export type OpenReport = z.infer<typeof Open>

const Duty = z.object({
  line: z.string(),
  from: z.string(),
  to: z.string(),
  onDuty: z.string(),
  now: z.boolean(),
})

export const hotlineBoard = endpoint({
  method: 'GET',
  path: '/api/hotline/board',
  summary: { vi: 'Phản ánh đang chờ và lịch trực', en: 'Reports that wait, and the roster' },
  needs: 'citizen-reports.read',
  noted: true,
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({
    moment: z.string(),
    reports: z.array(Open),
    more: z.boolean(),
    /** Of the unit and of those above it. */
    duty: z.array(Duty),
    gaps: z.array(z.string()),
  }),
})

export const passAsSignal = endpoint({
  method: 'POST',
  path: '/api/hotline/reports/:id/signal',
  summary: {
    vi: 'Chuyển phản ánh thành dấu hiệu phải xác minh',
    en: 'A report becomes a signal to be verified',
  },
  needs: 'citizen-reports.write',
  params: IdParams,
  body: z.object({ signal: Id }),
  response: z.object({ signal: Id }),
})

export const recordViolation = endpoint({
  method: 'POST',
  path: '/api/hotline/reports/:id/violation',
  summary: {
    vi: 'Lập vụ vi phạm từ một phản ánh',
    en: 'A violation recorded from a report',
  },
  needs: 'citizen-reports.write',
  params: IdParams,
  body: z.object({
    violation: Id,
    act: z.string().trim().min(3).max(500),
    violator: z.string().trim().min(2).max(200),
    recordDay: Day,
  }),
  response: z.object({ violation: Id }),
})

/** In the name of whoever told; who is likely the same waits among duplicates. */
export const recordSelfTest = endpoint({
  method: 'POST',
  path: '/api/hotline/reports/:id/self-test',
  summary: {
    vi: 'Ghi kết quả tự báo vào sổ tự xét nghiệm',
    en: 'A told result goes into the book of self-tests',
  },
  needs: 'citizen-reports.write',
  params: IdParams,
  body: z.object({ selfTest: Id }),
  response: z.object({ selfTest: Id }),
})

const Given = z.object({
  id: Id,
  homeUnit: UnitKey,
  content: z.string(),
  kind: z.string(),
  urgency: z.enum(['urgent', 'normal']),
  village: z.string().nullable(),
  caller: z.string().nullable(),
  phone: z.string().nullable(),
  team: Id,
  teamName: z.string(),
  due: z.string(),
  waiting: z.enum(['late', 'soon', 'open']),
  teamDay: Day.nullable(),
  teamNote: z.string().nullable(),
})
export type GivenReport = z.infer<typeof Given>

/** Read by each team of its own reports alone: the database knows whose account is of which team. */
export const reportsOfTeams = endpoint({
  method: 'GET',
  path: '/api/hotline/given',
  summary: { vi: 'Phản ánh đã giao cho tổ, chưa trả lời', en: 'Reports given to teams, not answered yet' },
  needs: 'household-visits.write',
  noted: true,
  query: z.object({ unit: UnitKey, on: Day, team: Id.optional() }),
  response: z.object({ reports: z.array(Given) }),
})

export const sayWhatTeamFound = endpoint({
  method: 'POST',
  path: '/api/hotline/reports/:id/found',
  summary: { vi: 'Tổ báo lại đã xem một phản ánh', en: 'A team says what it found of a report' },
  needs: 'household-visits.write',
  params: IdParams,
  body: z.object({ day: Day, note: z.string().trim().min(3).max(1000) }),
  response: z.object({ teamDay: Day }),
})

export const reportPoster = endpoint({
  method: 'GET',
  path: '/api/hotline/poster',
  summary: {
    vi: 'Tờ dán mã QR của trang phản ánh (PDF)',
    en: 'The poster of the page of reports with its QR code (PDF)',
  },
  needs: 'citizen-reports.read',
  query: z.object({ unit: UnitKey }),
})
