// Which questions a declarer is asked on a day (rules.md P-007), and what the answers mean.
import type { Day } from '../../kernel/day/day.ts'
import type { Choice } from '../../kernel/register/field.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

/** What “yes” means; `other` is kept and leads to nothing by itself. */
export const meanings = {
  symptoms: { vi: 'Có dấu hiệu bệnh', en: 'Symptoms' },
  fromArea: { vi: 'Đến, về từ vùng dịch', en: 'From an epidemic area' },
  metSick: { vi: 'Tiếp xúc người mắc, nghi mắc', en: 'Met somebody sick' },
  other: { vi: 'Chỉ ghi lại', en: 'Only kept' },
} as const satisfies Record<string, Choice>
export type Meaning = keyof typeof meanings

export type Asked = { readonly code: string; readonly words: Text; readonly meaning: Meaning }
export type Questionnaire = {
  readonly name: string
  readonly verified: boolean
  readonly asked: readonly Asked[]
}

/** The domestic declaration of 2021 as remembered: not compared with its printed form. TT 15/2026 Điều 13 khoản 1 names the same matters. */
export const shipped: Questionnaire = {
  name: 'Mẫu có sẵn',
  verified: false,
  asked: [
    {
      code: 'trieu-chung',
      meaning: 'symptoms',
      words: textOf(
        'Trong 14 ngày qua, ông/bà có sốt, ho, khó thở, viêm phổi, đau họng, mệt mỏi không?',
        'In the last 14 days, have you had fever, cough, shortness of breath, pneumonia, sore throat or fatigue?',
      ),
    },
    {
      code: 'vung-dich',
      meaning: 'fromArea',
      words: textOf(
        'Trong 14 ngày qua, ông/bà có đến hoặc về từ nơi đang có dịch không?',
        'In the last 14 days, have you been in a place with an epidemic?',
      ),
    },
    {
      code: 'tiep-xuc',
      meaning: 'metSick',
      words: textOf(
        'Trong 14 ngày qua, ông/bà có tiếp xúc với người mắc bệnh, người từ vùng dịch hoặc người có biểu hiện bệnh không?',
        'In the last 14 days, have you met somebody who is sick, comes from such a place, or shows symptoms?',
      ),
    },
  ],
}

export type KeptQuestion = {
  readonly id: string
  readonly wording: string
  readonly wordingEnglish: string | null
  readonly meaning: Meaning
  readonly rank: number | null
  readonly fromDay: Day
  readonly untilDay: Day | null
  /** How many units its office reaches: the nearest office asks. */
  readonly reach: number
}

/** The questions of the nearest office that keeps any on the day; what is shipped where none does. */
export const questionnaireOn = (kept: readonly KeptQuestion[], day: Day): Questionnaire => {
  const standing = kept.filter(
    ({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || untilDay >= day),
  )
  if (standing.length === 0) return shipped
  const nearest = Math.min(...standing.map(({ reach }) => reach))
  const own = standing.filter(({ reach }) => reach === nearest)
  const since = own.map(({ fromDay }) => fromDay).reduce((one, other) => (one > other ? one : other))
  return {
    name: `Mẫu của đơn vị, từ ${since}`,
    verified: true,
    asked: own
      .toSorted(
        (one, other) =>
          (one.rank ?? 99) - (other.rank ?? 99) ||
          one.wording.localeCompare(other.wording) ||
          one.id.localeCompare(other.id),
      )
      .map(({ id, wording, wordingEnglish, meaning }) => ({
        code: id,
        meaning,
        words: textOf(wording, wordingEnglish ?? wording),
      })),
  }
}

export type Answered = {
  /** Question by question as it was asked, so that it can be read when the questionnaire has changed. */
  readonly text: string
  readonly means: Readonly<Record<Exclude<Meaning, 'other'>, boolean>>
  readonly unanswered: readonly string[]
}

/** Any one of the three is reason enough to look at it at once. */
export const asksForLook = (means: { readonly [Meaning in keyof Answered['means']]?: unknown }): boolean =>
  means.symptoms === true || means.fromArea === true || means.metSick === true

export const answersOf = (
  { asked }: Questionnaire,
  answerTo: (code: string) => 'yes' | 'no' | undefined,
): Answered => {
  const says = (meaning: Meaning) =>
    asked.some((question) => question.meaning === meaning && answerTo(question.code) === 'yes')
  return {
    text: asked
      .map(({ code, words }) => {
        const answer = answerTo(code)
        return `${words.vi} ${answer === 'yes' ? 'CÓ' : answer === 'no' ? 'Không' : '—'}`
      })
      .join('\n'),
    means: { symptoms: says('symptoms'), fromArea: says('fromArea'), metSick: says('metSick') },
    unanswered: asked.filter(({ code }) => answerTo(code) === undefined).map(({ code }) => code),
  }
}
