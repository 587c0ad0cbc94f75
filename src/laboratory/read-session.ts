// Reads a session, a pool, their people; whom the account may not see is simply not there.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { MOST_PEOPLE, type Sampled, type Session, type Tube } from './contract.ts'
import { sampledOf, sessionOf, tubeOf } from './rows.ts'
import { pools } from './pools.ts'
import { samplingSessions } from './sampling-sessions.ts'
import { specimens } from './specimens.ts'

export const getSession = async (tx: Transaction, product: Product, id: string): Promise<Session> =>
  sessionOf(await getRecord(tx, product, samplingSessions, id))

const readPeople = async (
  tx: Transaction,
  product: Product,
  where: 'session' | 'pool' | 'retest_of',
  id: string,
): Promise<Sampled[]> => {
  const rows = await rowsOf<StoredRow>(
    tx,
    pageSql(
      product,
      specimens,
      `r.tenant = $1 and r.${where} = $2 and r.state = 'active'`,
      'order by r.known_at, r.code, r.id',
      `limit ${MOST_PEOPLE + 1}`,
    ),
    [tx.tenant, id],
  )
  const records = rows.map((row) => recordOfRow(product, specimens, row))
  await noteReads(tx, specimens, records.slice(0, MOST_PEOPLE), 'phiên lấy mẫu')
  return records.map(sampledOf)
}

export const tubesOfSession = async (tx: Transaction, product: Product, id: string): Promise<Tube[]> => {
  const rows = await rowsOf<StoredRow>(
    tx,
    pageSql(
      product,
      pools,
      "r.tenant = $1 and r.session = $2 and r.state = 'active'",
      'order by r.code, r.id',
      `limit ${MOST_PEOPLE}`,
    ),
    [tx.tenant, id],
  )
  return rows.map((row) => tubeOf(recordOfRow(product, pools, row)))
}

export const sessionWithPeople = async (tx: Transaction, product: Product, id: string) => {
  const session = await getSession(tx, product, id)
  const tubes = await tubesOfSession(tx, product, id)
  const people = await readPeople(tx, product, 'session', id)
  return { session, tubes, people: people.slice(0, MOST_PEOPLE), more: people.length > MOST_PEOPLE }
}

export const poolWithPeople = async (tx: Transaction, product: Product, id: string) => {
  const tube = tubeOf(await getRecord(tx, product, pools, id))
  const session = await findRow<{ id: string; place: string; code: string | null }>(
    tx,
    `select s.id, s.place, s.code from pool p join sampling_session s on s.tenant = p.tenant and s.id = p.session where p.tenant = $1 and p.id = $2`,
    [tx.tenant, id],
  )
  return {
    tube,
    session: session ? { ...session, code: session.code ?? '' } : null,
    people: await readPeople(tx, product, 'pool', id),
    retests: await readPeople(tx, product, 'retest_of', id),
  }
}
