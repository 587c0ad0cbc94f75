// One task with all that was said of it: answers in their order, decisions on each, the target it is measured by, the times it returns.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import type { Register } from '../kernel/register/register.ts'
import type { OneTask } from './contract.ts'
import { occurrencesOf } from './rules/occurrences.ts'
import { daysLate, isClosed, standingOf } from './rules/standing.ts'
import { taskAnswers, taskDecisions } from './task-answers.ts'
import { momentOf } from './moment.ts'
import { taskFacts } from './task-facts.ts'
import { tasks } from './tasks.ts'

/** So many past times of a task that returns are shown. */
const TIMES_SHOWN = 14

const holdsIn = async (tx: Transaction, capability: string, unit: string): Promise<boolean> =>
  (await findRow<{ held: boolean }>(tx, 'select $2 = any (app_scope($1)) as held', [capability, unit]))
    ?.held === true

/** The unit for which this account answers; null where it has no part. */
export const answersAs = async (tx: Transaction, task: string): Promise<string | null> =>
  (await findRow<{ unit: string | null }>(tx, 'select task_answers_as($1) as unit', [task]))?.unit ?? null

const ofTask = async (
  tx: Transaction,
  product: Product,
  register: Register,
  task: string,
): Promise<RecordRow[]> =>
  (
    await rowsOf<StoredRow>(
      tx,
      pageSql(
        product,
        register,
        "r.tenant = $1 and r.state = 'active' and r.task = $2",
        'order by r.known_at, r.id',
        '',
      ),
      [tx.tenant, task],
    )
  ).map((row) => recordOfRow(product, register, row))

/** Asked as every number is; who may not read figures of the unit is told of none. */
const targetOf = async (
  tx: Transaction,
  product: Product,
  { values, homeUnit }: RecordRow,
  to: string,
): Promise<OneTask['target']> => {
  const { targetFigure, targetValue } = values
  if (typeof targetFigure !== 'string' || typeof targetValue !== 'number') return null
  if (!product.figure(targetFigure) || !(await holdsIn(tx, 'figures.read', homeUnit))) return null
  const [answer] = await askFigures(tx, product, [
    { figure: targetFigure, unit: homeUnit, from: null, to, knownOn: null },
  ])
  const value = answer?.value ?? null
  return {
    figure: targetFigure,
    value,
    wanted: targetValue,
    reached: value !== null && value >= targetValue && !isClosed(taskFacts(values)),
  }
}

export const oneTask = async (tx: Transaction, product: Product, id: string): Promise<OneTask> => {
  const task = await getRecord(tx, product, tasks, id)
  const moment = await momentOf(tx)
  const facts = taskFacts(task.values)
  const answers = await ofTask(tx, product, taskAnswers, id)
  const decisions = await ofTask(tx, product, taskDecisions, id)
  // A time of a recurring task is answered by who leads it.
  const answered = new Set(
    answers.filter(({ homeUnit }) => homeUnit === task.homeUnit).map(({ values }) => values.forDay),
  )
  const shown = []
  for (const answer of answers) {
    const { toUnit } = answer.values
    const ofAnswer = decisions.filter(({ values }) => values.answer === answer.id)
    // A decision of somebody else than the level to which the answer went decides nothing.
    const open = typeof toUnit === 'string' && !ofAnswer.some(({ values }) => values.decidingUnit === toUnit)
    shown.push({
      answer,
      decisions: ofAnswer,
      mayDecide: open && (await holdsIn(tx, 'task-decisions.write', toUnit)),
    })
  }
  const standing = standingOf(facts, moment)
  const part = task.state === 'active' ? await answersAs(tx, id) : null
  return {
    task,
    standing,
    daysLate: standing === 'overdue' ? daysLate(facts, moment.day) : 0,
    answers: shown,
    mayAnswer: part !== null,
    helps: part !== null && part !== task.homeUnit,
    target: await targetOf(tx, product, task, moment.day),
    occurrences: occurrencesOf(facts, moment.day)
      .slice(-TIMES_SHOWN)
      .map((day) => ({ day, answered: answered.has(day) })),
  }
}
