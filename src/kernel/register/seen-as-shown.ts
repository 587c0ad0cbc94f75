// A number that is masked is found by what is shown of it and no more: otherwise it could be asked out of the search box digit by digit.
import { seenInFullSql } from '../access/scope-sql.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { isMasked, shownSql } from './columns.ts'
import type { Register } from './register.ts'

type Part = { readonly of: Register; readonly alias: 'r' | 's' }

const partsOf = (register: Register): Part[] => [
  { of: register, alias: 'r' },
  ...(register.subject ? [{ of: register.subject, alias: 's' } as const] : []),
]

/** Of the records found, those in which every typed word with a digit stands where the account sees it. */
export const seenAsShown = async (
  tx: Transaction,
  register: Register,
  ids: readonly string[],
  typed: readonly string[],
): Promise<readonly string[]> => {
  const numbers = typed.filter((word) => /\d/.test(word))
  const parts = partsOf(register)
  const inFull = parts.flatMap(({ of, alias }) =>
    Object.entries(of.fields).flatMap(([name, field]) =>
      isMasked(field)
        ? [`(${alias === 's' ? 'r.subject_id is null or ' : ''}${seenInFullSql(of, name, alias)})`]
        : [],
    ),
  )
  if (numbers.length === 0 || inFull.length === 0 || ids.length === 0) return ids
  const shown = parts.flatMap(({ of, alias }) =>
    Object.keys(of.fields).map((name) => `${shownSql(of, name, alias)}::text`),
  )
  const subject = register.subject
    ? `left join ${register.subject.table} s on s.tenant = r.tenant and s.id = r.subject_id`
    : ''
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select r.id from ${register.table} r ${subject} where r.tenant = $1 and r.id = any ($2::uuid[])
       and ((${inFull.join(' and ')}) or not exists (select from unnest($3::text[]) word
         where strpos(lower(concat_ws(' ', ${shown.join(', ')})), word) = 0))`,
    [tx.tenant, ids, numbers],
  )
  const seen = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => seen.has(id))
}
