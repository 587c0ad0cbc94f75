// Serves signing in and out in its steps, proving again who one is, the own password and the own sessions.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../contract/refusal.ts'
import { type Context, serve, serveJudged, servePublic } from '../../contract/serving.ts'
import { SESSION_COOKIE } from '../../contract/who-asks.ts'
import { rowsOf, transact, type Transaction } from '../../database/transaction.ts'
import { textOf } from '../../text/text.ts'
import { changePassword, ownSession, type Session, signIn, signOut } from '../contract.ts'
import { sessionOf } from '../own-session.ts'
import { easyPassword } from '../easy-password.ts'
import { hashPassword, passwordMatches } from '../password.ts'
import { hashToken, type SignedIn } from '../session.ts'
import { endOtherSessions, endSession, ownSessions, prove, secondStep, type WorkSession } from './contract.ts'
import {
  againSubject,
  enter,
  findAccount,
  type Found,
  giveCookie,
  judgeCode,
  judgePassword,
} from './entering.ts'
import { giveBack, takeGuess } from './guess-book.ts'
import { rememberDevice } from './known-device.ts'
import { judgePasskey } from './passkey.ts'
import { findStep, keepStep, makeToken, takeStep } from './steps.ts'

type Factors = Pick<Found, 'totp' | 'passkeys'>

/** Whether a password alone is not enough, be it at the door or within a session. */
const holdsSecond = ({ totp, passkeys }: Factors): boolean => totp || passkeys > 0

/** What stands between a right password and the session. */
export const mustShowSecond = async (
  { pool }: Context,
  account: Factors & Pick<Found, 'id'>,
): Promise<void> => {
  if (!holdsSecond(account)) return
  const ticket = makeToken()
  await keepStep(pool, ticket, 'second', { accountId: account.id, content: {} })
  throw new Refusal('secondStep', { ticket, code: account.totp, passkey: account.passkeys > 0 })
}

const mustKnowPassword = async (context: Context, signedIn: SignedIn, password: string): Promise<Found> => {
  const subjects = [againSubject(signedIn.accountId)]
  const at = await takeGuess(context.pool, subjects)
  const account = await findAccount(context, { id: signedIn.accountId })
  if (!account || !(await passwordMatches(account.password_hash, password)))
    throw new Refusal('wrongPassword')
  await giveBack(context.pool, subjects, at)
  return account
}

/** The session goes on under a new token: what may have been seen of the old one is worth nothing. */
const renew = async (
  tx: Transaction,
  context: Context,
  signedIn: SignedIn,
  reply: FastifyReply,
  proved: boolean,
): Promise<Buffer> => {
  const token = makeToken()
  await tx.client.query('select session_renew($1, $2, $3)', [signedIn.tokenHash, hashToken(token), proved])
  giveCookie(context, reply, token)
  return hashToken(token)
}

const serveSteps = (context: Context): void => {
  const { pool } = context
  const enterBy =
    (request: FastifyRequest, reply: FastifyReply) =>
    async (account: Found): Promise<Session> => {
      await mustShowSecond(context, account)
      return enter(context, request, reply, account, 'password')
    }
  servePublic(context, signIn, async ({ body, request, reply }) =>
    enterBy(request, reply)(await judgePassword(context, request, body)),
  )
  servePublic(context, secondStep, async ({ body, request, reply }) => {
    const step = await findStep(pool, body.ticket, 'second')
    if (!step?.accountId) throw new Refusal('stepOver')
    const factor = await judgeCode(context, step.accountId, body.code)
    const account = await findAccount(context, { id: step.accountId })
    if (!account || account.state !== 'active' || !(await takeStep(pool, body.ticket, 'second')))
      throw new Refusal('stepOver')
    return enter(context, request, reply, account, factor)
  })
  serveJudged(context, prove, async ({ body, signedIn, request, reply }) => {
    if ('answer' in body) {
      const account = await judgePasskey(context, request, body.answer)
      if (account.id !== signedIn.accountId) throw new Refusal('wrongPasskey')
    } else {
      const account = await mustKnowPassword(context, signedIn, body.password)
      if (holdsSecond(account)) {
        // Where only a passkey opens the door, only a passkey proves: its answer comes by itself, without the password.
        if (!account.totp || body.code === undefined)
          throw new Refusal('secondStep', { code: account.totp, passkey: account.passkeys > 0 })
        await judgeCode(context, signedIn.accountId, body.code)
      }
    }
    return async (tx) => {
      await renew(tx, context, signedIn, reply, true)
      return sessionOf(tx, context, signedIn)
    }
  })
}

type Row = {
  id: string
  device: string
  address: string
  factor: string
  created_at: Date
  seen_at: Date
  expires_at: Date
}

export const sessionsOf = async (
  tx: Transaction,
  { idleMinutes }: Context['signIn'],
  accountId: string,
  ownId: string,
): Promise<WorkSession[]> =>
  (
    await rowsOf<Row>(
      tx,
      `select id, device, address, factor, created_at, seen_at, expires_at from session
       where account_id = $1 and shut_at is null and expires_at > now() and seen_at > now() - make_interval(mins => $2) order by seen_at desc, id`,
      [accountId, idleMinutes],
    )
  ).map(({ created_at: started, seen_at: seen, expires_at: ends, ...session }) => ({
    ...session,
    startedAt: started.toISOString(),
    seenAt: seen.toISOString(),
    endsAt: ends.toISOString(),
    own: session.id === ownId,
  }))

/** What everybody may know of the account is no secret: its name, its holder, the units of its duties. */
const mustNotBeEasy = async ({ pool }: Context, signedIn: SignedIn, password: string): Promise<void> => {
  const units = await transact(pool, signedIn, (tx) =>
    rowsOf<{ name: string }>(
      tx,
      'select u.full_name as name from duty_assignment d join unit u on u.key = d.unit_key where d.account_id = $1',
      [signedIn.accountId],
    ),
  )
  const easy = easyPassword(password, [signedIn.name, signedIn.fullName, ...units.map(({ name }) => name)])
  if (easy) throw new Refusal('invalid', { problems: [{ field: 'next', text: easy }] })
}

export const serveSignIn = (context: Context): void => {
  serveSteps(context)
  serve(context, ownSession, ({ tx, signedIn }) => sessionOf(tx, context, signedIn))
  serve(context, signOut, async ({ tx, signedIn, reply }) => {
    await tx.client.query('select session_close($1)', [signedIn.tokenHash])
    void reply.clearCookie(SESSION_COOKIE, { path: '/' })
    return { signedOut: true }
  })
  serveJudged(context, changePassword, async ({ signedIn, body, request, reply }) => {
    const account = await mustKnowPassword(context, signedIn, body.current)
    if (body.current === body.next)
      throw new Refusal('invalid', {
        problems: [{ field: 'next', text: textOf('phải khác mật khẩu cũ', 'must differ from the old one') }],
      })
    await mustNotBeEasy(context, signedIn, body.next)
    const hash = await hashPassword(body.next)
    return async (tx) => {
      await tx.client.query('select password_set($1, $2, null)', [signedIn.accountId, hash])
      const spared = await renew(tx, context, signedIn, reply, !holdsSecond(account))
      await tx.client.query('select sessions_end($1, $2)', [signedIn.accountId, spared])
      rememberDevice(context, request, reply, { name: signedIn.name, password_hash: hash })
      return { changed: true }
    }
  })
  serve(context, ownSessions, async ({ tx, signedIn }) => ({
    sessions: await sessionsOf(tx, context.signIn, signedIn.accountId, signedIn.sessionId),
    idleMinutes: context.signIn.idleMinutes,
  }))
  serve(context, endSession, async ({ tx, signedIn, params }) => {
    const { rowCount } = await tx.client.query('delete from session where id = $1 and account_id = $2', [
      params.id,
      signedIn.accountId,
    ])
    if (rowCount === 0) throw new Refusal('notFound')
    return { ended: 1 }
  })
  serve(context, endOtherSessions, async ({ tx, signedIn }) => {
    const { rows } = await tx.client.query<{ ended: number }>('select sessions_end($1, $2) as ended', [
      signedIn.accountId,
      signedIn.tokenHash,
    ])
    return { ended: rows[0]?.ended ?? 0 }
  })
}
