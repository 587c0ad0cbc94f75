// What a code that matches nothing may have been meant for: tubes and specimens whose code is this one, a slip away, or ends in the same five digits.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Suggestion } from './results-contract.ts'
import { codeKey, codeSlips } from './rules/code-key.ts'

export type NearCode = Suggestion & { readonly asked: string }

type Coded = { readonly kind: 'pool' | 'specimen'; readonly id: string; readonly code: string }

const MOST_NEAR = 4

/** What may be meant, by index among all that wait; whatever has the very code, with or without a result. */
const codedSql = `
  with near as materialized (select kind, id from near_lab_codes($1, $2, $3))
  select 'pool' as kind, p.id, p.code from pool p where p.tenant = $1 and p.id = any (array(select id from near where kind = 'pool'))
  union all
  select 'specimen', s.id, s.code from specimen s where s.tenant = $1 and s.id = any (array(select id from near where kind = 'specimen'))`

/** The nearest of each code asked for: itself before a slip, a slip before the same number. */
const nearest = (asked: readonly string[], coded: readonly Coded[]): Map<string, Coded[]> => {
  const wanted = new Map<string, Set<string>>()
  for (const key of asked)
    for (const slip of codeSlips(key)) wanted.set(slip, (wanted.get(slip) ?? new Set()).add(key))
  const found = new Map<string, { one: Coded; away: number }[]>()
  for (const one of coded) {
    const key = codeKey(one.code)
    const away = new Map<string, number>()
    for (const slip of codeSlips(key))
      for (const meant of wanted.get(slip) ?? []) {
        const step = meant === key ? 0 : slip.startsWith('#') ? 2 : 1
        away.set(meant, Math.min(step, away.get(meant) ?? step))
      }
    for (const [meant, step] of away) {
      const near = found.get(meant) ?? []
      near.push({ one, away: step })
      found.set(meant, near)
    }
  }
  return new Map(
    [...found].map(([key, near]) => [
      key,
      near
        .toSorted((a, b) => a.away - b.away || (a.one.code < b.one.code ? -1 : 1))
        .slice(0, MOST_NEAR)
        .map(({ one }) => one),
    ]),
  )
}

/** `keys`: codes as `codeKey` gives them; only what the account may read is found. */
export const nearCodes = async (tx: Transaction, keys: readonly string[]): Promise<NearCode[]> => {
  const asked = [...new Set(keys)].filter((key) => key !== '')
  if (asked.length === 0) return []
  const near = nearest(asked, await rowsOf<Coded>(tx, codedSql, [tx.tenant, asked, asked.flatMap(codeSlips)]))
  const rows = await rowsOf<Suggestion>(
    tx,
    `select 'pool' as kind, id, code, null::text as name, coalesce(result, 'pending') as result, specimen_day as day
     from pool where tenant = $1 and id = any ($2::uuid[])
     union all
     select 'specimen', s.id, s.code, n.full_name, coalesce(s.result, 'pending'), s.specimen_day
     from specimen s join person n on n.tenant = s.tenant and n.id = s.subject_id where s.tenant = $1 and s.id = any ($2::uuid[])`,
    [tx.tenant, [...near.values()].flat().map(({ id }) => id)],
  )
  const told = new Map(rows.map((row) => [row.id, row]))
  return [...near].flatMap(([key, ones]) =>
    ones.flatMap(({ id }) => {
      const row = told.get(id)
      return row ? [{ ...row, asked: key }] : []
    }),
  )
}
