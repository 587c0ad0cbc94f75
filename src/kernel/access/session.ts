// Sessions: random tokens in a cookie, their hashes in the database, an end by idleness and an end in any case.
import { hash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Actor, Entering, Statement } from '../database/transaction.ts'
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
  /** With a device that was lost: nobody acts in it, and the device is told so. */
  readonly shut: boolean
  readonly tokenHash: Buffer
  readonly sessionId: string
  /** When it was last proved who this is. */
  readonly provedAt: Date
}

export type Factor = 'password' | 'totp' | 'recovery' | 'passkey' | 'provider' | 'provider-strong'

export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer')

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

type Told = {
  readonly sessionId: string
  readonly accountId: string
  readonly tenant: string
  readonly csrf: string
  readonly name: string
  readonly fullName: string
  readonly mustChangePassword: boolean
  readonly lacksFactor: boolean
  readonly shut: boolean
  readonly provedAt: number
  readonly held: boolean
  readonly due: boolean
}

export type Entered = {
  readonly actor: SignedIn
  /** Holds somewhere the capability that was asked about. */
  readonly held: boolean
  /** A sign of life is due. */
  readonly due: boolean
}

const demanding = new WeakMap<Duties, string[]>()

const demandingOf = (duties: Duties): string[] => {
  const known = demanding.get(duties) ?? dutiesDemandingSecondFactor(duties)
  demanding.set(duties, known)
  return known
}

/** Asked in the transaction of the work itself: from there on the session's account acts. `needs` null asks about no capability. */
export const entering = (
  { idleMinutes }: SignInSettings,
  duties: Duties,
  token: string,
  needs: string | null,
): Entering<Entered | undefined> & { readonly tokenHash: Buffer } => {
  const tokenHash = hashToken(token)
  return {
    tokenHash,
    statement: {
      name: 'session-enter',
      text: 'select session_enter($1, $2, $3, $4) as told',
      values: [tokenHash, idleMinutes * 60, demandingOf(duties), needs],
    },
    read: (rows) => {
      const [row] = rows as { told: Told | null }[]
      if (!row?.told) return undefined
      const { held, due, provedAt, ...session } = row.told
      return { actor: { ...session, provedAt: new Date(provedAt), tokenHash }, held, due }
    },
  }
}

/** What one expression tells whoever asks; it is asked in the look-up of the session itself, which is one question less. */
export type Beside = { readonly beside: string; readonly as: string }

/** The expression is worked out once it is known who acts: it waits for what the look-up tells. */
export const withBeside = ({ name, values }: Statement, { beside, as }: Beside): Statement => ({
  name: `${name}-${as}`,
  text: `select told, case when told is not null then ${beside} end as ${as} from (select session_enter($1, $2, $3, $4) as told offset 0) entered`,
  values,
})

/** Whose session it is, asked alone. */
export const findSession = async (
  pool: pg.Pool,
  settings: SignInSettings,
  duties: Duties,
  token: string,
): Promise<SignedIn | undefined> => {
  const { statement, read, tokenHash } = entering(settings, duties, token, null)
  const entered = read((await pool.query<object>(statement)).rows)
  if (entered?.due) await noteLife(pool, tokenHash, () => undefined)
  return entered?.actor
}

/**
 * The session was used: without any use it ends. What was done is done by then: that it could not be noted never becomes the answer.
 * @param failed is told why, for the log
 */
export const noteLife = async (
  pool: pg.Pool,
  tokenHash: Buffer,
  failed: (error: Error) => void,
): Promise<void> => {
  await pool.query('select session_touch($1)', [tokenHash]).catch(failed)
}
