// Serves assessments: proposing for all communes at once, signing by another person, publishing, returning.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { appendHistory, type Action, type Change } from '../kernel/history/append.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { momentOfLocal } from '../kernel/rule/local-moment.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { assess, type Assessed } from './assess.ts'
import * as contract from './assessment-contract.ts'
import {
  getStored,
  hashOf,
  insertAssessments,
  listByIds,
  listStored,
  rowOf,
  type StoredAssessment,
} from './assessment-store.ts'
import { findLevelLaw } from './regimes.ts'
import { nq128 } from './rules/nq-128-2021.ts'
import { lawOf } from './server.ts'
import { consequences, inputRows, missingRows, otherRows, reasonRows } from './show.ts'

const REGISTER = 'level-assessments'

type Left = { unit: string; name: string; why: Text }

const note = (
  tx: Transaction,
  rows: readonly Pick<StoredAssessment, 'id' | 'unit_key'>[],
  action: Action,
  changes: readonly Change[],
  why: string | null = null,
): Promise<void> =>
  appendHistory(
    tx,
    rows.map(({ id, unit_key }) => ({
      action,
      register: REGISTER,
      recordId: id,
      homeUnit: unit_key,
      changes,
      why,
    })),
  )

const state = (before: string, after: string): Change => ({ field: 'state', before, after })

/** Those that were not done, each with the reason that its own state gives. */
const leftOf = (
  rows: readonly StoredAssessment[],
  done: readonly string[],
  why: (row: StoredAssessment) => Text,
): Left[] =>
  rows
    .filter(({ id }) => !done.includes(id))
    .map((row) => ({ unit: row.unit_key, name: row.unit_name, why: { ...why(row) } }))

const known = (rows: readonly StoredAssessment[], ids: readonly string[]): void => {
  if (rows.length < new Set(ids).size) throw new Refusal('notFound')
}

const dutyWords = textOf(
  'Nhiệm vụ của bạn không bao gồm việc này ở đơn vị này',
  'Your duties do not cover this unit',
)
const stateWords = textOf('Đánh giá này đã ở bước khác', 'This assessment is at another step')

const idsOf = async (tx: Transaction, sql: string, parameters: unknown[]): Promise<string[]> =>
  (await rowsOf<{ id: string }>(tx, sql, parameters)).map(({ id }) => id)

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

const servePropose = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.proposeLevels, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'levels.propose', body.unit)
    const law = lawOf(body.law, body.day)
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
    const assessed = (await assess(tx, product, body.disease, body.unit, body.day, law)).filter(wanted)
    const rows = assessed.flatMap(({ unit, outcome, reasons, others, inputs, overrides, inForce }) =>
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
              content: { reasons, others, inputs, overrides },
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
      left: assessed.filter(({ outcome }) => outcome === null).map(tooLittle),
    }
  })
}

const serveSigning = (context: Context): void => {
  serve(context, contract.approveLevels, async ({ tx, body }) => {
    const rows = await listByIds(tx, body.ids)
    known(rows, body.ids)
    const done = await idsOf(tx, 'select level_approve as id from level_approve($1, $2, $3)', [
      tx.tenant,
      body.ids,
      tx.now,
    ])
    const signed = rows.filter(({ id }) => done.includes(id))
    await note(tx, signed, 'change', [state('proposed', 'approved')])
    return {
      done,
      left: leftOf(rows, done, (row) =>
        row.proposed_by === tx.accountId
          ? textOf('Người đề xuất không tự ký duyệt', 'Nobody signs what he proposed')
          : row.state === 'proposed'
            ? dutyWords
            : stateWords,
      ),
    }
  })

  serve(context, contract.publishLevels, async ({ tx, body }) => {
    const rows = await listByIds(tx, body.ids)
    known(rows, body.ids)
    const effective = momentOfLocal(body.effective)
    const moved = await rowsOf<{ done: string; ended: boolean }>(
      tx,
      'select * from level_publish($1, $2, $3, $4, $5)',
      [tx.tenant, body.ids, body.number, effective, tx.now],
    )
    const done = moved.filter(({ ended }) => !ended).map(({ done: id }) => id)
    const over = await listByIds(
      tx,
      moved.filter(({ ended }) => ended).map(({ done: id }) => id),
    )
    await note(tx, over, 'change', [state('published', 'ended')])
    await note(
      tx,
      rows.filter(({ id }) => done.includes(id)),
      'change',
      [
        state('approved', 'published'),
        { field: 'number', before: null, after: body.number },
        { field: 'effectiveFrom', before: null, after: effective.toISOString() },
      ],
    )
    return {
      done,
      left: leftOf(rows, done, (row) =>
        row.state === 'proposed'
          ? textOf('Chưa được ký duyệt', 'Not signed yet')
          : row.state === 'approved'
            ? textOf(
                'Không thể có hiệu lực trước cấp độ đang áp dụng, hoặc không thuộc nhiệm vụ của bạn',
                'It cannot take effect before the level in force, or it is not among your duties',
              )
            : stateWords,
      ),
    }
  })

  serve(context, contract.returnLevels, async ({ tx, body }) => {
    const rows = await listByIds(tx, body.ids)
    known(rows, body.ids)
    const done = await idsOf(tx, 'select level_return as id from level_return($1, $2, $3)', [
      tx.tenant,
      body.ids,
      body.why,
    ])
    for (const row of rows.filter(({ id }) => done.includes(id)))
      await note(tx, [row], 'change', [state(row.state, 'returned')], body.why)
    return {
      done,
      left: leftOf(rows, done, ({ state: at }) =>
        at === 'proposed' || at === 'approved' ? dutyWords : stateWords,
      ),
    }
  })
}

export const serveAssessments = (context: Context): void => {
  serve(context, contract.listAssessments, async ({ tx, query }) => ({
    assessments: (await listStored(tx, query.unit, query.state)).map((row) => rowOf(tx, row)),
  }))

  serve(context, contract.readAssessment, async ({ tx, params }) => {
    const row = await getStored(tx, params.id)
    const law = findLevelLaw(row.law)
    const measures = givenOf((await readOverrides(tx, nq128))(row.unit_key, row.day))
    return {
      assessment: rowOf(tx, row),
      reasons: reasonRows(row.content.reasons),
      inputs: law ? inputRows(law, row.content.inputs) : [],
      others: law ? otherRows(law, row.content.others) : [],
      ...consequences(row.before, row.outcome, measures),
      sealed: hashOf(row) === row.hash,
    }
  })

  servePropose(context)
  serveSigning(context)
}
