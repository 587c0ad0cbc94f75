// Row-level security of plans that are read into tasks: the office that reads them, and whoever was given one of their tasks.
import type { Policy } from './policy.ts'
import { scope } from './scope-sql.ts'

const given = 'exists (select 1 from plan_task p where p.tenant = plan.tenant and p.plan_id = plan.id)'
const writes = `unit_key = any ${scope('plans.write')}`

export const planPolicies: readonly Policy[] = [
  {
    table: 'plan',
    grants: 'select, insert, update',
    rules: [
      ['see', `for select using (unit_key = any ${scope('plans.read')} or ${given})`],
      ['add', `for insert with check (${writes})`],
      ['alter', `for update using (${writes}) with check (${writes})`],
    ],
  },
  {
    table: 'plan_task',
    grants: 'select, insert, delete',
    rules: [
      [
        'see',
        'for select using (exists (select 1 from task t where t.tenant = plan_task.tenant and t.id = plan_task.task_id))',
      ],
      ['add', `for insert with check (${writes})`],
      ['drop', `for delete using (${writes})`],
    ],
  },
]
