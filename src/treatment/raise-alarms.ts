// Alarms follow from signs in the transaction of the entry, whichever door it came by: the grade is kept with the signs, an alarm is raised for a person.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { FollowRecords, Product } from '../kernel/register/product.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { careAlarms } from './care-alarms.ts'
import { careSigns } from './care-signs.ts'
import { type Alarm, alarmOf, dangerLaw, type SignFacts } from './rules/danger-signs.ts'
import { ageOn, temperatureOf } from './rules/vital-signs.ts'

type SignRow = Omit<SignFacts, 'age' | 'temperature'> & {
  readonly id: string
  readonly home_unit: string
  readonly subject_id: string | null
  readonly home_care: string | null
  readonly admission: string | null
  readonly sign_day: string
  readonly temperature: string | null
  readonly grade: string | null
  readonly birth_day: string | null
  readonly birth_year: number | null
  readonly sent_to: string | null
  readonly alarm_id: string | null
  readonly alarm_grade: string | null
  readonly alarm_status: string | null
}

const readSigns = (tx: Transaction, ids: readonly string[]): Promise<SignRow[]> =>
  rowsOf<SignRow>(
    tx,
    `select c.id, c.home_unit, c.subject_id, c.home_care, c.admission, c.sign_day, c.temperature, c.spo2, c.breath, c.pulse, c.systolic, c.diastolic,
       c.feeling, c.alarm as grade, p.birth_day, p.birth_year, coalesce(h.doctor, f.name) as sent_to,
       a.id as alarm_id, a.grade as alarm_grade, a.status as alarm_status
     from care_sign c left join person p on p.tenant = c.tenant and p.id = c.subject_id
       left join home_care h on h.tenant = c.tenant and h.id = c.home_care
       left join admission s on s.tenant = c.tenant and s.id = c.admission left join facility f on f.tenant = s.tenant and f.id = s.facility
       left join care_alarm a on a.tenant = c.tenant and a.sign = c.id and a.state = 'active'
     where c.tenant = $1 and c.id = any ($2::uuid[]) and c.state = 'active'`,
    [tx.tenant, ids],
  )

type Judged = { readonly row: SignRow; readonly alarm: Alarm }

const reasonsIn = ({ reasons }: Alarm): string => reasons.map(({ text }) => text.vi).join('; ')

/** Nobody has the station's telephone in hand for a doctor who is not written. */
const STATION = 'Trạm y tế'

const raise = async (
  tx: Transaction,
  product: Product,
  judged: readonly Judged[],
  moment: string,
): Promise<void> => {
  const today = moment.slice(0, 10)
  // Signs of days gone by are a book that is copied: nobody runs for them any more.
  const wanted = judged.filter(
    ({ row, alarm }) => row.alarm_id === null && alarm.grade !== 'none' && row.sign_day >= addDays(today, -1),
  )
  await insertRecords(
    tx,
    product,
    careAlarms,
    wanted.map(({ row, alarm }) => ({
      id: crypto.randomUUID(),
      homeUnit: row.home_unit,
      subjectId: row.subject_id,
      values: completeValues(careAlarms, {
        homeCare: row.home_care,
        admission: row.admission,
        sign: row.id,
        raisedDay: today,
        raisedTime: moment.slice(11),
        grade: alarm.grade,
        reasons: reasonsIn(alarm),
        assignedTo: row.sent_to ?? STATION,
      }),
    })),
    { action: 'create', why: 'Theo sinh hiệu' },
  )
}

/** What stands of an alarm when its signs are corrected. */
const corrected = ({ row, alarm }: Judged, moment: string): Alteration | null => {
  if (row.alarm_id === null || row.alarm_status === 'closed' || row.alarm_grade === alarm.grade) return null
  const change = { action: 'change', version: null, why: 'Sinh hiệu được sửa' } as const
  return alarm.grade === 'none'
    ? {
        ...change,
        values: {
          status: 'closed',
          outcome: 'falseAlarm',
          closedDay: moment.slice(0, 10),
          closedTime: moment.slice(11),
        },
      }
    : { ...change, values: { grade: alarm.grade, reasons: reasonsIn(alarm) } }
}

/** Signs that were taken back raise nothing any more. */
const takeBack = async (tx: Transaction, product: Product, signs: readonly string[]): Promise<void> => {
  if (signs.length === 0) return
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select id from care_alarm where tenant = $1 and sign = any ($2::uuid[]) and state = 'active'`,
    [tx.tenant, signs],
  )
  await changeRecords(
    tx,
    product,
    careAlarms,
    new Map(
      rows.map(({ id }): [string, Alteration] => [
        id,
        { action: 'delete', version: null, state: 'deleted', why: 'Sinh hiệu đã xóa' },
      ]),
    ),
  )
}

const settling = new WeakSet<Transaction>()

const settle = async (tx: Transaction, product: Product, ids: readonly string[]): Promise<void> => {
  const overrides = await readOverrides(tx, dangerLaw)
  const rows = await readSigns(tx, ids)
  const standing = new Set(rows.map(({ id }) => id))
  await takeBack(
    tx,
    product,
    ids.filter((id) => !standing.has(id)),
  )
  const judged = rows.map((row): Judged => {
    const { sign_day: on, birth_day: day, birth_year: year, temperature } = row
    const facts = {
      ...row,
      age: ageOn({ day, year }, on),
      temperature: temperature === null ? null : temperatureOf(temperature),
    }
    return { row, alarm: alarmOf(facts, valuesOf(dangerLaw, givenOf(overrides(row.home_unit, on)))) }
  })
  const grades = judged.filter(({ row, alarm }) => row.grade !== alarm.grade)
  await changeRecords(
    tx,
    product,
    careSigns,
    new Map(
      grades.map(({ row, alarm }): [string, Alteration] => [
        row.id,
        { action: 'change', version: null, values: { alarm: alarm.grade }, why: 'Mức báo động theo ngưỡng' },
      ]),
    ),
  )
  const moment = await reportingMoment(tx)
  await raise(tx, product, judged, moment)
  const corrections = judged.flatMap((one): [string, Alteration][] => {
    const alteration = corrected(one, moment)
    return alteration && one.row.alarm_id ? [[one.row.alarm_id, alteration]] : []
  })
  await changeRecords(tx, product, careAlarms, new Map(corrections))
}

export const followSigns: FollowRecords = async (tx, product, register, records) => {
  if (register.name !== careSigns.name || settling.has(tx)) return
  settling.add(tx)
  try {
    await settle(tx, product, [...new Set(records.map(({ id }) => id))])
  } finally {
    settling.delete(tx)
  }
}
