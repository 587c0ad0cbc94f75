// Serves what may be seen: masked hits in other units, openings and their review, who has looked.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import * as contract from './contract.ts'
import { personsElsewhere } from './elsewhere.ts'
import { getOpening, openingsOf } from './openings.ts'
import { readPerson } from './person-records.ts'
import { ownReads, readersOf } from './readers.ts'

const staleHit = textOf(
  'Kết quả hỏi này đã cũ hoặc không phải của bạn. Hỏi lại đơn vị khác rồi mở từ kết quả mới; lý do đã viết vẫn còn.',
  'This hit is old or not yours. Ask other units again and open from the new hit; the reason you wrote is still there.',
)

/** As the report shows it: with the name of the person where the reader may see the person anyway. */
const shownOpening = async (tx: Transaction, id: string) => {
  const { subject, ...opening } = await getOpening(tx, id)
  if (opening.personId !== null)
    await noteReads(tx, persons, [{ id: subject, homeUnit: opening.homeUnit }], 'báo cáo mở hồ sơ')
  return opening
}

/** True where the function found the opening and the account may do this with it. */
const act = async (tx: Transaction, call: string, parameters: unknown[]): Promise<void> => {
  const done = await findRow<{ done: boolean }>(tx, `select ${call} as done`, parameters)
  if (!done?.done) throw new Refusal('notFound')
}

const noteOpening = (
  tx: Transaction,
  action: 'open' | 'review',
  opening: { subject: string; homeUnit: string },
  why: string,
) =>
  appendHistory(tx, [
    {
      action,
      register: persons.name,
      recordId: opening.subject,
      homeUnit: opening.homeUnit,
      changes: [],
      why,
    },
  ])

const serveOpenings = (context: Context): void => {
  const { product } = context
  serve(context, contract.makeOpening, async ({ tx, body }) => {
    const opened = await findRow(tx, 'select * from person_open($1, $2, $3)', [
      body.id,
      body.hit,
      body.reason,
    ])
    if (!opened) throw new Refusal('notFound', null, staleHit)
    const opening = await getOpening(tx, body.id)
    await noteOpening(tx, 'open', opening, body.reason)
    return shownOpening(tx, body.id)
  })
  serve(context, contract.listOpenings, async ({ tx, query }) => {
    const { shown, ...page } = await openingsOf(tx, query.which ?? 'all', query.page ?? 1)
    await noteReads(
      tx,
      persons,
      shown.map(({ person_id: id, home_unit: homeUnit }) => ({ id, homeUnit })),
      'báo cáo mở hồ sơ',
    )
    return page
  })
  serve(context, contract.readOpening, async ({ tx, params }) => {
    const { subject, ...opening } = await getOpening(tx, params.id)
    if (!opening.mine || !opening.open)
      return { opening: await shownOpening(tx, params.id), person: null, records: [] }
    // From here on the policies let this one person be seen, in this transaction alone.
    await tx.client.query("select set_config('app.opening', $1, true), opening_used($1::uuid)", [params.id])
    // The reason stands with the opening, from where it can be erased; what was read only says by which way.
    const { person, records } = await readPerson(tx, product, subject, 'mở hồ sơ có lý do')
    return {
      opening: { ...opening, reads: opening.reads + 1 },
      person: person ?? null,
      records: records.map(({ register, rows }) => ({ register: register.name, rows: [...rows] })),
    }
  })
  serve(context, contract.closeOpening, async ({ tx, params }) => {
    await act(tx, 'opening_close($1)', [params.id])
    return shownOpening(tx, params.id)
  })
  serve(context, contract.reviewOpening, async ({ tx, params, body }) => {
    await act(tx, 'opening_review($1, $2, $3)', [params.id, body.verdict, body.note])
    const opening = await getOpening(tx, params.id)
    const said = body.verdict === 'reasonable' ? 'hợp lý' : 'cần giải trình'
    await noteOpening(tx, 'review', opening, body.note === '' ? said : `${said}: ${body.note}`)
    return shownOpening(tx, params.id)
  })
  serve(context, contract.answerOpening, async ({ tx, params, body }) => {
    await act(tx, 'opening_answer($1, $2)', [params.id, body.answer])
    return shownOpening(tx, params.id)
  })
}

export const servePrivacy = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.askElsewhere, async ({ tx, body }) => ({
    hits: await personsElsewhere(tx, {
      fullName: body.fullName ?? null,
      birthDay: body.birthDay ?? null,
      birthYear: body.birthYear ?? null,
      nationalId: body.nationalId ?? null,
      phone: body.phone ?? null,
    }),
  }))
  serveOpenings(context)
  serve(context, contract.readersOf, ({ tx, query }) =>
    readersOf(tx, product, duties, query.register, query.id),
  )
  serve(context, contract.ownReads, ({ tx, query }) => ownReads(tx, query.page ?? 1))
}
