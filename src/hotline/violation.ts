// A violation recorded from what a citizen reported, in one transaction; the report keeps where it went and names its teller to nobody.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { violations } from '../oversight/violations.ts'
import { citizenReports } from './citizen-reports.ts'
import { recordViolation } from './contract.ts'

export const serveViolations = (context: Context): void => {
  const { product, duties } = context
  serve(context, recordViolation, async ({ tx, params, body }) => {
    const report = await getRecord(tx, product, citizenReports, params.id)
    for (const capability of ['citizen-reports.write', 'violations.write'])
      await mustHoldIn(tx, duties, capability, report.homeUnit)
    await noteReads(tx, citizenReports, [report], 'lập vụ vi phạm')
    const { team, violation, teamDay } = report.values
    if (violation) throw new Refusal('changedMeanwhile')
    const { act, violator, recordDay } = body
    // Found by the team where it went and saw; else by whoever told.
    const values = { act, violator, recordDay, detectedBy: teamDay ? 'team' : 'citizen', team: team ?? null }
    await insertRecords(
      tx,
      product,
      violations,
      [
        {
          id: body.violation,
          homeUnit: report.homeUnit,
          subjectId: null,
          values: completeValues(violations, values),
        },
      ],
      { action: 'create', why: 'Từ phản ánh của người dân' },
    )
    await changeRecord(tx, product, citizenReports, report.id, {
      action: 'change',
      version: null,
      values: { violation: body.violation },
    })
    return { violation: body.violation }
  })
}
