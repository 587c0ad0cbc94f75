// The way of a periodic report: sent with its numbers, received or sent back above, taken up when the unit above sends its own.
import { mustHoldIn } from '../kernel/access/requires.ts'
import type { Duties } from '../kernel/access/duties.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { formatDay } from '../kernel/day/day.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { changeRecord, changeRecords } from '../kernel/register/change.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { getRecord } from '../kernel/register/read.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { periodicReports } from './periodic-reports.ts'
import { isZero, numbersOf, othersOf, othersText, unitsNotCounted, unitsOfCluster } from './report-numbers.ts'
import { reportingMoment } from './reporting-moment.ts'
import { isInTime, isRunning } from './rules/reports-owed.ts'

export type Office = { readonly tx: Transaction; readonly product: Product; readonly duties: Duties }

const getReport = ({ tx, product }: Office, id: string): Promise<RecordRow> =>
  getRecord(tx, product, periodicReports, id)

/** Only whoever stands above the unit may judge its report. */
const getFromAbove = async (office: Office, id: string): Promise<RecordRow> => {
  const record = await getReport(office, id)
  const unit = await findRow<{ parent_key: string | null }>(
    office.tx,
    'select parent_key from unit where key = $1',
    [record.homeUnit],
  )
  await mustHoldIn(office.tx, office.duties, 'reporting.receive', unit?.parent_key ?? '')
  return record
}

/** The same period of the units just below. */
export const belowSql = `r.kind = $2 and r.period_start = $3 and r.home_unit in (select key from unit where parent_key = $4)`

const takeUp = async ({ tx, product }: Office, { homeUnit, values }: RecordRow): Promise<number> => {
  const below = await rowsOf<{ id: string; state_of: string | null }>(
    tx,
    `select r.id, r.state_of from periodic_report r where r.tenant = $1 and r.state = 'active' and ${belowSql}`,
    [tx.tenant, values.kind, values.periodStart, homeUnit],
  )
  const taken = below.filter(({ state_of: state }) => state === 'accepted')
  await changeRecords(
    tx,
    product,
    periodicReports,
    new Map(
      taken.map(({ id }) => [
        id,
        { action: 'change' as const, version: null, values: { stateOf: 'compiled' } },
      ]),
    ),
  )
  return below.filter(({ state_of: state }) => !['sent', 'accepted', 'compiled'].includes(String(state)))
    .length
}

export const sendReport = async (office: Office, id: string, zero: boolean): Promise<void> => {
  const { tx, product, duties } = office
  const record = await getReport(office, id)
  await mustHoldIn(tx, duties, 'reporting.send', record.homeUnit)
  await mustReadFigures(tx, [record.homeUnit])
  const { values } = record
  if (values.stateOf !== 'draft' && values.stateOf !== 'returned')
    throw new Refusal('wrongState', { state: values.stateOf })
  const now = await reportingMoment(tx)
  if (isRunning(values, now))
    throw new Refusal(
      'wrongState',
      { periodEnd: values.periodEnd },
      textOf(
        `Kỳ báo cáo chưa hết: gửi được sau ngày ${formatDay(String(values.periodEnd))}.`,
        `The period has not ended: it can be sent after ${formatDay(String(values.periodEnd))}.`,
      ),
    )
  const said = await numbersOf(tx, product, record.homeUnit, values)
  const others = await othersOf(tx, product, record.homeUnit, values)
  const otherDiseases = othersText(others)
  if (zero && !isZero(said, others))
    throw new Refusal(
      'wrongState',
      { ...said },
      textOf(
        `Trong kỳ đã có ${said.cases ?? 0} ca theo ngày báo cáo, ${said.onsets ?? 0} ca theo ngày khởi phát, ${said.deaths ?? 0} tử vong${otherDiseases === null ? '' : `; ${otherDiseases}`} trong sổ: hãy gửi báo cáo có số liệu.`,
        `The registers hold ${said.cases ?? 0} cases by report, ${said.onsets ?? 0} by onset and ${said.deaths ?? 0} deaths${otherDiseases === null ? '' : ' and cases of other diseases'} in this period: send the report with its numbers.`,
      ),
    )
  const counted = await unitsOfCluster(tx, record.homeUnit, values)
  await changeRecord(tx, product, periodicReports, id, {
    action: 'change',
    version: null,
    values: {
      ...said,
      ...(values.cluster === null ? {} : { unitsNotCounted: await unitsNotCounted(tx, values, counted) }),
      otherDiseases,
      stateOf: 'sent',
      zero,
      sentDay: now.slice(0, 10),
      sentTime: now.slice(11),
      attempt: Number(values.attempt ?? 0) + 1,
      onTime: isInTime(values, now),
      missingBelow: await takeUp(office, record),
    },
  })
}

export const noteOnPaper = async (
  office: Office,
  id: string,
  paper: { readonly number: string; readonly day: string; readonly time: string },
): Promise<void> => {
  const record = await getReport(office, id)
  await mustHoldIn(office.tx, office.duties, 'reporting.send', record.homeUnit)
  if (record.values.stateOf !== 'draft') throw new Refusal('wrongState', { state: record.values.stateOf })
  const paperTime = timeOfDay(paper.time)
  if (paperTime === null)
    throw new Refusal('invalid', {
      problems: [{ field: 'body.time', text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }],
    })
  await changeRecord(office.tx, office.product, periodicReports, id, {
    action: 'change',
    version: null,
    values: { paperNumber: paper.number, paperDay: paper.day, paperTime },
  })
}

export const receiveReport = async (office: Office, id: string): Promise<void> => {
  const { values } = await getFromAbove(office, id)
  if (values.stateOf !== 'sent') throw new Refusal('wrongState', { state: values.stateOf })
  const now = await reportingMoment(office.tx)
  await changeRecord(office.tx, office.product, periodicReports, id, {
    action: 'change',
    version: null,
    values: { stateOf: 'accepted', receivedDay: now.slice(0, 10), returnReason: null },
  })
}

export const returnReport = async (office: Office, id: string, reason: string): Promise<void> => {
  const { values } = await getFromAbove(office, id)
  if (values.stateOf !== 'sent' && values.stateOf !== 'accepted')
    throw new Refusal('wrongState', { state: values.stateOf })
  await changeRecord(office.tx, office.product, periodicReports, id, {
    action: 'change',
    version: null,
    values: { stateOf: 'returned', returnReason: reason },
  })
}

/** Marks those that are still owed; the rest are left as they are. */
export const urge = async (office: Office, ids: readonly string[]): Promise<number> => {
  const today = (await reportingMoment(office.tx)).slice(0, 10)
  let urged = 0
  for (const id of new Set(ids)) {
    const { values } = await getFromAbove(office, id)
    if (values.stateOf !== 'draft' && values.stateOf !== 'returned') continue
    await changeRecord(office.tx, office.product, periodicReports, id, {
      action: 'change',
      version: null,
      values: { urgedDay: today, urgedTimes: Number(values.urgedTimes ?? 0) + 1 },
    })
    urged += 1
  }
  return urged
}
