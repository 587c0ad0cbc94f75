// Serves proposing: all communes at once by the law of the day, under a seal; what is too little known or too large a unit is left with its reason.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { assess, type Assessed } from './assess.ts'
import * as contract from './assessment-contract.ts'
import { idsOf, type Left, note, state } from './assessment-notes.ts'
import { insertAssessments } from './assessment-store.ts'
import { mayBeAssessed } from './rules/weekly-round.ts'
import { lawOf } from './server.ts'
import { missingRows } from './show.ts'

const tooLittle = ({ unit, missing }: Assessed): Left => {
  const names = (language: keyof Text) =>
    missingRows(missing)
      .map(({ label }) => label[language])
      .join('; ')
  return {
    unit: unit.key,
    name: unit.name,
    why: textOf(`Chưa đủ dữ liệu: ${names('vi')}`, `Too little is known: ${names('en')}`),
  }
}

/** The decisions of 2021 and 2022 know communes; what is larger is their sum. */
const tooLarge = ({ unit }: Assessed): Left => ({
  unit: unit.key,
  name: unit.name,
  why: textOf(
    'Đơn vị đánh giá nhỏ nhất là cấp xã: đánh giá các xã trước, huyện và tỉnh tính trên tổng của các xã.',
    'The smallest unit is the commune: assess the communes first; districts and provinces are judged on their sum.',
  ),
})

/** Proposals of the same units that still wait give way to the new ones. */
const replaceOpen = async (tx: Transaction, units: readonly string[], disease: string): Promise<void> => {
  const open = await rowsOf<{ id: string; unit_key: string }>(
    tx,
    "select id, unit_key from level_assessment where tenant = $1 and disease = $2 and unit_key = any ($3) and state = 'proposed'",
    [tx.tenant, disease, units],
  )
  if (open.length === 0) return
  const why = 'Có đề xuất mới thay thế'
  const done = await idsOf(tx, 'select level_return as id from level_return($1, $2, $3)', [
    tx.tenant,
    open.map(({ id }) => id),
    why,
  ])
  await note(
    tx,
    open.filter(({ id }) => done.includes(id)),
    'change',
    [state('proposed', 'returned')],
    why,
  )
}

export const servePropose = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.proposeLevels, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'levels.propose', body.unit)
    const law = lawOf(body.law, body.day, body.disease)
    if (!law || body.day > tx.today)
      throw new Refusal('invalid', {
        problems: [
          {
            field: 'body.day',
            text: textOf(
              'Ngày này chưa tới, hoặc chưa có quy định về cấp độ dịch',
              'The day has not come, or no law says a level on it',
            ),
          },
        ],
      })
    const wanted = (one: Assessed) => body.units === undefined || body.units.includes(one.unit.key)
    const all = await assess(tx, product, body.disease, body.unit, body.day, law)
    const communes = all.filter(({ unit, outcome }) => unit.level === 'commune' && outcome !== null).length
    const asked = all.filter(wanted)
    const assessed = asked.filter(({ unit }) => mayBeAssessed(unit, law, communes))
    const rows = assessed.flatMap(({ unit, outcome, reasons, others, inputs, entered, overrides, inForce }) =>
      outcome === null
        ? []
        : [
            {
              id: crypto.randomUUID(),
              unit_key: unit.key,
              disease: body.disease,
              law: law.name,
              day: body.day,
              outcome,
              before: inForce?.outcome ?? null,
              content: { reasons, others, inputs, entered, overrides },
              note: body.note ?? null,
            },
          ],
    )
    await replaceOpen(
      tx,
      rows.map(({ unit_key }) => unit_key),
      body.disease,
    )
    await insertAssessments(tx, rows)
    for (const row of rows)
      await note(tx, [row], 'create', [
        { field: 'outcome', before: row.before, after: row.outcome },
        { field: 'law', before: null, after: row.law },
        { field: 'day', before: null, after: row.day },
      ])
    return {
      done: rows.map(({ id }) => id),
      left: [
        ...assessed.filter(({ outcome }) => outcome === null).map(tooLittle),
        ...asked.filter((one) => !assessed.includes(one)).map(tooLarge),
      ],
    }
  })
}
