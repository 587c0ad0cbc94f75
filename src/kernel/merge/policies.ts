// The row-level security of merges: seen by those who read the register in that unit, made by those who write in every unit concerned.
import type { Policy } from '../access/policy.ts'

export const mergePolicies: readonly Policy[] = [
  {
    table: 'record_merge',
    grants: 'select, insert, update',
    rules: [
      ['see', `for select using (home_unit = any (app_scope(register || '.read')))`],
      ['add', `for insert with check (units <@ app_scope(register || '.write'))`],
      [
        'alter',
        `for update using (units <@ app_scope(register || '.write')) with check (units <@ app_scope(register || '.write'))`,
      ],
    ],
  },
  ...['record_merge_link', 'record_lead'].map((table) => ({
    table,
    grants: 'select, insert, delete',
    rules: [
      [
        'merge',
        `for all using (exists (select 1 from record_merge m where m.tenant = ${table}.tenant and m.id = ${table}.merge_id))`,
      ] as const,
    ],
  })),
]
