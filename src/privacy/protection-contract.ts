// Endpoints of data protection beside its registers: what is due, letters, and the extract of one person.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Id, Text, UnitKey } from '../kernel/contract/shapes.ts'

export const Due = z.object({
  register: z.string(),
  id: Id,
  title: z.string(),
  homeUnit: UnitKey,
  /** The person whose data a request is about. */
  person: Id.nullable(),
  what: Text,
  due: z.string().describe('YYYY-MM-DD, or YYYY-MM-DDTHH:MM where hours count'),
  state: z.enum(['late', 'soon', 'open']),
  because: z.array(z.object({ clause: z.string(), text: Text, verified: z.boolean() })),
})
export type Due = z.infer<typeof Due>

export const listDues = endpoint({
  method: 'GET',
  path: '/api/privacy/dues',
  summary: { vi: 'Việc đến hạn về dữ liệu cá nhân', en: 'What is due about personal data' },
  needs: 'data-requests.read',
  response: z.object({ dues: z.array(Due), late: z.number().int() }),
})

export const settingNames = [
  'openingHours',
  'hitMinutes',
  'lookUpsAnHour',
  'leastShown',
  'erasureWaitDays',
] as const
export const Settings = z.object({
  openingHours: z.number().int().min(1).max(72),
  hitMinutes: z.number().int().min(5).max(1440),
  lookUpsAnHour: z.number().int().min(1).max(1000),
  leastShown: z.number().int().min(2).max(50),
  erasureWaitDays: z.number().int().min(1).max(90),
})
export type Settings = z.infer<typeof Settings>

export const readSettings = endpoint({
  method: 'GET',
  path: '/api/privacy/settings',
  summary: { vi: 'Tham số bảo vệ dữ liệu', en: 'Settings of data protection' },
  needs: 'openings.read',
  response: Settings,
})
export const changeSettings = endpoint({
  method: 'PATCH',
  path: '/api/privacy/settings',
  summary: { vi: 'Sửa tham số bảo vệ dữ liệu', en: 'Change the settings' },
  needs: 'privacy.settings',
  proof: true,
  body: Settings.partial(),
  response: Settings,
})

const Format = z.enum(['docx', 'pdf', 'html'])

export const requestLetter = endpoint({
  method: 'GET',
  path: '/api/privacy/data-requests/:id/letter/:format',
  summary: { vi: 'Văn bản trả lời yêu cầu', en: 'Letter that answers a request' },
  needs: 'data-requests.read',
  params: z.object({ id: Id, format: Format }),
})
export const breachNotice = endpoint({
  method: 'GET',
  path: '/api/privacy/breaches/:id/notice/:format',
  summary: { vi: 'Thông báo vi phạm', en: 'Notice of a breach' },
  needs: 'breaches.read',
  params: z.object({ id: Id, format: Format }),
})
export const personExtract = endpoint({
  method: 'GET',
  path: '/api/privacy/persons/:id/extract',
  summary: { vi: 'Bản trích dữ liệu của một người', en: 'Everything kept of one person, as a file' },
  needs: 'data-requests.export',
  params: z.object({ id: Id }),
})
