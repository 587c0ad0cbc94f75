// The ground of every door without an account: answers as pages, refusals too; limits of what is sent; forms read there and nowhere else.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentPolicy, styleHash } from '../kernel/contract/content-policy.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Context } from '../kernel/contract/serving.ts'
import type { Text } from '../kernel/text/text.ts'
import { type Language, refusedPage } from './door-parts.ts'
import { doorCss } from './door-style.ts'
import { words } from './door-words.ts'

/** Sendings a minute: of one address (a whole market may stand behind one), and at one place from wherever. Working limits, no rule of law. */
export const PER_ADDRESS = 60
export const PER_PLACE = 120
/** A form is some hundred words. */
const MOST_BODY = 16 * 1024

const policy = contentPolicy(styleHash(doorCss))

const asPage = (reply: FastifyReply, html: string): string => {
  void reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
  return html
}

/** Who came here has a phone in the hand: a refusal is a page that says what to do. */
export const saidAsPage = async (
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  work: () => Promise<string>,
): Promise<string> => {
  try {
    return asPage(reply, await work())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const why: Text = error.code === 'tooMany' ? words.slow : error.words
    void reply.status(error.status)
    return asPage(reply, refusedPage(language, why, request.id))
  }
}

export const makeLimits = (app: FastifyInstance) => {
  const places = new WeakMap<object, string>()
  const ofAddress = app.createRateLimit({
    max: PER_ADDRESS,
    timeWindow: '1 minute',
    keyGenerator: (request) => `declares from ${request.ip}`,
  })
  const ofPlace = app.createRateLimit({
    max: PER_PLACE,
    timeWindow: '1 minute',
    keyGenerator: (request) => `declares at ${places.get(request) ?? ''}`,
  })
  return async (request: FastifyRequest, place: string): Promise<void> => {
    places.set(request, place)
    for (const check of [ofAddress, ofPlace]) {
      const answer = await check(request)
      if (!answer.isAllowed && answer.isExceeded)
        throw new Refusal('tooMany', { seconds: answer.ttlInSeconds })
    }
  }
}

/** Forms are read here and nowhere else: a foreign page could send one to any other route in the name of whoever is signed in. */
const readForms = (app: FastifyInstance): void => {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: MOST_BODY },
    app.getDefaultJsonParser('error', 'error'),
  )
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MOST_BODY },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
/** The id that the page made, so that what is sent twice is kept once; a new one where none was sent. */
export const idOf = (sent: Readonly<Record<string, string>>): string =>
  uuid.test(sent['id'] ?? '') ? String(sent['id']) : crypto.randomUUID()

/** Routes of a door in a room of their own, because forms are read there. */
export const openDoor = (context: Context, serveIn: (inner: Context) => void): void => {
  void context.app.register((inner, _options, done) => {
    readForms(inner)
    serveIn({ ...context, app: inner })
    done()
  })
}
