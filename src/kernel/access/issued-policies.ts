// Row-level security of what offices issue: reports, numbers given, papers, and batches of papers.
import type { Policy } from './policy.ts'
import { scope } from './scope-sql.ts'

/** A batch is seen by whoever made it and by whoever may see a paper of it. */
const ofBatch =
  'account_id = app_account() or exists (select 1 from paper p where p.tenant = paper_batch.tenant and p.batch_id = paper_batch.id)'

export const issuedPolicies: readonly Policy[] = [
  {
    table: 'report',
    grants: 'select, insert, update',
    rules: [
      ['see', `for select using (unit_key = any ${scope('reports.read')})`],
      ['add', `for insert with check (unit_key = any ${scope('reports.write')})`],
      [
        'alter',
        `for update using (unit_key = any ${scope('reports.write')}) with check (unit_key = any ${scope('reports.write')})`,
      ],
    ],
  },
  {
    // A number that was given is never changed or taken back.
    table: 'document_number',
    grants: 'select, insert',
    rules: [
      ['see', `for select using (unit_key = any ${scope('documents.read')})`],
      [
        'add',
        `for insert with check (unit_key = any ${scope('papers.issue')} or unit_key = any ${scope('papers.certify')} or unit_key = any ${scope('reports.freeze')})`,
      ],
    ],
  },
  {
    table: 'paper',
    grants: 'select, insert, update',
    rules: [
      // A paper about a person is read by who may read the person's record.
      [
        'see',
        `for select using (unit_key = any ${scope('papers.read')} and (register is null or unit_key = any (app_scope(register || '.read'))))`,
      ],
      ['add', `for insert with check (unit_key = any ${scope('papers.write')})`],
      [
        'alter',
        `for update using (unit_key = any ${scope('papers.write')}) with check (unit_key = any ${scope('papers.write')})`,
      ],
    ],
  },
  {
    table: 'paper_batch',
    grants: 'select, insert, update (refused, job_id)',
    rules: [
      ['see', `for select using (${ofBatch})`],
      ['add', 'for insert with check (account_id = app_account())'],
      ['alter', `for update using (${ofBatch})`],
    ],
  },
]
