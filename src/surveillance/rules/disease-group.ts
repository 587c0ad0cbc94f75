// In which group of the law a disease stood on a day.
import type { Day } from '../../kernel/day/day.ts'
import { findDisease, type Grouped } from '../diseases.ts'

export const groupOf = (disease: string, day: Day): Grouped | null =>
  findDisease(disease)?.groups.find(({ from }) => from <= day) ?? null
