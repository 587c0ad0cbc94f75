// Serves the page on which the answer to a report is asked for by its code; nothing else of the report leaves the database.
import { asPage, type Limits } from '../declarations/door-ground.ts'
import { viewOf } from '../declarations/door-parts.ts'
import { readReceipt } from '../declarations/rules/read-receipt.ts'
import { type Context, servePublic } from '../kernel/contract/serving.ts'
import { findRow, transact } from '../kernel/database/transaction.ts'
import { answerForm, type Standing } from './answer-page.ts'
import { answerPage, askForAnswer } from './door-contract.ts'
import { words } from './door-words.ts'

const standingOf = (context: Context, receipt: string): Promise<Standing | undefined> =>
  transact(context.pool, { tenant: '', accountId: null }, (tx) =>
    findRow<Standing>(
      tx,
      `select status, answer, answered_day::text as "answeredDay", due_day::text as "dueDay", due_time as "dueTime"
       from public_report_answer($1)`,
      [receipt],
    ),
  )

export const serveAnswers = (context: Context, mustNotHurry: Limits): void => {
  servePublic(context, answerPage, ({ query, reply }) =>
    Promise.resolve(asPage(reply, answerForm(viewOf(query), {}, [], null))),
  )

  servePublic(context, askForAnswer, async ({ query, body, request, reply }) => {
    const receipt = readReceipt(body['code'] ?? '')
    // Whoever guesses is slowed by address, and nobody else with them.
    mustNotHurry(request, `answer ${receipt ?? ''}`)
    const standing = receipt === undefined ? undefined : await standingOf(context, receipt)
    const problems = standing ? [] : [words.noCode]
    return asPage(reply, answerForm(viewOf(query), body, problems, standing ?? null))
  })
}
