// Figures of each disease beside the main one, by the same three questions: how many fell ill, recovered, died.
import type { CountFigure } from '../kernel/figure/figure.ts'
import { count } from '../kernel/figure/said.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { cases } from './cases.ts'
import { disease as diseaseChoices } from './case-choices.ts'
import { MAIN_DISEASE } from './diseases.ts'

const keyOf = (disease: string): string => disease.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export const nameOfDisease = (disease: string): Text => {
  const { vi, en } = diseaseChoices[disease] ?? { vi: disease, en: disease }
  return textOf(vi, en)
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** As it stands inside a sentence; of a disease whose name is no abbreviation. */
export const diseaseInWords = (disease: string): Text => {
  const { vi, en } = nameOfDisease(disease)
  return textOf(lowered(vi), lowered(en))
}

/** The name of a figure as it counts a disease: as it is for the main one, `contacts-dengue`. */
export const figureNamed = (figure: string, disease: string): string =>
  disease === MAIN_DISEASE ? figure : `${figure}-${keyOf(disease)}`

export type CaseCount = 'cases' | 'recovered' | 'deaths'

/** The figure that counts a disease: `cases` of the main one, `cases-dengue`. */
export const figureOfDisease = (counted: CaseCount, disease: string): string => figureNamed(counted, disease)

/** `clusters-opened` alone counts those of all diseases. */
export const clustersOfDisease = (disease: string): string => `clusters-opened-${keyOf(disease)}`

/** Clinical and laboratory cases both count (TT 54/2015, Điều 3). */
const counted = { oneOf: ['confirmed', 'probable'] } as const

const figuresOf = (disease: string): CountFigure[] => {
  const { vi, en } = diseaseInWords(disease)
  const where = { disease: { is: disease }, classification: counted }
  return [
    {
      ...count(cases, 'case', 'reportDay', where, [
        figureOfDisease('cases', disease),
        `Ca mắc ${vi}`,
        `Cases of ${en}`,
        `Số ca ${vi} chẩn đoán lâm sàng hoặc xác định, theo ngày báo cáo.`,
        `Probable and confirmed cases of ${en} by the day of report.`,
      ]),
      otherDays: ['onsetDay'],
    },
    count(cases, 'case', 'outcomeDay', { ...where, outcome: { is: 'recovered' } }, [
      figureOfDisease('recovered', disease),
      `Khỏi ${vi}`,
      `Recovered from ${en}`,
      `Ca ${vi} đã khỏi, theo ngày kết thúc điều trị.`,
      `Recovered from ${en} by the day of outcome.`,
    ]),
    count(cases, 'case', 'outcomeDay', { ...where, outcome: { is: 'died' } }, [
      figureOfDisease('deaths', disease),
      `Tử vong do ${vi}`,
      `Deaths of ${en}`,
      `Ca ${vi} tử vong, theo ngày tử vong.`,
      `Deaths of ${en} by the day of death.`,
    ]),
  ]
}

/** Every disease beside the main one, and what has no row of its own. */
export const otherDiseases: readonly string[] = Object.keys(diseaseChoices).filter(
  (name) => name !== MAIN_DISEASE,
)

export const diseaseFigures: readonly CountFigure[] = otherDiseases.flatMap(figuresOf)
