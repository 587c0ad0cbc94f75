// Serves the board of tasks, one task with its answers, answering and deciding, and the score of bodies.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { giveAnswer, giveDecision } from './answering.ts'
import { boardOf } from './board.ts'
import { answerTask, decideAnswer, readBoard, readTask, scoreBodies } from './contract.ts'
import { oneTask } from './one-task.ts'
import { scoresOf } from './score.ts'
import { momentOf } from './moment.ts'

export const serveDirectives = (context: Context): void => {
  const { product, duties } = context
  serve(context, readBoard, async ({ tx, query }) => {
    const now = await momentOf(tx)
    // Looking back, a day is looked at from its end.
    const moment = query.to === now.day ? now : { day: query.to, time: '23:59' }
    return boardOf(tx, product, query, moment)
  })
  serve(context, scoreBodies, async ({ tx, query }) => {
    await mustReadFigures(tx, [query.unit])
    await mustHoldIn(tx, duties, 'tasks.read', query.unit)
    return scoresOf(tx, product, { unit: query.unit, from: query.from ?? null, to: query.to })
  })
  serve(context, readTask, ({ tx, params }) => oneTask(tx, product, params.id))
  serve(context, answerTask, async ({ tx, params, body }) => ({
    answer: await giveAnswer(tx, product, duties, params.id, body),
  }))
  serve(context, decideAnswer, ({ tx, params, body }) => giveDecision(tx, product, duties, params.id, body))
}
