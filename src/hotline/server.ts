// Serves the hotline: its board, and a report that becomes a signal of the commune in one transaction.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { signals } from '../surveillance/signals.ts'
import { openReports, rosterOf } from './board.ts'
import { citizenReports } from './citizen-reports.ts'
import * as contract from './contract.ts'
import { serveGiven } from './given-server.ts'
import { serveReportPoster } from './poster-server.ts'
import { serveSelfTests } from './self-test.ts'
import { serveViolations } from './violation.ts'

export const serveHotline = (context: Context): void => {
  const { product, duties } = context

  serveViolations(context)
  serveSelfTests(context)
  serveGiven(context)
  serveReportPoster(context)

  serve(context, contract.hotlineBoard, async ({ tx, query: { unit, on } }) => {
    const now = await reportingMoment(tx)
    // Looked at from a later day than the one asked about: as it stood at noon of that day.
    const moment = on < now.slice(0, 10) ? `${on}T12:00` : now
    return {
      moment,
      ...(await openReports(tx, product, unit, moment)),
      ...(await rosterOf(tx, unit, moment)),
    }
  })

  serve(context, contract.passAsSignal, async ({ tx, params, body }) => {
    const report = await getRecord(tx, product, citizenReports, params.id)
    await mustHoldIn(tx, duties, 'citizen-reports.write', report.homeUnit)
    await mustHoldIn(tx, duties, 'signals.write', report.homeUnit)
    await noteReads(tx, citizenReports, [report], 'chuyển thành dấu hiệu')
    const { content, receivedDay, receivedTime, anonymous, caller, callerPhone, village, signal } =
      report.values
    if (signal) throw new Refusal('changedMeanwhile')
    await insertRecords(
      tx,
      product,
      signals,
      [
        {
          id: body.signal,
          homeUnit: report.homeUnit,
          subjectId: null,
          values: completeValues(signals, {
            title: String(content).slice(0, 200),
            source: 'citizen',
            channel: 'hotline',
            heardDay: receivedDay ?? null,
            heardTime: receivedTime ?? null,
            anonymous: anonymous ?? null,
            teller: anonymous === true ? null : (caller ?? null),
            tellerPhone: anonymous === true ? null : (callerPhone ?? null),
            village: village ?? null,
          }),
        },
      ],
      { action: 'create', why: 'Từ đường dây nóng' },
    )
    await changeRecord(tx, product, citizenReports, report.id, {
      action: 'change',
      version: null,
      values: { signal: body.signal },
    })
    return { signal: body.signal }
  })
}
