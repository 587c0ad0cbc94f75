// Changes of many records through the server; the records that were read before are read anew when opened again.
import { useQueryClient } from '@tanstack/react-query'
import { batchEndpoints } from '../../../kernel/register/batch-contract.ts'
import { registerEndpoints } from '../../../kernel/register/contract.ts'
import type { Register } from '../../../kernel/register/register.ts'
import { useAsk, useTell } from '../../ask/ask.ts'

export const useBatches = (register: Register) => {
  const client = useQueryClient()
  const endpoints = batchEndpoints(register)
  const forget = () =>
    client.removeQueries({
      predicate: ({ queryKey }) => queryKey[1] === registerEndpoints(register).get.path,
    })
  return {
    recent: useAsk(endpoints.batches, {}),
    change: useTell(endpoints.changeMany, { quiet: true }),
    undo: useTell(endpoints.undoMany),
    forget,
  }
}
