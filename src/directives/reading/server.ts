// Serves plans: reads a document, keeps its review with history, makes tasks of what was accepted.
import { documentText } from '../../audit/reading/document-text.ts'
import { mustHoldIn } from '../../kernel/access/requires.ts'
import { Refusal } from '../../kernel/contract/refusal.ts'
import { type Context, serve } from '../../kernel/contract/serving.ts'
import { findRow, type Transaction } from '../../kernel/database/transaction.ts'
import type { Change } from '../../kernel/history/append.ts'
import { lifeOf } from '../../kernel/history/life.ts'
import { textOf } from '../../kernel/text/text.ts'
import {
  changePlan,
  enterPlanDocument,
  getPlan,
  issuePlan,
  type Named,
  listPlans,
  planHistory,
  type PlanItem,
  planOfTask,
  readPlan,
  undoPlan,
} from './contract.ts'
import { enterPlan } from './enter-document.ts'
import { issueTasks, undoTasks } from './issue.ts'
import { counted } from './propose.ts'
import {
  getPlanRow,
  listHeads,
  lockPlan,
  namesOf,
  type PlanRow,
  savePlan,
  showPlan,
  tasksOf,
} from './store.ts'
import { matchesFor, MOST_ITEMS, notePlan, takePlan } from './take-plan.ts'

/** Each review changes a plan, and all of them are shown. */
const MOST_TOLD = 500

const told = (item: PlanItem | undefined): string | null =>
  item === undefined
    ? null
    : [
        item.state,
        item.title,
        item.bodies.map(({ name }) => name).join(', '),
        item.from ?? '',
        item.due ?? '',
        item.hour ?? '',
        item.recurrence,
        item.figure ?? '',
        item.value ?? '',
      ].join(' | ')

/** In the order of the text; each lies in it, and none twice. What has become a task is changed there. */
const mended = (
  row: PlanRow,
  put: readonly PlanItem[],
  drop: readonly string[],
  given: ReadonlySet<string>,
): PlanItem[] => {
  if ([...drop, ...put.map(({ id }) => id)].some((id) => given.has(id)))
    throw new Refusal('wrongState', { state: 'issued' })
  const items = new Map(row.items.map((item) => [item.id, item]))
  for (const id of drop) items.delete(id)
  for (const item of put) {
    if (item.end <= item.start || item.end > row.text.length)
      throw new Refusal('invalid', {
        problems: [
          {
            field: 'body.put',
            text: textOf('Đoạn văn bản không hợp lệ', 'The stretch does not lie in the text'),
          },
        ],
      })
    items.set(item.id, item)
  }
  if (items.size > MOST_ITEMS) throw new Refusal('tooLarge')
  return [...items.values()].toSorted((one, other) => one.start - other.start || one.end - other.end)
}

const differences = (before: PlanRow, after: PlanRow): Change[] => {
  const [old, fresh] = [
    new Map(before.items.map((item) => [item.id, item])),
    new Map(after.items.map((item) => [item.id, item])),
  ]
  const items = [...new Set([...old.keys(), ...fresh.keys()])].map((id) => ({
    field: `item ${id}`,
    before: told(old.get(id)),
    after: told(fresh.get(id)),
  }))
  const heads = (['title', 'number', 'day', 'state'] as const).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }))
  const matches = Object.keys({ ...before.matches, ...after.matches }).map((key) => ({
    field: `body ${key}`,
    before: (before.matches[key] ?? []).join(' '),
    after: (after.matches[key] ?? []).join(' '),
  }))
  return [...heads, ...matches, ...items].filter((change) => change.before !== change.after)
}

/** A body that was chosen from the register bears its name of there. */
const withNames = async (tx: Transaction, put: readonly PlanItem[]): Promise<PlanItem[]> => {
  const idOf = (key: string): string | null => /^body ([0-9a-f-]{36})$/u.exec(key)?.[1] ?? null
  const ids = put.flatMap(({ bodies, partners }) =>
    [...bodies, ...partners].flatMap(({ key }) => idOf(key) ?? []),
  )
  const names = ids.length === 0 ? {} : await namesOf(tx, ids)
  const filled = (named: readonly Named[]): Named[] =>
    named.map((one) => ({ ...one, name: names[idOf(one.key) ?? ''] ?? one.name }))
  return put.map((item) => ({ ...item, bodies: filled(item.bodies), partners: filled(item.partners) }))
}

export const servePlans = (context: Context): void => {
  const { product, duties } = context
  serve(context, listPlans, async ({ tx }) => ({ plans: await listHeads(tx) }))

  serve(context, readPlan, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'plans.write', body.unit)
    const given =
      body.file === undefined
        ? (body.text ?? '')
        : await documentText(Buffer.from(body.file, 'base64'), body.fileName ?? '')
    await takePlan(tx, { id: body.id, unit: body.unit, text: given, fileName: body.fileName ?? null })
    return { id: body.id }
  })

  serve(context, getPlan, ({ tx, params }) => showPlan(tx, params.id))

  serve(context, planHistory, async ({ tx, params }) => {
    await getPlanRow(tx, params.id)
    const { entries } = await lifeOf(tx, product, [params.id], { size: MOST_TOLD })
    return { entries }
  })

  serve(context, changePlan, async ({ tx, params, body }) => {
    await mustHoldIn(tx, duties, 'plans.write', (await getPlanRow(tx, params.id)).unit_key)
    const row = await lockPlan(tx, params.id, body.version)
    const day = body.day === undefined ? row.day : body.day
    const given = new Set((await tasksOf(tx, params.id)).map(({ item }) => item))
    const items = mended(row, await withNames(tx, body.put ?? []), body.drop ?? [], given)
    const fresh = day === row.day ? items : counted(items, row.text, row.day, day)
    const after: PlanRow = {
      ...row,
      title: body.title ?? row.title,
      number: body.number === undefined ? row.number : body.number,
      day,
      items: fresh,
      matches: await matchesFor(tx, row.unit_key, fresh, { ...row.matches, ...body.matches }),
    }
    const changes = differences(row, after)
    if (changes.length > 0) {
      await savePlan(tx, after)
      await notePlan(tx, 'change', row, changes)
    }
    return showPlan(tx, params.id)
  })

  serve(context, issuePlan, async ({ tx, params, body }) => {
    const { unit_key: unit } = await getPlanRow(tx, params.id)
    await mustHoldIn(tx, duties, 'plans.write', unit)
    await mustHoldIn(tx, duties, 'tasks.write', unit)
    const row = await lockPlan(tx, params.id, body.version)
    const made = await issueTasks(tx, product, row)
    const after: PlanRow = { ...row, state: 'issued' }
    await savePlan(tx, after)
    await notePlan(tx, 'change', row, differences(row, after))
    return { made, plan: await showPlan(tx, params.id) }
  })

  serve(context, enterPlanDocument, async ({ tx, params, body }) => {
    const { unit_key: unit, version } = await getPlanRow(tx, params.id)
    await mustHoldIn(tx, duties, 'plans.write', unit)
    await mustHoldIn(tx, duties, 'documents.write', unit)
    const row = await lockPlan(tx, params.id, version)
    const entered = await enterPlan(tx, product, row, body)
    if (row.document === null)
      await notePlan(tx, 'change', row, [{ field: 'document', before: null, after: entered.document }])
    return entered
  })

  serve(context, undoPlan, async ({ tx, params, body }) => {
    const { unit_key: unit } = await getPlanRow(tx, params.id)
    await mustHoldIn(tx, duties, 'plans.write', unit)
    await mustHoldIn(tx, duties, 'tasks.write', unit)
    const row = await lockPlan(tx, params.id, body.version)
    if (row.state !== 'issued') throw new Refusal('wrongState', { state: row.state })
    const result = await undoTasks(tx, product, row)
    const after: PlanRow = { ...row, state: 'reading' }
    await savePlan(tx, after)
    await notePlan(tx, 'undo', row, differences(row, after))
    return { ...result, plan: await showPlan(tx, params.id) }
  })

  serve(context, planOfTask, async ({ tx, params }) => {
    const row = await findRow<{ plan: string; item: string }>(
      tx,
      'select plan_id as plan, item from plan_task where tenant = $1 and task_id = $2',
      [tx.tenant, params.id],
    )
    return { plan: row?.plan ?? null, item: row?.item ?? null }
  })
}
