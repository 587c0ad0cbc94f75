// QĐ 4800/QĐ-BYT (12/10/2021): four levels by new community cases per 100,000 and week, vaccination of adults, capacity.
import type { Law, Say } from '../../kernel/rule/law.ts'
import { choice, number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Inputs } from '../inputs.ts'
import { isLevel, type Level, levelOf, rankOf } from '../outcomes.ts'
import { compareRate, decided, lacks, reachesShare, sayCount, sayRate } from './thresholds.ts'

type Facts = Pick<
  Inputs,
  | 'day'
  | 'population'
  | 'newCommunity'
  | 'adults'
  | 'adultsOneDose'
  | 'elders65'
  | 'elders65Full'
  | 'elders50'
  | 'elders50Full'
  | 'capacityMet'
  | 'before'
>

const cases = 'QĐ 4800/QĐ-BYT, tiêu chí 1'
const vaccine = 'QĐ 4800/QĐ-BYT, tiêu chí 2'
const capacity = 'QĐ 4800/QĐ-BYT, tiêu chí 3'
const matrix = 'QĐ 4800/QĐ-BYT, bảng phân loại cấp độ'
const read = (clause: string) => ({ clause, verified: true })
const remembered = (clause: string) => ({ clause, verified: false })
const band = (at: number) => textOf(`Từ mức ${at}: ca/100.000 dân/tuần`, `Band ${at}: cases/100,000/week`)
const cell = (row: string, at: number, value: number) =>
  number(textOf(`Cấp khi ${row}, mức ${at}`, `Level where ${row}, band ${at}`), value, remembered(matrix), {
    max: 4,
  })

const parameters = {
  band2: number(band(2), 20, read(cases)),
  band3: number(band(3), 50, remembered(cases)),
  band4: number(band(4), 150, read(cases)),
  oneDose: number(
    textOf('Tỷ lệ người từ 18 tuổi tiêm ít nhất 1 mũi (%)', 'Adults with a dose (%)'),
    70,
    remembered(vaccine),
  ),
  elders: choice(
    textOf('Người cao tuổi chưa đủ 80 % tiêm đủ liều', 'Under 80% of the elderly fully vaccinated'),
    { raise: textOf('tăng một cấp', 'one level up'), off: textOf('không xét', 'not looked at') },
    'raise',
    remembered(vaccine),
    { open: true },
  ),
  eldersShare: number(
    textOf('Tỷ lệ người cao tuổi tiêm đủ liều (%)', 'Elderly fully vaccinated (%)'),
    80,
    remembered(vaccine),
  ),
  covered1: cell('đủ tiêm chủng', 1, 1),
  covered2: cell('đủ tiêm chủng', 2, 1),
  covered3: cell('đủ tiêm chủng', 3, 2),
  covered4: cell('đủ tiêm chủng', 4, 3),
  under1: cell('chưa đủ', 1, 1),
  under2: cell('chưa đủ', 2, 2),
  under3: cell('chưa đủ', 3, 3),
  under4: cell('chưa đủ', 4, 4),
}
type Values = ValuesOf<typeof parameters>
type Band = 1 | 2 | 3 | 4

/** Half-open bands: 20.00 is band 2. Without a case the people need not be known; null: they must. */
const bandOf = ({ population, newCommunity }: Facts, values: Values): Band | null => {
  if (newCommunity === 0) return 1
  if (newCommunity === null || !population) return null
  const reaches = (cut: number | null) => cut !== null && compareRate(newCommunity, population, cut) >= 0
  return reaches(values.band4) ? 4 : reaches(values.band3) ? 3 : reaches(values.band2) ? 2 : 1
}

const eldersOf = (facts: Facts) =>
  facts.day < '2021-11-01'
    ? {
        age: 65,
        people: facts.elders65,
        full: facts.elders65Full,
        names: ['elders65', 'elders65Full'] as const,
      }
    : {
        age: 50,
        people: facts.elders50,
        full: facts.elders50Full,
        names: ['elders50', 'elders50Full'] as const,
      }

const sayBand = ({ population, newCommunity }: Facts, band: Band, say: Say): void => {
  const [count, people] = [newCommunity ?? 0, population ?? 0]
  say(
    cases,
    textOf(
      `${sayCount(count, 'vi')} ca cộng đồng trên ${sayCount(people, 'vi')} dân = ${sayRate(count, people, 'vi')}/100.000/tuần: mức ${band}`,
      `${sayCount(count, 'en')} community cases among ${sayCount(people, 'en')} = ${sayRate(count, people, 'en')}/100,000/week: band ${band}`,
    ),
    band === 1 || band === 4,
  )
}

/** The level by cases and vaccination, before capacity; null where vaccination would decide and is not known. */
const tableLevel = (
  { adults, adultsOneDose }: Facts,
  band: Band,
  values: Values,
  say?: Say,
): number | null => {
  const [covered, under] = [values[`covered${band}`] ?? band, values[`under${band}`] ?? band]
  const known = adults !== null && adultsOneDose !== null
  if (!known && covered !== under) return null
  const reached = known && values.oneDose !== null && reachesShare(adultsOneDose, adults, values.oneDose)
  const level = reached ? covered : under
  say?.(
    vaccine,
    known
      ? textOf(
          `${sayCount(adultsOneDose, 'vi')}/${sayCount(adults, 'vi')} người từ 18 tuổi đã tiêm: ${reached ? 'đạt' : 'chưa đạt'} ${values.oneDose ?? '–'} %, cấp ${level}`,
          `${sayCount(adultsOneDose, 'en')}/${sayCount(adults, 'en')} adults with a dose: ${values.oneDose ?? '–'}% ${reached ? 'reached' : 'not reached'}, level ${level}`,
        )
      : textOf(
          `chưa biết tỷ lệ tiêm, nhưng ở mức ${band} đều là cấp ${level}`,
          `coverage not known, but band ${band} is level ${level} either way`,
        ),
    false,
  )
  return level
}

export const qd4800: Law<Facts, Level, typeof parameters> = {
  name: 'qd-4800-2021',
  source: 'QĐ 4800/QĐ-BYT',
  title: textOf('Quyết định 4800/QĐ-BYT, 12/10/2021', 'Decision 4800/QĐ-BYT, 12/10/2021'),
  from: '2021-10-12',
  to: '2022-01-26',
  daysVerified: true,
  parameters,
  decide: (facts, values, say) => {
    const band = bandOf(facts, values)
    if (band === null) return facts.newCommunity === null ? lacks('newCommunity') : lacks('population')
    if (say) sayBand(facts, band, say)
    let level = tableLevel(facts, band, values, say)
    if (level === null) return lacks(...(facts.adults === null ? (['adults'] as const) : []), 'adultsOneDose')
    // No effect without cases or at the highest level (the draft quoted by the press): then nothing is missing either.
    if (values.elders === 'raise' && facts.newCommunity !== 0 && level < 4) {
      const { age, people, full, names } = eldersOf(facts)
      if (people === null || full === null) return lacks(...names)
      if (!reachesShare(full, people, values.eldersShare ?? 0)) {
        level += 1
        say?.(
          vaccine,
          textOf(
            `${sayCount(full, 'vi')}/${sayCount(people, 'vi')} người từ ${age} tuổi tiêm đủ liều, chưa đạt ${values.eldersShare ?? '–'} %: tăng lên cấp ${level}`,
            `${sayCount(full, 'en')}/${sayCount(people, 'en')} of ${age} and over fully vaccinated, under ${values.eldersShare ?? '–'}%: up to level ${level}`,
          ),
          false,
        )
      }
    }
    const before = isLevel(facts.before) ? rankOf(facts.before) : 0
    if (level < before) {
      if (facts.capacityMet === null) return lacks('capacityMet')
      if (!facts.capacityMet) {
        level = before
        say?.(
          capacity,
          textOf(
            `chưa bảo đảm khả năng thu dung, điều trị: không được giảm, giữ cấp ${level}`,
            `capacity is not assured: the level may not be lowered, stays ${level}`,
          ),
          true,
        )
      }
    }
    return decided(levelOf(level))
  },
}
