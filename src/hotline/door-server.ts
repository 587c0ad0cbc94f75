// Serves the public page of the hotline: what a citizen sends becomes a report of their commune with the term of its answer.
import { DatabaseError } from 'pg'
import { asPage, idOf, makeLimits, openDoor } from '../declarations/door-ground.ts'
import { viewOf } from '../declarations/door-parts.ts'
import { receiptOf } from '../declarations/rules/receipt.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, servePublic } from '../kernel/contract/serving.ts'
import { transact } from '../kernel/database/transaction.ts'
import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { localMoment } from '../kernel/rule/local-moment.ts'
import { serveAnswers } from './answer-server.ts'
import { citizenReports } from './citizen-reports.ts'
import * as contract from './door-contract.ts'
import { reportDone, reportForm } from './door-page.ts'
import { words } from './door-words.ts'
import { readReport } from './read-report.ts'
import { dueOf, isUrgency, receivedAt } from './rules/answer-clock.ts'

type Unit = { readonly tenant: string; readonly name: string; readonly installedToday: Day | null }

const getUnit = async (context: Context, key: string): Promise<Unit> => {
  const { rows } = await context.pool.query<Unit>({
    name: 'public-unit',
    text: 'select tenant, name, installed_today::text as "installedToday" from public_unit($1)',
    values: [key],
  })
  const [unit] = rows
  if (!unit) throw new Refusal('notFound', null, words.unknown)
  return unit
}

const serveReports = (context: Context): void => {
  const mustNotHurry = makeLimits(context.app)

  serveAnswers(context, mustNotHurry)

  servePublic(context, contract.reportPage, async ({ params, query, reply }) => {
    const { name } = await getUnit(context, params.unit)
    const form = { view: viewOf(query), unit: params.unit, unitName: name, id: crypto.randomUUID() }
    return asPage(reply, reportForm({ ...form, sent: {}, problems: [] }))
  })

  servePublic(context, contract.sendReport, async ({ params, query, body, request, reply }) => {
    const view = viewOf(query)
    await mustNotHurry(request, params.unit)
    const unit = await getUnit(context, params.unit)
    const id = idOf(body)
    const read = readReport(body)
    if (!read.ok) {
      const form = { view, unit: params.unit, unitName: unit.name, id }
      return asPage(reply, reportForm({ ...form, sent: body, problems: read.problems }))
    }
    const receivedTime = localMoment(new Date()).slice(11)
    const receivedDay = unit.installedToday ?? dayOfMoment(new Date())
    const { urgency, callerPhone } = read.values
    const due = dueOf(isUrgency(urgency) ? urgency : 'normal', receivedAt(receivedDay, receivedTime))
    const receipt = receiptOf(id)
    const values = completeValues(citizenReports, { ...read.values, receivedDay, receivedTime, receipt })
    const record = { id, homeUnit: params.unit, subjectId: null, values }
    try {
      await transact(context.pool, { tenant: unit.tenant, accountId: null }, (tx) =>
        insertRecords(tx, context.product, citizenReports, [record], { action: 'create' }),
      )
    } catch (error) {
      const sentAgain =
        error instanceof DatabaseError && error.code === '23505' && error.table === citizenReports.table
      if (!sentAgain) throw error
    }
    return asPage(reply, reportDone(view, params.unit, unit.name, due, callerPhone !== null, receipt))
  })
}

export const servePublicReports = (context: Context): void => openDoor(context, serveReports)
