// The row-level security of files beside records: as their record, in the unit that answers for it and those with which it is shared.
import type { Policy } from '../access/policy.ts'

export const attachmentPolicies: readonly Policy[] = [
  {
    table: 'attachment',
    grants: 'select, insert, update (state)',
    rules: [
      [
        'see',
        `for select using (home_unit = any (app_scope(register || '.read')) or shared_with && app_scope(register || '.read'))`,
      ],
      ['add', `for insert with check (home_unit = any (app_scope(register || '.write')))`],
      [
        'drop',
        `for update using (home_unit = any (app_scope(register || '.write'))) with check (home_unit = any (app_scope(register || '.write')))`,
      ],
    ],
  },
  {
    table: 'attachment_bytes',
    grants: 'select, insert',
    rules: [
      [
        'file',
        'for all using (exists (select 1 from attachment a where a.tenant = attachment_bytes.tenant and a.id = attachment_bytes.id))',
      ],
    ],
  },
]
