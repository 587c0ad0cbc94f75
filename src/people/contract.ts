// Endpoint of a person beside the register: everything that the books hold about one person, on one page.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { IdParams } from '../kernel/contract/shapes.ts'
import { RecordRow } from '../kernel/register/contract.ts'

export const personLife = endpoint({
  method: 'GET',
  path: '/api/persons/:id/life',
  summary: {
    vi: 'Hồ sơ của một người: ca bệnh, tiếp xúc, cách ly, xét nghiệm, điều trị, mũi tiêm',
    en: 'The life of a person: illness, contacts, isolation, tests, care, doses',
  },
  needs: 'persons.read',
  noted: true,
  params: IdParams,
  response: z.object({
    /** In the order of the registers; the newest of each first. */
    registers: z.array(
      z.object({
        register: z.string(),
        records: z.array(RecordRow),
        /** There are more than these. */
        more: z.boolean(),
      }),
    ),
  }),
})
