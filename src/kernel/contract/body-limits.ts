// How long a body may be, and that a long one is read only of whoever is signed in: reading it costs more than refusing it.
import type { FastifyRequest } from 'fastify'
import { findSession } from '../access/session.ts'
import type { Endpoint } from './endpoint.ts'
import type { Context } from './serving.ts'
import { mustHaveSession, tokenOf } from './who-asks.ts'

const KILOBYTE = 1024
const MOST_OF_ANYBODY = 256 * KILOBYTE
const MOST_SAID = 8 * KILOBYTE * KILOBYTE
export const MOST_FILE = 60 * KILOBYTE * KILOBYTE

type Head = Pick<FastifyRequest, 'headers' | 'cookies'>

/** Of a body that comes in pieces nobody knows how long it will be. */
const mayBeLong = ({ headers }: Head): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > MOST_OF_ANYBODY

type Limits = {
  readonly bodyLimit: number
  readonly onRequest?: (request: Head, reply: unknown, done: (error?: Error) => void) => void
}

const mustHaveOne = async (context: Context, request: Head): Promise<void> => {
  const token = tokenOf(request)
  mustHaveSession(
    context,
    token ? await findSession(context.pool, context.signIn, context.duties, token) : undefined,
  )
}

export const bodyLimits = (context: Context, { needs, takesFile, mostBody }: Endpoint): Limits =>
  needs === 'public'
    ? { bodyLimit: mostBody ?? MOST_OF_ANYBODY }
    : {
        bodyLimit: takesFile ? MOST_FILE : MOST_SAID,
        onRequest: (request, _reply, done) => {
          if (mayBeLong(request)) mustHaveOne(context, request).then(() => done(), done)
          else done()
        },
      }
