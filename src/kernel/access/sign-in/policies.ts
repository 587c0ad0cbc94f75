// Who sees and ends what belongs to signing in; hashes, secrets and tokens are reached by functions alone.
import type { Policy } from '../policy.ts'
import { scope } from '../scope-sql.ts'

const manages = `array_length(${scope('accounts.manage')}, 1) > 0`
const managesIdentity = `case when account_id is null then ${manages} else may_administer(account_id) end`

export const signInPolicies: readonly Policy[] = [
  { table: 'guess', grants: '', rules: [] },
  { table: 'sign_in_step', grants: '', rules: [] },
  { table: 'recovery_code', grants: '', rules: [] },
  {
    table: 'session',
    grants:
      'select (id, tenant, account_id, created_at, seen_at, expires_at, device, address, factor, shut_at), update (shut_at), delete',
    rules: [
      ['see', 'for select using (account_id = app_account() or may_administer(account_id))'],
      [
        'shut',
        'for update using (shut_at is null and (account_id = app_account() or may_administer(account_id))) with check (shut_at is not null)',
      ],
      ['close', 'for delete using (account_id = app_account() or may_administer(account_id))'],
    ],
  },
  {
    table: 'passkey',
    grants: 'select, insert, delete',
    rules: [['own', 'for all using (account_id = app_account()) with check (account_id = app_account())']],
  },
  {
    table: 'identity',
    grants: 'select, update (account_id, linked_at, linked_by), delete',
    rules: [
      // Whoever is signed in by it sees it too: a link that he does not know is somebody else working under his name.
      ['see', `for select using (account_id = app_account() or ${managesIdentity})`],
      [
        'link',
        `for update using (account_id is null and ${manages}) with check (account_id <> app_account() and may_administer(account_id))`,
      ],
      ['drop', `for delete using (${managesIdentity})`],
    ],
  },
  {
    table: 'account',
    // Hashes and secrets are for the functions of signing in alone.
    grants:
      'select (tenant, id, name, full_name, must_change_password, state, created_at), insert, update (full_name, state)',
    rules: [
      [
        'see',
        `for select using (id = app_account() or exists (select 1 from duty_assignment d where d.account_id = account.id and d.unit_key = any ${scope('accounts.manage')}))`,
      ],
      ['add', `for insert with check (array_length(${scope('accounts.manage')}, 1) > 0)`],
      // To be let in again is to work wherever one has duties: who says so answers for all of them, as for a new password.
      ['alter', 'for update using (id <> app_account() and may_administer(id))'],
    ],
  },
]
