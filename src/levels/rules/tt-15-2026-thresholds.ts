// TT 15/2026/TT-BYT, Điều 16 khoản 1 and Điều 22: when cases are over the threshold of an epidemic, and when they call for a warning.
import type { Say } from '../../kernel/rule/law.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { InputName } from '../inputs.ts'
import { bandEdge, compareToBand, type Deviation, isEnough, spreadOf } from './spread-of-years.ts'
import { sayCount } from './thresholds.ts'
import { clause, endemicClause, type Facts15, strangeClause, type Values15 } from './tt-15-2026-parameters.ts'

/** The years that count: those of an epidemic are left out, and replaced by earlier ones only where the reading says so. */
const yearsOf = (
  history: readonly (number | null)[],
  epidemic: readonly boolean[],
  values: Values15,
): number[] => {
  const years = values.years ?? 5
  const known = history
    .map((count, place) => ({ count, out: epidemic[place] === true, place }))
    .filter(({ place }) => values.reachBack === 'replace' || place < years)
    .filter(({ out }) => !out)
    .slice(0, years)
  return known.flatMap(({ count }) => count ?? [])
}

export type Verdict = boolean | InputName

const sayBand = (
  say: Say | undefined,
  article: string,
  what: readonly [vi: string, en: string],
  count: number,
  counts: readonly number[],
  k: number,
  deviation: Deviation,
): void => {
  if (!say) return
  const edge = bandEdge(spreadOf(counts), k, deviation)
  const at = (language: 'vi' | 'en') => formatNumber(edge, { decimals: 4 }, language)
  say(
    clause(article),
    textOf(
      `${sayCount(count, 'vi')} ca từ đầu ${what[0]}; trung bình ${counts.length} năm + ${k} SD = ${at('vi')}`,
      `${sayCount(count, 'en')} cases since the ${what[1]} began; mean of ${counts.length} years + ${k} SD = ${at('en')}`,
    ),
    true,
  )
}

const endemicEpidemic = (facts: Facts15, values: Values15, say?: Say): Verdict => {
  if (facts.monthCases === null) return 'monthCases'
  const counts = yearsOf(facts.monthHistory, facts.epidemicYears, values)
  const [spread, k] = [spreadOf(counts), values.deviations ?? 2]
  if (!isEnough(spread, values.deviation)) return 'monthHistory'
  sayBand(say, endemicClause, ['tháng', 'month'], facts.monthCases, counts, k, values.deviation)
  return compareToBand(facts.monthCases, spread, k, values.deviation) > 0
}

const strangeEpidemic = ({ monthCases, linkedMonth }: Facts15, values: Values15, say?: Say): Verdict => {
  if (monthCases === null) return 'monthCases'
  const least = values.linked ?? 5
  if (monthCases >= least && linkedMonth === null) return 'linkedMonth'
  const epidemic = monthCases >= least && (linkedMonth ?? 0) >= least
  say?.(
    clause(strangeClause),
    textOf(
      `${monthCases} ca trong tháng, ${linkedMonth ?? 'chưa rõ bao nhiêu'} ca liên quan dịch tễ; ngưỡng ${least}`,
      `${monthCases} cases in the month, ${linkedMonth ?? 'not known how many'} linked; of ${least}`,
    ),
    true,
  )
  return epidemic
}

const groupAEpidemic = ({ monthCases }: Facts15, values: Values15, say?: Say): Verdict => {
  if (monthCases === null) return 'monthCases'
  const guided = values.groupA !== null
  say?.(
    clause('Điều 16 khoản 1 điểm a'),
    guided
      ? textOf(
          `nhóm A: ${monthCases} ca, ngưỡng hướng dẫn ${values.groupA}`,
          `group A: ${monthCases} cases, of ${values.groupA} by guidance`,
        )
      : textOf(
          'nhóm A: chưa có ngưỡng theo hướng dẫn của Cục Phòng bệnh',
          'group A: no threshold of the guidance is known',
        ),
    false,
  )
  return values.groupA !== null && monthCases >= values.groupA
}

/** "Có dịch" by khoản 1 alone. */
export const overThreshold = (facts: Facts15, values: Values15, say?: Say): Verdict => {
  if (facts.group === 'A') return groupAEpidemic(facts, values, say)
  if (facts.endemic === null) return 'endemic'
  return facts.endemic ? endemicEpidemic(facts, values, say) : strangeEpidemic(facts, values, say)
}

export const warns = (facts: Facts15, values: Values15, say?: Say): Verdict => {
  const { weekCases, linkedWeek } = facts
  if (facts.group === 'A') {
    const found = (facts.monthCases ?? 0) > 0
    if (found)
      say?.(
        clause('Điều 22 khoản 1 điểm a'),
        textOf('có ca bệnh nhóm A xác định', 'a confirmed case of group A'),
        true,
      )
    return found
  }
  if (weekCases === null) return 'weekCases'
  if (!facts.endemic) {
    const least = values.linkedWarning ?? 3
    if (weekCases >= least && linkedWeek === null) return 'linkedWeek'
    const warning = weekCases >= least && (linkedWeek ?? 0) >= least
    if (warning)
      say?.(
        clause('Điều 22 khoản 1 điểm c'),
        textOf(`${linkedWeek} ca liên quan trong tuần`, `${linkedWeek} linked cases in the week`),
        true,
      )
    return warning
  }
  // Where nobody ever fell ill, mean and deviation are nothing: no warning without a case.
  if (weekCases === 0) return false
  const counts = yearsOf(facts.weekHistory, facts.epidemicYears, values)
  const [spread, low, high] = [spreadOf(counts), values.warningDeviations ?? 1, values.deviations ?? 2]
  if (!isEnough(spread, values.deviation)) return 'weekHistory'
  sayBand(say, 'Điều 22 khoản 1 điểm b', ['tuần', 'week'], weekCases, counts, low, values.deviation)
  if (compareToBand(weekCases, spread, low, values.deviation) < 0) return false
  if (compareToBand(weekCases, spread, high, values.deviation) <= 0) return true
  say?.(
    clause('Điều 22 khoản 1 điểm b'),
    textOf('số ca trong tuần trên cả khoảng cảnh báo', 'the week lies above the whole warning band'),
    false,
  )
  return values.aboveBand === 'warn'
}
