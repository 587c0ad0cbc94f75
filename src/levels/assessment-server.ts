// Serves assessments: proposing for all communes at once, signing by another person, publishing, returning.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf } from '../kernel/database/transaction.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { momentOfLocal } from '../kernel/rule/local-moment.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import * as contract from './assessment-contract.ts'
import { idsOf, type Left, note, state } from './assessment-notes.ts'
import { servePropose } from './propose-server.ts'
import { getStored, hashOf, listByIds, listStored, rowOf, type StoredAssessment } from './assessment-store.ts'
import { findLevelLaw } from './regimes.ts'
import { nq128 } from './rules/nq-128-2021.ts'
import { consequences, inputRows, otherRows, reasonRows } from './show.ts'

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
      inputs: law ? inputRows(law, row.content.inputs, row.content.entered ?? {}) : [],
      others: law ? otherRows(law, row.content.others) : [],
      ...consequences(row.before, row.outcome, measures),
      sealed: hashOf(row) === row.hash,
    }
  })

  servePropose(context)
  serveSigning(context)
}
