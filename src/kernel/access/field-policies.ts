// Devices in the field and what they sent: their account's own, and to be shut out by whoever administers the account.
import type { Policy } from './policy.ts'

const own = 'account_id = app_account()'
const reaches = `${own} or may_administer(account_id)`

export const fieldPolicies: readonly Policy[] = [
  {
    table: 'field_device',
    grants: 'select, insert, update (heard_at, session_id, shut_at, shut_by, keeps)',
    rules: [
      ['see', `for select using (${reaches})`],
      ['add', `for insert with check (${own} and shut_at is null)`],
      // What was shut out is never changed again.
      ['hear', `for update using (shut_at is null and (${reaches})) with check (${reaches})`],
    ],
  },
  {
    table: 'field_write',
    grants: 'select, insert, update (verdict), delete',
    rules: [['own', `for all using (${own}) with check (${own})`]],
  },
  {
    table: 'field_left_write',
    grants: 'select, insert, update (came_at), delete',
    rules: [['own', `for all using (${own}) with check (${own})`]],
  },
]
