// Criterion 3 of QĐ 218/QĐ-BYT: response capacity by an indicator of the unit's own tier, or as the unit judges it while the cuts are not known.
import type { Say } from '../../kernel/rule/law.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { type Capacity, type InputName, type Inputs, inputWords, type Tier } from '../inputs.ts'
import { sayCount } from './thresholds.ts'

export type CapacityFacts = Pick<
  Inputs,
  'tier' | 'population' | 'carePoints' | 'freeBeds' | 'icuBeds' | 'capacity'
>

const CLAUSE = 'QĐ 218/QĐ-BYT, tiêu chí 3'

export const degreeWords: Readonly<Record<Capacity, Text>> = {
  high: textOf('cao', 'high'),
  medium: textOf('trung bình', 'medium'),
  low: textOf('thấp', 'low'),
}

const cut = (indicator: string, per: string, degree: Capacity) =>
  number(
    textOf(
      `Chỉ số ${indicator}: đáp ứng ${degreeWords[degree].vi} từ (trên ${per} dân)`,
      `Indicator ${indicator}: response ${degreeWords[degree].en} from (of ${per} people)`,
    ),
    null,
    { clause: CLAUSE, verified: false },
  )

/** That these are the indicators is in the press; no source gives their cuts. */
export const capacityParameters = {
  care2: cut('3a', '10.000', 'medium'),
  care3: cut('3a', '10.000', 'high'),
  free2: cut('3b', '100.000', 'medium'),
  free3: cut('3b', '100.000', 'high'),
  icu2: cut('3c', '100.000', 'medium'),
  icu3: cut('3c', '100.000', 'high'),
}
type Values = ValuesOf<typeof capacityParameters>

const indicatorOf = {
  commune: { name: 'carePoints', per: 10_000, cuts: ['care2', 'care3'] },
  district: { name: 'freeBeds', per: 100_000, cuts: ['free2', 'free3'] },
  province: { name: 'icuBeds', per: 100_000, cuts: ['icu2', 'icu3'] },
} as const satisfies Readonly<Record<Tier, object>>

const rateText = (facts: CapacityFacts): Text => {
  const { name, per } = indicatorOf[facts.tier]
  const [count, people] = [facts[name], facts.population]
  const said = (language: 'vi' | 'en') =>
    count === null
      ? language === 'vi'
        ? 'chưa nhập'
        : 'not entered'
      : `${sayCount(count, language)}${people ? ` = ${formatNumber((count * per) / people, { decimals: 2 }, language)}/${formatNumber(per, {}, language)} ${language === 'vi' ? 'dân' : 'people'}` : ''}`
  return textOf(
    `${inputWords[name].vi.toLowerCase()}: ${said('vi')}`,
    `${inputWords[name].en.toLowerCase()}: ${said('en')}`,
  )
}

/** The degree, or the names of what must be known first. */
export const capacityOf = (facts: CapacityFacts, values: Values, say?: Say): Capacity | InputName[] => {
  const { name, per, cuts } = indicatorOf[facts.tier]
  const [medium, high] = [values[cuts[0]], values[cuts[1]]]
  if (medium === null || high === null) {
    if (facts.capacity === null) return ['capacity']
    if (say) {
      const rate = rateText(facts)
      say(
        CLAUSE,
        textOf(
          `${rate.vi}; ngưỡng chưa có nguồn nên theo đánh giá đã nhập: ${degreeWords[facts.capacity].vi}`,
          `${rate.en}; no source gives the cuts, so as the unit judges it: ${degreeWords[facts.capacity].en}`,
        ),
        false,
      )
    }
    return facts.capacity
  }
  const [count, people] = [facts[name], facts.population]
  if (count === null) return [name]
  if (!people) return ['population']
  const reaches = (least: number): boolean => count * per >= least * people
  const degree = reaches(high) ? 'high' : reaches(medium) ? 'medium' : 'low'
  if (say) {
    const rate = rateText(facts)
    say(
      CLAUSE,
      textOf(
        `${rate.vi}; ngưỡng ${medium} và ${high}: đáp ứng ${degreeWords[degree].vi}`,
        `${rate.en}; cuts ${medium} and ${high}: response ${degreeWords[degree].en}`,
      ),
      false,
    )
  }
  return degree
}
