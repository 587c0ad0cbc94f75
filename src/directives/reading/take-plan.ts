// Takes a document in: reads it, says which bodies its names mean, and keeps both as a plan under review.
import { Refusal } from '../../kernel/contract/refusal.ts'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { appendHistory, type Change } from '../../kernel/history/append.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { PlanItem } from './contract.ts'
import { proposeItems } from './propose.ts'
import { matchBodies } from './rules/match-bodies.ts'
import { getPlanRow, insertPlan, knownBodies, type PlanRow } from './store.ts'

/** A book of some hundred pages; a longer text is no plan. */
const MOST_TEXT = 1_000_000
export const MOST_ITEMS = 2000

export const notePlan = (
  tx: Transaction,
  action: 'create' | 'change' | 'undo',
  { id, unit_key }: Pick<PlanRow, 'id' | 'unit_key'>,
  changes: readonly Change[],
): Promise<void> =>
  appendHistory(tx, [{ action, register: 'plans', recordId: id, homeUnit: unit_key, changes }])

/** Every name of the items that has no answer yet. */
export const matchesFor = async (
  tx: Transaction,
  unit: string,
  items: readonly PlanItem[],
  known: PlanRow['matches'],
): Promise<PlanRow['matches']> => {
  const names = new Map(
    items.flatMap(({ bodies, partners }) =>
      [...bodies, ...partners].map(({ key, name }) => [key, name] as const),
    ),
  )
  const missing = [...names].filter(([key]) => !Object.hasOwn(known, key))
  if (missing.length === 0) return known
  const bodies = await knownBodies(tx)
  return {
    ...known,
    ...Object.fromEntries(missing.map(([key, name]) => [key, matchBodies(name, bodies, unit)])),
  }
}

type Arrived = {
  readonly id: string
  readonly unit: string
  readonly text: string
  readonly fileName: string | null
}

/** A retry with the same id makes no second plan. */
export const takePlan = async (
  tx: Transaction,
  { id, unit, text: given, fileName }: Arrived,
): Promise<void> => {
  const text = given.normalize('NFC').toWellFormed().replaceAll('\u0000', ' ')
  if (text.trim() === '')
    throw new Refusal(
      'cannotRead',
      { code: 'empty' },
      textOf(
        'Chưa có chữ nào để đọc. Chọn tệp hoặc dán nội dung.',
        'There are no words to read. Choose a file or paste the words.',
      ),
    )
  if (text.length > MOST_TEXT) throw new Refusal('tooLarge')
  const { head, items } = proposeItems(text)
  if (items.length > MOST_ITEMS) throw new Refusal('tooLarge')
  const plan = {
    id,
    unit_key: unit,
    title: (head.title ?? fileName ?? text.trim().slice(0, 80)).slice(0, 400),
    number: head.number?.slice(0, 60) ?? null,
    day: head.day,
    text,
    items,
    matches: await matchesFor(tx, unit, items, {}),
  }
  if (await insertPlan(tx, plan)) await notePlan(tx, 'create', plan, [])
  else if ((await getPlanRow(tx, id)).unit_key !== unit) throw new Refusal('sameId')
}
