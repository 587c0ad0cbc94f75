// Who tries which route: every route by every account, in an order drawn by a seed, so that nothing is left to chance but the order.
import { makeRandom } from '../../demo/random.ts'
import type { Endpoint } from '../../kernel/contract/endpoint.ts'
import { registers } from '../../registers.ts'
import { endpoints } from '../endpoints.ts'

/** `actor` is the place of the account in the list of those who try. */
export type Turn = { readonly endpoint: Endpoint; readonly actor: number }

/** What ends or changes one's own session is left out: nobody would be signed in after it. */
export const tried = endpoints.filter(
  ({ path, method }) => !path.startsWith('/api/session') || method === 'GET',
)

/** Each route once by each account. */
export const everyTurn = (actors: number, seed: number): Turn[] =>
  makeRandom(seed).shuffled(
    tried.flatMap((endpoint) => Array.from({ length: actors }, (_, actor) => ({ endpoint, actor }))),
  )

const names = new Set(registers.map(({ name }) => name))
const isRegister = ({ path }: Endpoint): boolean => names.has(path.split('/')[2] ?? '')
const ofRegisters = tried.filter(isRegister)
const others = tried.filter((endpoint) => !isRegister(endpoint))

/** Some of them; the few routes that are no register's come more often than their number. */
export const someTurns = (actors: number, count: number, seed: number): Turn[] => {
  const random = makeRandom(seed)
  return Array.from({ length: count }, () => ({
    endpoint: random.pick(random.chance(0.6) ? ofRegisters : others),
    actor: random.between(0, actors - 1),
  }))
}
