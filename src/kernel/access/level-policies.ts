// Row-level security of epidemic levels: read and proposed by duty; signed and published only through functions that know who acts.
import type { Policy } from './policy.ts'
import { scope } from './scope-sql.ts'

export const levelPolicies: readonly Policy[] = [
  {
    table: 'level_assessment',
    grants: 'select, insert',
    rules: [
      ['see', `for select using (unit_key = any ${scope('levels.read')})`],
      [
        'add',
        `for insert with check (unit_key = any ${scope('levels.propose')} and state = 'proposed' and proposed_by = (select app_account()))`,
      ],
    ],
  },
]
