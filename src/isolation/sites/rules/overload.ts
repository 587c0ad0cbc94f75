// The overload plan as a what-if (F056): so many arrivals a day for so many days; sites first, then the standby sites, then what nobody can take.
import { addDays, type Day } from '../../../kernel/day/day.ts'

export type SiteRoom = {
  readonly id: string
  /** A standby site opens only when the others are full. */
  readonly standby: boolean
  readonly beds: number
  readonly taken: number
  /** How many leave on which day. */
  readonly leaving: Readonly<Record<Day, number>>
}

export type OverloadDay = {
  readonly day: Day
  readonly arrivals: number
  readonly left: number
  readonly placed: number
  readonly placedOnStandby: number
  /** Whom no bed is left for: home isolation by decision, or beds of the level above. */
  readonly short: number
  readonly free: number
}

export type OverloadPlan = {
  readonly days: readonly OverloadDay[]
  readonly standbyFrom: Day | null
  readonly fullFrom: Day | null
}

/** Who comes in the course of it stays `stayDays`; those of a day leave before those of the day come. */
export const overloadPlan = (
  sites: readonly SiteRoom[],
  start: Day,
  {
    arrivals,
    days,
    stayDays,
  }: { readonly arrivals: number; readonly days: number; readonly stayDays: number },
): OverloadPlan => {
  const inside = { usual: 0, standby: 0 }
  const beds = { usual: 0, standby: 0 }
  for (const { standby, beds: has, taken } of sites) {
    const which = standby ? 'standby' : 'usual'
    inside[which] += taken
    beds[which] += has
  }
  const coming: { day: Day; usual: number; standby: number }[] = []
  const rows: OverloadDay[] = []
  for (let at = 0; at < days; at += 1) {
    const day = addDays(start, at)
    let left = 0
    for (const { standby, leaving } of sites) {
      const which = standby ? 'standby' : 'usual'
      const gone = Math.min(leaving[day] ?? 0, inside[which])
      inside[which] -= gone
      left += gone
    }
    const over = coming[at - stayDays]
    if (over) {
      inside.usual -= over.usual
      inside.standby -= over.standby
      left += over.usual + over.standby
    }
    const usual = Math.min(arrivals, Math.max(0, beds.usual - inside.usual))
    const standby = Math.min(arrivals - usual, Math.max(0, beds.standby - inside.standby))
    inside.usual += usual
    inside.standby += standby
    coming.push({ day, usual, standby })
    rows.push({
      day,
      arrivals,
      left,
      placed: usual,
      placedOnStandby: standby,
      short: arrivals - usual - standby,
      free: Math.max(0, beds.usual - inside.usual) + Math.max(0, beds.standby - inside.standby),
    })
  }
  return {
    days: rows,
    standbyFrom: rows.find(({ placedOnStandby }) => placedOnStandby > 0)?.day ?? null,
    fullFrom: rows.find(({ short }) => short > 0)?.day ?? null,
  }
}
