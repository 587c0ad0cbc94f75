// Who asks, told by the database in the transaction of the work itself, and whether they may.
import type { FastifyRequest } from 'fastify'
import { isSame, recall, remember } from '../access/session-memory.ts'
import {
  type Beside,
  type Entered,
  entering,
  noteLife,
  type SignedIn,
  withBeside,
} from '../access/session.ts'
import { PROOF_MINUTES } from '../access/sign-in/settings.ts'
import { askTogether } from '../database/together.ts'
import { type Statement, type Transaction, transactAs } from '../database/transaction.ts'
import type { Endpoint } from './endpoint.ts'
import { Refusal } from './refusal.ts'
import type { Context } from './serving.ts'

export const SESSION_COOKIE = 'phaodai'

export const tokenOf = ({ cookies }: Pick<FastifyRequest, 'cookies'>): string | undefined =>
  cookies[SESSION_COOKIE]

/** Who lost the session with a device stands at the door as well, and the device hears that it is to wipe itself. */
export const mustHaveSession = (
  { atTheDoor }: Pick<Context, 'atTheDoor'>,
  signedIn: SignedIn | undefined,
): SignedIn => {
  if (!signedIn) throw new Refusal('notSignedIn', atTheDoor)
  if (signedIn.shut) throw new Refusal('deviceShutOut', atTheDoor, undefined, 401)
  return signedIn
}

export const mustBeSignedIn = (
  context: Pick<Context, 'atTheDoor' | 'mustNotHurry'>,
  request: FastifyRequest,
  endpoint: Endpoint,
  found: SignedIn | undefined,
): SignedIn => {
  const signedIn = mustHaveSession(context, found)
  if (endpoint.method !== 'GET' && request.headers['x-csrf-token'] !== signedIn.csrf)
    throw new Refusal('csrf')
  if (signedIn.mustChangePassword && !endpoint.unfinished) throw new Refusal('passwordMustChange')
  if (signedIn.lacksFactor && !endpoint.unfinished) throw new Refusal('secondFactorMissing')
  if (endpoint.proof && Date.now() - signedIn.provedAt.getTime() > PROOF_MINUTES * 60_000)
    throw new Refusal('proveAgain')
  context.mustNotHurry(signedIn.accountId)
  return signedIn
}

/** The session is another than it was when last seen. */
class NotAsExpected extends Error {}

export type Asking = {
  readonly tx: Transaction
  readonly signedIn: SignedIn
  /** Is heard before anything is answered: the session is what it was taken for and may ask at all. */
  readonly entered: Promise<Entered>
}

/** Without one nobody is looked for. */
export const tokenGiven = (context: Pick<Context, 'atTheDoor'>, request: FastifyRequest): string => {
  const token = tokenOf(request)
  if (!token) throw new Refusal('notSignedIn', context.atTheDoor)
  return token
}

const entranceOf = (context: Context, request: FastifyRequest, endpoint: Endpoint) => {
  const token = tokenGiven(context, request)
  const needs = endpoint.needs === 'session' ? null : endpoint.needs
  const { read, ...entrance } = entering(context.signIn, context.duties, token, needs)
  return {
    ...entrance,
    /** What is known of the session from now on. */
    read: (rows: object[], expected: SignedIn | undefined): Entered => {
      const entered = read(rows)
      remember(context.pool, entrance.tokenHash, entered?.actor)
      if (!entered) throw new Refusal('notSignedIn', context.atTheDoor)
      if (expected && !isSame(expected, entered.actor)) throw new NotAsExpected()
      return entered
    },
  }
}

const noteUse = async (
  { pool }: Pick<Context, 'pool'>,
  request: FastifyRequest,
  endpoint: Endpoint,
  due: boolean,
  tokenHash: Buffer,
): Promise<void> => {
  if (!due || endpoint.background) return
  await noteLife(pool, tokenHash, (error) =>
    request.log.warn(
      { kind: error.name, code: (error as { code?: unknown }).code },
      'the sign of life of a session was not kept',
    ),
  )
}

/**
 * Runs the work in a transaction in the name of the session that the request brings. What only asks is sent along with the look-up where
 * the session was seen before.
 */
export const asWhoAsks = async <R>(
  context: Context,
  request: FastifyRequest,
  endpoint: Endpoint,
  asksOnly: boolean,
  work: (asking: Asking) => Promise<R>,
): Promise<R> => {
  const { pool } = context
  const { statement, read, tokenHash } = entranceOf(context, request, endpoint)
  let due = false
  const attempt = (expected: SignedIn | undefined): Promise<R> =>
    transactAs(pool, { statement, read: (rows) => read(rows, expected) }, expected, async (tx, entering) => {
      const entered = (async () => {
        const known = await entering
        due = known.due
        mustBeSignedIn(context, request, endpoint, known.actor)
        return known
      })()
      entered.catch(() => undefined)
      return work({ tx, signedIn: expected ?? (await entered).actor, entered })
    })
  const expected = asksOnly ? recall(pool, tokenHash) : undefined
  try {
    return await attempt(expected)
  } catch (error) {
    if (error instanceof NotAsExpected) return await attempt(undefined)
    throw error
  } finally {
    await noteUse(context, request, endpoint, due, tokenHash)
  }
}

/** The look at who asks by itself, for what is refused whoever it is: who may not ask at all is told that first. */
export const hearWhoAsks = async (
  context: Context,
  request: FastifyRequest,
  endpoint: Endpoint,
): Promise<void> => {
  const { statement, read, tokenHash } = entranceOf(context, request, endpoint)
  const [session = []] = await askTogether(context.pool, [statement])
  const { actor, due } = read(session, undefined)
  mustBeSignedIn(context, request, endpoint, actor)
  await noteUse(context, request, endpoint, due, tokenHash)
}

/** A question that one known statement may answer; undefined where it cannot, and then it is asked as usual. */
export type Quick<R> = {
  readonly ask: (signedIn: SignedIn) => Statement | Beside | undefined
  readonly tell: (rows: readonly object[], signedIn: SignedIn) => R | undefined
}

/** Refused is as usual only: there it is known first who asks. */
const toldBy = <R>(tell: () => R | undefined): R | undefined => {
  try {
    return tell()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** The look-up of the session and the statement in one message. Only for a session that was seen before. */
export const askQuickly = async <R>(
  context: Context,
  request: FastifyRequest,
  endpoint: Endpoint,
  { ask, tell }: Quick<R>,
): Promise<R | undefined> => {
  const { statement, read, tokenHash } = entranceOf(context, request, endpoint)
  const expected = recall(context.pool, tokenHash)
  const known = expected && ask(expected)
  if (!known) return undefined
  const [session = [], rows = session] = await askTogether(
    context.pool,
    'beside' in known ? [withBeside(statement, known)] : [statement, known],
  )
  try {
    const { actor, held, due } = read(session, expected)
    const answer = held ? toldBy(() => tell(rows, actor)) : undefined
    if (answer === undefined) return undefined
    mustBeSignedIn(context, request, endpoint, actor)
    await noteUse(context, request, endpoint, due, tokenHash)
    return answer
  } catch (error) {
    if (error instanceof NotAsExpected) return undefined
    throw error
  }
}
