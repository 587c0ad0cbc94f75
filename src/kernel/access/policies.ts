// Compiles registers and duties to row-level security: what the application's role may see and write is decided by the database.
import { attachmentPolicies } from '../attachment/policies.ts'
import { mergePolicies } from '../merge/policies.ts'
import type { Register } from '../register/register.ts'
import { fieldPolicies } from './field-policies.ts'
import { levelPolicies } from './level-policies.ts'
import { privacyPolicies } from './privacy-policies.ts'
import type { Policy } from './policy.ts'
import { issuedPolicies } from './issued-policies.ts'
import { planPolicies } from './plan-policies.ts'
import { registerPolicy } from './register-policy.ts'
import { lies, scope } from './scope-sql.ts'
import { signInPolicies } from './sign-in/policies.ts'

/** A duty of one's own in that very unit, not in one above it. */
const hasDutyIn = (column: string): string =>
  `${column} in (select d.unit_key from duty_assignment d where d.account_id = app_account())`

/** A list is what its register is: a colleague who may not read the one may not read the other. Until its register is known it is its sender's alone. */
const ofImport = `home_unit = any ${scope('imports.run')} and (account_id = app_account() or home_unit = any (app_scope(register || '.read')))`

/** Tables beside the registers that hold what belongs to a unit or to an account. */
const otherPolicies: readonly Policy[] = [
  ...['figure_daily', 'figure_sum'].map((table): Policy => ({
    table,
    grants: 'select',
    rules: [['see', `for select using (${lies('unit', 'figures.read')})`]],
  })),
  {
    table: 'history',
    grants: 'select',
    rules: [
      [
        'see',
        `for select using (${lies('home_unit', 'history.read')} or account_id = (select app_account()))`,
      ],
    ],
  },
  { table: 'history_head', grants: '', rules: [] },
  // The owner's alone: by which definition sums were counted.
  { table: 'figure_definition', grants: '', rules: [] },
  { table: 'account_scope', grants: '', rules: [] },
  { table: 'figure_version', grants: '', rules: [] },
  { table: 'idempotency_key', grants: '', rules: [] },
  ...privacyPolicies,
  {
    table: 'duty_assignment',
    grants: 'select, insert, delete',
    rules: [
      ['see', `for select using (account_id = app_account() or unit_key = any ${scope('accounts.manage')})`],
      ['add', `for insert with check (unit_key = any ${scope('accounts.manage')})`],
      ['drop', `for delete using (unit_key = any ${scope('accounts.manage')})`],
    ],
  },
  {
    table: 'job',
    grants: 'select, insert, update',
    rules: [['own', 'for all using (account_id = app_account()) with check (account_id = app_account())']],
  },
  {
    table: 'transfer_note',
    grants: 'select, insert',
    rules: [
      ['see', `for select using (record_home('transfer', tenant, transfer) is not null)`],
      [
        'add',
        `for insert with check (said_by = app_account() and record_home('transfer', tenant, transfer) = any ${scope('transfers.write')})`,
      ],
    ],
  },
  ...['export_file', 'export_piece'].map((table): Policy => ({
    table,
    grants: 'select, insert, update, delete',
    rules: [
      table === 'export_file'
        ? ['own', 'for all using (account_id = app_account()) with check (account_id = app_account())']
        : ['own', 'for all using (export_id in (select id from export_file))'],
    ],
  })),
  {
    table: 'saved_view',
    grants: 'select, insert, update, delete',
    rules: [
      [
        'own',
        `for all using (account_id = app_account()) with check (account_id = app_account() and (unit_key is null or ${hasDutyIn('unit_key')}))`,
      ],
      // A view may name people in its search: only those who may read the register are shown it.
      [
        'office',
        `for select using (unit_key is not null and ${hasDutyIn('unit_key')} and unit_key = any (app_scope(register || '.read')))`,
      ],
    ],
  },
  {
    table: 'batch',
    grants: 'select, insert, update (undone)',
    rules: [['own', 'for all using (account_id = app_account()) with check (account_id = app_account())']],
  },
  {
    table: 'batch_item',
    grants: 'select, insert',
    rules: [
      [
        'batch',
        'for all using (exists (select 1 from batch b where b.tenant = batch_item.tenant and b.id = batch_item.batch_id))',
      ],
    ],
  },
  {
    table: 'import_run',
    grants: 'select, insert, update',
    rules: [['unit', `for all using (${ofImport}) with check (${ofImport})`]],
  },
  {
    table: 'import_row',
    grants: 'select, insert, update, delete',
    rules: [
      [
        'run',
        'for all using (exists (select 1 from import_run i where i.tenant = import_row.tenant and i.id = import_row.import_id))',
      ],
    ],
  },
  {
    table: 'learned_words',
    grants: 'select, insert, update',
    rules: [
      [
        'unit',
        `for all using (unit_key = any ${scope('imports.run')}) with check (unit_key = any ${scope('imports.run')})`,
      ],
    ],
  },
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
  ...mergePolicies,
  ...issuedPolicies,
  ...planPolicies,
  ...fieldPolicies,
]

/** Reference tables that everybody signed in may read and nobody may change through the application. */
export const referenceTables = [
  'installation',
  'unit',
  'unit_succession',
  'unit_reach',
  'unit_population',
  'unit_boundary',
  'unit_word',
  'search_word',
  'privacy_setting',
  'duty_capability',
  'migration',
  'history_checkpoint',
  'backup_made',
  'archive_base',
] as const

export const policiesOf = (registers: readonly Register[]): Policy[] => [
  ...registers.map(registerPolicy),
  ...signInPolicies,
  ...otherPolicies,
  ...attachmentPolicies(registers),
  ...levelPolicies,
]
