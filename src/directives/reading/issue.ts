// What was accepted becomes tasks of the register, one for each body, in one transaction; and can be taken back while nobody has begun.
import { Refusal } from '../../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import { textOf } from '../../kernel/text/text.ts'
import { changeRecords } from '../../kernel/register/change.ts'
import { completeValues } from '../../kernel/register/columns.ts'
import type { Values } from '../../kernel/register/field.ts'
import { insertRecords } from '../../kernel/register/insert.ts'
import type { Product } from '../../kernel/register/product.ts'
import { problemsOf } from '../../kernel/register/shape.ts'
import { tasks } from '../tasks.ts'
import type { PlanItem } from './contract.ts'
import { type PlanRow, tasksOf } from './store.ts'

const MOST_TASKS = 2000

type Assigned = {
  readonly item: string
  readonly body: string
  readonly id: string
  readonly homeUnit: string
  readonly values: Values
}
type BodyRow = {
  readonly id: string
  readonly home_unit: string
  readonly head_name: string | null
  readonly mine: boolean
}

/** Of each body where it is at home, and whether tasks may be given there. */
const bodiesOf = (tx: Transaction, ids: readonly string[]): Promise<BodyRow[]> =>
  rowsOf<BodyRow>(
    tx,
    `select id, home_unit, head_name, home_unit = any (app_scope('tasks.write')) as mine from body
     where tenant = $1 and state = 'active' and id = any ($2::uuid[])`,
    [tx.tenant, ids],
  )

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const valuesOf = (tx: Transaction, plan: PlanRow, item: PlanItem, lead: BodyRow): Values => {
  const { title, start, end, partners, from, due, hour, recurrence, figure, value, event } = item
  const along = [...new Set(partners.flatMap(({ key }) => plan.matches[key] ?? []))].filter(
    (id) => id !== lead.id,
  )
  const sentence = oneLine(plan.text.slice(start, end))
  return completeValues(tasks, {
    title,
    what: event ? `${sentence}\n${event}` : null,
    sourceNumber: plan.number ?? plan.title.slice(0, 500),
    sourceSentence: sentence.slice(0, 5000),
    leadBody: lead.id,
    coordinating: along.length === 0 ? null : along.slice(0, 100).toSorted().join(' '),
    head: lead.head_name,
    assignedUnit: plan.unit_key,
    assignedDay: plan.day !== null && plan.day <= tx.today ? plan.day : tx.today,
    startDay: from,
    deadlineDay: due,
    deadlineTime: hour,
    recurrence,
    targetFigure: figure,
    targetValue: value,
    status: 'notStarted',
  })
}

const notReady = (items: readonly PlanItem[]): Refusal =>
  new Refusal(
    'invalid',
    {
      problems: items.slice(0, 50).map(({ id, title }) => ({
        field: `items.${id}`,
        text: textOf(
          `“${title.slice(0, 80)}” chưa rõ cơ quan nào làm`,
          `“${title.slice(0, 80)}” names no body of the register`,
        ),
      })),
    },
    textOf(
      `${items.length} nhiệm vụ đã nhận chưa rõ cơ quan trong sổ. Chọn cơ quan cho từng tên rồi ban hành lại; chưa có gì được ghi.`,
      `${items.length} accepted tasks name no body of the register. Choose one for each name and try again; nothing was written.`,
    ),
  )

/** Every accepted item to each of its bodies; what was made before is not made again. */
export const issueTasks = async (tx: Transaction, product: Product, plan: PlanRow): Promise<number> => {
  const accepted = plan.items.filter(({ state }) => state === 'accepted')
  const idsOf = ({ bodies }: PlanItem): string[] => [
    ...new Set(bodies.flatMap(({ key }) => plan.matches[key] ?? [])),
  ]
  const known = new Map((await bodiesOf(tx, accepted.flatMap(idsOf))).map((body) => [body.id, body]))
  const without = accepted.filter((item) => !idsOf(item).some((id) => known.has(id)))
  if (without.length > 0) throw notReady(without)
  const made = new Set((await tasksOf(tx, plan.id)).map(({ item, body }) => `${item} ${body}`))
  const records = accepted.flatMap((item): Assigned[] =>
    idsOf(item).flatMap((id) => {
      const lead = known.get(id)
      if (!lead || made.has(`${item.id} ${id}`)) return []
      const homeUnit = lead.mine ? lead.home_unit : plan.unit_key
      return [
        {
          item: item.id,
          body: id,
          id: crypto.randomUUID(),
          homeUnit,
          values: valuesOf(tx, plan, item, lead),
        },
      ]
    }),
  )
  if (records.length > MOST_TASKS) throw new Refusal('tooLarge')
  const problems = records.flatMap(({ item, values }) =>
    problemsOf(tasks, values, true).map(({ field, text }) => ({ field: `items.${item}.${field}`, text })),
  )
  if (problems.length > 0) throw new Refusal('invalid', { problems: problems.slice(0, 50) })
  await insertRecords(
    tx,
    product,
    tasks,
    records.map(({ id, homeUnit, values }) => ({ id, homeUnit, values, subjectId: null })),
    { action: 'create', why: oneLine(`${plan.number ?? ''} ${plan.title}`).slice(0, 300) },
  )
  await tx.client.query(
    `insert into plan_task (tenant, plan_id, unit_key, item, body, task_id)
     select $1, $2, $3, * from unnest($4::text[], $5::uuid[], $6::uuid[])`,
    [
      tx.tenant,
      plan.id,
      plan.unit_key,
      records.map(({ item }) => item),
      records.map(({ body }) => body),
      records.map(({ id }) => id),
    ],
  )
  return records.length
}

/** Tasks that nobody has begun or changed are taken back; the others stay. */
export const undoTasks = async (
  tx: Transaction,
  product: Product,
  plan: PlanRow,
): Promise<{ undone: number; kept: number }> => {
  const given = await tasksOf(tx, plan.id)
  const untouched = await rowsOf<{ id: string }>(
    tx,
    `select t.id from task t where t.tenant = $1 and t.id = any ($2::uuid[]) and t.state = 'active' and t.version = 1 and t.status = 'notStarted'
       and not exists (select 1 from task_answer a where a.tenant = t.tenant and a.task = t.id)`,
    [tx.tenant, given.map(({ task }) => task)],
  )
  const outcomes = await changeRecords(
    tx,
    product,
    tasks,
    new Map(
      untouched.map(({ id }) => [
        id,
        { action: 'undo', version: null, state: 'deleted', from: plan.id } as const,
      ]),
    ),
  )
  const undone = [...outcomes].filter(([, { kind }]) => kind === 'changed').map(([id]) => id)
  await tx.client.query('delete from plan_task where tenant = $1 and task_id = any ($2::uuid[])', [
    tx.tenant,
    undone,
  ])
  const left = await findRow<{ kept: number }>(
    tx,
    'select count(*)::integer as kept from plan_task where tenant = $1 and plan_id = $2',
    [tx.tenant, plan.id],
  )
  return { undone: undone.length, kept: left?.kept ?? 0 }
}
