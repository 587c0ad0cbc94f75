// Accounts as an administrator sees them, and the history of what is done with them.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { appendHistory, type Change, changesBetween } from '../history/append.ts'
import type { Account } from './contract.ts'
import type { Duties } from './duties.ts'
import { dutyLabel } from './own-session.ts'

type AccountRow = {
  id: string
  name: string
  full_name: string
  state: 'active' | 'closed'
  unused: boolean
  totp: boolean
  passkeys: number
  duties: { duty: string; unitKey: string; unitName: string }[] | null
}

export const accountsOf = async (tx: Transaction, duties: Duties, id: string | null): Promise<Account[]> =>
  (
    await rowsOf<AccountRow>(
      tx,
      `select a.id, a.name, a.full_name, a.state, a.must_change_password as unused, coalesce(f.totp, false) as totp, coalesce(f.passkeys, 0) as passkeys,
         (select json_agg(json_build_object('duty', d.duty, 'unitKey', d.unit_key, 'unitName', u.full_name) order by u.code)
          from duty_assignment d join unit u on u.key = d.unit_key where d.tenant = a.tenant and d.account_id = a.id) as duties
       from account a left join lateral factors_of(a.id) f on true where $1::uuid is null or a.id = $1 order by a.name`,
      [id],
    )
  ).map(({ full_name: fullName, duties: held, totp, passkeys, ...account }) => ({
    ...account,
    fullName,
    factors: { totp, passkeys },
    duties: (held ?? []).map((duty) => ({ ...duty, label: dutyLabel(duties, duty.duty) })),
  }))

export const getAccount = async (tx: Transaction, duties: Duties, id: string): Promise<Account> => {
  const [account] = await accountsOf(tx, duties, id)
  if (!account) throw new Refusal('notFound')
  return account
}

/** Who may do what is history too: given, taken, closed, let in again. */
export const noteAccount = async (
  tx: Transaction,
  action: 'create' | 'change',
  before: Account | null,
  after: Account,
  more: readonly Change[] = [],
): Promise<void> => {
  const told = (account: Account | null) =>
    account && {
      name: account.name,
      fullName: account.fullName,
      state: account.state,
      duties: account.duties.map(({ duty, unitKey }) => `${duty} ${unitKey}`).join(', '),
    }
  await appendHistory(tx, [
    {
      action,
      register: 'accounts',
      recordId: after.id,
      homeUnit: after.duties[0]?.unitKey ?? null,
      changes: [...changesBetween(told(before) ?? {}, told(after) ?? {}), ...more],
    },
  ])
}

/** What was done with a secret is named, never told. */
export const acted = (field: string): Change => ({ field, before: null, after: 'x' })
