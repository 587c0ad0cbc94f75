// What becomes of beds: planned ones to open as wards fill (F087), sites outside health facilities to close when empty (F088), intensive care below its least number (F086).
import { type Day, daysBetween } from '../../kernel/day/day.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

const open = { clause: 'Kế hoạch của tỉnh (không nêu số)', verified: false }

export const bedLaw = {
  name: 'beds',
  parameters: {
    openAt: number(
      textOf('Kích hoạt giường dự phòng khi kín (%)', 'Open planned beds at occupancy (%)'),
      80,
      open,
      { max: 100 },
    ),
    emptyDays: number(
      textOf('Xem xét dừng khi không còn người bệnh (ngày)', 'Closing is considered after empty days'),
      14,
      open,
    ),
    /** KH 85/KH-UBND of Lạng Sơn asks for a number and names none. */
    leastIcu: number(
      textOf('Giường hồi sức ít nhất của một cơ sở', 'Least intensive care beds of a facility'),
      null,
      open,
    ),
  },
} as const
export type BedValues = ValuesOf<typeof bedLaw.parameters>

/** In whole percent, up: 79.1 % full is not yet 80. */
export const occupancyOf = (patients: number, beds: number): number | null =>
  beds > 0 ? Math.floor((patients * 100) / beds) : null

export type PlannedBeds = { readonly id: string; readonly beds: number; readonly fromAt: number | null }

/** Lots to open now, the earliest threshold first, until the ward would be below its threshold. */
export const lotsToOpen = <L extends PlannedBeds>(
  planned: readonly L[],
  { patients, beds }: { readonly patients: number; readonly beds: number },
  { openAt }: BedValues,
): L[] => {
  const thresholdOf = ({ fromAt }: PlannedBeds) => fromAt ?? openAt
  const chosen: L[] = []
  let standing = beds
  for (const lot of planned.toSorted(
    (one, other) => (thresholdOf(one) ?? 101) - (thresholdOf(other) ?? 101),
  )) {
    const threshold = thresholdOf(lot)
    const full = standing === 0 ? patients > 0 : threshold !== null && patients * 100 >= threshold * standing
    if (!full) break
    chosen.push(lot)
    standing += lot.beds
  }
  return chosen
}

export type SiteFacts = {
  readonly outsideHealth: boolean
  readonly patients: number
  /** The last day on which somebody lay there; null: nobody ever did. */
  readonly lastDay: Day | null
  readonly openedDay: Day
}

export const mayClose = (site: SiteFacts, { emptyDays }: BedValues, on: Day): boolean =>
  site.outsideHealth &&
  site.patients === 0 &&
  emptyDays !== null &&
  daysBetween(site.lastDay ?? site.openedDay, on) >= emptyDays

export const icuMissing = (icuBeds: number, { leastIcu }: BedValues): number | null =>
  leastIcu === null ? null : Math.max(0, leastIcu - icuBeds)
