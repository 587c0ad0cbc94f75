// Reads what somebody tells of a test that they did at home (F072): pure, from words to a report of that kind or to what must be mended.
import type { Sent } from '../declarations/door-parts.ts'
import { words as doorWords } from '../declarations/door-words.ts'
import { isTooLong } from '../declarations/read-form.ts'
import { said } from '../declarations/said.ts'
import { addDays, type Day, formatDay, isDay } from '../kernel/day/day.ts'
import { selfTests } from '../laboratory/self-tests.ts'
import { tidyName } from '../people/rules/name.ts'
import { readPhone } from '../people/rules/phone.ts'
import type { ReportRead } from './read-report.ts'
import { selfTestWords as words } from './self-test-words.ts'

const results = selfTests.fields.result.choices
const isResult = (value: string): value is keyof typeof results => Object.hasOwn(results, value)

/** An older test says nothing of today. */
const MOST_DAYS = 14

export const readSelfTest = (sent: Sent, today: Day): ReportRead => {
  const caller = tidyName(said(sent, 'name') ?? '')
  const typedPhone = said(sent, 'phone')
  const phone = typedPhone === null ? null : readPhone(typedPhone)
  const village = said(sent, 'village')
  const typedYear = said(sent, 'birthYear')
  const birthYear = typedYear === null ? null : Number(typedYear)
  const result = sent['result'] ?? ''
  const testDay = said(sent, 'testDay') ?? today
  const yearRight =
    birthYear === null ||
    (Number.isInteger(birthYear) && birthYear >= 1890 && birthYear <= Number(today.slice(0, 4)))
  const problems = [
    ...(isTooLong(sent) ? [doorWords.tooLong] : []),
    ...(/\p{L}/u.test(caller) ? [] : [words.needName]),
    ...(phone === null && village === null ? [doorWords.needReach] : []),
    ...(phone?.problem ? [doorWords.badPhone] : []),
    ...(yearRight ? [] : [doorWords.badYear]),
    ...(isDay(testDay) && testDay <= today && testDay >= addDays(today, -MOST_DAYS) ? [] : [words.badDay]),
    ...(isResult(result) ? [] : [words.needResult]),
  ]
  if (problems.length > 0 || !isResult(result)) return { ok: false, problems }
  const symptoms = sent['symptoms'] === 'yes'
  const contact = sent['contact'] === 'yes'
  const content = [
    `Tự xét nghiệm ngày ${formatDay(testDay)}: ${results[result].vi.toLowerCase()}`,
    symptoms ? 'có triệu chứng' : null,
    contact ? 'đã gặp người mắc bệnh' : null,
  ]
  return {
    ok: true,
    values: {
      content: content.filter((part) => part !== null).join('; '),
      kind: 'test',
      // Who is ill with a positive test is not left waiting for a day.
      urgency: result === 'positive' && symptoms ? 'urgent' : 'normal',
      channel: 'publicPage',
      anonymous: false,
      caller,
      callerPhone: phone?.value ?? null,
      village,
      birthYear,
      testDay,
      testResult: result,
      testSymptoms: symptoms,
      testContact: contact,
    },
  }
}
