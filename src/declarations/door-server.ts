// Serves the door without an account: a page and what is sent from it, limited by address and by place, with nothing to read.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, servePublic } from '../kernel/contract/serving.ts'
import { transact } from '../kernel/database/transaction.ts'
import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import * as contract from './door-contract.ts'
import { idOf, makeLimits, openDoor, saidAsPage } from './door-ground.ts'
import { donePage, formPage } from './door-page.ts'
import { words } from './door-words.ts'
import { readForm } from './read-form.ts'
import { findPlace, isSentAgain, type OpenPlace, questionsAt, receive } from './receive.ts'
import { receiptOf } from './rules/receipt.ts'
import { truthfulNotice } from './rules/truthful-notice.ts'

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
      const id = idOf(body)
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

export const servePublicDeclarations = (context: Context): void => openDoor(context, serveDoor)
