// What the deaths and the changed cases of the last two weeks owe, as far as the account may see them; and the word that it was told.
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { formatDay } from '../kernel/day/day.ts'
import { changeRecord } from '../kernel/register/change.ts'
import type { Value, Values } from '../kernel/register/field.ts'
import type { Product } from '../kernel/register/product.ts'
import { getRecord } from '../kernel/register/read.ts'
import { type LocalMoment, timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { cases } from '../surveillance/cases.ts'
import { changedCase } from '../surveillance/change-checks.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { diagnosisOf } from '../surveillance/rules/diagnosis-change.ts'
import { NOTICE_DAYS, type NoticeAct, noticeOf, toldBefore } from '../surveillance/rules/notices.ts'
import { deathRecords } from './death-records.ts'
import type { NoticeLine } from './notice-contract.ts'

type Row = {
  readonly register: NoticeLine['register']
  readonly id: string
  readonly home_unit: string
  readonly code: string | null
  readonly disease: string | null
  readonly act: NoticeAct
  readonly outcome: NoticeLine['outcome']
  readonly classification: string | null
  readonly diagnosis_from: string | null
  readonly happened: string
  readonly happened_time: string | null
  readonly verified_day: string | null
  readonly verified_time: string | null
  readonly told_day: string | null
  readonly told_time: string | null
}

const inUnit = `r.tenant = $1 and r.state = 'active' and r.home_unit in (select reached_key from unit_reach where unit_key = $2)`
const recent = (day: string) => `r.${day} between $3::date - ${NOTICE_DAYS} and $3::date`

const deathsSql = `select 'death-records' as register, r.id, r.home_unit, c.code, c.disease, 'died' as outcome, null as classification, null as diagnosis_from,
    case when r.place in ('home', 'onTheWay') then 'communityDeath' else 'facilityDeath' end as act,
    r.death_day as happened, r.death_time as happened_time, r.verified_day, r.verified_time, r.told_day, r.told_time
  from death_record r left join case_record c on c.tenant = r.tenant and c.id = r.case_record
  where ${inUnit} and ${recent('death_day')}`

const changesSql = `select 'cases' as register, r.id, r.home_unit, r.code, r.disease, r.outcome, null as classification, null as diagnosis_from, 'caseUpdate' as act,
    r.outcome_day as happened, null as happened_time, null::date as verified_day, null as verified_time,
    r.change_told_day as told_day, r.change_told_time as told_time
  from case_record r where ${inUnit} and ${recent('outcome_day')} and ${changedCase}`

const diagnosesSql = `select 'cases' as register, r.id, r.home_unit, r.code, r.disease, 'diagnosis' as outcome, r.classification, r.diagnosis_from,
    'diagnosisUpdate' as act, r.diagnosis_day as happened, r.diagnosis_time as happened_time, null::date as verified_day, null as verified_time,
    r.diagnosis_told_day as told_day, r.diagnosis_told_time as told_time
  from case_record r where ${inUnit} and ${recent('diagnosis_day')}`

const lineOf = (row: Row, now: LocalMoment): NoticeLine[] => {
  const notice = noticeOf(
    {
      act: row.act,
      disease: row.disease ?? MAIN_DISEASE,
      happened: { day: row.happened, time: row.happened_time },
      verified: { day: row.verified_day, time: row.verified_time },
      told: { day: row.told_day, time: row.told_time },
    },
    now,
  )
  // A change for which the law sets no term is not asked for; a death that waits for its verification is.
  if (notice === null && row.act !== 'communityDeath') return []
  return [
    {
      register: row.register,
      id: row.id,
      homeUnit: row.home_unit,
      code: row.code,
      act: row.act,
      outcome: row.outcome,
      change:
        row.diagnosis_from === null
          ? null
          : {
              from: row.diagnosis_from,
              to: diagnosisOf({ disease: row.disease, classification: row.classification }),
            },
      happened: row.happened,
      due: notice?.due ?? null,
      clause: notice?.because.clause ?? null,
      because: notice === null ? null : { ...notice.because.text },
      verified: notice?.because.verified ?? true,
      told: notice?.told ?? null,
      standing: notice?.standing ?? 'open',
    },
  ]
}

export const noticesOf = async (tx: Transaction, unit: string, on: string) => {
  const present = await reportingMoment(tx)
  // Looked at from a later day than the one asked about: as it stood at the end of that day.
  const moment = on < present.slice(0, 10) ? `${on}T23:59` : present
  const rows = await rowsOf<Row>(
    tx,
    `${deathsSql} union all ${changesSql} union all ${diagnosesSql} order by happened, register desc, id, act`,
    [tx.tenant, unit, on],
  )
  return { moment, notices: rows.flatMap((row) => lineOf(row, moment)) }
}

export type Told = {
  readonly notices: readonly Pick<NoticeLine, 'register' | 'id' | 'act'>[]
  readonly day: string
  readonly time: string
}

/** Where each act keeps when it happened and when it was told. */
const fieldsOf = {
  caseUpdate: { happened: ['outcomeDay', null], told: ['changeToldDay', 'changeToldTime'] },
  diagnosisUpdate: {
    happened: ['diagnosisDay', 'diagnosisTime'],
    told: ['diagnosisToldDay', 'diagnosisToldTime'],
  },
  facilityDeath: { happened: ['deathDay', 'deathTime'], told: ['toldDay', 'toldTime'] },
  communityDeath: { happened: ['deathDay', 'deathTime'], told: ['toldDay', 'toldTime'] },
} as const satisfies Record<
  NoticeAct,
  { happened: readonly [string, string | null]; told: readonly [string, string] }
>

const registerOf = { cases, 'death-records': deathRecords } as const

const said = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)

const mustFollow = (
  values: Values,
  act: NoticeAct,
  told: { readonly day: string; readonly time: string },
) => {
  const [day, time] = fieldsOf[act].happened
  const happened = { day: said(values[day]), time: time === null ? null : said(values[time]) }
  if (happened.day === null || !toldBefore(happened, told)) return
  const when = [happened.time, formatDay(happened.day)].filter(Boolean).join(' ')
  throw new Refusal('invalid', {
    problems: [
      {
        field: 'body.day',
        text: textOf(
          `Giờ báo sớm hơn lúc xảy ra (${when}): ghi lại giờ báo, hoặc sửa lúc xảy ra trong bản ghi`,
          `It was told before it happened (${when}): correct the hour of telling, or the hour in the record`,
        ),
      },
    ],
  })
}

/** The register decides who may: a record of another unit is refused there. Nothing is written where one of them is refused. */
export const tellOf = async (tx: Transaction, product: Product, { notices, day, time }: Told) => {
  const hour = timeOfDay(time)
  if (hour === null)
    throw new Refusal('invalid', {
      problems: [{ field: 'body.time', text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }],
    })
  for (const { register: name, id, act } of notices) {
    const register = registerOf[name]
    mustFollow((await getRecord(tx, product, register, id)).values, act, { day, time: hour })
    const [toldDay, toldTime] = fieldsOf[act].told
    await changeRecord(tx, product, register, id, {
      action: 'change',
      version: null,
      values: { [toldDay]: day, [toldTime]: hour },
    })
  }
  return { told: notices.length }
}
