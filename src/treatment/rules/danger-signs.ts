// When signs of somebody under care raise an alarm (T-005, T-006): limits by age, all from memory, so all of them parameters that an office corrects.
import type { Reason } from '../../kernel/rule/law.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { VitalSigns } from './vital-signs.ts'

const CLAUSE = 'Dấu hiệu cần báo ngay (chưa đối chiếu văn bản)'
const ground = { clause: CLAUSE, verified: false }
const limit = (vi: string, en: string, value: number) => number(textOf(vi, en), value, ground, { max: 500 })

export const dangerLaw = {
  name: 'home-care-signs',
  parameters: {
    breathAdult: limit('Nhịp thở: từ 12 tuổi, báo từ', 'Breaths: aged 12 or more, from', 21),
    breathChild: limit('Nhịp thở: 5–11 tuổi, báo từ', 'Breaths: aged 5–11, from', 30),
    breathSmall: limit('Nhịp thở: dưới 5 tuổi, báo từ', 'Breaths: under 5, from', 40),
    spo2Watch: limit('SpO2: theo dõi sát đến', 'SpO2: watch up to', 96),
    spo2Danger: limit('SpO2: nguy hiểm đến', 'SpO2: danger up to', 95),
    pulseAbove: limit('Mạch: nguy hiểm trên', 'Pulse: danger above', 120),
    pulseBelow: limit('Mạch: nguy hiểm dưới', 'Pulse: danger below', 50),
    systolicBelow: limit('Huyết áp tối đa: nguy hiểm dưới', 'Systolic: danger below', 90),
    diastolicBelow: limit('Huyết áp tối thiểu: nguy hiểm dưới', 'Diastolic: danger below', 60),
    feverFrom: limit('Sốt: theo dõi sát từ (phần mười độ)', 'Fever: watch from (tenths of a degree)', 385),
  },
} as const
export type DangerValues = ValuesOf<typeof dangerLaw.parameters>

export type Feeling = 'well' | 'tired' | 'breathless' | 'chestPain' | 'confused' | 'cannotEat'
export type Grade = 'none' | 'watch' | 'danger'

export type SignFacts = VitalSigns & { readonly age: number | null; readonly feeling: Feeling | null }

type Finding = { readonly grade: 'watch' | 'danger'; readonly text: Text }

const feelings: { readonly [F in Feeling]: Finding | null } = {
  well: null,
  tired: null,
  breathless: { grade: 'danger', text: textOf('khó thở', 'short of breath') },
  chestPain: { grade: 'danger', text: textOf('đau tức ngực', 'chest pain') },
  confused: { grade: 'danger', text: textOf('lơ mơ, li bì', 'drowsy or confused') },
  cannotEat: { grade: 'watch', text: textOf('không ăn uống được', 'cannot eat or drink') },
}

const breathLimit = (age: number | null, values: DangerValues): number | null =>
  age === null || age >= 12 ? values.breathAdult : age >= 5 ? values.breathChild : values.breathSmall

const measured = (
  value: number | null,
  limitOf: number | null,
  outside: (value: number, limit: number) => boolean,
  grade: Finding['grade'],
  say: (value: number, limit: number) => Text,
): Finding[] =>
  value !== null && limitOf !== null && outside(value, limitOf) ? [{ grade, text: say(value, limitOf) }] : []

const from = (value: number, least: number) => value >= least
const upTo = (value: number, most: number) => value <= most
const above = (value: number, limitOf: number) => value > limitOf
const below = (value: number, limitOf: number) => value < limitOf
const named = (vi: string, en: string) => (value: number) => textOf(`${vi} ${value}`, `${en} ${value}`)
const degrees = (value: number) =>
  textOf(`sốt ${Math.floor(value / 10)},${value % 10} °C`, `fever ${Math.floor(value / 10)}.${value % 10} °C`)

export type Alarm = { readonly grade: Grade; readonly reasons: readonly Reason[] }

/** The gravest finding gives the grade; what was not measured says nothing. */
export const alarmOf = (facts: SignFacts, values: DangerValues): Alarm => {
  const { spo2, pulse, systolic, diastolic, breath, temperature, feeling, age } = facts
  const grave = measured(spo2, values.spo2Danger, upTo, 'danger', named('SpO2', 'SpO2'))
  const felt = feeling === null ? null : feelings[feeling]
  // The limits of pulse and pressure are those of adults.
  const adult = age === null || age >= 12
  const findings: Finding[] = [
    ...grave,
    ...(grave.length > 0 ? [] : measured(spo2, values.spo2Watch, upTo, 'watch', named('SpO2', 'SpO2'))),
    ...measured(breath, breathLimit(age, values), from, 'danger', named('nhịp thở', 'breaths')),
    ...(adult
      ? [
          ...measured(pulse, values.pulseAbove, above, 'danger', named('mạch', 'pulse')),
          ...measured(pulse, values.pulseBelow, below, 'danger', named('mạch', 'pulse')),
          ...measured(systolic, values.systolicBelow, below, 'danger', named('huyết áp tối đa', 'systolic')),
          ...measured(
            diastolic,
            values.diastolicBelow,
            below,
            'danger',
            named('huyết áp tối thiểu', 'diastolic'),
          ),
        ]
      : []),
    ...measured(temperature, values.feverFrom, from, 'watch', degrees),
    ...(felt === null ? [] : [felt]),
  ]
  const grade = findings.some((one) => one.grade === 'danger')
    ? 'danger'
    : findings.length > 0
      ? 'watch'
      : 'none'
  return { grade, reasons: findings.map(({ text }) => ({ clause: CLAUSE, text, verified: false })) }
}
