// Thông tư 54/2015/TT-BYT, in force 01/07/2016 – 30/06/2026: terms of reporting communicable diseases.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { addHours, endOfDay, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import {
  type Act,
  type CaseHours,
  type Clock,
  hasRow,
  type Level,
  type PeriodKind,
  type ReportingLaw,
  STRICTEST_HOURS,
} from './terms.ts'
import { groupOf } from './disease-group.ts'

const SOURCE = 'TT 54/2015/TT-BYT'

/** Hours from the act to the report. */
const hours = {
  caseUpdate: 24,
  caseForwarded: 24,
  investigation: 24,
  suspected: 24,
  outbreakFound: 24,
  outbreakEnded: 48,
} as const satisfies Partial<Record<Act, number>>

const clauses = {
  caseUpdate: textOf(
    'cập nhật trong 24 giờ từ khi thay đổi chẩn đoán, xét nghiệm, ra viện, chuyển viện, tử vong',
    'updated within 24 hours of a change of diagnosis, test, discharge, transfer or death',
  ),
  caseForwarded: textOf('báo cáo tiếp trong 24 giờ từ khi nhận', 'passed on within 24 hours of receipt'),
  investigation: textOf('điều tra trong 24 giờ (Điều 7)', 'investigated within 24 hours (Art. 7)'),
  suspected: textOf('khai báo trong 24 giờ (Điều 6)', 'declared within 24 hours (Art. 6)'),
  outbreakFound: textOf(
    'báo cáo ổ dịch trong 24 giờ từ khi phát hiện',
    'an outbreak is reported within 24 hours',
  ),
  outbreakEnded: textOf(
    'báo cáo kết thúc ổ dịch trong 48 giờ',
    'the end of an outbreak is reported within 48 hours',
  ),
} as const

const clause = (text: Clock['because']['text'], verified = true): Clock['because'] => ({
  clause: SOURCE,
  text,
  verified,
})

/** Which list names each disease; the annex is not in our copy. */
export const caseHours2015: CaseHours = {
  covid19: 48,
  dengue: 48,
  handFootMouth: 48,
  measles: 48,
  influenzaA: null,
}

/** List 1 within 24 hours, list 2 within 48. Group A is list 1, and what has no row is taken for the strictest. */
const caseClock = (moment: LocalMoment, disease: string): Clock | null => {
  const listed = hasRow(disease) ? caseHours2015[disease] : STRICTEST_HOURS
  const term = groupOf(disease, moment.slice(0, 10))?.group === 'A' ? 24 : listed
  if (term === null) return null
  return {
    due: addHours(moment, term),
    because: clause(
      textOf(
        `báo cáo ca bệnh trong ${term} giờ từ khi chẩn đoán (danh mục ${term === 24 ? 1 : 2})`,
        `a case is reported within ${term} hours of diagnosis (list ${term === 24 ? 1 : 2})`,
      ),
      false,
    ),
  }
}

/** The report of an outbreak's day 00:00–24:00 is there before ten the next morning. */
export const dailyBeforeTen = (moment: LocalMoment): LocalMoment => `${addDays(moment.slice(0, 10), 1)}T10:00`

const clock = (act: Act, moment: LocalMoment, disease: string): Clock | null => {
  switch (act) {
    case 'case':
      return caseClock(moment, disease)
    case 'outbreakDay':
      return {
        due: dailyBeforeTen(moment),
        because: clause(textOf('hằng ngày, trước 10:00', 'daily, before 10:00')),
      }
    case 'facilityDeath':
    case 'communityDeath':
      return { due: addHours(moment, hours.caseUpdate), because: clause(clauses.caseUpdate) }
    case 'suspected':
    case 'caseUpdate':
    case 'caseForwarded':
    case 'investigation':
    case 'outbreakFound':
    case 'outbreakEnded':
      return { due: addHours(moment, hours[act]), because: clause(clauses[act]) }
  }
}

const nextMonth = (day: Day, date: string): LocalMoment => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return `${new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)}-${date}T00:00`
}

/** A week ends on Sunday 24:00: the commune has until Tuesday, those above until Wednesday. */
const weekly = (level: Level, end: Day): Clock => {
  const days = level === 'commune' ? 2 : 3
  return {
    due: `${addDays(end, days)}T14:00`,
    because: clause(
      textOf(
        `báo cáo tuần trước 14:00 ${days === 2 ? 'thứ Ba' : 'thứ Tư'}`,
        `weekly report before ${days === 2 ? 'Tuesday' : 'Wednesday'} 14:00`,
      ),
    ),
  }
}

/** The district ended with two levels (NQ 203/2025/QH15); its duties went to nobody by this circular. */
const LAST_DISTRICT_DAY = '2025-06-30'

const periodic = (kind: PeriodKind, level: Level, end: Day): Clock | null => {
  if (level === 'district' && end > LAST_DISTRICT_DAY) return null
  if (kind === 'weekly') return weekly(level, end)
  if (kind === 'monthly') {
    if (level === 'province') return null
    const date = level === 'commune' ? '05' : '10'
    return {
      due: nextMonth(end, date),
      because: clause(
        textOf(`báo cáo tháng trước ngày ${date}`, `monthly report before the ${Number(date)}th`),
      ),
    }
  }
  if (level === 'commune') return null
  const date = level === 'district' ? '10' : '15'
  return {
    due: endOfDay(`${Number(end.slice(0, 4)) + 1}-01-${date}`),
    because: clause(textOf(`báo cáo năm đến ngày ${date}/01`, `yearly report by ${date} January`)),
  }
}

export const tt54: ReportingLaw = {
  source: SOURCE,
  from: '2016-07-01',
  to: '2026-06-30',
  communityDeathFrom: 'death',
  clock,
  periodic,
}
