// A sign-in under way, kept for a few minutes under the hash of a token that only the browser has.
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { hashToken } from '../session.ts'

/** `second`: the password was right; the others: the challenge of a passkey, the way to a provider and back. */
export type StepKind = 'second' | 'passkey-in' | 'passkey-new' | 'provider'

export type Step = { readonly accountId: string | null; readonly content: unknown }

const MINUTES = 10

export const makeToken = (): string => randomBytes(32).toString('base64url')

export const keepStep = async (pool: pg.Pool, token: string, kind: StepKind, step: Step): Promise<void> => {
  await pool.query('select step_keep($1, $2, $3, $4, $5)', [
    hashToken(token),
    kind,
    step.accountId,
    JSON.stringify(step.content),
    new Date(Date.now() + MINUTES * 60_000),
  ])
}

type Row = { account_id: string | null; content: unknown }

const asked = async (
  pool: pg.Pool,
  sql: string,
  token: string,
  kind: StepKind,
): Promise<Step | undefined> => {
  const { rows } = await pool.query<Row>(sql, [hashToken(token), kind])
  return rows[0] && { accountId: rows[0].account_id, content: rows[0].content }
}

export const findStep = (pool: pg.Pool, token: string, kind: StepKind): Promise<Step | undefined> =>
  asked(pool, 'select * from step_find($1, $2)', token, kind)

/** Good once: whoever comes second finds nothing. */
export const takeStep = (pool: pg.Pool, token: string, kind: StepKind): Promise<Step | undefined> =>
  asked(pool, 'select * from step_take($1, $2)', token, kind)
