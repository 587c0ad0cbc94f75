// A code stands on one tube of its session: two phones that count at the same moment meet here, in the transaction of the entry, whichever door it came by.
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Values } from '../kernel/register/field.ts'
import type { FollowRecords } from '../kernel/register/product.ts'
import { textOf } from '../kernel/text/text.ts'
import { pools } from './pools.ts'
import { tubeCodes } from './rules/fill-pools.ts'
import { words } from './rows.ts'
import { specimens } from './specimens.ts'

type Claim = { readonly id: string; readonly session: string; readonly code: string }

/** What is in a tube bears its code, and what is taken again that of the first: neither claims one. */
const claimOf = (id: string, { session, code, pool, retestOf }: Values): Claim[] => {
  const [of, said] = [words(session), words(code)]
  return of === null || said === null || words(pool) !== null || words(retestOf) !== null
    ? []
    : [{ id, session: of, code: said }]
}

/** A change claims only what it touches: codes that were given twice long ago stand, and their tubes go on. */
const claimsIn = (records: Parameters<FollowRecords>[3]): Claim[] =>
  [...Map.groupBy(records, ({ id }) => id)].flatMap(([id, states]) => {
    const after = states.at(-1)?.values ?? {}
    const before = states.length > 1 ? states[0]?.values : undefined
    const touched = Object.keys(after).filter((field) => before?.[field] !== after[field])
    // Nothing touched: it comes back from where deleted records lie.
    const claims = touched.length === 0 || touched.some((field) => ['code', 'session'].includes(field))
    return claims ? claimOf(id, after) : []
  })

const freeCode = async (tx: Transaction, session: string): Promise<string | null> => {
  const rows = await rowsOf<{ code: string }>(
    tx,
    `select code from pool where tenant = $1 and session = $2 and state = 'active' and code is not null
     union select code from specimen where tenant = $1 and session = $2 and state = 'active' and code is not null`,
    [tx.tenant, session],
  )
  const of = await findRow<{ code: string | null }>(
    tx,
    'select code from sampling_session where tenant = $1 and id = $2',
    [tx.tenant, session],
  )
  const codes = rows.map(({ code }) => code)
  return of?.code ? (tubeCodes(of.code, codes, 1)[0] ?? null) : null
}

const taken = ({ code }: Claim, next: string | null): Refusal =>
  new Refusal(
    'codeTaken',
    { code, next },
    next === null
      ? undefined
      : textOf(
          `Mã ${code} đã có ống khác trong phiên này dùng; chưa có gì được lưu. Mã kế tiếp còn trống: ${next}. Ghi mã đó lên ống rồi lưu lại.`,
          `Another tube of this session bears ${code}; nothing was saved. The next free code is ${next}: write it on the tube and save again.`,
        ),
  )

export const followCodes: FollowRecords = async (tx, _product, register, records) => {
  if (register.name !== pools.name && register.name !== specimens.name) return
  const claims = claimsIn(records)
  if (claims.length === 0) return
  const sessions = [...new Set(claims.map(({ session }) => session))].toSorted()
  // One after the other: who comes second sees what the first has kept.
  for (const session of sessions)
    await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 5))', [session])
  const alone = register.name === specimens.name ? 'and r.pool is null and r.retest_of is null' : ''
  const clash = await findRow<{ id: string }>(
    tx,
    `select c.id from unnest($2::uuid[], $3::uuid[], $4::text[]) c (id, session, code)
     join ${register.table} own on own.tenant = $1 and own.id = c.id and own.state = 'active'
     join ${register.table} r on r.tenant = $1 and r.session = c.session and r.id <> c.id and r.state = 'active'
       and lab_code_key(r.code) = lab_code_key(c.code) ${alone} limit 1`,
    [
      tx.tenant,
      claims.map(({ id }) => id),
      claims.map(({ session }) => session),
      claims.map(({ code }) => code),
    ],
  )
  const lost = clash && claims.find(({ id }) => id === clash.id)
  if (lost) throw taken(lost, await freeCode(tx, lost.session))
}
