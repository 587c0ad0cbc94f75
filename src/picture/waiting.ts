// Counts what is late, missing or waiting in a unit. The tables' own policies leave out what the account may not see.
import { findArchiveState } from '../kernel/database/log-archive/archive-state.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { waitingAnswers } from '../directives/board.ts'
import { overdueUntil, SOON_DAYS } from '../directives/rules/standing.ts'
import { missedTimes } from '../directives/times.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import { checksOf } from '../kernel/register/check.ts'
import { countCheck, sumOf } from '../kernel/register/count-check.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { countDoubts } from '../quality/doubts.ts'
import { heardOf } from '../quality/silence.ts'
import { boardOf } from '../reporting/lines.ts'
import { momentOf } from '../web/parts/moment.ts'
import type { Waiting } from './notices.ts'

const lies = (column: string): string =>
  `${column} in (select reached_key from unit_reach where unit_key = $2)`

const countOf = async (tx: Transaction, unit: string, from: string, where: string): Promise<number> => {
  const row = await findRow<{ count: number }>(
    tx,
    `select count(*)::integer as count from ${from} where tenant = $1 and ${where}`,
    [tx.tenant, unit],
  )
  return row?.count ?? 0
}

/** The figure of the board, open tasks by their deadline: passed by the day before, and of the next days. */
const openTasks = async (
  tx: Transaction,
  product: Product,
  unit: string,
  to: Day,
): Promise<{ readonly overdue: number; readonly soon: number }> => {
  const ask = { figure: 'tasks-overdue', unit, knownOn: null }
  const [overdue, soon] = await askFigures(tx, product, [
    { ...ask, from: null, to: overdueUntil(to) },
    { ...ask, from: to, to: addDays(to, SOON_DAYS) },
  ])
  return { overdue: overdue?.value ?? 0, soon: soon?.value ?? 0 }
}

const findArchiveFailure = async (tx: Transaction): Promise<Waiting['archiveFails']> => {
  const state = await findArchiveState(tx.client)
  if (!state || (state.failingSince === null && state.problem === null)) return null
  const since = state.failingSince ?? state.lastKept
  return { since: since === null ? '—' : momentOf(since.toISOString()) }
}

export const waitingIn = async (
  tx: Transaction,
  product: Product,
  unit: string,
  to: Day,
): Promise<Waiting> => {
  /** Through the checks of data quality: what is counted here is what the list shows when it is opened. */
  const found = async (register: Register | undefined, name: string): Promise<number> => {
    const check = register && checksOf(register, product.register).find((one) => one.name === name)
    return check ? sumOf(await countCheck(tx, register, check, unit, to)) : 0
  }
  const questions = []
  for (const register of product.registers.filter((one) => one.questions))
    questions.push({
      register: register.name,
      many: register.many,
      count: await found(register, `${register.name}-questions`),
    })
  const { reports } = await boardOf(tx, unit, to)
  const owed = reports.filter(({ mine, above }) => mine || above)
  const standing =
    (...wanted: readonly (typeof reports)[number]['standing'][]) =>
    ({ standing: one }: (typeof reports)[number]) =>
      wanted.includes(one)
  return {
    reports: {
      missing: owed.filter(standing('missing', 'returned', 'backEntry')).length,
      due: owed.filter(({ mine }) => mine).filter(standing('soon')).length,
      toReceive: owed.filter(({ above, state }) => above && state === 'sent').length,
    },
    signals: await found(product.register('signals'), 'signals-waiting'),
    heard: await heardOf(tx, unit, to),
    questions,
    doubts: sumOf(await countDoubts(tx, unit)),
    pending: await found(product.register('specimens'), 'specimens-pending'),
    overdue: await found(product.register('isolation-orders'), 'isolation-orders-overdue'),
    unseen: await found(product.register('contacts'), 'contacts-unseen'),
    long: await found(product.register('cases'), 'cases-long-treatment'),
    openings: await countOf(
      tx,
      unit,
      'person_opening',
      `verdict is null and account_id <> app_account() and ${lies('home_unit')}`,
    ),
    archiveFails: await findArchiveFailure(tx),
    tasks: await openTasks(tx, product, unit, to),
    missedTimes: await missedTimes(tx, unit, to),
    answers: await waitingAnswers(tx, unit),
    drafts: await countOf(tx, unit, 'report', `state = 'draft' and ${lies('unit_key')}`),
  }
}
