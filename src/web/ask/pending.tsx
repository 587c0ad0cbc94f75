// What stands while an answer is on its way: grey lines, or why it did not come and how to ask again. Nothing once it is there.
import type { UseQueryResult } from '@tanstack/react-query'
import { Waiting } from '../parts/page.tsx'
import type { ApiRefusal } from './api.ts'
import { ErrorNote } from './error-note.tsx'

type Asked = Pick<UseQueryResult<unknown, ApiRefusal>, 'data' | 'error' | 'refetch'>

export const Pending = ({ ask, lines }: { readonly ask: Asked; readonly lines?: number }) => {
  if (ask.error) return <ErrorNote error={ask.error} again={() => void ask.refetch()} />
  return ask.data === undefined && <Waiting {...(lines === undefined ? {} : { lines })} />
}
