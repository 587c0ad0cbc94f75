// Figures of each disease beside the main one, by the same three questions: how many fell ill, recovered, died.
import type { CountFigure } from '../kernel/figure/figure.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { cases } from './cases.ts'
import { disease as diseaseChoices } from './case-choices.ts'
import { MAIN_DISEASE } from './diseases.ts'

const keyOf = (disease: string): string => disease.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export const nameOfDisease = (disease: string): Text => {
  const { vi, en } = diseaseChoices[disease] ?? { vi: disease, en: disease }
  return textOf(vi, en)
}

/** The name of a figure as it counts a disease: as it is for the main one, `contacts-dengue`. */
export const figureNamed = (figure: string, disease: string): string =>
  disease === MAIN_DISEASE ? figure : `${figure}-${keyOf(disease)}`

export type CaseCount = 'cases' | 'recovered' | 'deaths'

/** The figure that counts a disease: `cases` of the main one, `cases-dengue`. */
export const figureOfDisease = (count: CaseCount, disease: string): string => figureNamed(count, disease)

/** Clinical and laboratory cases both count (TT 54/2015, Điều 3). */
const counted = { oneOf: ['confirmed', 'probable'] } as const

const figuresOf = (disease: string): CountFigure[] => {
  const { vi, en } = nameOfDisease(disease)
  const base = { kind: 'count', measure: 'case', register: cases } as const
  const where = { disease: { is: disease }, classification: counted }
  return [
    {
      ...base,
      name: figureOfDisease('cases', disease),
      label: textOf(`Ca mắc ${vi}`, `Cases of ${en}`),
      definition: textOf(
        `Số ca ${vi} chẩn đoán lâm sàng hoặc xác định, theo ngày báo cáo.`,
        `Probable and confirmed cases of ${en} by the day of report.`,
      ),
      day: 'reportDay',
      otherDays: ['onsetDay'],
      where,
    },
    {
      ...base,
      name: figureOfDisease('recovered', disease),
      label: textOf(`Khỏi bệnh ${vi}`, `Recovered from ${en}`),
      definition: textOf(
        `Ca ${vi} đã khỏi, theo ngày kết thúc điều trị.`,
        `Recovered from ${en} by the day of outcome.`,
      ),
      day: 'outcomeDay',
      where: { ...where, outcome: { is: 'recovered' } },
    },
    {
      ...base,
      name: figureOfDisease('deaths', disease),
      label: textOf(`Tử vong do ${vi}`, `Deaths of ${en}`),
      definition: textOf(`Ca ${vi} tử vong, theo ngày tử vong.`, `Deaths of ${en} by the day of death.`),
      day: 'outcomeDay',
      where: { ...where, outcome: { is: 'died' } },
    },
  ]
}

/** Every disease beside the main one, and what has no row of its own. */
export const otherDiseases: readonly string[] = Object.keys(diseaseChoices).filter(
  (name) => name !== MAIN_DISEASE,
)

export const diseaseFigures: readonly CountFigure[] = otherDiseases.flatMap(figuresOf)
