// The diseases of which levels are said, and the group that each had on a day.
import type { Day } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import type { Group } from './inputs.ts'

/** COVID-19 was group A from 29/01/2020 and has been group B since 20/10/2023. */
export const diseases = {
  covid19: {
    label: textOf('COVID-19', 'COVID-19'),
    groups: [
      { from: '2020-01-29', to: '2023-10-19', group: 'A' },
      { from: '2023-10-20', to: null, group: 'B' },
    ],
  },
} as const satisfies Record<
  string,
  { label: object; groups: readonly { from: Day; to: Day | null; group: Group }[] }
>
export type Disease = keyof typeof diseases

/** Before anyone had named it, a disease is as dangerous as they come. */
export const groupOn = (disease: Disease, day: Day): Group =>
  diseases[disease].groups.find(({ from, to }) => from <= day && (to === null || day <= to))?.group ?? 'A'
