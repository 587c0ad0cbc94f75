// Serves accounts with their duties; gathers the parts that let people in.
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve } from '../contract/serving.ts'
import type { Transaction } from '../database/transaction.ts'
import { type Account, changeAccount, createAccount, listAccounts } from './contract.ts'
import { textOf } from '../text/text.ts'
import type { Duties } from './duties.ts'
import { dutyLabel } from './own-session.ts'
import { hashPassword, makeOneTimePassword } from './password.ts'
import { accountsOf, acted, getAccount, noteAccount } from './noted-accounts.ts'
import { mustHoldIn } from './requires.ts'
import { accountSessions, endAccountSession } from './sign-in/contract.ts'
import { serveFactors } from './sign-in/factors-server.ts'
import { serveProvider } from './sign-in/provider-server.ts'
import { serveSignIn, sessionsOf } from './sign-in/server.ts'
import { oneTimePasswordEnds } from './sign-in/settings.ts'

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

const notOneself = textOf(
  'Không ai tự giao, đổi hay bỏ nhiệm vụ của chính mình; chưa có gì thay đổi. Nhờ một quản trị khác của đơn vị.',
  'Nobody gives, changes or drops duties of one’s own; nothing has changed. Ask another administrator of the unit.',
)

const notAllYours = textOf(
  'Tài khoản này là của chính bạn hoặc còn có nhiệm vụ ngoài đơn vị của bạn; chưa có gì thay đổi. Nhờ người quản trị mọi nhiệm vụ của tài khoản.',
  'This account is your own or has duties beyond your units; nothing has changed. Ask who administers all duties of the account.',
)

type Named = Partial<Pick<Account, 'fullName' | 'state'>>

const setNameAndState = async (
  tx: Transaction,
  before: Account,
  { fullName, state }: Named,
): Promise<void> => {
  // The form of an account sends its name along with the duties.
  if ((fullName ?? before.fullName) === before.fullName && (state ?? before.state) === before.state) return
  const { rowCount } = await tx.client.query(
    'update account set full_name = coalesce($2, full_name), state = coalesce($3, state) where id = $1',
    [before.id, fullName ?? null, state ?? null],
  )
  if (rowCount === 0) throw new Refusal('dutyMissing', null, notAllYours)
}

type Duty = { readonly duty: string; readonly unitKey: string }

const areHeld = ({ duties: held }: Account, wanted: readonly Duty[]): boolean => {
  const said = (list: readonly Duty[]) => [...new Set(list.map(({ duty, unitKey }) => `${duty} ${unitKey}`))]
  return said(held).toSorted().join() === said(wanted).toSorted().join()
}

/** Replaces the password, and ends whatever was open under the old one. */
const giveOneTimePassword = async (tx: Transaction, accountId: string): Promise<string> => {
  const password = makeOneTimePassword()
  await tx.client.query('select password_set($1, $2, $3)', [
    accountId,
    await hashPassword(password),
    oneTimePasswordEnds(tx.now),
  ])
  await tx.client.query('select sessions_end($1, null)', [accountId])
  return password
}

export const serveAccess = (context: Context): void => {
  const { duties } = context
  serveSignIn(context)
  serveFactors(context)
  serveProvider(context)
  serve(context, listAccounts, async ({ tx }) => ({
    accounts: await accountsOf(tx, duties, null),
    duties: Object.keys(duties).map((duty) => ({ duty, label: dutyLabel(duties, duty) })),
  }))
  serve(context, accountSessions, async ({ tx, signedIn, params }) => ({
    sessions: await sessionsOf(tx, context.signIn, params.id, signedIn.sessionId),
  }))
  serve(context, endAccountSession, async ({ tx, params }) => {
    const { rowCount } = await tx.client.query('delete from session where id = $1 and account_id = $2', [
      params.session,
      params.id,
    ])
    if (rowCount === 0) throw new Refusal('notFound')
    const account = await getAccount(tx, duties, params.id)
    await noteAccount(tx, 'change', account, account, [acted('sessions')])
    return { ended: 1 }
  })
  serve(context, createAccount, async ({ tx, body }) => {
    const oneTimePassword = makeOneTimePassword()
    await tx.client.query(
      'insert into account (tenant, id, name, full_name, password_hash, password_expires_at) values ($1, $2, $3, $4, $5, $6)',
      [
        tx.tenant,
        body.id,
        body.name,
        body.fullName,
        await hashPassword(oneTimePassword),
        oneTimePasswordEnds(tx.now),
      ],
    )
    await assignDuties(tx, duties, body.id, body.duties)
    const account = await getAccount(tx, duties, body.id)
    await noteAccount(tx, 'create', null, account)
    return { account, oneTimePassword }
  })
  serve(context, changeAccount, async ({ tx, params, body }) => {
    const before = await getAccount(tx, duties, params.id)
    const wanted = body.duties && !areHeld(before, body.duties) ? body.duties : null
    // Whoever manages accounts sees no patients; that would mean little if he could say otherwise of himself.
    if (wanted && params.id === tx.accountId) throw new Refusal('dutyMissing', null, notOneself)
    await setNameAndState(tx, before, body)
    if (body.resetFactors) await tx.client.query('select factors_reset($1)', [params.id])
    const oneTimePassword =
      body.resetPassword || body.resetFactors ? await giveOneTimePassword(tx, params.id) : null
    if (body.endSessions || body.state === 'closed')
      await tx.client.query('select sessions_end($1, null)', [params.id])
    if (wanted) await assignDuties(tx, duties, params.id, wanted)
    const account = await getAccount(tx, duties, params.id)
    const acts = [
      ...(body.endSessions ? ['sessions'] : []),
      ...(body.resetFactors ? ['factors'] : []),
      ...(oneTimePassword === null ? [] : ['oneTimePassword']),
    ]
    await noteAccount(tx, 'change', before, account, acts.map(acted))
    return { account, oneTimePassword }
  })
}
