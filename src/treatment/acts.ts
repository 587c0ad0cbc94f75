// Acts of treatment that touch several records at once: care begun, alarms answered, transfers asked for and moved on until the patient lies elsewhere.
import { mustHoldIn } from '../kernel/access/requires.ts'
import type { Duties } from '../kernel/access/duties.ts'
import type { BodyOf } from '../kernel/contract/endpoint.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { Register } from '../kernel/register/register.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { textOf } from '../kernel/text/text.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { facilities } from '../resources/facilities.ts'
import { cases } from '../surveillance/cases.ts'
import { admissions } from './admissions.ts'
import { careAlarms } from './care-alarms.ts'
import type * as board from './board-contract.ts'
import type * as contract from './contract.ts'
import { homeCare } from './home-care.ts'

export type Acting = { readonly tx: Transaction; readonly product: Product; readonly duties: Duties }

export const lacks = (field: string, vi: string, en: string): Refusal =>
  new Refusal('invalid', { problems: [{ field: `body.${field}`, text: textOf(vi, en) }] })

type New = {
  readonly id: string
  readonly homeUnit: string
  readonly subjectId: string | null
  readonly values: Values
}

/** Judged as any record that somebody enters. */
export const addRecord = async (
  { tx, product, duties }: Acting,
  register: Register,
  { values, ...record }: New,
): Promise<void> => {
  await mustHoldIn(tx, duties, `${register.name}.write`, record.homeUnit)
  const complete = completeValues(register, values)
  const problems = problemsOf(register, complete, true)
  if (problems.length > 0) throw new Refusal('invalid', { problems })
  await insertRecords(tx, product, register, [{ ...record, values: complete }], { action: 'create' })
}

/** Who is under care already is not taken in a second time. */
const mustBeFree = async (tx: Transaction, person: string | null): Promise<void> => {
  const open = await findRow<{ id: string }>(
    tx,
    `select id from home_care where tenant = $1 and subject_id = $2 and state = 'active' and status = 'open'
     union all select id from admission where tenant = $1 and subject_id = $2 and state = 'active' and status = 'staying' limit 1`,
    [tx.tenant, person],
  )
  if (open)
    throw lacks(
      'day',
      'Người này đang được điều trị: kết thúc đợt đang mở, hoặc xin chuyển.',
      'This person is under care: end that first, or ask for a transfer.',
    )
}

export const startCare = async (
  acting: Acting,
  caseId: string,
  body: BodyOf<typeof contract.startCare>,
): Promise<{ register: 'home-care' | 'admissions'; id: string }> => {
  const { tx, product } = acting
  const record = await getRecord(tx, product, cases, caseId)
  await noteReads(tx, cases, [record], 'bắt đầu điều trị')
  await mustBeFree(tx, record.subjectId)
  const { id, day, place, severity, risk, watchGroup, reasons, doctor, facility, ward } = body
  const said = { caseRecord: caseId, severity, risk, watchGroup }
  const about = { id, homeUnit: record.homeUnit, subjectId: record.subjectId }
  const atHome = place === 'home'
  if (!atHome && facility === null) throw lacks('facility', 'chọn cơ sở điều trị', 'choose the facility')
  const site = atHome || facility === null ? null : await getRecord(tx, product, facilities, facility)
  if (atHome)
    await addRecord(acting, homeCare, { ...about, values: { ...said, startDay: day, reasons, doctor } })
  else
    await addRecord(acting, admissions, {
      ...about,
      values: { ...said, inDay: day, facility, ward: ward ?? 'normal', arrival: 'home', note: reasons },
    })
  await changeRecord(tx, product, cases, caseId, {
    action: 'change',
    version: null,
    why: 'Bắt đầu điều trị',
    values: {
      treatmentPlace: place,
      facility: typeof site?.values.name === 'string' ? site.values.name : null,
      ...(severity === null ? {} : { severity }),
    },
  })
  return { register: atHome ? 'home-care' : 'admissions', id }
}

const ownName = async (tx: Transaction): Promise<string | null> =>
  (await findRow<{ full_name: string }>(tx, 'select full_name from account where id = app_account()'))
    ?.full_name ?? null

export const answerAlarm = async (
  { tx, product, duties }: Acting,
  id: string,
  { act, outcome, note }: BodyOf<typeof board.answerAlarm>,
): Promise<{ status: 'seen' | 'closed' }> => {
  const record = await getRecord(tx, product, careAlarms, id)
  await mustHoldIn(tx, duties, 'care-alarms.answer', record.homeUnit)
  const { status, seenDay } = record.values
  if (status === 'closed' || (act === 'take' && status === 'seen'))
    throw new Refusal('wrongState', { status })
  if (act === 'close' && outcome === null)
    throw lacks('outcome', 'ghi đã xử trí thế nào', 'say what was done')
  const moment = await reportingMoment(tx)
  const [day, time] = [moment.slice(0, 10), moment.slice(11)]
  const taken: Values = seenDay === null ? { seenDay: day, seenTime: time, seenBy: await ownName(tx) } : {}
  await changeRecord(tx, product, careAlarms, id, {
    action: 'change',
    version: null,
    values:
      act === 'take'
        ? { status: 'seen', ...taken }
        : { status: 'closed', ...taken, outcome, note, closedDay: day, closedTime: time },
  })
  return { status: act === 'take' ? 'seen' : 'closed' }
}
