// The public page of the hotline: a citizen tells their commune something, without an account; nothing can be read back here.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { UnitKey } from '../kernel/contract/shapes.ts'

const MOST_WORDS = 2000
const params = z.object({ unit: UnitKey })
const query = z.object({ lang: z.enum(['vi', 'en']).optional() })

export const reportPage = endpoint({
  method: 'GET',
  path: '/phan-anh/:unit',
  summary: { vi: 'Trang phản ánh, cần giúp đỡ của một đơn vị', en: 'The page of reports to a unit' },
  needs: 'public',
  params,
  query,
})

export const sendReport = endpoint({
  method: 'POST',
  path: '/phan-anh/:unit',
  summary: { vi: 'Gửi phản ánh tới một đơn vị', en: 'Send a report to a unit' },
  needs: 'public',
  params,
  query,
  body: z.record(z.string().max(60), z.string().max(MOST_WORDS)),
})
