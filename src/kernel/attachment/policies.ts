// The row-level security of files beside records: who sees the record sees its files, who may write in its unit adds and drops them.
import type { Policy } from '../access/policy.ts'
import type { Register } from '../register/register.ts'

export const attachmentPolicies = (registers: readonly Register[]): readonly Policy[] => {
  const tables = registers.filter(({ attachments }) => attachments)
  // Told by the record itself, as the account sees it now: a record moves, is shared, is opened, and its files with it.
  const home = `case register ${tables
    .map(({ name, table }) => `when '${name}' then record_home('${table}', tenant, record_id)`)
    .join(' ')} end`
  const writes = `${home} = any (app_scope(register || '.write'))`
  return [
    {
      table: 'attachment',
      grants: 'select, insert, update (state)',
      rules: [
        ['see', `for select using (${home} is not null)`],
        ['add', `for insert with check (${writes})`],
        ['drop', `for update using (${writes}) with check (${writes})`],
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
}
