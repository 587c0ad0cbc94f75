// What is odd in a chain and must be looked at by a person: circles, links to oneself, absent people, infected before the infector, long intervals.
import { daysBetween } from '../../kernel/day/day.ts'
import type { Chain, ChainLink } from './chain.ts'
import { circlesOf } from './circles.ts'

/** Longer serial intervals are possible and worth a look; a parameter, not law. */
export const LONG_INTERVAL_DAYS = 14

export type Oddities = {
  readonly circles: readonly (readonly string[])[]
  readonly selfLinks: readonly ChainLink[]
  readonly repeated: readonly ChainLink[]
  readonly absent: Chain['absent']
  /** The infectee fell ill before the infector. */
  readonly impossible: readonly (ChainLink & { readonly days: number })[]
  readonly long: readonly (ChainLink & { readonly days: number })[]
  /** More than one infector is named. */
  readonly several: readonly { readonly to: string; readonly from: readonly string[] }[]
}

/** Days from the infector's day to the infectee's, where both are known. */
export const intervalsOf = (chain: Chain): (ChainLink & { readonly days: number })[] => {
  const dayOf = new Map(chain.people.map(({ id, day }) => [id, day]))
  return chain.links.flatMap((link) => {
    const from = dayOf.get(link.from)
    const to = dayOf.get(link.to)
    return from && to ? [{ ...link, days: daysBetween(from, to) }] : []
  })
}

export const odditiesOf = (chain: Chain, longDays: number = LONG_INTERVAL_DAYS): Oddities => {
  const intervals = intervalsOf(chain)
  return {
    circles: circlesOf(chain),
    selfLinks: chain.selfLinks,
    repeated: chain.repeated,
    absent: chain.absent,
    impossible: intervals.filter(({ days }) => days < 0),
    long: intervals.filter(({ days }) => days > longDays),
    several: [...chain.infectorsOf].flatMap(([to, from]) => (from.length > 1 ? [{ to, from }] : [])),
  }
}
