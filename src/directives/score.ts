// The score of bodies in a period: named figures, each by the lead body, put beside each other; the band by the rule of the day.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { figureByField } from '../kernel/figure/by-field.ts'
import type { Product } from '../kernel/register/product.ts'
import { percentOf } from '../kernel/text/number.ts'
import type { BodyScore } from './contract.ts'
import { returningOf, type Times, timesOf } from './times.ts'
import { overdueUntil } from './rules/standing.ts'
import { bandOf, type ScoreRule, scoreRuleOn } from './rules/body-score.ts'

const parts = {
  due: 'tasks-due',
  onTime: 'tasks-done-on-time',
  late: 'tasks-done-late',
  notDone: 'tasks-not-done',
  overdue: 'tasks-overdue',
} as const
type Part = keyof typeof parts
const partNames = Object.keys(parts) as Part[]

type Period = { readonly unit: string; readonly from: Day | null; readonly to: Day }

/** Due is what the deadlines of the period say; overdue stands until the day before, from whenever it was. */
const groupsOf = (tx: Transaction, product: Product, { unit, from, to }: Period, part: Part) =>
  figureByField(
    tx,
    product,
    {
      figure: parts[part],
      unit,
      from: part === 'overdue' ? null : from,
      to: part === 'overdue' ? overdueUntil(to) : to,
      knownOn: null,
    },
    'leadBody',
  )

/** Of each body the times of what returns. */
const timesByBody = async (
  tx: Transaction,
  { unit, from, to }: Period,
): Promise<ReadonlyMap<string, Times & { readonly name: string }>> => {
  const rows = await returningOf(tx, unit)
  const times = await timesOf(tx, rows, { from, to })
  const bodies = new Map<string, Times & { readonly name: string }>()
  for (const { id, body, name } of rows) {
    const [own, known] = [times.get(id), bodies.get(body)]
    bodies.set(body, {
      name,
      due: (known?.due ?? 0) + (own?.due ?? 0),
      answered: (known?.answered ?? 0) + (own?.answered ?? 0),
    })
  }
  return bodies
}

export const scoreRulesOf = async (tx: Transaction): Promise<ScoreRule[]> =>
  rowsOf<ScoreRule>(
    tx,
    `select from_day as "fromDay", good_from as "goodFrom", fair_from as "fairFrom", source, coalesce(verified, false) as verified
     from score_rule where tenant = $1 and state = 'active'`,
    [tx.tenant],
  )

export const scoresOf = async (
  tx: Transaction,
  product: Product,
  period: Period,
): Promise<{ bodies: BodyScore[]; rule: ScoreRule }> => {
  const rule = scoreRuleOn(await scoreRulesOf(tx), period.to)
  const bodies = new Map<string | null, Omit<BodyScore, 'share' | 'band'>>()
  const none = { due: 0, onTime: 0, late: 0, notDone: 0, overdue: 0, times: 0, timesAnswered: 0 }
  for (const part of partNames)
    for (const { value, text, count } of await groupsOf(tx, product, period, part)) {
      const known = bodies.get(value) ?? { body: value, name: text?.vi ?? '', ...none }
      bodies.set(value, { ...known, [part]: count })
    }
  for (const [body, { name, due, answered }] of await timesByBody(tx, period))
    bodies.set(body, {
      ...(bodies.get(body) ?? { body, name, ...none }),
      times: due,
      timesAnswered: answered,
    })
  return {
    bodies: [...bodies.values()]
      .map((one) => {
        const share = one.due === 0 ? null : percentOf(one.onTime, one.due)
        return { ...one, share, band: bandOf(share, rule) }
      })
      .toSorted(
        (one, other) =>
          other.overdue - one.overdue ||
          other.times - other.timesAnswered - (one.times - one.timesAnswered) ||
          one.name.localeCompare(other.name, 'vi'),
      ),
    rule,
  }
}
