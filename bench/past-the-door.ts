// Rows planted past the door for a bench to work on, records entered as an import enters them, and the bare writing that these are held against.
import type pg from 'pg'
import { transact } from '../src/kernel/database/transaction.ts'
import type { Values } from '../src/kernel/register/field.ts'
import { insertRecords } from '../src/kernel/register/insert.ts'
import type { Register } from '../src/kernel/register/register.ts'
import { product } from '../src/product.ts'
import type { TestApp } from '../src/server/test-app.ts'
import { timeOnce } from './timing.ts'

/** As an import writes them. */
const BATCH = 500

/** The columns that every new row has, and what stands in them. */
export const head = 'tenant, id, home_unit, known_at, changed_at'
export const headOf = (tenant: string, unit: string): string =>
  `'${tenant}', gen_random_uuid(), '${unit}', now(), now()`

/** Seconds of the statements in one transaction, which is taken back again. */
export const bareWriting = async (
  owner: pg.Pool,
  statements: readonly string[],
  values: readonly unknown[] = [],
): Promise<number> => {
  const client = await owner.connect()
  try {
    return await timeOnce(async () => {
      await client.query('begin')
      for (const statement of statements) await client.query(statement, [...values])
      await client.query('rollback')
    })
  } finally {
    client.release()
  }
}

type Line = { readonly subjectId: string | null; readonly values: Values }

export const enterInBulk = async (
  { pool, tenant }: TestApp,
  accountId: string,
  register: Register,
  homeUnit: string,
  lines: readonly Line[],
): Promise<void> => {
  for (let start = 0; start < lines.length; start += BATCH)
    await transact(pool, { tenant, accountId }, (tx) =>
      insertRecords(
        tx,
        product,
        register,
        lines.slice(start, start + BATCH).map((line) => ({ id: crypto.randomUUID(), homeUnit, ...line })),
        { action: 'import' },
      ),
    )
}
