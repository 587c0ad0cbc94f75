// Reads the board of treatment: alarms by how far they have grown, transfers that are open and those of the last days.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { Register } from '../kernel/register/register.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { careAlarms } from './care-alarms.ts'
import { AlarmLine, TransferLine } from './board-contract.ts'
import { standingLaw, standingOf } from './rules/alarm-standing.ts'
import { transfers } from './transfers.ts'

const MOST = 300
/** What ended stays on the board for so long. */
const DAYS_SHOWN = 3

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const patientOf = ({ id, subjectId, subject, homeUnit }: RecordRow) => {
  const born = text(subject?.birthDay)
  return {
    id,
    person: subjectId,
    name: text(subject?.fullName) ?? '—',
    birthYear: born
      ? Number(born.slice(0, 4))
      : typeof subject?.birthYear === 'number'
        ? subject.birthYear
        : null,
    homeUnit,
  }
}

type Wanted = { readonly unit: string; readonly on: string }

const read = async (
  tx: Transaction,
  product: Product,
  register: Register,
  where: string,
  order: string,
  { unit, on }: Wanted,
): Promise<RecordRow[]> => {
  const sql = pageSql(
    product,
    register,
    `r.tenant = $1 and r.state = 'active' and r.home_unit in (select reached_key from unit_reach where unit_key = $2) and ${where}`,
    order,
    `limit ${MOST}`,
  )
  const rows = await rowsOf<StoredRow>(tx, sql, [tx.tenant, unit, on])
  const records = rows.map((row) => recordOfRow(product, register, row))
  await noteReads(tx, register, records, 'bảng điều trị')
  return records
}

export const openAlarms = async (
  tx: Transaction,
  product: Product,
  wanted: Wanted,
  moment: string,
): Promise<AlarmLine[]> => {
  const overrides = await readOverrides(tx, standingLaw)
  const records = await read(
    tx,
    product,
    careAlarms,
    `r.raised_day <= $3 and (r.status <> 'closed' or r.closed_day > $3)`,
    'order by r.raised_day, r.raised_time, r.id',
    wanted,
  )
  const lines = records.map((record) => {
    const { values, homeUnit } = record
    const raised = `${values.raisedDay}T${timeOfDay(values.raisedTime) ?? '00:00'}`
    const grade = values.grade === 'danger' ? 'danger' : 'watch'
    const limits = valuesOf(standingLaw, givenOf(overrides(homeUnit, wanted.on)))
    return AlarmLine.parse({
      ...patientOf(record),
      ...standingOf({ grade, raised, seen: values.status !== 'raised' }, limits, moment),
      grade,
      raised,
      reasons: text(values.reasons) ?? '',
      assignedTo: text(values.assignedTo),
      phone: text(record.subject?.phone),
      status: values.status,
      homeCare: text(values.homeCare),
      admission: text(values.admission),
    })
  })
  const reach = ['district', 'station', 'doctor']
  const pressing = ({ grade, reach: reached }: AlarmLine) =>
    reach.indexOf(reached) * 2 + (grade === 'danger' ? 0 : 1)
  return lines.toSorted((one, other) => pressing(one) - pressing(other))
}

export const boardTransfers = async (
  tx: Transaction,
  product: Product,
  wanted: Wanted,
): Promise<TransferLine[]> => {
  const records = await read(
    tx,
    product,
    transfers,
    `r.requested_day <= $3 and (r.status in ('requested', 'accepted', 'underWay') or coalesce(r.arrived_day, r.answered_day, r.requested_day)
       between '${addDays(wanted.on, -DAYS_SHOWN)}' and $3)`,
    'order by r.requested_day, r.requested_time, r.id',
    wanted,
  )
  return records.map((record) => {
    const { values } = record
    const time = timeOfDay(values.requestedTime)
    return TransferLine.parse({
      ...patientOf(record),
      status: values.status,
      reason: values.reason,
      severity: values.severity,
      ward: values.ward,
      fromPlace: text(values.fromPlace),
      toPlace: text(values.toPlace) ?? '',
      ground: text(values.ground),
      requested: time === null ? String(values.requestedDay) : `${values.requestedDay}T${time}`,
      answer: text(values.answer),
      transport: text(values.transport),
      vehicle: record.linked.ambulance ?? text(values.vehicle),
    })
  })
}
