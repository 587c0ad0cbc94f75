// Asks for a capability before anything is done, so that a refusal can say which duty is missing.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, rowsOfKnown, type Transaction } from '../database/transaction.ts'
import { type Text, textOf } from '../text/text.ts'
import type { Duties } from './duties.ts'

/** Names the duties that would allow it. */
export const dutyMissing = (duties: Duties, needs: string, details: unknown = { needs }): Refusal => {
  const able = Object.values(duties).filter(({ can }) => can.includes(needs))
  const names = (language: keyof Text) => able.map(({ label }) => label[language]).join(', ')
  return new Refusal(
    'dutyMissing',
    details,
    textOf(
      `Việc này cần nhiệm vụ: ${names('vi')} (ở đơn vị liên quan). Đề nghị quản trị giao nhiệm vụ nếu cần.`,
      `This needs the duty: ${names('en')} (in the unit concerned). Ask the administrator if you should have it.`,
    ),
  )
}

/** What is refused deep in the work knows the capability and no duties: who may is added on the way out. */
export const namingDuties = async <R>(duties: Duties, work: () => Promise<R>): Promise<R> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'dutyMissing' || error.hasOwnWords) throw error
    const { needs } = (error.details ?? {}) as { needs?: unknown }
    throw typeof needs === 'string' ? dutyMissing(duties, needs, error.details) : error
  }
}

/** Refuses an account that holds the capability nowhere. */
export const mustHold = async (tx: Transaction, duties: Duties, capability: string): Promise<void> => {
  const [held] = await rowsOfKnown<{ held: boolean }>(tx, {
    name: 'held',
    text: 'select coalesce(array_length(app_scope($1), 1), 0) > 0 as held',
    values: [capability],
  })
  if (!held?.held) throw dutyMissing(duties, capability)
}

/** Refuses an account that does not hold the capability in the unit. */
export const mustHoldIn = async (
  tx: Transaction,
  duties: Duties,
  capability: string,
  unitKey: string,
): Promise<void> => {
  const [held] = await rowsOfKnown<{ held: boolean }>(tx, {
    name: 'held-in',
    text: 'select $2 = any (app_scope($1)) as held',
    values: [capability, unitKey],
  })
  if (!held?.held) throw dutyMissing(duties, capability)
}

/** For each capability the units in which it is held, highest first. */
export const capabilitiesOf = async (tx: Transaction): Promise<Record<string, string[]>> => {
  const rows = await rowsOf<{ capability: string; units: string[] }>(
    tx,
    `select c.capability, array_agg(distinct d.unit_key) as units from duty_assignment d join duty_capability c using (duty)
     where d.account_id = app_account() group by 1`,
  )
  return Object.fromEntries(rows.map(({ capability, units }) => [capability, units]))
}

/**
 * A question is on its way while it is asked whether it may be: the policies of the database hide what may not be seen in any case, and
 * nothing is answered before the refusal was heard. Both have ended before the transaction does.
 */
export const besideEachOther = async <R>(may: Promise<void>, answer: Promise<R>): Promise<R> => {
  const [held, given] = await Promise.allSettled([may, answer])
  if (held.status === 'rejected') throw held.reason
  if (given.status === 'rejected') throw given.reason
  return given.value
}
