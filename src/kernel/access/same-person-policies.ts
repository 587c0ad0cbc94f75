// Row-level security of the same person: doubts that wait, learned weights, merges and what they moved.
import type { Policy } from './policy.ts'
import { scope } from './scope-sql.ts'

export const samePersonPolicies: readonly Policy[] = [
  {
    table: 'doubt',
    grants: 'select, insert, update',
    rules: [
      [
        'unit',
        `for all using (home_unit = any ${scope('persons.read')} or other_unit = any ${scope('persons.read')})
         with check (home_unit = any ${scope('persons.write')} or other_unit = any ${scope('persons.write')})`,
      ],
    ],
  },
  { table: 'person_weights', grants: 'select', rules: [['see', 'for select using (true)']] },
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
