// Endpoint of the home page beside its figures: what is late, missing or waiting.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Text, UnitKey } from '../kernel/contract/shapes.ts'

export const Notice = z.object({
  kind: z.enum([
    'silentUnit',
    'unseenContacts',
    'question',
    'duplicate',
    'pendingResult',
    'overdueIsolation',
    'longTreatment',
    'draftReport',
    'opening',
    'reportMissing',
    'reportDue',
    'reportToReceive',
    'signalWaiting',
    'archive',
    'overdueTask',
    'dueTask',
    'missedTimes',
    'taskAnswer',
  ]),
  severity: z.enum(['info', 'warning', 'danger']),
  text: Text,
  count: z.number().int(),
  /** Where to press: path of the screen. */
  href: z.string(),
})
export type Notice = z.infer<typeof Notice>

export const pictureNotices = endpoint({
  method: 'GET',
  path: '/api/picture/notices',
  summary: { vi: 'Chậm, thiếu, đang chờ', en: 'Late, missing, waiting' },
  needs: 'figures.read',
  query: z.object({ unit: UnitKey, to: Day }),
  response: z.object({ notices: z.array(Notice) }),
})
