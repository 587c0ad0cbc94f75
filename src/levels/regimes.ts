// Which law says what the level of a unit is: by the day, and by the group that the disease had on it.
import type { Day } from '../kernel/day/day.ts'
import { anyLaw, inForce, type Law } from '../kernel/rule/law.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import type { Disease } from './diseases.ts'
import type { InputName, Inputs } from './inputs.ts'
import type { Outcome } from './outcomes.ts'
import { qd02 } from './rules/qd-02-2016.ts'
import { qd218 } from './rules/qd-218-2022.ts'
import { qd4800 } from './rules/qd-4800-2021.ts'
import { tt15 } from './rules/tt-15-2026.ts'

/**
 * Any of the laws, asked with all that is known: each takes what it needs. A district or province is judged on its own `totals`, by
 * how many units `below` have an epidemic (QĐ 02/2016, groups B and C), or by its `worst` commune (TT 15/2026: "at least one commune").
 */
export type LevelLaw = Law<Inputs, Outcome> & {
  readonly higher: 'totals' | 'below' | 'worst'
  /** Of which diseases it speaks; null: of every one. */
  readonly of: readonly Disease[] | null
  /** What it looks at, in the order of its criteria. */
  readonly uses: readonly InputName[]
}

const usedBy4800 = [
  'population',
  'newCommunity',
  'adults',
  'adultsOneDose',
  'elders65',
  'elders65Full',
  'elders50',
  'elders50Full',
  'capacityMet',
] as const
const usedBy218 = [
  'population',
  'newCommunity',
  'oxygen',
  'deaths',
  'full',
  'highRisk',
  'highRiskFull',
  'carePoints',
  'freeBeds',
  'icuBeds',
  'capacity',
] as const
const usedBy02 = ['monthCases', 'monthHistory', 'quietDays', 'epidemicBelow'] as const
const usedBy15 = [
  'endemic',
  'monthCases',
  'monthHistory',
  'linkedMonth',
  'weekCases',
  'weekHistory',
  'linkedWeek',
  'station',
  'staff',
  'forces',
  'communeCopes',
  'provinceCopes',
] as const

/** The special law of COVID-19 stands before the general one of its time. */
export const levelLaws: readonly LevelLaw[] = [
  { ...anyLaw(qd4800), higher: 'totals', of: ['covid19'], uses: usedBy4800 },
  { ...anyLaw(qd218), higher: 'totals', of: ['covid19'], uses: usedBy218 },
  { ...anyLaw(qd02), higher: 'below', of: null, uses: usedBy02 },
  { ...anyLaw(tt15), higher: 'worst', of: null, uses: usedBy15 },
]

export const findLevelLaw = (name: string): LevelLaw | undefined => levelLaws.find((law) => law.name === name)

export const speaksOf = ({ of }: LevelLaw, disease: Disease): boolean => of === null || of.includes(disease)

export const levelLawOn = (day: Day, disease: Disease = MAIN_DISEASE): LevelLaw | undefined =>
  inForce(
    levelLaws.filter((law) => speaksOf(law, disease)),
    day,
  )
