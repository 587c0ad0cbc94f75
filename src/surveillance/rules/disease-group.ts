// In which group of the law a disease stood on a day, and which list of case reports it then belonged to.
import type { Day } from '../../kernel/day/day.ts'

export type DiseaseGroup = {
  readonly disease: string
  readonly from: Day
  readonly group: 'A' | 'B' | 'C'
  readonly source: string
  readonly verified: boolean
}

/** The newest first; every row may be corrected. */
const groups: readonly DiseaseGroup[] = [
  {
    disease: 'covid19',
    from: '2023-10-20',
    group: 'B',
    source: 'QĐ 3896/QĐ-BYT (số văn bản chưa đối chiếu)',
    verified: true,
  },
  { disease: 'covid19', from: '2020-01-29', group: 'A', source: 'QĐ 219/QĐ-BYT', verified: false },
]

export const groupOf = (disease: string, day: Day): DiseaseGroup | null =>
  groups.find((row) => row.disease === disease && row.from <= day) ?? null
