// Where we stand, in words: pure, from the figures.
import { type Day, formatDay } from '../kernel/day/day.ts'
import { formatNumber, formatPercent } from '../kernel/text/number.ts'
import { type Language, type Text, textOf } from '../kernel/text/text.ts'

export type Standing = {
  readonly day: number
  readonly week: number
  readonly weekBefore: number
  readonly active: number
  readonly cases: number
  readonly deaths: number
  /** Monday of the last week with cases, where known. */
  readonly lastWeek: Day | undefined
}

const n = (value: number, language: Language): string => formatNumber(value, {}, language)

const trend = (week: number, before: number, language: Language): string => {
  const vi = language === 'vi'
  const change = Math.abs(week - before)
  if (week === before) return vi ? 'bằng 7 ngày trước' : 'as in the 7 days before'
  const up = week > before
  // Of a handful a share says nothing: "+200 %" may be two people.
  const share = before >= 10 ? ` (${formatPercent(change, before, 0, language)})` : ''
  return vi
    ? `${up ? 'tăng' : 'giảm'} ${n(change, language)}${share} so với 7 ngày trước`
    : `${up ? 'up' : 'down'} ${n(change, language)}${share} on the 7 days before`
}

const vietnamese = (standing: Standing): string[] => {
  if (standing.cases === 0) return ['Chưa có ca COVID-19 nào tính đến ngày này.']
  const { day, week, weekBefore, active, cases, deaths, lastWeek } = standing
  const number = (value: number) => n(value, 'vi')
  const fresh =
    week === 0
      ? weekBefore === 0
        ? '7 ngày qua không có ca mới.'
        : `7 ngày qua không có ca mới (7 ngày trước: ${number(weekBefore)}).`
      : `24 giờ qua ${day === 0 ? 'không có' : number(day)} ca mới; 7 ngày qua ${number(week)} ca, ${trend(week, weekBefore, 'vi')}.`
  return [
    `COVID-19: ${fresh}`,
    active === 0 ? 'Không còn ca đang điều trị.' : `Còn ${number(active)} ca đang điều trị.`,
    ...(week === 0 && lastWeek ? [`Ca gần nhất trong tuần từ ${formatDay(lastWeek)}.`] : []),
    `Từ đầu dịch: ${number(cases)} ca, ${deaths === 0 ? 'không có' : number(deaths)} ca tử vong.`,
  ]
}

const english = (standing: Standing): string[] => {
  if (standing.cases === 0) return ['No cases of COVID-19 up to this day.']
  const { day, week, weekBefore, active, cases, deaths, lastWeek } = standing
  const number = (value: number) => n(value, 'en')
  const fresh =
    week === 0
      ? 'No new cases in 7 days.'
      : `${day === 0 ? 'No' : number(day)} new in 24 hours; ${number(week)} in 7 days, ${trend(week, weekBefore, 'en')}.`
  return [
    `COVID-19: ${fresh}`,
    active === 0 ? 'None under treatment.' : `${number(active)} under treatment.`,
    ...(week === 0 && lastWeek ? [`Last cases in the week from ${formatDay(lastWeek)}.`] : []),
    `Since the beginning: ${number(cases)} cases, ${deaths === 0 ? 'no' : number(deaths)} deaths.`,
  ]
}

export const standingOf = (standing: Standing): Text =>
  textOf(vietnamese(standing).join(' '), english(standing).join(' '))
