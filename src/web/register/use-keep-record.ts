// Keeps the record that a change answered with, so that it is shown at once and not read (and logged) a second time.
import { useQueryClient } from '@tanstack/react-query'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { askKey } from '../ask/ask.ts'

type Saved = Pick<ResponseOf<ReturnType<typeof registerEndpoints>['get']>, 'record' | 'questions'>

export const useKeepRecord = (register: Register): ((saved: Saved) => void) => {
  const client = useQueryClient()
  const { get } = registerEndpoints(register)
  return ({ record, questions }) =>
    client.setQueryData<Saved>(askKey(get, { params: { id: record.id } }), { record, questions })
}
