// Serves the door without an account: a page and what is sent from it, limited by address and by place, with nothing to read.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, servePublic } from '../kernel/contract/serving.ts'
import { transact } from '../kernel/database/transaction.ts'
import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import * as contract from './door-contract.ts'
import { asPage, idOf, makeLimits, openDoor } from './door-ground.ts'
import { donePage, formPage } from './door-page.ts'
import { viewOf } from './door-parts.ts'
import { words } from './door-words.ts'
import { readForm } from './read-form.ts'
import { findPlace, isSentAgain, type OpenPlace, receive } from './receive.ts'
import { asksForLook, questionnaireOn } from './rules/questionnaire.ts'
import { receiptOf } from './rules/receipt.ts'
import { truthfulNotice } from './rules/truthful-notice.ts'

const getPlace = async (context: Context, id: string): Promise<OpenPlace> => {
  const place = await findPlace(context.pool, id)
  if (!place) throw new Refusal('notFound', undefined, words.unknown)
  if (place.closed) throw new Refusal('notFound', undefined, words.closed)
  return place
}

const todayAt = (place: OpenPlace): Day => place.installedToday ?? dayOfMoment(new Date())

const asksOn = (place: OpenPlace) => {
  const day = todayAt(place)
  return { day, questionnaire: questionnaireOn(place.questions, day), notice: truthfulNotice(day) }
}

const serveDoor = (context: Context): void => {
  const mustNotHurry = makeLimits()

  servePublic(context, contract.declareAtPlace, async ({ params, query, reply }) => {
    const place = await getPlace(context, params.place)
    const { day, questionnaire, notice } = asksOn(place)
    const id = crypto.randomUUID()
    const view = viewOf(query)
    return asPage(reply, formPage({ view, place, id, day, questionnaire, notice, sent: {}, problems: [] }))
  })

  servePublic(context, contract.sendDeclaration, async ({ params, query, body, request, reply }) => {
    const view = viewOf(query)
    mustNotHurry(request, params.place)
    const place = await getPlace(context, params.place)
    const { day, questionnaire, notice } = asksOn(place)
    const id = idOf(body)
    const read = readForm(body, questionnaire, day, { atGate: place.gate !== null, byStaff: false })
    if (!read.ok)
      return asPage(
        reply,
        formPage({ view, place, id, day, questionnaire, notice, sent: body, problems: read.problems }),
      )
    try {
      const { receipt, red } = await transact(context.pool, { tenant: place.tenant, accountId: null }, (tx) =>
        receive(tx, context.product, place, id, read),
      )
      return asPage(reply, donePage(view, place, receipt, red))
    } catch (error) {
      if (!isSentAgain(error)) throw error
      // The same words for whatever is sent again under this id: what stands there cannot be asked for.
      return asPage(reply, donePage(view, place, receiptOf(id), asksForLook(read.answered.means)))
    }
  })
}

export const servePublicDeclarations = (context: Context): void => openDoor(context, serveDoor)
