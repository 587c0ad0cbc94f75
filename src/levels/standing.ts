// Where a unit stands in one line: the level in force and since when; where none was published, what the law of the day says; and why.
import { aside } from '../kernel/text/aside.ts'
import { type Day, dayOfMoment, formatDay } from '../kernel/day/day.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Assessed } from './assess.ts'
import { inputWords, type InputName } from './inputs.ts'
import { outcomes } from './outcomes.ts'
import type { LevelLaw } from './regimes.ts'

const missingWords = (missing: readonly string[], language: keyof Text): string =>
  missing.map((name) => (name in inputWords ? inputWords[name as InputName][language] : name)).join('; ')

const why = (one: Assessed, language: keyof Text): string => {
  const last = one.reasons.at(-1)
  return last ? ` ${language === 'vi' ? 'Vì' : 'Because'}: ${last.text[language]} ${aside(last.clause)}.` : ''
}

/** `law` undefined: on this day no law says a level. */
export const standingLine = (law: LevelLaw | undefined, one: Assessed | undefined, day: Day): Text => {
  if (!law || !one)
    return textOf(
      `Ngày ${formatDay(day)} chưa có quy định về cấp độ dịch, hoặc đơn vị không có trên địa giới ngày đó.`,
      `No law says a level on ${day}, or the unit did not stand on that day.`,
    )
  const { inForce, outcome, missing } = one
  const say = (language: keyof Text): string => {
    const vi = language === 'vi'
    const computed =
      outcome === null
        ? vi
          ? `Chưa đủ dữ liệu để đánh giá theo ${law.source}, còn thiếu: ${missingWords(missing, 'vi')}.`
          : `Too little is known for ${law.source}; missing: ${missingWords(missing, 'en')}.`
        : vi
          ? `Theo ${law.source}: ${outcomes[outcome].label.vi}.${why(one, 'vi')}`
          : `By ${law.source}: ${outcomes[outcome].label.en}.${why(one, 'en')}`
    if (!inForce) return computed
    const label = outcomes[inForce.outcome].label[language]
    const since = formatDay(dayOfMoment(inForce.since))
    const number = inForce.number ? ` (${inForce.number})` : ''
    const same = inForce.outcome === outcome
    return vi
      ? `Đang áp dụng: ${label} từ ${since}${number}.${same ? why(one, 'vi') : ` ${computed}`}`
      : `In force: ${label} since ${since}${number}.${same ? why(one, 'en') : ` ${computed}`}`
  }
  return textOf(say('vi'), say('en'))
}
