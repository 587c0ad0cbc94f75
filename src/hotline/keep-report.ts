// Keeps what came through a public page of the hotline: a report of that commune with the term of its answer, once however often it is sent.
import { DatabaseError } from 'pg'
import { receiptOf } from '../declarations/rules/receipt.ts'
import type { Context } from '../kernel/contract/serving.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { transact } from '../kernel/database/transaction.ts'
import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { type LocalMoment, localMoment } from '../kernel/rule/local-moment.ts'
import { citizenReports } from './citizen-reports.ts'
import { words } from './door-words.ts'
import { dueOf, isUrgency, receivedAt } from './rules/answer-clock.ts'

export type OpenUnit = {
  readonly key: string
  readonly tenant: string
  readonly name: string
  readonly installedToday: Day | null
}

export const getUnit = async (context: Context, key: string): Promise<OpenUnit> => {
  const { rows } = await context.pool.query<Omit<OpenUnit, 'key'>>({
    name: 'public-unit',
    text: 'select tenant, name, installed_today::text as "installedToday" from public_unit($1)',
    values: [key],
  })
  const [unit] = rows
  if (!unit) throw new Refusal('notFound', null, words.unknown)
  return { key, ...unit }
}

export const todayIn = (unit: OpenUnit): Day => unit.installedToday ?? dayOfMoment(new Date())

export type KeptReport = {
  readonly due: LocalMoment
  readonly receipt: string
  readonly hasPhone: boolean
}

/** @param id made with the page */
export const keepReport = async (
  context: Context,
  unit: OpenUnit,
  id: string,
  said: Values,
): Promise<KeptReport> => {
  const receivedTime = localMoment(new Date()).slice(11)
  const receivedDay = todayIn(unit)
  const { urgency, callerPhone } = said
  const receipt = receiptOf(id)
  const values = completeValues(citizenReports, { ...said, receivedDay, receivedTime, receipt })
  try {
    await transact(context.pool, { tenant: unit.tenant, accountId: null }, (tx) =>
      insertRecords(
        tx,
        context.product,
        citizenReports,
        [{ id, homeUnit: unit.key, subjectId: null, values }],
        { action: 'create' },
      ),
    )
  } catch (error) {
    const sentAgain =
      error instanceof DatabaseError && error.code === '23505' && error.table === citizenReports.table
    if (!sentAgain) throw error
  }
  return {
    due: dueOf(isUrgency(urgency) ? urgency : 'normal', receivedAt(receivedDay, receivedTime)),
    receipt,
    hasPhone: typeof callerPhone === 'string',
  }
}
