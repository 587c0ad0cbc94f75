// Signing in and sessions: random tokens in a cookie, their hashes in the database, growing delay after wrong passwords.
import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { Refusal } from '../contract/refusal.ts'
import type { Actor } from '../database/transaction.ts'
import { passwordMatches } from './password.ts'

const SESSION_HOURS = 12
const FREE_ATTEMPTS = 4

export type SignedIn = Actor & {
  readonly accountId: string
  readonly csrf: string
  readonly name: string
  readonly fullName: string
  readonly mustChangePassword: boolean
  readonly tokenHash: Buffer
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** After the fourth wrong password the account waits 2, 4, 8 … seconds, at most a quarter of an hour. */
const lockSeconds = (failed: number): number =>
  failed < FREE_ATTEMPTS ? 0 : Math.min(900, 2 ** (failed - FREE_ATTEMPTS + 1))

type Found = {
  id: string
  password_hash: string
  state: string
  locked_until: Date | null
  failed_attempts: number
}

/** Returns the token for the cookie. Wrong name, wrong password and closed account answer alike. */
export const signIn = async (pool: pg.Pool, name: string, password: string): Promise<string> => {
  const { rows } = await pool.query<Found>('select * from sign_in_find($1)', [name.trim().toLowerCase()])
  const account = rows[0]
  if (account?.locked_until && account.locked_until > new Date())
    throw new Refusal('accountLocked', {
      seconds: Math.ceil((account.locked_until.getTime() - Date.now()) / 1000),
    })
  const right = await passwordMatches(account?.password_hash ?? null, password)
  if (!account || !right || account.state !== 'active') {
    if (account && !right) {
      const seconds = lockSeconds(account.failed_attempts + 1)
      await pool.query('select sign_in_failed($1, $2)', [
        account.id,
        seconds === 0 ? null : new Date(Date.now() + seconds * 1000),
      ])
    }
    throw new Refusal('wrongPassword')
  }
  const token = randomBytes(32).toString('base64url')
  await pool.query('select session_open($1, $2, $3, $4)', [
    hashToken(token),
    account.id,
    randomBytes(24).toString('base64url'),
    new Date(Date.now() + SESSION_HOURS * 3_600_000),
  ])
  return token
}

type Row = {
  account_id: string
  tenant: string
  csrf: string
  name: string
  full_name: string
  must_change_password: boolean
}

export const findSession = async (pool: pg.Pool, token: string): Promise<SignedIn | undefined> => {
  const tokenHash = hashToken(token)
  const { rows } = await pool.query<Row>('select * from session_find($1)', [tokenHash])
  const row = rows[0]
  return (
    row && {
      tenant: row.tenant,
      accountId: row.account_id,
      csrf: row.csrf,
      name: row.name,
      fullName: row.full_name,
      mustChangePassword: row.must_change_password,
      tokenHash,
    }
  )
}
