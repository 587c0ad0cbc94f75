// While the server runs, opens every hour the periods that have begun, so that a report is missed even where nobody looked.
import type pg from 'pg'
import { systemActor } from '../kernel/contract/serving.ts'
import { transact } from '../kernel/database/transaction.ts'
import type { Product } from '../kernel/register/product.ts'
import { openPeriods } from './open-periods.ts'

const HOUR_MS = 3_600_000

export type PeriodClock = { close(): Promise<void> }

export const startPeriods = (
  owner: pg.Pool,
  product: Product,
  { tenant, unitKey }: { readonly tenant: string; readonly unitKey: string },
  failed: (error: Error) => void,
): PeriodClock => {
  const open = async (): Promise<void> => {
    await transact(owner, systemActor(tenant), (tx) => openPeriods(tx, product, unitKey, tx.today)).catch(
      failed,
    )
  }
  let working = open()
  const timer = setInterval(() => {
    working = working.then(open)
  }, HOUR_MS)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      await working
    },
  }
}
