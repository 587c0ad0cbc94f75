// TT 15/2026/TT-BYT, Điều 14–15 and Phụ lục I: the group of a disease by its score.
import { textOf } from '../../kernel/text/text.ts'
import type { riskLevel } from '../../surveillance/event-choices.ts'
import type { Group } from '../inputs.ts'

/** The four criteria, and what one, two and three points say. */
export const scoreCriteria = {
  severity: {
    label: textOf('Mức độ nghiêm trọng', 'Severity'),
    points: [
      textOf('chết/mắc dưới 1 %', 'case fatality under 1%'),
      textOf('chết/mắc 1–10 %', 'case fatality 1–10%'),
      textOf('chết/mắc trên 10 %', 'case fatality over 10%'),
    ],
  },
  spread: {
    label: textOf('Khả năng lây lan', 'Spread'),
    points: [
      textOf(
        'chỉ qua một đường: máu, da, niêm mạc hoặc từ động vật',
        'one route only: blood, skin, mucosa or animals',
      ),
      textOf('tiêu hóa, hô hấp và R0 ≤ 3', 'digestive or respiratory, R0 ≤ 3'),
      textOf('tiêu hóa, hô hấp và R0 > 3', 'digestive or respiratory, R0 > 3'),
    ],
  },
  means: {
    label: textOf('Vắc xin và thuốc đặc hiệu', 'Specific vaccine and drug'),
    points: [
      textOf('có cả hai', 'both'),
      textOf('có một trong hai', 'one of the two'),
      textOf('chưa có', 'neither'),
    ],
  },
  potential: {
    label: textOf('Lưu hành và tiềm năng gây dịch', 'Endemicity and pandemic potential'),
    points: [
      textOf('ổn định, tản phát', 'stable, sporadic'),
      textOf('gây dịch lớn hoặc mới nổi', 'large outbreaks or emerging'),
      textOf(
        'nguy cơ đại dịch hoặc trong tiêu chí loại trừ, thanh toán',
        'pandemic risk or to be eliminated',
      ),
    ],
  },
} as const

export type Points = 1 | 2 | 3
export type Scores = { readonly [K in keyof typeof scoreCriteria]: Points }

/** A disease that is especially dangerous, new and of unknown agent is group A whatever its score (Điều 15 khoản 1 điểm b). */
export const groupOf = (
  { severity, spread, means, potential }: Scores,
  unknownAgent: boolean,
): { readonly score: number; readonly group: Group; readonly clause: string } => {
  const score = severity + spread + means + potential
  const article = 'TT 15/2026/TT-BYT, Điều 15 khoản'
  if (unknownAgent) return { score, group: 'A', clause: `${article} 1 điểm b` }
  if (score >= 10) return { score, group: 'A', clause: `${article} 1 điểm a` }
  return score >= 7
    ? { score, group: 'B', clause: `${article} 2` }
    : { score, group: 'C', clause: `${article} 3` }
}

/** A disease never recorded in Việt Nam: warn where the assessment says medium or more (Điều 22 khoản 1 điểm d). */
export const warnsUnrecorded = (level: keyof typeof riskLevel): boolean => level !== 'low'
