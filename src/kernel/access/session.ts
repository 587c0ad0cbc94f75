// Sessions: random tokens in a cookie, their hashes in the database, an end by idleness and an end in any case.
import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Actor } from '../database/transaction.ts'
import { type Duties, dutiesDemandingSecondFactor } from './duties.ts'
import type { SignInSettings } from './sign-in/settings.ts'

export type SignedIn = Actor & {
  readonly accountId: string
  readonly csrf: string
  readonly name: string
  readonly fullName: string
  readonly mustChangePassword: boolean
  /** A duty demands a second factor and none is there yet: until then the session can do nothing else. */
  readonly lacksFactor: boolean
  readonly tokenHash: Buffer
  readonly sessionId: string
  /** When it was last proved who this is. */
  readonly provedAt: Date
}

export type Factor = 'password' | 'totp' | 'recovery' | 'passkey' | 'provider' | 'provider-strong'

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export type NewSession = {
  readonly accountId: string
  readonly factor: Factor
  readonly device: string
  readonly address: string
  /** The session that this browser had before: it ends, whoever brought it there. */
  readonly replaces: string | undefined
}

/** Always a token of our own making: one that was brought along is never taken up. Returns it for the cookie. */
export const openSession = async (
  pool: pg.Pool,
  { longestHours }: SignInSettings,
  session: NewSession,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await pool.query('select session_open($1, $2, $3, $4, $5, $6, $7, $8)', [
    hashToken(token),
    session.replaces === undefined ? null : hashToken(session.replaces),
    session.accountId,
    randomBytes(24).toString('base64url'),
    new Date(Date.now() + longestHours * 3_600_000),
    session.device,
    session.address,
    session.factor,
  ])
  return token
}

type Row = {
  id: string
  account_id: string
  tenant: string
  csrf: string
  name: string
  full_name: string
  must_change_password: boolean
  proved_at: Date
  lacks_factor: boolean
}

export const findSession = async (
  pool: pg.Pool,
  { idleMinutes }: SignInSettings,
  duties: Duties,
  token: string,
): Promise<SignedIn | undefined> => {
  const tokenHash = hashToken(token)
  const { rows } = await pool.query<Row>({
    name: 'session-find',
    text: 'select * from session_find($1, $2, $3)',
    values: [tokenHash, idleMinutes * 60, dutiesDemandingSecondFactor(duties)],
  })
  const row = rows[0]
  return (
    row && {
      tenant: row.tenant,
      accountId: row.account_id,
      csrf: row.csrf,
      name: row.name,
      fullName: row.full_name,
      mustChangePassword: row.must_change_password,
      lacksFactor: row.lacks_factor,
      tokenHash,
      sessionId: row.id,
      provedAt: row.proved_at,
    }
  )
}
