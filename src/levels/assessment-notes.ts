// What every act on assessments needs: its entry in the history, those that were left undone with their reason, the ids that the database answered.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { appendHistory, type Action, type Change } from '../kernel/history/append.ts'
import type { Text } from '../kernel/text/text.ts'
import type { StoredAssessment } from './assessment-store.ts'

const REGISTER = 'level-assessments'

export type Left = { unit: string; name: string; why: Text }

export const note = (
  tx: Transaction,
  rows: readonly Pick<StoredAssessment, 'id' | 'unit_key'>[],
  action: Action,
  changes: readonly Change[],
  why: string | null = null,
): Promise<void> =>
  appendHistory(
    tx,
    rows.map(({ id, unit_key }) => ({
      action,
      register: REGISTER,
      recordId: id,
      homeUnit: unit_key,
      changes,
      why,
    })),
  )

export const state = (before: string, after: string): Change => ({ field: 'state', before, after })

export const idsOf = async (tx: Transaction, sql: string, parameters: unknown[]): Promise<string[]> =>
  (await rowsOf<{ id: string }>(tx, sql, parameters)).map(({ id }) => id)
