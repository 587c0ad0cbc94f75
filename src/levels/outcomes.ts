// What an assessment may come to, under any of the laws: its words, its colour and the shape that says the same without colour.
import { type Text, textOf } from '../kernel/text/text.ts'

export type Colour = 'green' | 'yellow' | 'orange' | 'red'

export type OutcomeWords = {
  readonly label: Text
  /** On a tile or in a line of weeks. */
  readonly short: Text
  readonly colour: Colour
  /** Grows with the danger; outcomes of different laws are compared by it on a map. */
  readonly rank: number
}

const level = (rank: 1 | 2 | 3 | 4, vi: string, en: string, colour: Colour): OutcomeWords => ({
  label: textOf(`Cấp ${rank} (${vi})`, `Level ${rank} (${en})`),
  short: textOf(`Cấp ${rank}`, `Level ${rank}`),
  colour,
  rank,
})
const defence = (at: 1 | 2 | 3): OutcomeWords => ({
  label: textOf(`Có dịch, phòng thủ dân sự cấp độ ${at}`, `Epidemic, civil defence level ${at}`),
  short: textOf(`PTDS ${at}`, `Defence ${at}`),
  colour: 'red',
  rank: 3 + at,
})

/** NQ 128/NQ-CP: green, yellow, orange, red. The words of TT 15/2026 have no colours of their own: these follow the danger. */
export const outcomes = {
  level1: level(1, 'nguy cơ thấp, xanh', 'low risk, green', 'green'),
  level2: level(2, 'nguy cơ trung bình, vàng', 'medium risk, yellow', 'yellow'),
  level3: level(3, 'nguy cơ cao, cam', 'high risk, orange', 'orange'),
  level4: level(4, 'nguy cơ rất cao, đỏ', 'very high risk, red', 'red'),
  calm: {
    label: textOf('Không có dịch', 'No epidemic'),
    short: textOf('Không dịch', 'None'),
    colour: 'green',
    rank: 1,
  },
  warning: {
    label: textOf('Cảnh báo dịch', 'Epidemic warning'),
    short: textOf('Cảnh báo', 'Warning'),
    colour: 'yellow',
    rank: 2,
  },
  epidemic: {
    label: textOf('Có dịch', 'Epidemic'),
    short: textOf('Có dịch', 'Epidemic'),
    colour: 'orange',
    rank: 3,
  },
  defence1: defence(1),
  defence2: defence(2),
  defence3: defence(3),
} as const satisfies Record<string, OutcomeWords>

export type Outcome = keyof typeof outcomes
export type Level = Extract<Outcome, `level${number}`>

export const isLevel = (outcome: Outcome | null): outcome is Level => outcome?.startsWith('level') ?? false

const levels = ['level1', 'level2', 'level3', 'level4'] as const
/** The level of a number; what is over 4 is 4. */
export const levelOf = (rank: number): Level => levels[Math.min(Math.max(rank, 1), 4) - 1] ?? 'level4'
export const rankOf = (outcome: Outcome): number => outcomes[outcome].rank

/** There is an epidemic in the words of TT 15/2026 and QĐ 02/2016. */
export const isEpidemic = (outcome: Outcome | null): boolean =>
  outcome === 'epidemic' || (outcome?.startsWith('defence') ?? false)
