// Orders of erasure: made with the records that are due, shown, and moved on by the database's own functions.
import { mustHoldIn } from '../../kernel/access/requires.ts'
import { Refusal } from '../../kernel/contract/refusal.ts'
import { type Context, systemActor } from '../../kernel/contract/serving.ts'
import { findRow, rowsOf, transact, type Transaction } from '../../kernel/database/transaction.ts'
import { getRecord } from '../../kernel/register/read.ts'
import { noteReads } from '../../kernel/register/reads.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { persons } from '../../people/persons.ts'
import { dataRequests } from '../data-requests.ts'
import type { Erasure } from './contract.ts'
import { dueIn, dueKinds, type Item } from './due.ts'
import { type PersonPlan, planOf } from './of-person.ts'

type Row = Omit<Erasure, 'mine' | 'ripe'> & { readonly askedById: string }

const SELECT = `select id, home_unit as unit, kind, request_id as "requestId", as_of::text as "asOf", state, counts,
  coalesce(account_name(asked_by), '—') as "askedBy", asked_by as "askedById", asked_at as "askedAt", account_name(approved_by) as "approvedBy", approved_at as "approvedAt",
  not_before as "notBefore", account_name(stopped_by) as "stoppedBy", stopped_at as "stoppedAt", account_name(ran_by) as "ranBy", done_at as "doneAt",
  job_id as "jobId", result from erasure_order`

const moments = ['askedAt', 'approvedAt', 'notBefore', 'stoppedAt', 'doneAt'] as const

const shown = (tx: Transaction, { askedById, ...row }: Row): Erasure => {
  const told = Object.fromEntries(
    moments.map((name) => [name, row[name] === null ? null : new Date(row[name]).toISOString()]),
  )
  return {
    ...row,
    ...told,
    mine: askedById === tx.accountId,
    ripe: row.state === 'approved' && row.notBefore !== null && new Date(row.notBefore) <= tx.now,
  }
}

export const listOrders = async (tx: Transaction): Promise<Erasure[]> =>
  (await rowsOf<Row>(tx, `${SELECT} order by asked_at desc, id limit 100`)).map((row) => shown(tx, row))

export const getOrder = async (tx: Transaction, id: string): Promise<Erasure> => {
  const row = await findRow<Row>(tx, `${SELECT} where id = $1`, [id])
  if (!row) throw new Refusal('notFound')
  return shown(tx, row)
}

/** Of a request `r`: to erase somebody, and decided so. */
export const GRANTED = `r.state = 'active' and r.kind = 'deletion' and r.outcome in ('fulfilled', 'partly') and r.person is not null`

/** Of an order `o`: it led or leads to an erasure. One that was stopped, or in the end spared the one it was about, may be asked for again. */
const LEADS = `o.state <> 'stopped' and coalesce((o.result ->> 'spared')::integer, 0) = 0`

export const findOrderOf = async (tx: Transaction, requestId: string): Promise<Erasure | null> => {
  const row = await findRow<Row>(
    tx,
    `${SELECT} o where request_id = $1 and ${LEADS} order by asked_at desc limit 1`,
    [requestId],
  )
  return row ? shown(tx, row) : null
}

const wrong = (words: Text): Refusal => new Refusal('wrongState', null, words)

type Wish = {
  readonly id: string
  readonly unit: string
  readonly kind: string
  readonly requestId: string | null
}

const keep = async (
  tx: Transaction,
  wish: Wish,
  items: readonly Item[],
  counts: Readonly<Record<string, number>>,
): Promise<Erasure> => {
  const { rowCount } = await tx.client.query(
    `insert into erasure_order (tenant, id, home_unit, kind, request_id, as_of, counts, asked_by) values ($1, $2, $3, $4, $5, $6, $7, app_account()) on conflict do nothing`,
    [tx.tenant, wish.id, wish.unit, wish.kind, wish.requestId, tx.today, JSON.stringify(counts)],
  )
  if (rowCount === 1)
    await tx.client.query(
      `insert into erasure_item (tenant, order_id, register, record_id, how)
       select $1, $2, * from unnest($3::text[], $4::uuid[], $5::text[])`,
      [
        tx.tenant,
        wish.id,
        ...(['register', 'id', 'how'] as const).map((name) => items.map((item) => item[name])),
      ],
    )
  return getOrder(tx, wish.id)
}

const countsOf = (items: readonly Item[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(items, ({ register }) => register)].map(([name, all]) => [name, all.length]),
  )

export const askByTerm = async (
  context: Context,
  tx: Transaction,
  wish: { readonly id: string; readonly unit: string; readonly kind: string },
): Promise<Erasure> => {
  await mustHoldIn(tx, context.duties, 'erasures.ask', wish.unit)
  const kind = dueKinds.find((known) => known === wish.kind)
  if (!kind) throw new Refusal('notFound')
  const { items } = await transact(context.owner, systemActor(tx.tenant), (owner) =>
    dueIn(owner, context.product, kind, wish.unit, tx.today),
  )
  if (items.length === 0)
    throw wrong(textOf('Không có gì đến hạn xóa ở đây.', 'Nothing is due for erasure here.'))
  return keep(tx, { ...wish, requestId: null }, items, countsOf(items))
}

/** Granted, about somebody, and not erased yet: by number, unit and day. */
export const openRequests = (tx: Transaction, unit: string) =>
  rowsOf<{ id: string; unit: string; code: string | null; decidedDay: string | null }>(
    tx,
    `select r.id, r.home_unit as unit, r.code, r.decided_day::text as "decidedDay" from data_request r
     where r.tenant = $1 and ${GRANTED}
       and r.home_unit in (select reached_key from unit_reach where unit_key = $2)
       and not exists (select 1 from erasure_order o where o.tenant = r.tenant and o.request_id = r.id and ${LEADS})
     order by r.decided_day, r.id limit 100`,
    [tx.tenant, unit],
  )

export type RequestPlan = {
  readonly plan: PersonPlan | null
  readonly granted: boolean
  readonly homeUnit: string
}

/** What a request to erase comes to; who asks has looked at the person. */
export const planOfRequest = async (
  context: Context,
  tx: Transaction,
  requestId: string,
): Promise<RequestPlan> => {
  const { values, homeUnit } = await getRecord(tx, context.product, dataRequests, requestId)
  if (values.kind !== 'deletion')
    throw wrong(
      textOf('Yêu cầu này không phải yêu cầu xóa dữ liệu.', 'This request does not ask for erasure.'),
    )
  const person = values.person
  // Whose records may not be seen here is nobody here.
  const seen =
    typeof person === 'string' &&
    (await findRow(tx, 'select 1 from person where tenant = $1 and id = $2', [tx.tenant, person]))
  const plan =
    typeof person === 'string' && seen
      ? await transact(context.owner, systemActor(tx.tenant), (owner) =>
          planOf(owner, context.product, person, tx.today),
        )
      : undefined
  if (plan)
    await noteReads(tx, persons, [{ id: plan.personId, homeUnit: plan.homeUnit }], 'yêu cầu xóa dữ liệu')
  const granted = values.outcome === 'fulfilled' || values.outcome === 'partly'
  return { plan: plan ?? null, granted, homeUnit }
}

export const askByRequest = async (
  context: Context,
  tx: Transaction,
  wish: { readonly id: string; readonly requestId: string },
): Promise<Erasure> => {
  const { plan, granted, homeUnit } = await planOfRequest(context, tx, wish.requestId)
  await mustHoldIn(tx, context.duties, 'erasures.ask', homeUnit)
  if (!granted)
    throw wrong(
      textOf(
        'Yêu cầu chưa được chấp thuận: ghi kết quả giải quyết vào sổ yêu cầu trước.',
        'The request has not been granted: write its outcome into the register of requests first.',
      ),
    )
  if (!plan)
    throw wrong(
      textOf(
        'Chưa chỉ rõ dữ liệu của ai, hoặc dữ liệu của người này đã được xóa.',
        'It is not said whose data, or this person was erased already.',
      ),
    )
  if (plan.kept.length > 0 || plan.holds > 0)
    throw wrong(
      textOf(
        'Chưa xóa được: luật còn buộc giữ một phần dữ liệu của người này. Các lý do ghi ở từng loại bản ghi.',
        'It cannot be erased yet: part of this person’s data must still be kept. The reasons stand with each kind of record.',
      ),
    )
  if (await findOrderOf(tx, wish.requestId))
    throw wrong(textOf('Yêu cầu này đã có đợt xóa.', 'This request has led to an erasure already.'))
  const items: Item[] = [{ register: persons.name, id: plan.personId, how: 'identity' }]
  return keep(tx, { ...wish, unit: homeUnit, kind: 'request' }, items, plan.goes)
}
