// The ground of every door without an account: answers as pages, refusals too; limits of what is sent; forms read there and nowhere else.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentPolicy, styleHash } from '../kernel/contract/content-policy.ts'
import { settleError } from '../kernel/contract/errors.ts'
import { networkOf } from '../kernel/contract/network.ts'
import { makeRate } from '../kernel/contract/rate.ts'
import type { RefusalCode } from '../kernel/contract/refusal.ts'
import type { Context } from '../kernel/contract/serving.ts'
import type { Text } from '../kernel/text/text.ts'
import { type DoorView, refusedPage } from './door-parts.ts'
import { doorCss } from './door-style.ts'
import { words } from './door-words.ts'

/** Sendings a minute: of one address (a whole market may stand behind one), and at one place from wherever. Working limits, no rule of law. */
export const PER_ADDRESS = 60
export const PER_PLACE = 120

const policy = contentPolicy(styleHash(doorCss))

/** Nobody keeps it on the way, and no other site learns where the visitor was. */
export const asPage = (reply: FastifyReply, html: string): string => {
  void reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
  return html
}

const busy = words.busy
/** In the words of a visitor, who has a phone in the hand and can mend no server. */
const byCode: Partial<Record<RefusalCode | 'bug', Text>> = {
  notFound: words.wrong,
  invalid: words.wrong,
  tooMany: words.slow,
  tooLarge: words.long,
  overloaded: busy,
  storeFull: busy,
  storeUnavailable: busy,
  bug: busy,
}

/** Every refusal of a door is a page that says what to do: a wrong address, too much at once, a server that is full. */
export const answerDoorError = (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { status, code, words: told, own } = settleError(error, request, reply)
  const [path = '', asked] = request.url.split('?')
  const query = new URLSearchParams(asked)
  const view: DoorView = {
    language: query.get('lang') === 'en' ? 'en' : 'vi',
    large: query.get('chu') === 'lon',
  }
  void reply.status(status)
  return reply.send(asPage(reply, refusedPage(view, path, own ? told : (byCode[code] ?? told), request.id)))
}

export type Limits = (request: FastifyRequest, place: string) => void

export const makeLimits = (): Limits => {
  const [ofAddress, ofPlace] = [makeRate(PER_ADDRESS), makeRate(PER_PLACE)]
  return ({ ip }, place) => {
    ofAddress(networkOf(ip))
    ofPlace(place)
  }
}

/** Forms are read here and nowhere else: a foreign page could send one to any other route in the name of whoever is signed in. */
const readForms = (app: FastifyInstance): void => {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  )
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
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
