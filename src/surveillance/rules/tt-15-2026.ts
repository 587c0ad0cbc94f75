// Thông tư 15/2026/TT-BYT, in force from 01/07/2026: terms of reporting; what it leaves to guidance comes from QĐ 97/QĐ-PB.
import type { Day } from '../../kernel/day/day.ts'
import { addHours, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Reason } from '../../kernel/rule/law.ts'
import type { Act, Clock, Level, PeriodKind, ReportingLaw } from './terms.ts'
import { caseTerm, outbreakTerms, weeklyTerm } from './qd-97-2026.ts'
import { dailyBeforeTen } from './tt-54-2015.ts'

const SOURCE = 'TT 15/2026/TT-BYT'

const because = (clause: string, vi: string, en: string): Reason => ({
  clause: `${SOURCE}, ${clause}`,
  text: textOf(vi, en),
  verified: true,
})

const within24 = {
  suspected: because(
    'Điều 10 khoản 1',
    'báo Trạm Y tế cấp xã trong 24 giờ từ khi phát hiện người nghi mắc',
    'the commune health station is told within 24 hours of finding a suspected case',
  ),
  facilityDeath: because(
    'Điều 10 khoản 2 điểm b',
    'cơ sở khám chữa bệnh báo cáo tử vong trong 24 giờ',
    'a death in a health facility is reported within 24 hours',
  ),
  communityDeath: because(
    'Điều 10 khoản 2 điểm b',
    'báo cáo trong 24 giờ từ khi xác minh xong tử vong tại cộng đồng',
    'a death in the community is reported within 24 hours of its verification',
  ),
} as const

const clock = (act: Act, moment: LocalMoment, disease: string): Clock | null => {
  switch (act) {
    case 'case': {
      const term = caseTerm(disease)
      return term && { due: addHours(moment, term.hours), because: term.because }
    }
    case 'suspected':
    case 'facilityDeath':
    case 'communityDeath':
      return { due: addHours(moment, 24), because: within24[act] }
    case 'outbreakDay':
      return {
        due: dailyBeforeTen(moment),
        because: {
          ...because(
            'Điều 26 khoản 1 điểm d',
            'hằng ngày cho đến khi kết thúc ổ dịch (giờ 10:00 là tham số)',
            'daily until the outbreak ends (the hour is a parameter)',
          ),
          verified: false,
        },
      }
    case 'outbreakFound':
      return { due: addHours(moment, outbreakTerms.found.hours), because: outbreakTerms.found.because }
    case 'outbreakEnded':
      return { due: addHours(moment, outbreakTerms.ended.hours), because: outbreakTerms.ended.because }
    // Điều 4.1.b asks for correction without a term; passing on and investigating are left to guidance.
    case 'caseUpdate':
    case 'caseForwarded':
    case 'investigation':
      return null
  }
}

const periodic = (kind: PeriodKind, level: Level, end: Day): Clock | null =>
  kind === 'weekly' && level !== 'district' ? weeklyTerm(level, end) : null

export const tt15: ReportingLaw = {
  source: SOURCE,
  from: '2026-07-01',
  to: null,
  communityDeathFrom: 'verification',
  clock,
  periodic,
}
