// What anyone may see without signing in: levels that were published, by unit and day. No count, no person.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { doorQuery } from '../declarations/door-endpoints.ts'
import { OutcomeName } from './standing-contract.ts'

const query = z.object({ ngay: Day.optional() })

export const PublicLevels = z.object({
  day: Day,
  place: z.string(),
  units: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      level: z.enum(['commune', 'district', 'province']),
      disease: z.string(),
      outcome: OutcomeName,
      label: Text,
      law: z.string(),
      /** Of the document that published it. */
      number: z.string().nullable(),
      since: z.string(),
    }),
  ),
})
export type PublicLevels = z.infer<typeof PublicLevels>

export const publicLevels = endpoint({
  method: 'GET',
  path: '/cong-khai/cap-do.json',
  summary: { vi: 'Cấp độ dịch đã công bố: dữ liệu mở', en: 'Published levels: open data' },
  needs: 'public',
  query,
  response: PublicLevels,
})
export const publicLevelsCsv = endpoint({
  method: 'GET',
  path: '/cong-khai/cap-do.csv',
  summary: { vi: 'Cấp độ dịch đã công bố: dữ liệu mở (CSV)', en: 'Published levels: open data (CSV)' },
  needs: 'public',
  query,
})
export const publicLevelsPage = endpoint({
  method: 'GET',
  path: '/cong-khai/cap-do',
  summary: {
    vi: 'Bản đồ và danh sách cấp độ dịch cho người dân',
    en: 'Map and list of levels for the public',
  },
  needs: 'public',
  query: query.extend(doorQuery.shape),
})
