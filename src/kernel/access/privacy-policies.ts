// Openings of one person and erasures: rows come and change through functions of the database that know who acts.
import type { Policy } from './policy.ts'
import { scope } from './scope-sql.ts'

export const privacyPolicies: readonly Policy[] = [
  { table: 'masked_look_up', grants: '', rules: [] },
  { table: 'masked_hit', grants: '', rules: [] },
  {
    // Rows come and change only through functions that know who acts.
    table: 'person_opening',
    grants: 'select',
    rules: [
      [
        'see',
        `for select using (account_id = (select app_account()) or home_unit = any ${scope('openings.review')})`,
      ],
    ],
  },
  {
    // Approved, stopped and started through functions that know who acts; run by the owner's connections.
    table: 'erasure_order',
    grants: 'select, insert',
    rules: [
      ['see', `for select using (home_unit = any ${scope('erasures.read')})`],
      [
        'ask',
        `for insert with check (home_unit = any ${scope('erasures.ask')} and asked_by = app_account() and state = 'asked' and approved_by is null)`,
      ],
    ],
  },
  {
    table: 'erasure_item',
    grants: 'select, insert',
    rules: [
      [
        'own',
        `for all using (exists (select 1 from erasure_order o where o.tenant = erasure_item.tenant and o.id = erasure_item.order_id))
         with check (exists (select 1 from erasure_order o where o.tenant = erasure_item.tenant and o.id = erasure_item.order_id and o.state = 'asked' and o.asked_by = app_account()))`,
      ],
    ],
  },
]
