// TT 15/2026/TT-BYT, Điều 14–15 and Phụ lục I: the group of a disease by its score.
import { textOf } from '../../kernel/text/text.ts'
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

/** Điều 21 khoản 2: what calls for a risk assessment out of turn, and the four results it may have. */
export const riskTriggers = {
  a: textOf('Gia tăng hoặc lan rộng bất thường', 'Unusual rise or spread'),
  b: textOf(
    'Thay đổi bệnh cảnh, tác nhân, trung gian truyền bệnh',
    'Change of clinical picture, agent, vector',
  ),
  c: textOf('Nguy cơ xâm nhập từ bên ngoài', 'Risk of importation'),
  d: textOf('Yếu tố làm gia tăng nguy cơ bùng phát', 'Factors that raise the risk of an outbreak'),
  dd: textOf('Bệnh mới nổi, tái nổi hoặc chưa rõ nguyên nhân', 'New, re-emerging or of unknown cause'),
  e: textOf('Sự cố an toàn, an ninh sinh học', 'Biosafety or biosecurity incident'),
  g: textOf('Hệ thống y tế có nguy cơ quá tải', 'The health system risks overload'),
  h: textOf('Dấu hiệu theo khuyến cáo của WHO', 'Signs by advice of WHO'),
} as const
export const riskResults = {
  low: textOf('Thấp', 'Low'),
  medium: textOf('Trung bình', 'Medium'),
  high: textOf('Cao', 'High'),
  veryHigh: textOf('Rất cao', 'Very high'),
} as const
export type RiskResult = keyof typeof riskResults

/** A disease never recorded in Việt Nam: warn where the assessment says medium or more (Điều 22 khoản 1 điểm d). */
export const warnsUnrecorded = (result: RiskResult): boolean => result !== 'low'
