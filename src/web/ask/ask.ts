// The one way in which screens read (useAsk) and change (useTell) data.
import { notifications } from '@mantine/notifications'
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { ownSession } from '../../kernel/access/contract.ts'
import type { Endpoint, ResponseOf } from '../../kernel/contract/endpoint.ts'
import type { Text } from '../../kernel/text/text.ts'
import { ApiRefusal, call, tell, type InputOf } from './api.ts'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'

const worthAsking = (count: number, error: Error): boolean =>
  count < (error instanceof ApiRefusal && error.status === 503 ? 5 : 2) &&
  (!(error instanceof ApiRefusal) || error.status === 0 || error.status >= 502)

const sessionKey = ['GET', ownSession.path]

/** The session ended somewhere: the frame asks for it again, and shows the sign-in over the screen. */
const sessionEnded = (error: Error, key: readonly unknown[] = []): void => {
  if (error instanceof ApiRefusal && error.status === 401 && key[1] !== ownSession.path)
    void queryClient.invalidateQueries({ queryKey: sessionKey })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => sessionEnded(error, queryKey) }),
  mutationCache: new MutationCache({ onError: (error) => sessionEnded(error) }),
  defaultOptions: {
    queries: { staleTime: 15_000, refetchOnWindowFocus: false, retry: worthAsking, networkMode: 'always' },
  },
})

export const askKey = (endpoint: Endpoint, input: unknown): readonly unknown[] => [
  endpoint.method,
  endpoint.path,
  input,
]

export type AskOptions = {
  /** false: do not ask yet. */
  readonly when?: boolean
  /**
   * Keep showing the last answer while the next one is on its way (lists, figures): the screen fades meanwhile
   * (`usePassing`); 'quietly': it does not (what is found while one types).
   */
  readonly keep?: boolean | 'quietly'
  /** The answer holds as long as the page stands. */
  readonly lasting?: boolean
  /** Ask again after so many milliseconds (long work). */
  readonly every?: number | false
}

/** Reads through a declared endpoint; POST endpoints that only ask (figures) too. */
export const useAsk = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: AskOptions = {},
): UseQueryResult<ResponseOf<E>, ApiRefusal> =>
  useQuery<ResponseOf<E>, ApiRefusal>({
    queryKey: askKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, signal),
    enabled: options.when ?? true,
    // Neither what is noted as a reading nor what never changes is asked again for a change elsewhere.
    meta: { stays: endpoint.noted ?? options.lasting ?? false, fades: options.keep === true },
    ...(options.lasting ? { staleTime: Infinity } : {}),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: options.every ?? false,
  })

export type TellOptions = {
  /** Said in a notification when it is done. */
  readonly done?: Text
  /** The screen shows the refusal itself. */
  readonly quiet?: boolean
  /** The screen keeps what was not decided, and says so itself; what was refused is gone from it. */
  readonly drops?: boolean
  /** What stands on the screen is not asked again: the answer must be seen first (a secret that is shown once). */
  readonly leave?: boolean
}

const DONE = 'done'

/** The newest word that something went well stands alone: on a phone four of them would lie over what is pressed next. */
const sayDone = (message: string): void => {
  notifications.hide(DONE)
  notifications.show({ id: DONE, message })
}

/**
 * Changes through a declared endpoint: says what happened, and everything on the screen is asked again
 * (but for single records: a form hands its answer to `useKeepRecord`).
 */
export const useTell = <E extends Endpoint>(
  endpoint: E,
  options: TellOptions = {},
): UseMutationResult<ResponseOf<E>, ApiRefusal, InputOf<E>> => {
  const client = useQueryClient()
  const t = useText()
  return useMutation<ResponseOf<E>, ApiRefusal, InputOf<E>>({
    mutationFn: (input) => tell(endpoint, input),
    // Safe, because a change that is sent again bears the same key.
    retry: (count, error) => count < 2 && error instanceof ApiRefusal && error.isUnanswered,
    networkMode: 'always',
    onSuccess: () => {
      if (options.done) sayDone(t(options.done))
      if (!options.leave) void client.invalidateQueries({ predicate: ({ meta }) => !meta?.stays })
    },
    onError: (error) => {
      if (options.quiet || (options.drops && error.isUndecided)) return
      notifications.show({
        color: 'red',
        title: t(error.text ?? words.failed),
        message: t(options.drops ? words.dropped : words.nothingLost),
        autoClose: 10_000,
      })
    },
  })
}
