// The diseases of which levels are said; their group on a day comes from the table of diseases.
import type { Day } from '../kernel/day/day.ts'
import type { Group } from './inputs.ts'
import { diseaseRows } from '../surveillance/diseases.ts'
import { groupOf } from '../surveillance/rules/disease-group.ts'

/** Levels read the figures of this disease; another needs figures of its communities, doses and beds first. */
export const diseases = { covid19: diseaseRows.covid19 } as const
export type Disease = keyof typeof diseases

/** Before anyone had named it, a disease is as dangerous as they come. */
export const groupOn = (disease: Disease, day: Day): Group => groupOf(disease, day)?.group ?? 'A'
