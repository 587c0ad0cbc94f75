// Serves the clocks of isolation: of one record, and what is due in a unit.
import { type Context, serve } from '../../kernel/contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import { addDays } from '../../kernel/day/day.ts'
import type { StoredRow } from '../../kernel/register/columns.ts'
import { pageSql } from '../../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../../kernel/register/read.ts'
import { noteReads } from '../../kernel/register/reads.ts'
import { localMoment } from '../../kernel/rule/local-moment.ts'
import { MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { isolationOrders } from '../isolation-orders.ts'
import { longestOf, procedureFacts } from '../procedure-fields.ts'
import { procedureOf } from '../rules/procedure.ts'
import { type Stay, stayOf } from '../rules/stay.ts'
import * as contract from './contract.ts'
import { byPressure, duesOf } from './dues.ts'

/** Doses and recovery of the person up to the exposure, as far as the reader may see them. */
const stayFor = async (
  tx: Transaction,
  person: string | null,
  lastExposure: string,
): Promise<Stay | null> => {
  const known = await findRow<{ doses: number; lastDose: string | null; recovered: string | null }>(
    tx,
    `select (select count(*) from dose where tenant = $1 and subject_id = $2 and state = 'active' and dose_day <= $3) as doses,
       (select max(dose_day) from dose where tenant = $1 and subject_id = $2 and state = 'active' and dose_day <= $3) as "lastDose",
       (select max(outcome_day) from case_record where tenant = $1 and subject_id = $2 and state = 'active' and outcome = 'recovered'
          and coalesce(disease, '${MAIN_DISEASE}') = '${MAIN_DISEASE}' and outcome_day <= $3) as recovered`,
    [tx.tenant, person, lastExposure],
  )
  return stayOf({ lastExposure, doses: 0, lastDose: null, recovered: null, ...known }, lastExposure)
}

/** The clock of now on the day that is looked at. */
const momentOn = ({ now, today }: Transaction, on: string | undefined): string =>
  on === undefined || on > today ? localMoment(now) : `${on}${localMoment(now).slice(10)}`

/** So many open ones are looked through; the first to end come first. */
const MOST = 3000
const SHOWN = 300
const DAYS = 3

export const serveIsolation = (context: Context): void => {
  const { product } = context
  serve(context, contract.isolationClocks, async ({ tx, params, query }) => {
    const row = await getRecord(tx, product, isolationOrders, params.id)
    await noteReads(tx, isolationOrders, [row], 'hạn cách ly')
    const { values } = row
    const now = momentOn(tx, query.on)
    const facts = procedureFacts(values, row.subject)
    const { lastExposureDay } = values
    const stay =
      typeof lastExposureDay === 'string' ? await stayFor(tx, row.subjectId, lastExposureDay) : null
    const answer = {
      procedure: facts && procedureOf(facts, now),
      longest: longestOf(values),
      stay,
    }
    return contract.IsolationClocks.parse(answer)
  })

  serve(context, contract.listIsolationDues, async ({ tx, query }) => {
    const where = `r.tenant = $1 and r.state = 'active' and coalesce(r.status, 'open') = 'open'
      and r.home_unit in (select reached_key from unit_reach where unit_key = $2)`
    const order = 'order by r.due_day nulls first, r.id'
    const sql = pageSql(product, isolationOrders, where, order, `limit ${MOST + 1}`)
    const rows = (await rowsOf<StoredRow>(tx, sql, [tx.tenant, query.unit]))
      .slice(0, MOST)
      .map((row) => recordOfRow(product, isolationOrders, row))
    const now = momentOn(tx, query.on)
    const until = addDays(now.slice(0, 10), query.days ?? DAYS)
    const text = (value: unknown) => (typeof value === 'string' ? value : null)
    const dues = rows
      .flatMap((row) =>
        duesOf(row, now, until).map((due): contract.IsolationDue => ({
          id: row.id,
          name: text(row.subject?.fullName) ?? '',
          homeUnit: row.homeUnit,
          form: text(row.values.form),
          place: text(row.values.place),
          decisionNumber: text(row.values.decisionNumber),
          ...due,
        })),
      )
      .toSorted(byPressure)
      .slice(0, SHOWN)
    const shown = new Set(dues.map(({ id }) => id))
    await noteReads(
      tx,
      isolationOrders,
      rows.filter(({ id }) => shown.has(id)),
      'cách ly đến hạn',
    )
    return { dues, more: rows.length === MOST }
  })
}
