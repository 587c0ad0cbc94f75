// What a circular on reporting says: which act or period starts a term, for whom, until when, by which clause.
import type { Day } from '../../kernel/day/day.ts'
import type { Reason } from '../../kernel/rule/law.ts'
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'
import { type DiseaseName, diseaseNames } from '../diseases.ts'

/** A term: until when, and by which clause. */
export type Clock = { readonly due: LocalMoment; readonly because: Reason }

/** What starts a term of reporting. */
export type Act =
  | 'suspected'
  | 'case'
  | 'caseUpdate'
  | 'caseForwarded'
  | 'facilityDeath'
  | 'communityDeath'
  | 'investigation'
  | 'outbreakFound'
  | 'outbreakDay'
  | 'outbreakEnded'

/** Who reports; since 01/07/2025 there is no district. */
export type Level = 'commune' | 'district' | 'province'

export type PeriodKind = 'weekly' | 'monthly' | 'yearly'

/** One regime of reporting: null where it sets no such term. */
export type ReportingLaw = {
  readonly source: string
  readonly from: Day
  readonly to: Day | null
  /** From when the hours of a death in the community run. */
  readonly communityDeathFrom: 'death' | 'verification'
  readonly clock: (act: Act, moment: LocalMoment, disease: string) => Clock | null
  readonly periodic: (kind: PeriodKind, level: Level, end: Day) => Clock | null
}

export type Group = 'A' | 'B' | 'C'

/** What one source says of groups: which diseases it named, from when. */
export type Grouping = {
  readonly source: string
  readonly from: Day
  readonly verified: boolean
  readonly groups: Readonly<Partial<Record<DiseaseName, Group>>>
}

/** Hours from the diagnosis to the report of a case; null: only counted in weeks and months. */
export type CaseHours = Readonly<Record<DiseaseName, 24 | 48 | null>>

export const hasRow = (disease: string): disease is DiseaseName =>
  diseaseNames.some((name) => name === disease)

/** A disease that no list names is taken for the strictest. */
export const STRICTEST_HOURS = 24
