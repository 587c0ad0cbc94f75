// Serves the public pages of the hotline: what a citizen sends becomes a report of their commune with the term of its answer.
import { asPage, idOf, makeLimits, openDoor } from '../declarations/door-ground.ts'
import { viewOf } from '../declarations/door-parts.ts'
import { type Context, servePublic } from '../kernel/contract/serving.ts'
import { serveAnswers } from './answer-server.ts'
import * as contract from './door-contract.ts'
import { reportDone, reportForm } from './door-page.ts'
import { getUnit, keepReport, todayIn } from './keep-report.ts'
import { readReport } from './read-report.ts'
import { readSelfTest } from './read-self-test.ts'
import { adviceOn, selfTestForm } from './self-test-page.ts'

const serveReports = (context: Context): void => {
  const mustNotHurry = makeLimits()

  serveAnswers(context, mustNotHurry)

  servePublic(context, contract.reportPage, async ({ params, query, reply }) => {
    const unit = await getUnit(context, params.unit)
    const form = { view: viewOf(query), unit: unit.key, unitName: unit.name, id: crypto.randomUUID() }
    return asPage(reply, reportForm({ ...form, sent: {}, problems: [] }))
  })

  servePublic(context, contract.sendReport, async ({ params, query, body, request, reply }) => {
    const view = viewOf(query)
    mustNotHurry(request, params.unit)
    const unit = await getUnit(context, params.unit)
    const id = idOf(body)
    const read = readReport(body)
    if (!read.ok) {
      const form = { view, unit: unit.key, unitName: unit.name, id }
      return asPage(reply, reportForm({ ...form, sent: body, problems: read.problems }))
    }
    const kept = await keepReport(context, unit, id, read.values)
    return asPage(reply, reportDone(view, unit, kept))
  })

  servePublic(context, contract.selfTestPage, async ({ params, query, reply }) => {
    const unit = await getUnit(context, params.unit)
    const form = { view: viewOf(query), unit: unit.key, unitName: unit.name, id: crypto.randomUUID() }
    return asPage(reply, selfTestForm({ ...form, day: todayIn(unit), sent: {}, problems: [] }))
  })

  servePublic(context, contract.sendSelfTest, async ({ params, query, body, request, reply }) => {
    const view = viewOf(query)
    mustNotHurry(request, params.unit)
    const unit = await getUnit(context, params.unit)
    const id = idOf(body)
    const day = todayIn(unit)
    const read = readSelfTest(body, day)
    if (!read.ok) {
      const form = { view, unit: unit.key, unitName: unit.name, id, day }
      return asPage(reply, selfTestForm({ ...form, sent: body, problems: read.problems }))
    }
    const kept = await keepReport(context, unit, id, read.values)
    return asPage(reply, reportDone(view, unit, kept, adviceOn(read.values)))
  })
}

export const servePublicReports = (context: Context): void => openDoor(context, serveReports)
