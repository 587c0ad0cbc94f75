// A new rule over open contacts, as an act of its own: who would be followed until when, and only then it is written; it can be taken back.
import { mustHoldIn } from '../kernel/access/requires.ts'
import type { BodyOf, ResponseOf } from '../kernel/contract/endpoint.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { contacts } from './contacts.ts'
import * as contract from './contract.ts'
import { followUpOf, termOn } from './rules/follow-up-term.ts'

type Body = BodyOf<typeof contract.applyNewRule>
type Answer = ResponseOf<typeof contract.applyNewRule>

const MOST = 2000

/** The guidance is on the main disease: contacts of any other go on as they were. */
const openContacts = async (
  tx: Transaction,
  product: Product,
  unit: string,
  on: Day,
): Promise<RecordRow[]> => {
  const where = `r.tenant = $1 and r.state = 'active' and r.status = 'following' and r.level in ('f1', 'f2', 'f3') and r.end_day >= $3
    and r.found_day <= $3 and coalesce(r.disease, '${MAIN_DISEASE}') = '${MAIN_DISEASE}'
    and r.home_unit in (select reached_key from unit_reach where unit_key = $2)`
  const sql = pageSql(product, contacts, where, 'order by r.end_day, r.id', `limit ${MOST + 1}`)
  return (await rowsOf<StoredRow>(tx, sql, [tx.tenant, unit, on])).map((row) =>
    recordOfRow(product, contacts, row),
  )
}

const untilBy = ({ values }: RecordRow, rule: Day): Day =>
  followUpOf({ lastDay: String(values.lastDay), foundDay: rule, shielded: values.shielded === true }).until

/** null takes the rule back to that of the day on which each was listed. */
const movesOf = (rows: readonly RecordRow[], rule: Day | null): Answer['moves'] =>
  rows.flatMap((row) => {
    const { values, subject, id } = row
    const next = rule ?? String(values.foundDay)
    const before = typeof values.ruledOn === 'string' ? values.ruledOn : String(values.foundDay)
    if (termOn(before) === termOn(next)) return []
    return [
      {
        id,
        name: String(subject?.fullName ?? '—'),
        level: String(values.level),
        from: typeof values.endDay === 'string' ? values.endDay : null,
        to: untilBy(row, next),
      },
    ]
  })

const apply = async (
  tx: Transaction,
  product: Product,
  { unit, on, rule, tryOnly }: Body,
): Promise<Answer> => {
  const rows = await openContacts(tx, product, unit, on)
  const moves = movesOf(rows.slice(0, MOST), rule)
  const moved = new Set(moves.map(({ id }) => id))
  await noteReads(
    tx,
    contacts,
    rows.filter(({ id }) => moved.has(id)),
    'áp hướng dẫn mới',
  )
  const term = rule === null ? undefined : termOn(rule)
  const answer = { source: term?.source ?? null, moves, more: rows.length > MOST }
  if (tryOnly) return { ...answer, changed: 0 }
  const why = term ? `Áp ${term.source} cho người đang theo dõi` : 'Trở lại hướng dẫn của ngày lập danh sách'
  const changes = new Map(
    moves.map(({ id }): [string, Alteration] => [
      id,
      { action: 'change', version: null, values: { ruledOn: rule }, why },
    ]),
  )
  const outcomes = await changeRecords(tx, product, contacts, changes)
  return { ...answer, changed: [...outcomes.values()].filter(({ kind }) => kind === 'changed').length }
}

export const serveNewRule = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.applyNewRule, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'contacts.write', body.unit)
    return apply(tx, product, body)
  })
}
