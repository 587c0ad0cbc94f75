// How an alarm grows with its age: who must have it by now. Terms are a unit's own (no text sets them), so they are parameters.
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

const ground = { clause: 'Quy ước của đơn vị (không văn bản nào nêu)', verified: false }
const minutes = (vi: string, en: string, value: number) =>
  number(textOf(vi, en), value, ground, { max: 10_000 })

export const standingLaw = {
  name: 'home-care-alarms',
  parameters: {
    dangerMinutes: minutes('Nguy hiểm: phải nhận trong (phút)', 'Danger: to be taken within (minutes)', 15),
    watchMinutes: minutes('Theo dõi sát: phải nhận trong (phút)', 'Watch: to be taken within (minutes)', 120),
    stepMinutes: minutes(
      'Quá hạn thêm (phút) thì báo lên trên',
      'So many minutes later it goes further up',
      30,
    ),
  },
} as const
export type StandingValues = ValuesOf<typeof standingLaw.parameters>

export type AlarmFacts = {
  readonly grade: 'watch' | 'danger'
  readonly raised: LocalMoment
  readonly seen: boolean
}

/** `station`: overdue, the head of the station is told; `district`: overdue by a further step. */
export type Reach = 'doctor' | 'station' | 'district'
export type Standing = { readonly due: LocalMoment; readonly late: boolean; readonly reach: Reach }

const MINUTE = 60_000
const later = (moment: LocalMoment, count: number): LocalMoment =>
  new Date(Date.parse(`${moment}:00Z`) + count * MINUTE).toISOString().slice(0, 16)

export const standingOf = (
  { grade, raised, seen }: AlarmFacts,
  values: StandingValues,
  now: LocalMoment,
): Standing => {
  const due = later(raised, (grade === 'danger' ? values.dangerMinutes : values.watchMinutes) ?? 0)
  if (seen || now <= due) return { due, late: false, reach: 'doctor' }
  return { due, late: true, reach: now > later(due, values.stepMinutes ?? 0) ? 'district' : 'station' }
}
