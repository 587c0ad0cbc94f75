// Serves the endpoints of the contract: who asks, may they, is the input right; then the work, in one transaction.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { z } from 'zod'
import type { Duties } from '../access/duties.ts'
import { besideEachOther, dutyMissing, namingDuties } from '../access/requires.ts'
import { findSession, type SignedIn } from '../access/session.ts'
import type { SignInSettings } from '../access/sign-in/settings.ts'
import { type Actor, transact, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { type Admission, laneOf } from './admission.ts'
import { bodyLimits } from './body-limits.ts'
import type { Endpoint } from './endpoint.ts'
import { answerBefore, hasKey, once } from './once.ts'
import type { Rate } from './rate.ts'
import { Refusal } from './refusal.ts'
import {
  askQuickly,
  asWhoAsks,
  hearWhoAsks,
  mustBeSignedIn,
  type Quick,
  tokenGiven,
  tokenOf,
} from './who-asks.ts'

export type Context = {
  readonly app: FastifyInstance
  /** Connections of the application's role, bound by row-level security. */
  readonly pool: pg.Pool
  /** Connections of the owner, for what no account may do: proving the history, backups. */
  readonly owner: pg.Pool
  readonly product: Product
  readonly duties: Duties
  /** Key and copies of checkpoints, outside the database; absent where nothing is kept. */
  readonly historyFolder?: string
  readonly signIn: SignInSettings
  /** Refuses an account that asks too much. */
  readonly mustNotHurry: Rate
  /** Who may be at work at once, and who waits. */
  readonly admission: Admission
  /** True where backups are made by themselves. */
  readonly backsUp?: boolean
  /** What an unsigned visitor is told at the door: the accounts of a demonstration. */
  readonly atTheDoor?: unknown
}

type Out<T> = T extends z.ZodType ? z.output<T> : undefined

export type Input<P, Q, B> = {
  readonly tx: Transaction
  readonly signedIn: SignedIn
  readonly params: Out<P>
  readonly query: Out<Q>
  readonly body: Out<B>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

const inVietnamese = z.locales.vi().localeError

const judge = (shape: z.ZodType | undefined, place: string, given: unknown): unknown => {
  if (!shape) return undefined
  const read = shape.safeParse(given ?? {})
  if (read.success) return read.data
  const vietnamese = shape.safeParse(given ?? {}, { error: inVietnamese }).error?.issues
  throw new Refusal('invalid', {
    problems: read.error.issues.slice(0, 50).map((issue, turn) => ({
      field: [place, ...issue.path.map(String)].join('.'),
      text: { vi: vietnamese?.[turn]?.message ?? issue.message, en: issue.message },
    })),
  })
}

const inputOf = (endpoint: Endpoint, { params, query, body }: FastifyRequest) => ({
  params: judge(endpoint.params, 'params', params),
  query: judge(endpoint.query, 'query', query),
  body: judge(endpoint.body, 'body', body),
})

/** Unique violation (PostgreSQL, Appendix A). */
const TAKEN = '23505'

/**
 * Two sent the same at the same instant, and the other was first. Done once more from the beginning, the work sees what the other left,
 * and answers as it would to whatever came a moment later: the same again, or that the id is taken.
 */
const againWhenSecond = async <R>(attempt: () => Promise<R>): Promise<R> => {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === TAKEN) return attempt()
    throw error
  }
}

/** What is wrong in itself is refused after one look at who asks: no work is begun for it. */
const judgedInput = async (context: Context, endpoint: Endpoint, request: FastifyRequest) => {
  tokenGiven(context, request)
  try {
    return inputOf(endpoint, request)
  } catch (refusal) {
    await hearWhoAsks(context, request, endpoint)
    throw refusal
  }
}

type QuickOf<P, Q, B, R> = {
  readonly ask: (input: Omit<Input<P, Q, B>, 'tx' | 'reply' | 'request'>) => ReturnType<Quick<R>['ask']>
  readonly tell: (
    rows: readonly object[],
    input: Omit<Input<P, Q, B>, 'tx' | 'reply' | 'request'>,
  ) => R | undefined
}

/**
 * An endpoint for accounts: the work runs in a transaction in which the database knows who acts. A file is returned like any other
 * answer and never sent by the work itself: the transaction must not wait for a slow client. A question that one statement may answer
 * says how (`quick`), and is asked as usual where it may not.
 */
export const serve = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  context: Context,
  endpoint: Endpoint<P, Q, B, R>,
  work: (input: Input<P, Q, B>) => Promise<z.input<R>>,
  quick?: QuickOf<P, Q, B, z.input<R>>,
): void => {
  const asksOnly = laneOf(endpoint) === 'question'
  context.app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { needs: endpoint.needs },
    ...bodyLimits(context, endpoint),
    handler: (request, reply) =>
      namingDuties(context.duties, () =>
        context.admission.run(laneOf(endpoint), async () => {
          const given = (await judgedInput(context, endpoint, request)) as Pick<
            Input<P, Q, B>,
            'params' | 'query' | 'body'
          >
          if (quick && !hasKey(request)) {
            const answer = await askQuickly(context, request, endpoint, {
              ask: (signedIn) => quick.ask({ ...given, signedIn }),
              tell: (rows, signedIn) => quick.tell(rows, { ...given, signedIn }),
            })
            if (answer !== undefined) return answer
          }
          const attempt = () =>
            asWhoAsks(context, request, endpoint, asksOnly, async ({ tx, signedIn, entered }) => {
              const may = (async () => {
                const { held } = await entered
                if (!held) throw dutyMissing(context.duties, endpoint.needs)
              })()
              may.catch(() => undefined)
              if (!asksOnly) await may
              const answer = once(tx, request, reply, () => work({ ...given, tx, signedIn, request, reply }))
              return besideEachOther(may, answer)
            })
          return asksOnly ? attempt() : againWhenSecond(attempt)
        }),
      ),
  })
}

/**
 * An endpoint for accounts that judges in transactions of its own before it does anything: guesses of secrets must stay counted when it
 * refuses. What it does in the end it returns, to be done in one transaction. Sent again it is not judged anew, for what it did may have
 * changed what is judged (a password); only where its answer is of this session alone (`ofSession`) is it done each time.
 */
export const serveJudged = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  context: Context,
  endpoint: Endpoint<P, Q, B, R>,
  judging: (input: Omit<Input<P, Q, B>, 'tx' | 'query'>) => Promise<(tx: Transaction) => Promise<z.input<R>>>,
): void => {
  const { pool } = context
  context.app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { needs: endpoint.needs },
    ...bodyLimits(context, endpoint),
    handler: (request, reply) =>
      context.admission.run(laneOf(endpoint), async () => {
        if (endpoint.needs !== 'session')
          throw new Error(`${endpoint.path}: a capability is asked for in a transaction`)
        const token = tokenOf(request)
        const found = token ? await findSession(pool, context.signIn, context.duties, token) : undefined
        const signedIn = mustBeSignedIn(context, request, endpoint, found)
        const { params, body } = inputOf(endpoint, request) as Pick<Input<P, Q, B>, 'params' | 'body'>
        const before = () =>
          endpoint.ofSession ? Promise.resolve(undefined) : answerBefore(pool, signedIn, request, reply)
        const answered = await before()
        if (answered !== undefined) return answered
        try {
          const work = await judging({ signedIn, params, body, request, reply })
          return await transact(pool, signedIn, (tx) =>
            endpoint.ofSession ? work(tx) : once(tx, request, reply, () => work(tx)),
          )
        } catch (error) {
          // A first sending may have ended while this one was judged by what it left.
          const meanwhile = error instanceof Refusal ? await before() : undefined
          if (meanwhile !== undefined) return meanwhile
          throw error
        }
      }),
  })
}

/** An endpoint for anyone at all: nothing acts, so the database shows nothing. */
export const servePublic = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  context: Context,
  endpoint: Endpoint<P, Q, B, R>,
  work: (input: {
    params: Out<P>
    query: Out<Q>
    body: Out<B>
    request: FastifyRequest
    reply: FastifyReply
  }) => Promise<z.input<R>>,
): void => {
  context.app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { needs: 'public' },
    ...bodyLimits(context, endpoint),
    handler: (request, reply) =>
      context.admission.run(laneOf(endpoint), async () =>
        work({
          ...(inputOf(endpoint, request) as Pick<Input<P, Q, B>, 'params' | 'query' | 'body'>),
          request,
          reply,
        }),
      ),
  })
}

/** The installation and its own work (jobs, demo): no account acts; only for the owner's connections. */
export const systemActor = (tenant: string): Actor => ({ tenant, accountId: null })
