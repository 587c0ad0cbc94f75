// The door itself: judging a password and a code, and opening a session once everything that is demanded was shown.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { networkOf } from '../../contract/network.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Context } from '../../contract/serving.ts'
import { SESSION_COOKIE, tokenOf } from '../../contract/who-asks.ts'
import { transact } from '../../database/transaction.ts'
import type { Session } from '../contract.ts'
import { sessionOf } from '../own-session.ts'
import { passwordMatches } from '../password.ts'
import { type Factor, findSession, hashToken, openSession } from '../session.ts'
import { deviceOf } from './device.ts'
import { giveBack, type Subject, subjectOf, takeGuess } from './guess-book.ts'
import { findKnownDevice, rememberDevice } from './known-device.ts'
import { findStep as findTotpStep } from './totp.ts'

const PER_ACCOUNT = 5
/** Of all known devices of an account together: each sign-in may make one more. */
const PER_DEVICES = 20

export const secondSubject = (accountId: string): Subject =>
  subjectOf('second', accountId, { most: PER_ACCOUNT, growing: true })

/** The password asked again within a session is counted apart from codes: a right one must not buy guesses at the code behind it. */
export const againSubject = (accountId: string): Subject =>
  subjectOf('again', accountId, { most: PER_ACCOUNT, growing: true })

/**
 * Who guesses from elsewhere spends the guesses of the account and of the address. A device on which the account was signed in
 * before has guesses of its own, so that nobody can lock a colleague out of his own desk. All devices that were signed in under one
 * password share some more: whoever has gathered many of them, and whose password was changed since, gains little and holds up no desk
 * of today.
 */
const passwordSubjects = (context: Context, request: FastifyRequest, name: string): Subject[] => {
  const known = findKnownDevice(context.signIn.key, request, name)
  if (known)
    return [
      subjectOf('device', `${name}:${known.device}`, { most: PER_ACCOUNT, growing: true }),
      subjectOf('devices', `${name}:${known.password}`, { most: PER_DEVICES, growing: true }),
    ]
  return [
    subjectOf('account', name, { most: PER_ACCOUNT, growing: true }),
    subjectOf('address', networkOf(request.ip), { most: context.signIn.guessesPerAddress, growing: false }),
  ]
}

export type Found = {
  id: string
  name: string
  password_hash: string
  state: 'active' | 'closed'
  password_expired: boolean
  totp: boolean
  passkeys: number
}

export const findAccount = async (
  { pool }: Context,
  by: { readonly name?: string; readonly id?: string },
): Promise<Found | undefined> =>
  (await pool.query<Found>('select * from sign_in_find($1, $2)', [by.name ?? null, by.id ?? null])).rows[0]

/** Wrong name, wrong password and closed account cost the same, count the same and answer alike. */
export const judgePassword = async (
  context: Context,
  request: FastifyRequest,
  given: { readonly name: string; readonly password: string },
): Promise<Found> => {
  const name = given.name.trim().toLowerCase()
  const subjects = passwordSubjects(context, request, name)
  const at = await takeGuess(context.pool, subjects)
  const account = await findAccount(context, { name })
  const right = await passwordMatches(account?.password_hash ?? null, given.password)
  if (!account || !right || account.state !== 'active') throw new Refusal('wrongPassword')
  await giveBack(context.pool, subjects, at)
  if (account.password_expired) throw new Refusal('passwordExpired')
  return account
}

/** A code of the app is good once; a recovery code too. */
const codeIsRight = async (
  context: Context,
  accountId: string,
  code: string,
): Promise<Factor | undefined> => {
  const { pool, signIn } = context
  if (/^[\d\s]+$/.test(code)) {
    const { rows } = await pool.query<{ secret: Buffer | null }>('select secret from totp_of($1)', [
      accountId,
    ])
    const secret = rows[0]?.secret ? signIn.key.open(rows[0].secret, accountId) : undefined
    const step = secret && findTotpStep(secret, code, new Date())
    if (step === undefined) return undefined
    const used = await pool.query<{ good: boolean }>('select totp_use($1, $2) as good', [accountId, step])
    return used.rows[0]?.good ? 'totp' : undefined
  }
  const used = await pool.query<{ good: boolean }>('select recovery_use($1, $2) as good', [
    accountId,
    hashToken(code.trim().toLowerCase()),
  ])
  return used.rows[0]?.good ? 'recovery' : undefined
}

export const judgeCode = async (context: Context, accountId: string, code: string): Promise<Factor> => {
  const subjects = [secondSubject(accountId)]
  const at = await takeGuess(context.pool, subjects)
  const factor = await codeIsRight(context, accountId, code)
  if (!factor) throw new Refusal('wrongCode')
  await giveBack(context.pool, subjects, at)
  return factor
}

export const giveCookie = (context: Context, reply: FastifyReply, token: string): void => {
  void reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: context.signIn.publicUrl?.protocol === 'https:' ? true : 'auto',
  })
}

/** A session under a new token; the one that the browser brought along ends. */
export const enter = async (
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  account: Pick<Found, 'id' | 'name' | 'password_hash'>,
  factor: Factor,
): Promise<Session> => {
  const { pool, signIn, duties } = context
  const token = await openSession(pool, signIn, {
    accountId: account.id,
    factor,
    device: deviceOf(request.headers['user-agent']),
    address: request.ip,
    replaces: tokenOf(request),
  })
  const signedIn = await findSession(pool, signIn, duties, token)
  if (!signedIn) throw new Refusal('notSignedIn')
  giveCookie(context, reply, token)
  rememberDevice(context, request, reply, account)
  return transact(pool, signedIn, (tx) => sessionOf(tx, context, signedIn))
}
