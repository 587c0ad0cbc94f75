// QĐ 218/QĐ-BYT (27/01/2022): transmission by three indicators per 100,000 and week, vaccination, response capacity.
import type { Law, Say } from '../../kernel/rule/law.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Inputs } from '../inputs.ts'
import { type Level, levelOf } from '../outcomes.ts'
import { capacityOf, type CapacityFacts, capacityParameters, degreeWords } from './qd-218-2022-capacity.ts'
import { compareRate, decided, lacks, reachesShare, sayCount, sayRate } from './thresholds.ts'

type Facts = CapacityFacts &
  Pick<Inputs, 'newCommunity' | 'oxygen' | 'deaths' | 'full' | 'highRisk' | 'highRiskFull'>

const spread = 'QĐ 218/QĐ-BYT, tiêu chí 1'
const vaccine = 'QĐ 218/QĐ-BYT, tiêu chí 2'
const matrix = 'QĐ 218/QĐ-BYT, bảng xác định cấp độ'
const cut = (what: string, en: string, at: number, value: number | null, verified: boolean) =>
  number(textOf(`${what}: từ mức ${at} (/100.000/tuần)`, `${en}: from band ${at} (/100,000/week)`), value, {
    clause: spread,
    verified,
  })
const cell = (row: number, column: string, en: string, value: number, verified: boolean) =>
  number(
    textOf(`Cấp khi lây nhiễm mức ${row}, đáp ứng ${column}`, `Level where band ${row}, response ${en}`),
    value,
    { clause: matrix, verified },
    { max: 4 },
  )

const parameters = {
  cases2: cut('Ca mới cộng đồng', 'New community cases', 2, 90, false),
  cases3: cut('Ca mới cộng đồng', 'New community cases', 3, 450, false),
  /** The fourth band is the only one that begins above its cut: more than 600. */
  cases4: number(
    textOf('Ca mới cộng đồng: mức 4 khi trên (/100.000/tuần)', 'New community cases: band 4 above'),
    600,
    { clause: spread, verified: true },
  ),
  oxygen2: cut('Người bệnh thở ô xy', 'Patients on oxygen', 2, null, false),
  oxygen3: cut('Người bệnh thở ô xy', 'Patients on oxygen', 3, null, false),
  oxygen4: cut('Người bệnh thở ô xy', 'Patients on oxygen', 4, null, false),
  deaths2: cut('Tử vong', 'Deaths', 2, 6, true),
  deaths3: cut('Tử vong', 'Deaths', 3, null, false),
  deaths4: cut('Tử vong', 'Deaths', 4, null, false),
  full: number(textOf('Dân số tiêm đủ liều (%)', 'Population fully vaccinated (%)'), 75, {
    clause: vaccine,
    verified: true,
  }),
  highRisk: number(textOf('Nhóm nguy cơ cao tiêm đủ liều (%)', 'High-risk group fully vaccinated (%)'), 90, {
    clause: vaccine,
    verified: true,
  }),
  ...capacityParameters,
  high1: cell(1, 'cao', 'high', 1, false),
  medium1: cell(1, 'trung bình', 'medium', 1, false),
  low1: cell(1, 'thấp', 'low', 2, false),
  high2: cell(2, 'cao', 'high', 1, false),
  medium2: cell(2, 'trung bình', 'medium', 2, true),
  low2: cell(2, 'thấp', 'low', 3, false),
  high3: cell(3, 'cao', 'high', 2, true),
  medium3: cell(3, 'trung bình', 'medium', 3, false),
  low3: cell(3, 'thấp', 'low', 4, false),
  high4: cell(4, 'cao', 'high', 3, false),
  medium4: cell(4, 'trung bình', 'medium', 4, false),
  low4: cell(4, 'thấp', 'low', 4, false),
}
type Values = ValuesOf<typeof parameters>
type Band = 1 | 2 | 3 | 4
type Cuts = readonly [second: number | null, third: number | null, fourth: number | null]

const indicators = [
  ['newCommunity', 'ca mới cộng đồng', 'new community cases'],
  ['oxygen', 'người bệnh thở ô xy', 'patients on oxygen'],
  ['deaths', 'ca tử vong', 'deaths'],
] as const
type Indicator = (typeof indicators)[number][0]

const cutsOf = (indicator: Indicator, values: Values): Cuts => {
  switch (indicator) {
    case 'newCommunity':
      return [values.cases2, values.cases3, values.cases4]
    case 'oxygen':
      return [values.oxygen2, values.oxygen3, values.oxygen4]
    case 'deaths':
      return [values.deaths2, values.deaths3, values.deaths4]
  }
}

/** An indicator whose cuts nobody knows is not judged: `skip`. A missing count or population is told by its name. */
const bandOf = (
  facts: Facts,
  indicator: Indicator,
  values: Values,
): Band | 'skip' | 'population' | Indicator => {
  const cuts = cutsOf(indicator, values)
  if (cuts.every((one) => one === null)) return 'skip'
  const { population } = facts
  const count = facts[indicator]
  if (count === null) return indicator
  if (count === 0) return 1
  if (!population) return 'population'
  const [second, third, fourth] = cuts.map((one) => (one === null ? -1 : compareRate(count, population, one)))
  const over =
    indicator === 'newCommunity' ? fourth === 1 : fourth !== undefined && fourth >= 0 && cuts[2] !== null
  return over ? 4 : third !== undefined && third >= 0 ? 3 : second !== undefined && second >= 0 ? 2 : 1
}

const sayBand = (facts: Facts, place: number, band: Band, say: Say, values: Values): void => {
  const [indicator, vi, en] = indicators[place] ?? indicators[0]
  const [count, people] = [facts[indicator] ?? 0, facts.population ?? 0]
  const blind = band > 1 && cutsOf(indicator, values).some((one) => one === null)
  say(
    spread,
    textOf(
      `${sayCount(count, 'vi')} ${vi} trên ${sayCount(people, 'vi')} dân = ${sayRate(count, people, 'vi')}/100.000/tuần: mức ${band}${blind ? ' (ít nhất; ngưỡng trên chưa có nguồn)' : ''}`,
      `${sayCount(count, 'en')} ${en} among ${sayCount(people, 'en')} = ${sayRate(count, people, 'en')}/100,000/week: band ${band}${blind ? ' (at least; the cuts above have no source)' : ''}`,
    ),
    indicator === 'newCommunity' ? band === 4 : !blind,
  )
}

/** Whether vaccination holds the band where it is; null where somebody must say. */
const vaccinated = ({ population, full, highRisk, highRiskFull }: Facts, values: Values): boolean | null => {
  const all =
    full === null || !population || values.full === null ? null : reachesShare(full, population, values.full)
  const risk =
    highRisk === null || highRiskFull === null || values.highRisk === null
      ? null
      : highRisk === 0 || reachesShare(highRiskFull, highRisk, values.highRisk)
  return all === false || risk === false ? false : all === null || risk === null ? null : true
}

const missingVaccination = ({ population, full, highRisk, highRiskFull }: Facts) => [
  ...(population ? [] : (['population'] as const)),
  ...(full === null ? (['full'] as const) : []),
  ...(highRisk === null ? (['highRisk'] as const) : []),
  ...(highRiskFull === null ? (['highRiskFull'] as const) : []),
]

export const qd218: Law<Facts, Level, typeof parameters> = {
  name: 'qd-218-2022',
  source: 'QĐ 218/QĐ-BYT',
  title: textOf('Quyết định 218/QĐ-BYT, 27/01/2022', 'Decision 218/QĐ-BYT, 27/01/2022'),
  from: '2022-01-27',
  // No act was found that ends it; on 20/10/2023 COVID-19 went to group B and levels fell out of use.
  to: '2023-10-19',
  daysVerified: false,
  parameters,
  decide: (facts, values, say) => {
    let worst: Band = 1
    for (const [place, [indicator]] of indicators.entries()) {
      const band = bandOf(facts, indicator, values)
      if (band === 'skip') continue
      if (typeof band === 'string') return lacks(band)
      if (say) sayBand(facts, place, band, say, values)
      if (band > worst) worst = band
    }
    let transmission: number = worst
    if (worst < 4) {
      const held = vaccinated(facts, values)
      if (held === null) return lacks(...missingVaccination(facts))
      if (!held) transmission += 1
      say?.(
        vaccine,
        held
          ? textOf('độ phủ vắc xin đạt: giữ nguyên mức', 'coverage reached: the band stays')
          : textOf(
              `độ phủ vắc xin chưa đạt: lên mức ${transmission}`,
              `coverage not reached: up to band ${transmission}`,
            ),
        true,
      )
    }
    const capacity = capacityOf(facts, values, say)
    if (Array.isArray(capacity)) return lacks(...capacity)
    const key = `${capacity}${transmission as Band}` as const
    const level = levelOf(values[key] ?? transmission)
    say?.(
      matrix,
      textOf(
        `lây nhiễm mức ${transmission}, khả năng đáp ứng ${degreeWords[capacity].vi}: cấp ${values[key] ?? transmission}`,
        `band ${transmission}, response ${capacity}: level ${values[key] ?? transmission}`,
      ),
      parameters[key].verified,
    )
    return decided(level)
  },
}
