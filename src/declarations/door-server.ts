// Serves the door without an account: a page and what is sent from it, limited by address and by place, with nothing to read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentPolicy, styleHash } from '../kernel/contract/content-policy.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, servePublic } from '../kernel/contract/serving.ts'
import { transact } from '../kernel/database/transaction.ts'
import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import type { Text } from '../kernel/text/text.ts'
import * as contract from './door-contract.ts'
import { donePage, formPage, type Language, refusedPage } from './door-page.ts'
import { doorCss } from './door-style.ts'
import { words } from './door-words.ts'
import { readForm } from './read-form.ts'
import { findPlace, isSentAgain, type OpenPlace, questionsAt, receive } from './receive.ts'
import { receiptOf } from './rules/receipt.ts'
import { truthfulNotice } from './rules/truthful-notice.ts'

/** Sendings a minute: of one address (a whole market may stand behind one), and at one place from wherever. Working limits, no rule of law. */
export const PER_ADDRESS = 60
export const PER_PLACE = 120
/** A form is some hundred words. */
const MOST_BODY = 16 * 1024
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

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
const saidAsPage = async (
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

const makeLimits = (app: FastifyInstance) => {
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

const getPlace = async (context: Context, id: string): Promise<OpenPlace> => {
  const place = await transact(context.pool, { tenant: '', accountId: null }, (tx) => findPlace(tx, id))
  if (!place) throw new Refusal('notFound', undefined, words.unknown)
  if (place.closed) throw new Refusal('notFound', undefined, words.closed)
  return place
}

const todayAt = (place: OpenPlace): Day => place.installedToday ?? dayOfMoment(new Date())

const serveDoor = (context: Context): void => {
  const mustNotHurry = makeLimits(context.app)

  servePublic(context, contract.declareAtPlace, ({ params, query, request, reply }) => {
    const language = query.lang ?? 'vi'
    return saidAsPage(request, reply, language, async () => {
      const place = await getPlace(context, params.place)
      const day = todayAt(place)
      const questionnaire = await transact(context.pool, { tenant: place.tenant, accountId: null }, (tx) =>
        questionsAt(tx, place.homeUnit, day),
      )
      return formPage({
        language,
        place,
        id: crypto.randomUUID(),
        questionnaire,
        notice: truthfulNotice(day),
        sent: {},
        problems: [],
      })
    })
  })

  servePublic(context, contract.sendDeclaration, ({ params, query, body, request, reply }) => {
    const language = query.lang ?? 'vi'
    return saidAsPage(request, reply, language, async () => {
      await mustNotHurry(request, params.place)
      const place = await getPlace(context, params.place)
      const day = todayAt(place)
      const id = uuid.test(body['id'] ?? '') ? String(body['id']) : crypto.randomUUID()
      const nobody = { tenant: place.tenant, accountId: null }
      const questionnaire = await transact(context.pool, nobody, (tx) => questionsAt(tx, place.homeUnit, day))
      const read = readForm(body, questionnaire, day)
      if (!read.ok)
        return formPage({
          language,
          place,
          id,
          questionnaire,
          notice: truthfulNotice(day),
          sent: body,
          problems: read.problems,
        })
      try {
        const { receipt, red } = await transact(context.pool, nobody, (tx) =>
          receive(tx, context.product, place, id, day, read),
        )
        return donePage(language, place, receipt, red)
      } catch (error) {
        if (!isSentAgain(error)) throw error
        // The same words for whatever is sent again under this id: what stands there cannot be asked for.
        return donePage(language, place, receiptOf(id), Object.values(read.answered.means).some(Boolean))
      }
    })
  })
}

export const servePublicDeclarations = (context: Context): void => {
  void context.app.register((inner, _options, done) => {
    readForms(inner)
    serveDoor({ ...context, app: inner })
    done()
  })
}
