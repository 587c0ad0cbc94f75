// Serves tracing: the daily list, one tap, many contacts at once, a contact who fell ill, chains.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { completeValues, type StoredRow } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { cases } from '../surveillance/cases.ts'
import { chainsOf } from './chains.ts'
import { contactVisits } from './contact-visits.ts'
import { contacts } from './contacts.ts'
import * as contract from './contract.ts'
import { enter } from './enter.ts'
import { changesIfIll } from './follow.ts'
import { followed } from './followed.ts'
import { serveNewRule } from './new-rule.ts'

const serveVisits = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.putVisit, async ({ tx, body }) => {
    const { id, contact, day, result, signs } = body
    const record = await getRecord(tx, product, contacts, contact)
    await mustHoldIn(tx, duties, 'contact-visits.write', record.homeUnit)
    await noteReads(tx, contacts, [record], 'theo dõi')
    const before = await findRow<{ id: string; result: string; signs: string | null }>(
      tx,
      `select id, result, signs from contact_visit where tenant = $1 and contact = $2 and visit_day = $3 and state = 'active' limit 1`,
      [tx.tenant, contact, day],
    )
    const said = signs === undefined ? (before?.signs ?? null) : signs
    if (before)
      await changeRecord(
        tx,
        product,
        contactVisits,
        before.id,
        result === null
          ? { action: 'delete', version: null, state: 'deleted', why: 'Bỏ đánh dấu' }
          : { action: 'change', version: null, values: { result, signs: said } },
      )
    else if (result !== null)
      await insertRecords(
        tx,
        product,
        contactVisits,
        [
          {
            id,
            homeUnit: record.homeUnit,
            subjectId: record.subjectId,
            values: completeValues(contactVisits, { contact, visitDay: day, result, signs: said }),
          },
        ],
        { action: 'create' },
      )
    return { visit: result === null ? null : { day, result, signs: said } }
  })
}

/** Names of those who move, as far as the reader may see them. */
const movesOf = async (
  tx: Transaction,
  context: Context,
  changes: Awaited<ReturnType<typeof changesIfIll>>,
) => {
  const sql = pageSql(
    context.product,
    contacts,
    'r.tenant = $1 and r.id = any ($2::uuid[])',
    'order by r.id',
    '',
  )
  const rows = (await rowsOf<StoredRow>(tx, sql, [tx.tenant, [...changes.keys()]])).map((row) =>
    recordOfRow(context.product, contacts, row),
  )
  await noteReads(tx, contacts, rows, 'chuyển diện')
  return rows.map(({ id, values, subject }) => ({
    id,
    name: String(subject?.fullName ?? '—'),
    from: typeof values.level === 'string' ? values.level : null,
    to: changes.get(id)?.level ?? 'none',
    endDay: changes.get(id)?.endDay ?? null,
  }))
}

const serveIllness = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.contactToCase, async ({ tx, params, body }) => {
    const contact = await getRecord(tx, product, contacts, params.id)
    await noteReads(tx, contacts, [contact], 'thành ca bệnh')
    await mustHoldIn(tx, duties, 'cases.write', contact.homeUnit)
    const { subjectId } = contact
    if (subjectId === null) throw new Refusal('notFound')
    // The illness is the one the person was followed for, not the one that cases usually have.
    const { disease } = contact.values
    const values = completeValues(cases, { ...body.values, ...(disease ? { disease } : {}) })
    const problems = problemsOf(cases, values, true)
    if (problems.length > 0) throw new Refusal('invalid', { problems })
    const changes = await changesIfIll(tx, subjectId, values)
    const moves = await movesOf(tx, context, changes)
    if (!body.tryOnly)
      await insertRecords(
        tx,
        product,
        cases,
        [{ id: body.caseId, homeUnit: contact.homeUnit, subjectId, values }],
        { action: 'create' },
      )
    return { made: !body.tryOnly, moves, elsewhere: changes.size - moves.length }
  })
}

export const serveTracing = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.followedOn, ({ tx, query }) => followed(tx, product, query))
  serve(context, contract.enterContacts, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'contacts.write', body.homeUnit)
    await mustHoldIn(tx, duties, 'persons.write', body.homeUnit)
    return enter(tx, product, body)
  })
  serve(context, contract.readChains, ({ tx, query }) => chainsOf(tx, query))
  serveVisits(context)
  serveIllness(context)
  serveNewRule(context)
}
