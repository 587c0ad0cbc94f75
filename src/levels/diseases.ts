// The diseases of which levels are said: every one that has a row; their group on a day comes from the table of diseases.
import type { Day } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import { type DiseaseName, diseaseRows, findDisease } from '../surveillance/diseases.ts'
import { groupOf } from '../surveillance/rules/disease-group.ts'
import type { Group } from './inputs.ts'

export const diseases = diseaseRows
export type Disease = DiseaseName

export const diseaseWords = (disease: string) => {
  const row = findDisease(disease)
  return textOf(row?.vi ?? disease, row?.en ?? disease)
}

/** Before anyone had named it, a disease is as dangerous as they come. */
export const groupOn = (disease: Disease, day: Day): Group => groupOf(disease, day)?.group ?? 'A'
