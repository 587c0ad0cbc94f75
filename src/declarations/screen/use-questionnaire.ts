// What is asked at a place on a day: the questions of its office or of the nearest above it, from the server or from this device.
import type { Day } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { useSource } from '../../web/outbox/field-source.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { declarationQuestions } from '../declaration-questions.ts'
import { type KeptQuestion, meanings, type Questionnaire, questionnaireOn } from '../rules/questionnaire.ts'

const isMeaning = (value: unknown): value is keyof typeof meanings =>
  typeof value === 'string' && Object.hasOwn(meanings, value)

const said = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const keptOf = ({ id, values }: RecordRow, reach: number): KeptQuestion => ({
  id,
  wording: String(values.wording),
  wordingEnglish: said(values.wordingEnglish),
  meaning: isMeaning(values.meaning) ? values.meaning : 'other',
  rank: typeof values.rank === 'number' ? values.rank : null,
  fromDay: String(values.fromDay),
  untilDay: said(values.untilDay),
  reach,
})

/** undefined: on its way. */
export const useQuestionnaire = (unit: string | null, day: Day): Questionnaire | undefined => {
  const can = useCan()
  const units = useUnits()
  const asked = can('declaration-questions.read')
  const { records } = useSource().useRecords(declarationQuestions, { when: asked })
  if (!asked) return questionnaireOn([], day)
  if (!records || !units.ready) return undefined
  const kept = records.flatMap((record) => {
    const below = units.within(record.homeUnit)
    return below.some(({ key }) => key === unit) ? [keptOf(record, below.length)] : []
  })
  return questionnaireOn(kept, day)
}
