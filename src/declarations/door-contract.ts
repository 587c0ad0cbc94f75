// The door without an account: the page of one place, and what is sent from it. Nothing can be read back here.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Id } from '../kernel/contract/shapes.ts'

export const MOST_WORDS = 300

const params = z.object({ place: Id.describe('Id of a place, as its poster bears it') })
const query = z.object({ lang: z.enum(['vi', 'en']).optional() })

export const declareAtPlace = endpoint({
  method: 'GET',
  path: '/khai-bao/:place',
  summary: { vi: 'Trang khai báo y tế của một địa điểm', en: 'The page of declaration of a place' },
  needs: 'public',
  params,
  query,
})

/** As a form of HTML sends it: words by the names of the fields. */
export const sendDeclaration = endpoint({
  method: 'POST',
  path: '/khai-bao/:place',
  summary: { vi: 'Gửi tờ khai y tế tại một địa điểm', en: 'Send a declaration at a place' },
  needs: 'public',
  params,
  query,
  body: z.record(z.string().max(60), z.string().max(MOST_WORDS)),
})
