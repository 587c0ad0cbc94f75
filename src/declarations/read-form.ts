// Reads what the page of declaration sends: pure, from words to values or to what must be mended.
import type { Day } from '../kernel/day/day.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Text } from '../kernel/text/text.ts'
import { birthYearOf, looksLikeCccdQr, readCccdQr } from '../people/rules/cccd-qr.ts'
import { tidyName } from '../people/rules/name.ts'
import { readPhone } from '../people/rules/phone.ts'
import type { Sent } from './door-parts.ts'
import { words } from './door-words.ts'
import { type GateRead, readGate } from './gate/read-gate.ts'
import { gateWords } from './gate/gate-words.ts'
import { said } from './said.ts'
import { measuredWords, readTemperature, temperature, withTemperature } from './rules/measured.ts'
import { type Answered, answersOf, type Questionnaire } from './rules/questionnaire.ts'

export type FormRead =
  | {
      readonly ok: true
      readonly visitor: Values
      readonly declared: Values
      readonly answered: Answered
      /** What is crossed, where the place is a border gate. */
      readonly crossing: Values | null
    }
  | { readonly ok: false; readonly problems: readonly Text[] }

/** The name of a question's field. */
export const fieldOf = (code: string): string => `q-${code}`

const answerIn =
  (sent: Sent) =>
  (code: string): 'yes' | 'no' | undefined => {
    const said = sent[fieldOf(code)]
    return said === 'yes' || said === 'no' ? said : undefined
  }

const cardOf = (sent: Sent) => {
  const scanned = sent['card'] ?? ''
  if (!looksLikeCccdQr(scanned)) return undefined
  const read = readCccdQr(scanned)
  return read.ok ? read.card : undefined
}

const MOST_WORDS = 300

/** Line ends of a form are two signs, which nobody counts while typing. */
export const isTooLong = (sent: Sent, most: Readonly<Record<string, number>> = {}): boolean =>
  Object.entries(sent).some(
    ([field, words]) => words.replaceAll('\r\n', '\n').length > (most[field] ?? MOST_WORDS),
  )

type Where = {
  /** Before a border gate, for the day of the crossing. */
  readonly atGate: boolean
  /** Taken down by staff, who may have measured the temperature. */
  readonly byStaff: boolean
}

export const readForm = (
  sent: Sent,
  questionnaire: Questionnaire,
  day: Day,
  { atGate, byStaff }: Where,
): FormRead => {
  const card = cardOf(sent)
  const typedName = tidyName(said(sent, 'fullName') ?? '')
  const fullName = typedName === '' ? (card?.name ?? '') : typedName
  const typedPhone = said(sent, 'phone')
  const phone = typedPhone === null ? null : readPhone(typedPhone)
  const typedYear = said(sent, 'birthYear')
  const birthYear = typedYear === null ? (card ? birthYearOf(card) : null) : Number(typedYear)
  const address = said(sent, 'address') ?? card?.address ?? null
  const typedHeat = byStaff ? said(sent, temperature.field) : null
  const heat = typedHeat === null ? null : readTemperature(typedHeat)
  const asked = answersOf(questionnaire, answerIn(sent))
  const answered = heat === null ? asked : withTemperature(asked, heat)
  const yearRight =
    birthYear === null ||
    (Number.isInteger(birthYear) && birthYear >= 1890 && birthYear <= Number(day.slice(0, 4)))
  const nationalId = said(sent, 'nationalId') ?? card?.nationalId ?? null
  const gate: GateRead | null = atGate ? readGate(sent, day) : null
  const problems = [
    ...(gate?.problems ?? []),
    ...(gate && nationalId === null ? [gateWords.needPassport] : []),
    ...(isTooLong(sent) ? [words.tooLong] : []),
    ...(/\p{L}/u.test(fullName) ? [] : [words.needName]),
    ...(phone === null && address === null ? [words.needReach] : []),
    ...(phone?.problem ? [words.badPhone] : []),
    ...(yearRight ? [] : [words.badYear]),
    ...(typedHeat !== null && heat === null ? [measuredWords.unread] : []),
    ...(answered.unanswered.length === 0 ? [] : [words.needAnswers]),
    ...(sent['truthful'] === 'yes' ? [] : [words.needVouch]),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const crossing = gate?.values ?? null
  const abroad = crossing ? crossing.kind === 'entry' : sent['abroad'] === 'yes'
  const otherProvince = sent['otherProvince'] === 'yes'
  return {
    ok: true,
    answered,
    crossing,
    visitor: {
      fullName,
      sex: card?.sex ?? null,
      birthYear,
      nationalId,
      phone: phone?.value ?? null,
      address,
      how: card ? 'card' : 'phone',
    },
    declared: {
      declaredDay: day,
      kind: crossing?.kind === 'exit' ? 'exit' : abroad ? 'entry' : otherProvince ? 'domestic' : 'place',
      fromOtherProvince: otherProvince,
      fromAbroad: abroad,
      cameFrom: said(sent, 'cameFrom'),
      goesTo: said(sent, 'goesTo'),
      vehicle: crossing ? (crossing.plate ?? null) : said(sent, 'vehicle'),
      // Who declares before a gate has not arrived yet.
      arrivedDay: crossing === null && (abroad || otherProvince) ? day : null,
      answers: answered.text,
      form: `${questionnaire.name}${questionnaire.verified ? '' : ' (chưa đối chiếu)'}`,
      ...answered.means,
      truthful: true,
    },
  }
}
