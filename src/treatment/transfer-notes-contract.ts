// Endpoints of what the two sides of a transfer say to each other.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Id, IdParams } from '../kernel/contract/shapes.ts'

const path = '/api/treatment/transfers/:id/notes'
export const MOST_SAID = 1000

export const readTransferNotes = endpoint({
  method: 'GET',
  path,
  summary: { vi: 'Trao đổi về một lượt chuyển', en: 'What was said about a transfer' },
  needs: 'transfers.read',
  noted: true,
  params: IdParams,
  response: z.object({
    notes: z.array(z.object({ id: Id, said: z.string(), at: z.iso.datetime(), by: z.string().nullable() })),
    mayAdd: z.boolean(),
  }),
})

export const addTransferNote = endpoint({
  method: 'POST',
  path,
  summary: { vi: 'Ghi một ý kiến về lượt chuyển', en: 'Say something about a transfer' },
  needs: 'transfers.write',
  params: IdParams,
  body: z.object({ id: Id, said: z.string().trim().min(1).max(MOST_SAID) }),
  response: z.object({ id: Id }),
})
