// Serves the board of reporting and the way of each report.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { getRecord } from '../kernel/register/read.ts'
import type { Value } from '../kernel/register/field.ts'
import { nameOfDisease } from '../surveillance/disease-figures.ts'
import * as contract from './contract.ts'
import { boardOf, linesWhere } from './lines.ts'
import { openPeriods } from './open-periods.ts'
import { periodicReports } from './periodic-reports.ts'
import {
  asksOfReport,
  isZero,
  numbersOf,
  othersOf,
  unitsNotCounted,
  unitsOfCluster,
} from './report-numbers.ts'
import { reportingMoment } from './reporting-moment.ts'
import { mayBeZero } from './rules/reports-owed.ts'
import {
  belowSql,
  noteOnPaper,
  type Office,
  receiveReport,
  returnReport,
  sendReport,
  urge,
} from './send-report.ts'

const lineOf = async (tx: Transaction, id: string): Promise<contract.ReportLine> => {
  const [line] = await linesWhere(tx, await reportingMoment(tx), 'r.id = $2', [id])
  if (!line) throw new Refusal('notFound')
  return line
}

const notCountedOf = async (tx: Transaction, cluster: string): Promise<number> => {
  const row = await findRow<{ unit: string }>(
    tx,
    'select home_unit as unit from cluster where tenant = $1 and id = $2',
    [tx.tenant, cluster],
  )
  const values = { cluster }
  return row ? unitsNotCounted(tx, values, await unitsOfCluster(tx, row.unit, values)) : 0
}

const wholeNumber = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)

export const serveReporting = (context: Context): void => {
  const { product, duties } = context
  const office = (tx: Transaction): Office => ({ tx, product, duties })

  serve(context, contract.reportBoard, ({ tx, query }) => boardOf(tx, query.unit, query.on))

  serve(context, contract.readPeriodicReport, async ({ tx, params }) => {
    const { homeUnit, values } = await getRecord(tx, product, periodicReports, params.id)
    await mustReadFigures(tx, [homeUnit])
    const now = await numbersOf(tx, product, homeUnit, values)
    const others = await othersOf(tx, product, homeUnit, values)
    const units = await unitsOfCluster(tx, homeUnit, values)
    return {
      report: await lineOf(tx, params.id),
      others: others.map((one) => ({ ...one, name: { ...nameOfDisease(one.disease) } })),
      othersSent: typeof values.otherDiseases === 'string' ? values.otherDiseases : null,
      zeroAllowed: isZero(now, others) && mayBeZero(values),
      units: [...units],
      notCounted: {
        sent: wholeNumber(values.unitsNotCounted),
        now: await unitsNotCounted(tx, values, units),
      },
      numbers: (await asksOfReport(tx, homeUnit, values)).map(({ field, ask: { figure, by, from } }) => ({
        field,
        figure,
        by: by ?? null,
        from,
        sent: wholeNumber(values[field]),
        now: now[field] ?? 0,
      })),
      below: await linesWhere(tx, await reportingMoment(tx), belowSql, [
        values.kind,
        values.periodStart,
        homeUnit,
      ]),
    }
  })

  serve(context, contract.clusterReports, async ({ tx, params }) => ({
    reports: await linesWhere(tx, await reportingMoment(tx), 'r.cluster = $2', [params.id]),
    notCounted: await notCountedOf(tx, params.id),
  }))

  serve(context, contract.openReportPeriods, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'reporting.send', body.unit)
    return { opened: await openPeriods(tx, product, body.unit, body.on) }
  })

  serve(context, contract.sendPeriodicReport, async ({ tx, params, body }) => {
    await sendReport(office(tx), params.id, body.zero)
    return { report: await lineOf(tx, params.id) }
  })
  serve(context, contract.tellOnPaper, async ({ tx, params, body }) => {
    await noteOnPaper(office(tx), params.id, body)
    return { report: await lineOf(tx, params.id) }
  })
  serve(context, contract.receivePeriodicReport, async ({ tx, params }) => {
    await receiveReport(office(tx), params.id)
    return { report: await lineOf(tx, params.id) }
  })
  serve(context, contract.returnPeriodicReport, async ({ tx, params, body }) => {
    await returnReport(office(tx), params.id, body.reason)
    return { report: await lineOf(tx, params.id) }
  })
  serve(context, contract.urgeReports, async ({ tx, body }) => ({ urged: await urge(office(tx), body.ids) }))
}
