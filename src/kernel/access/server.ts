// Serves signing in and out, the own session, and accounts with their duties.
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve, servePublic, SESSION_COOKIE, tokenOf } from '../contract/serving.ts'
import { findRow, rowsOf, transact, type Transaction } from '../database/transaction.ts'
import {
  type Account,
  changeAccount,
  changePassword,
  createAccount,
  listAccounts,
  ownSession,
  type Session,
  signIn as signInEndpoint,
  signOut,
} from './contract.ts'
import type { Duties } from './duties.ts'
import { hashPassword, makeOneTimePassword, passwordMatches } from './password.ts'
import { capabilitiesOf, mustHoldIn } from './requires.ts'
import { findSession, hashToken, signIn, type SignedIn } from './session.ts'

const labelOf = (duties: Duties, duty: string) => {
  const { vi, en } = duties[duty]?.label ?? { vi: duty, en: duty }
  return { vi, en }
}

type Installation = { name: string; demo: boolean; unit_key: string; today: string | null }

const sessionOf = async (tx: Transaction, duties: Duties, signedIn: SignedIn): Promise<Session> => {
  const installation = await findRow<Installation>(
    tx,
    'select name, demo, unit_key, today from installation limit 1',
  )
  if (!installation) throw new Refusal('storeUnavailable')
  const held = await rowsOf<{ duty: string; unit_key: string; full_name: string }>(
    tx,
    'select d.duty, d.unit_key, u.full_name from duty_assignment d join unit u on u.key = d.unit_key where d.account_id = app_account() order by u.code',
  )
  return {
    account: {
      id: signedIn.accountId,
      name: signedIn.name,
      fullName: signedIn.fullName,
      mustChangePassword: signedIn.mustChangePassword,
    },
    duties: held.map(({ duty, unit_key: unitKey, full_name: unitName }) => ({
      duty,
      label: labelOf(duties, duty),
      unitKey,
      unitName,
    })),
    capabilities: await capabilitiesOf(tx),
    csrf: signedIn.csrf,
    installation: {
      name: installation.name,
      demo: installation.demo,
      unitKey: installation.unit_key,
      today: installation.today ?? tx.today,
    },
  }
}

type AccountRow = {
  id: string
  name: string
  full_name: string
  state: 'active' | 'closed'
  duties: { duty: string; unitKey: string; unitName: string }[] | null
}

const accountsOf = async (tx: Transaction, duties: Duties, id: string | null): Promise<Account[]> =>
  (
    await rowsOf<AccountRow>(
      tx,
      `select a.id, a.name, a.full_name, a.state,
         (select json_agg(json_build_object('duty', d.duty, 'unitKey', d.unit_key, 'unitName', u.full_name) order by u.code)
          from duty_assignment d join unit u on u.key = d.unit_key where d.tenant = a.tenant and d.account_id = a.id) as duties
       from account a where $1::uuid is null or a.id = $1 order by a.name`,
      [id],
    )
  ).map(({ full_name: fullName, duties: held, ...account }) => ({
    ...account,
    fullName,
    duties: (held ?? []).map((duty) => ({ ...duty, label: labelOf(duties, duty.duty) })),
  }))

const assignDuties = async (
  tx: Transaction,
  duties: Duties,
  accountId: string,
  wanted: readonly { duty: string; unitKey: string }[],
): Promise<void> => {
  for (const { duty, unitKey } of wanted) {
    if (!Object.hasOwn(duties, duty))
      throw new Refusal('invalid', {
        problems: [{ field: 'duties', text: { vi: 'không có nhiệm vụ này', en: 'is not a duty' } }],
      })
    await mustHoldIn(tx, duties, 'accounts.manage', unitKey)
  }
  await tx.client.query('delete from duty_assignment where account_id = $1', [accountId])
  for (const { duty, unitKey } of wanted)
    await tx.client.query(
      'insert into duty_assignment (tenant, account_id, duty, unit_key) values ($1, $2, $3, $4) on conflict do nothing',
      [tx.tenant, accountId, duty, unitKey],
    )
  await tx.client.query('select scope_refresh($1)', [accountId])
}

const getAccount = async (tx: Transaction, duties: Duties, id: string): Promise<Account> => {
  const [account] = await accountsOf(tx, duties, id)
  if (!account) throw new Refusal('notFound')
  return account
}

const serveSession = (context: Context): void => {
  const { pool, duties } = context
  servePublic(context, signInEndpoint, async ({ body, reply }) => {
    const token = await signIn(pool, body.name, body.password)
    const signedIn = await findSession(pool, token)
    if (!signedIn) throw new Refusal('notSignedIn')
    void reply.setCookie(SESSION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: 'auto',
    })
    return transact(pool, signedIn, (tx) => sessionOf(tx, duties, signedIn))
  })
  serve(context, ownSession, ({ tx, signedIn }) => sessionOf(tx, duties, signedIn))
  serve(context, signOut, async ({ tx, request, reply }) => {
    await tx.client.query('select session_close($1)', [hashToken(tokenOf(request) ?? '')])
    void reply.clearCookie(SESSION_COOKIE, { path: '/' })
    return { signedOut: true }
  })
  serve(context, changePassword, async ({ tx, signedIn, body }) => {
    const found = await findRow<{ password_hash: string }>(tx, 'select password_hash from sign_in_find($1)', [
      signedIn.name,
    ])
    if (!(await passwordMatches(found?.password_hash ?? null, body.current)))
      throw new Refusal('wrongPassword')
    if (body.current === body.next)
      throw new Refusal('invalid', {
        problems: [
          { field: 'next', text: { vi: 'phải khác mật khẩu cũ', en: 'must differ from the old one' } },
        ],
      })
    await tx.client.query('select password_set($1, $2, false)', [
      signedIn.accountId,
      await hashPassword(body.next),
    ])
    return { changed: true }
  })
}

export const serveAccess = (context: Context): void => {
  const { duties } = context
  serveSession(context)
  serve(context, listAccounts, async ({ tx }) => ({
    accounts: await accountsOf(tx, duties, null),
    duties: Object.keys(duties).map((duty) => ({ duty, label: labelOf(duties, duty) })),
  }))
  serve(context, createAccount, async ({ tx, body }) => {
    const oneTimePassword = makeOneTimePassword()
    await tx.client.query(
      'insert into account (tenant, id, name, full_name, password_hash) values ($1, $2, $3, $4, $5)',
      [tx.tenant, body.id, body.name, body.fullName, await hashPassword(oneTimePassword)],
    )
    await assignDuties(tx, duties, body.id, body.duties)
    return { account: await getAccount(tx, duties, body.id), oneTimePassword }
  })
  serve(context, changeAccount, async ({ tx, params, body }) => {
    await getAccount(tx, duties, params.id)
    if (body.fullName !== undefined || body.state !== undefined)
      await tx.client.query(
        'update account set full_name = coalesce($2, full_name), state = coalesce($3, state) where id = $1',
        [params.id, body.fullName ?? null, body.state ?? null],
      )
    if (body.duties) await assignDuties(tx, duties, params.id, body.duties)
    const oneTimePassword = body.resetPassword ? makeOneTimePassword() : null
    if (oneTimePassword)
      await tx.client.query('select password_set($1, $2, true)', [
        params.id,
        await hashPassword(oneTimePassword),
      ])
    return { account: await getAccount(tx, duties, params.id), oneTimePassword }
  })
}
