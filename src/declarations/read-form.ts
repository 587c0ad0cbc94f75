// Reads what the page of declaration sends: pure, from words to values or to what must be mended.
import type { Day } from '../kernel/day/day.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Text } from '../kernel/text/text.ts'
import { looksLikeCccdQr, readCccdQr } from '../people/rules/cccd-qr.ts'
import { tidyName } from '../people/rules/name.ts'
import { readPhone } from '../people/rules/phone.ts'
import type { Sent } from './door-parts.ts'
import { words } from './door-words.ts'
import { type Answered, answersOf, type Questionnaire } from './rules/questionnaire.ts'

export type FormRead =
  | { readonly ok: true; readonly visitor: Values; readonly declared: Values; readonly answered: Answered }
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

export const said = (sent: Sent, field: string): string | null => {
  // Control characters have no place in words that others will read.
  const text = (sent[field] ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim()
  return text === '' ? null : text
}

const MOST_WORDS = 300

/** Line ends of a form are two signs, which nobody counts while typing. */
export const isTooLong = (sent: Sent, most: Readonly<Record<string, number>> = {}): boolean =>
  Object.entries(sent).some(
    ([field, words]) => words.replaceAll('\r\n', '\n').length > (most[field] ?? MOST_WORDS),
  )

export const readForm = (sent: Sent, questionnaire: Questionnaire, day: Day): FormRead => {
  const card = cardOf(sent)
  const typedName = tidyName(said(sent, 'fullName') ?? '')
  const fullName = typedName === '' ? (card?.name ?? '') : typedName
  const typedPhone = said(sent, 'phone')
  const phone = typedPhone === null ? null : readPhone(typedPhone)
  const typedYear = said(sent, 'birthYear')
  const birthYear =
    typedYear === null ? (card?.birthDay ? Number(card.birthDay.slice(0, 4)) : null) : Number(typedYear)
  const address = said(sent, 'address') ?? card?.address ?? null
  const answered = answersOf(questionnaire, answerIn(sent))
  const yearRight =
    birthYear === null ||
    (Number.isInteger(birthYear) && birthYear >= 1890 && birthYear <= Number(day.slice(0, 4)))
  const problems = [
    ...(isTooLong(sent) ? [words.tooLong] : []),
    ...(/\p{L}/u.test(fullName) ? [] : [words.needName]),
    ...(phone === null && address === null ? [words.needReach] : []),
    ...(phone?.problem ? [words.badPhone] : []),
    ...(yearRight ? [] : [words.badYear]),
    ...(answered.unanswered.length === 0 ? [] : [words.needAnswers]),
    ...(sent['truthful'] === 'yes' ? [] : [words.needVouch]),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const abroad = sent['abroad'] === 'yes'
  const otherProvince = sent['otherProvince'] === 'yes'
  return {
    ok: true,
    answered,
    visitor: {
      fullName,
      sex: card?.sex ?? null,
      birthYear,
      nationalId: said(sent, 'nationalId') ?? card?.nationalId ?? null,
      phone: phone?.value ?? null,
      address,
      how: card ? 'card' : 'phone',
    },
    declared: {
      declaredDay: day,
      kind: abroad ? 'entry' : otherProvince ? 'domestic' : 'place',
      fromOtherProvince: otherProvince,
      fromAbroad: abroad,
      cameFrom: said(sent, 'cameFrom'),
      goesTo: said(sent, 'goesTo'),
      vehicle: said(sent, 'vehicle'),
      arrivedDay: abroad || otherProvince ? day : null,
      answers: answered.text,
      form: `${questionnaire.name}${questionnaire.verified ? '' : ' (chưa đối chiếu)'}`,
      ...answered.means,
      truthful: true,
    },
  }
}
