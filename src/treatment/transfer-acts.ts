// A transfer from the asking to the bed: the named hospital by rule, one step after another, and on arrival the old care ends and the new begins.
import { mustHoldIn } from '../kernel/access/requires.ts'
import type { BodyOf } from '../kernel/contract/endpoint.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Values } from '../kernel/register/field.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { Register } from '../kernel/register/register.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { facilities } from '../resources/facilities.ts'
import { cases } from '../surveillance/cases.ts'
import { type Acting, addRecord, lacks } from './acts.ts'
import { admissions } from './admissions.ts'
import type { TransferStatus } from './care-choices.ts'
import type * as contract from './board-contract.ts'
import { homeCare } from './home-care.ts'
import { hospitalFor } from './rules/named-hospital.ts'
import { hospitalRules } from './hospital-rules.ts'
import { transfers } from './transfers.ts'

type Ask = BodyOf<typeof contract.askTransfer>

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type From = { readonly record: RecordRow; readonly place: string; readonly register: Register }

const fromOf = async ({ tx, product }: Acting, body: Ask): Promise<From> => {
  if (body.homeCare !== null) {
    const record = await getRecord(tx, product, homeCare, body.homeCare)
    return { record, place: 'Tại nhà', register: homeCare }
  }
  if (body.admission !== null) {
    const record = await getRecord(tx, product, admissions, body.admission)
    return { record, place: record.linked.facility ?? '', register: admissions }
  }
  if (body.caseRecord === null) throw lacks('caseRecord', 'chưa rõ chuyển từ đâu', 'from where is not said')
  const record = await getRecord(tx, product, cases, body.caseRecord)
  return { record, place: 'Tại nhà', register: cases }
}

/** Where to: what was said, else the hospital that the committee named for this severity; going home needs no hospital. */
const whereTo = async (acting: Acting, body: Ask, unit: string, on: string) => {
  const { tx, product } = acting
  const rule =
    body.reason === 'stepDown' ? null : hospitalFor(await hospitalRules(tx, unit, on), body.severity, on)
  const facility = body.toFacility ?? (body.toPlace === null ? (rule?.facility ?? null) : null)
  const named =
    body.toFacility === null ? null : (await getRecord(tx, product, facilities, body.toFacility)).values.name
  const place =
    text(body.toPlace) ?? text(named) ?? rule?.hospital ?? (body.reason === 'stepDown' ? 'Tại nhà' : null)
  if (place === null)
    throw lacks(
      'toPlace',
      'chưa có bệnh viện được chỉ định cho mức độ này: ghi nơi đến, hoặc bổ sung sổ Bệnh viện được chỉ định',
      'no hospital is named for this severity: say where to, or complete the register of named hospitals',
    )
  return { place, facility, ground: rule !== null && place === rule.hospital ? rule.basis : null }
}

export const askTransfer = async (acting: Acting, body: Ask) => {
  const { tx } = acting
  const { record, place: fromPlace, register } = await fromOf(acting, body)
  await noteReads(tx, register, [record], 'xin chuyển người bệnh')
  const moment = await reportingMoment(tx)
  const {
    place: toPlace,
    facility: toFacility,
    ground,
  } = await whereTo(acting, body, record.homeUnit, moment.slice(0, 10))
  await addRecord(acting, transfers, {
    id: body.id,
    homeUnit: record.homeUnit,
    subjectId: record.subjectId,
    values: {
      caseRecord: body.caseRecord ?? record.values.caseRecord ?? null,
      homeCare: body.homeCare,
      admission: body.admission,
      reason: body.reason,
      severity: body.severity,
      ward: body.ward,
      fromPlace,
      toPlace,
      toFacility,
      ground,
      requestedDay: moment.slice(0, 10),
      requestedTime: moment.slice(11),
      note: body.note,
    },
  })
  return { id: body.id, toPlace, ground }
}

type Step = BodyOf<typeof contract.stepTransfer>

const noted = (body: Step, day: string, time: string): Values => {
  const said: Values = Object.fromEntries(
    Object.entries({
      transport: body.transport,
      ambulance: body.ambulance,
      vehicle: body.vehicle,
      escort: body.escort,
    }).filter(([, value]) => value !== undefined && value !== null),
  ) as Values
  switch (body.to) {
    case 'accepted':
    case 'refused':
      return { ...said, answeredDay: day, answeredTime: time, answer: body.answer ?? null }
    case 'underWay':
      return { ...said, departedDay: day, departedTime: time }
    case 'arrived':
      return { ...said, arrivedDay: day, arrivedTime: time }
    case 'requested':
      return { requestedDay: day, requestedTime: time, answeredDay: null, answeredTime: null }
    case 'cancelled':
      return { note: body.answer ?? null }
  }
}

/** The risk that was judged where the patient lay goes along: who is hospitalised at high risk is what is steered by (F095). */
const riskOf = async ({ tx, product }: Acting, { homeCare: from, admission }: Values): Promise<Values> => {
  const [register, id] = typeof from === 'string' ? [homeCare, from] : [admissions, admission]
  if (typeof id !== 'string') return {}
  const { risk = null, watchGroup = null } = (await getRecord(tx, product, register, id)).values
  return { risk, watchGroup }
}

/** Who goes home is in the hands that cared before: else an alarm would reach nobody. */
const handsBefore = ({ tx }: Acting, person: string | null): Promise<Values | undefined> =>
  findRow<Values>(
    tx,
    `select doctor, doctor_phone as "doctorPhone", team, station from home_care
     where tenant = $1 and subject_id = $2 and state = 'active' and status <> 'cancelled' order by start_day desc, id desc limit 1`,
    [tx.tenant, person],
  )

/** The care that the patient left ends on the day of arrival; in the book's own facilities, or at home, the next one begins. */
const arrive = async (
  acting: Acting,
  { values, homeUnit, subjectId }: RecordRow,
  day: string,
): Promise<'home-care' | 'admissions' | null> => {
  const { tx, product } = acting
  const { homeCare: from, admission, reason, caseRecord, severity, ward, toFacility, toPlace } = values
  const down = reason === 'stepDown'
  const change = { action: 'change', version: null, why: 'Chuyển người bệnh' } as const
  if (typeof from === 'string')
    await changeRecord(tx, product, homeCare, from, { ...change, values: { status: 'moved', endDay: day } })
  if (typeof admission === 'string')
    await changeRecord(tx, product, admissions, admission, {
      ...change,
      values: { status: down && toFacility === null ? 'stepDown' : 'transferred', outDay: day },
    })
  // Who leaves for a hospital that keeps no book here is transferred; who lies in one of ours is treated there.
  if (typeof caseRecord === 'string' && !down)
    await changeRecord(tx, product, cases, caseRecord, {
      ...change,
      values: {
        treatmentPlace: 'facility',
        facility: toPlace ?? null,
        ...(toFacility === null ? { outcome: 'transferred', outcomeDay: day } : {}),
      },
    })
  const about = { id: crypto.randomUUID(), homeUnit, subjectId }
  const risk = await riskOf(acting, values)
  if (typeof toFacility === 'string') {
    await addRecord(acting, admissions, {
      ...about,
      values: {
        ...risk,
        caseRecord: caseRecord ?? null,
        facility: toFacility,
        ward: ward ?? 'normal',
        severity: severity ?? null,
        arrival: typeof admission === 'string' ? 'facility' : 'home',
        inDay: day,
      },
    })
    return 'admissions'
  }
  if (!down) return null
  await addRecord(acting, homeCare, {
    ...about,
    values: {
      ...risk,
      ...(await handsBefore(acting, subjectId)),
      caseRecord: caseRecord ?? null,
      startDay: day,
      severity: severity ?? null,
    },
  })
  return 'home-care'
}

const next: { readonly [S in TransferStatus]: readonly TransferStatus[] } = {
  requested: ['accepted', 'refused', 'cancelled'],
  accepted: ['underWay', 'cancelled'],
  underWay: ['arrived'],
  arrived: [],
  refused: ['requested'],
  cancelled: [],
}

export const stepTransfer = async (acting: Acting, id: string, body: Step) => {
  const { tx, product, duties } = acting
  const record = await getRecord(tx, product, transfers, id)
  await mustHoldIn(tx, duties, 'transfers.write', record.homeUnit)
  await noteReads(tx, transfers, [record], 'chuyển người bệnh')
  const status = (Object.keys(next) as TransferStatus[]).find((one) => one === record.values.status)
  if (!status || !next[status].includes(body.to)) throw new Refusal('wrongState', { status })
  if (body.to === 'refused' && !body.answer?.trim())
    throw lacks('answer', 'ghi vì sao từ chối', 'say why it is refused')
  const moment = await reportingMoment(tx)
  const day = moment.slice(0, 10)
  await changeRecord(tx, product, transfers, id, {
    action: 'change',
    version: null,
    values: { status: body.to, ...noted(body, day, body.time ?? moment.slice(11)) },
  })
  const opened = body.to === 'arrived' ? await arrive(acting, record, day) : null
  return { status: body.to, opened }
}
