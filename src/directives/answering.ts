// A body answers its task, and the level that assigned it decides: both are records, and the decision changes the task by the rule.
import { mustHoldIn } from '../kernel/access/requires.ts'
import type { Duties } from '../kernel/access/duties.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { addAmounts, amountsOf } from '../kernel/figure/roll-up.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { changeRecord } from '../kernel/register/change.ts'
import type { BodyOf } from '../kernel/contract/endpoint.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { findRecord, getRecord } from '../kernel/register/read.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { answerTask, decideAnswer } from './contract.ts'
import { decide } from './rules/decide.ts'
import { taskStatuses } from './task-choices.ts'
import { momentOf } from './moment.ts'
import { answersAs } from './one-task.ts'
import { answerFacts, taskFacts } from './task-facts.ts'
import { taskAnswers, taskDecisions } from './task-answers.ts'
import { tasks } from './tasks.ts'

const refused = (field: string, text: Text): Refusal =>
  new Refusal('invalid', { problems: [{ field, text }] }, text)

/** Who must decide: the level that assigned it; what a unit gave itself and cannot solve goes to the level above. */
const sentTo = async (tx: Transaction, kind: string, task: RecordRow): Promise<string | null> => {
  if (kind === 'progress') return null
  const assigned = String(task.values.assignedUnit)
  if (kind !== 'beyond' || assigned !== task.homeUnit) return assigned
  const above = await findRow<{ parent_key: string | null }>(
    tx,
    'select parent_key from unit where key = $1',
    [assigned],
  )
  return above?.parent_key ?? assigned
}

/** Answering is beginning. The database changes this one thing of the task; figures and history follow here as for any change. */
const begin = async (tx: Transaction, product: Product, task: RecordRow): Promise<void> => {
  const row = await findRow<{ begun: boolean }>(tx, 'select task_begin($1) as begun', [task.id])
  if (!row?.begun) return
  const counts = product.countsOf(tasks.name)
  const counted = (values: Values) => ({ homeUnit: task.homeUnit, active: true, values })
  await addAmounts(tx, [
    ...amountsOf(counts, counted(task.values), -1, tx.today),
    ...amountsOf(counts, counted({ ...task.values, status: 'doing' }), 1, tx.today),
  ])
  await appendHistory(tx, [
    {
      action: 'change',
      register: tasks.name,
      recordId: task.id,
      homeUnit: task.homeUnit,
      changes: [{ field: 'status', before: 'notStarted', after: 'doing' }],
    },
  ])
}

export const giveAnswer = async (
  tx: Transaction,
  product: Product,
  duties: Duties,
  taskId: string,
  body: Required<BodyOf<typeof answerTask>>,
): Promise<string> => {
  const task = await getRecord(tx, product, tasks, taskId)
  const part = await answersAs(tx, task.id)
  if (part === null) await mustHoldIn(tx, duties, `${taskAnswers.name}.write`, task.homeUnit)
  const homeUnit = part ?? task.homeUnit
  const helps = homeUnit !== task.homeUnit
  if (helps && body.kind === 'extension')
    throw refused(
      'body.kind',
      textOf(
        'Chỉ cơ quan chủ trì xin lùi hạn được: đề nghị cơ quan ấy xin.',
        'Only the body that leads asks for more time: ask it to.',
      ),
    )
  if (await findRecord(tx, product, taskAnswers, body.id)) return body.id
  const { recurrence } = taskFacts(task.values)
  if (recurrence !== 'once' && body.kind === 'result' && body.forDay === null)
    throw refused('body.forDay', textOf('Trả lời cho kỳ nào?', 'Which time is this answer for?'))
  const { day } = await momentOf(tx)
  const values: Values = {
    answer: body.words,
    task: task.id,
    kind: body.kind,
    answeredDay: day,
    forDay: recurrence === 'once' ? null : body.forDay,
    value: body.value,
    askedDay: body.kind === 'extension' ? body.askedDay : null,
    toUnit: await sentTo(tx, body.kind, task),
  }
  await insertRecords(tx, product, taskAnswers, [{ id: body.id, homeUnit, subjectId: null, values }], {
    action: 'create',
  })
  if (!helps && (body.kind === 'progress' || body.kind === 'result')) await begin(tx, product, task)
  return body.id
}

export const giveDecision = async (
  tx: Transaction,
  product: Product,
  duties: Duties,
  answerId: string,
  body: Required<BodyOf<typeof decideAnswer>>,
): Promise<{ status: string; said: Text }> => {
  const answer = await getRecord(tx, product, taskAnswers, answerId)
  const task = await getRecord(tx, product, tasks, String(answer.values.task))
  const { toUnit } = answer.values
  if (typeof toUnit !== 'string') throw new Refusal('wrongState')
  await mustHoldIn(tx, duties, `${taskDecisions.name}.write`, toUnit)
  const known = await findRecord(tx, product, taskDecisions, body.id)
  if (!known) {
    const outcome = decide(taskFacts(task.values), answerFacts(answer.values), body)
    if (outcome.kind === 'refused') throw refused('body.newDeadlineDay', outcome.because)
    // What a helper did is acknowledged; the task ends by the answer of the body that leads.
    const change: Values = answer.homeUnit === task.homeUnit ? { ...outcome.change } : {}
    if (Object.keys(change).length > 0)
      await changeRecord(tx, product, tasks, task.id, {
        action: 'change',
        version: task.version,
        values: change,
        why: body.words || null,
      })
    await insertRecords(
      tx,
      product,
      taskDecisions,
      [
        {
          id: body.id,
          homeUnit: task.homeUnit,
          subjectId: null,
          values: {
            decision: body.words || null,
            task: task.id,
            answer: answer.id,
            verdict: body.verdict,
            decidedDay: (await momentOf(tx)).day,
            newDeadlineDay: typeof change.deadlineDay === 'string' ? change.deadlineDay : null,
            statusAfter: typeof change.status === 'string' ? change.status : null,
            decidingUnit: toUnit,
          },
        },
      ],
      { action: 'create' },
    )
  }
  const after = await getRecord(tx, product, tasks, task.id)
  const { status } = taskFacts(after.values)
  const { vi, en } = taskStatuses[status]
  return { status, said: { vi, en } }
}
