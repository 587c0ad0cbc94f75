// Roll-ups: what a record adds to the daily sums of figures, and the difference that a change of it makes.
import { dayOfMoment } from '../day/day.ts'
import { packedArray } from '../database/packed-array.ts'
import { atEnd, type Statement, type Transaction } from '../database/transaction.ts'
import type { Values } from '../register/field.ts'
import type { CountFigure, Figure } from './figure.ts'
import { holds } from './predicate.ts'

/** A record as figures see it. */
export type Counted = { readonly homeUnit: string; readonly active: boolean; readonly values: Values }

export type Amount = {
  readonly figure: string
  readonly unit: string
  readonly day: string
  readonly knownOn: string
  readonly amount: number
}

/** `cases` by its own day, `cases/onsetDay` by another. */
export const rollUpKey = (figure: CountFigure, by: string | undefined): string =>
  by === undefined || by === figure.day ? figure.name : `${figure.name}/${by}`

/** The counting figures of one register. */
export const countFiguresOf = (figures: readonly Figure[], register: string): CountFigure[] =>
  figures.filter(
    (figure): figure is CountFigure => figure.kind === 'count' && figure.register.name === register,
  )

type CountedBy = { readonly by: string; readonly key: string }

const countedBy = new WeakMap<CountFigure, readonly CountedBy[]>()

const daysOf = (figure: CountFigure): readonly CountedBy[] => {
  const known = countedBy.get(figure)
  if (known) return known
  const days = [figure.day, ...(figure.otherDays ?? [])].map((by) => ({ by, key: rollUpKey(figure, by) }))
  countedBy.set(figure, days)
  return days
}

/** What one record adds, for every figure and every day it can be asked by. A record without the day adds nothing by it. */
export const amountsOf = (
  figures: readonly CountFigure[],
  record: Counted,
  sign: 1 | -1,
  knownOn: string,
): Amount[] => {
  if (!record.active) return []
  const amounts: Amount[] = []
  for (const figure of figures) {
    if (!holds(figure.where, record.values)) continue
    const amount = figure.sum ? Number(record.values[figure.sum] ?? 0) : 1
    if (amount === 0) continue
    const other = figure.unitOf ? record.values[figure.unitOf] : null
    for (const { by, key } of daysOf(figure)) {
      const day = record.values[by]
      if (typeof day === 'string')
        amounts.push({
          figure: key,
          unit: typeof other === 'string' ? other : record.homeUnit,
          day,
          knownOn,
          amount: sign * amount,
        })
    }
  }
  return amounts
}

/** The day, in Việt Nam, on which something was known. */
export const knownDay = (knownAt: Date): string => dayOfMoment(knownAt)

type Sum = { -readonly [part in keyof Amount]: Amount[part] }

/** One for each figure, unit and day, in one order for everybody, so that no two wait for each other: the database's, where what begins alike and is shorter comes first. */
const sumsOf = (amounts: readonly Amount[]): Sum[] => {
  const sums = new Map<string, Sum>()
  for (const amount of amounts) {
    const key = `${amount.figure}\n${amount.unit}\n${amount.day}\n${amount.knownOn}`
    const kept = sums.get(key)
    if (kept) kept.amount += amount.amount
    else sums.set(key, { ...amount })
  }
  return [...sums]
    .filter(([, { amount }]) => amount !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, amount]) => amount)
}

const add = (tx: Transaction, amounts: readonly Amount[]): Statement | null => {
  const left = sumsOf(amounts)
  if (left.length === 0) return null
  return {
    name: 'figure-add',
    text: 'select figure_add($1, $2, $3, $4, $5, $6)',
    values: [
      tx.tenant,
      packedArray(
        'text',
        left.map(({ figure }) => figure),
      ),
      packedArray(
        'text',
        left.map(({ unit }) => unit),
      ),
      packedArray(
        'date',
        left.map(({ day }) => day),
      ),
      packedArray(
        'date',
        left.map(({ knownOn }) => knownOn),
      ),
      packedArray(
        'bigint',
        left.map(({ amount }) => amount),
      ),
    ],
  }
}

const put = atEnd(1, add, (_tx, amount: Amount) => amount)

/** Adds to the sums at the end of the transaction: of thousands of records few sums are held. */
export const addAmounts = (tx: Transaction, amounts: readonly Amount[]): Promise<void> =>
  put(tx, amounts.length > 1 ? sumsOf(amounts) : amounts)
