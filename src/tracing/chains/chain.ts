// Chains of transmission: who infected whom, put in order. Linear in people and links; circles are named and never walked twice.
import type { Day } from '../../kernel/day/day.ts'

export type ChainPerson = {
  readonly id: string
  /** Day of onset, or the best that is known. */
  readonly day: Day | null
}

export type ChainLink = { readonly from: string; readonly to: string }

export type Chain = {
  readonly people: readonly ChainPerson[]
  /** Between two people of the book, each pair once, nobody with himself. */
  readonly links: readonly ChainLink[]
  readonly infecteesOf: ReadonlyMap<string, readonly string[]>
  readonly infectorsOf: ReadonlyMap<string, readonly string[]>
  readonly selfLinks: readonly ChainLink[]
  readonly repeated: readonly ChainLink[]
  /** The infector, the infectee, or both are not in the book. */
  readonly absent: readonly (ChainLink & { readonly infector: boolean; readonly infectee: boolean })[]
}

const push = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

export const chainOf = (people: readonly ChainPerson[], given: readonly ChainLink[]): Chain => {
  const known = new Set(people.map(({ id }) => id))
  const seen = new Set<string>()
  const links: ChainLink[] = []
  const selfLinks: ChainLink[] = []
  const repeated: ChainLink[] = []
  const absent: Chain['absent'][number][] = []
  const infecteesOf = new Map<string, string[]>()
  const infectorsOf = new Map<string, string[]>()
  for (const link of given) {
    const { from, to } = link
    const key = `${from}\n${to}`
    if (from === to) selfLinks.push(link)
    else if (seen.has(key)) repeated.push(link)
    else if (!known.has(from) || !known.has(to))
      absent.push({ ...link, infector: !known.has(from), infectee: !known.has(to) })
    else {
      links.push(link)
      push(infecteesOf, from, to)
      push(infectorsOf, to, from)
    }
    seen.add(key)
  }
  return { people, links, infecteesOf, infectorsOf, selfLinks, repeated, absent }
}

/** Everybody who can be reached along the chain, the person included. */
export const reachedFrom = (chain: Chain, id: string): Set<string> => {
  const found = new Set([id])
  for (const one of found) for (const next of chain.infecteesOf.get(one) ?? []) found.add(next)
  return found
}

/** Groups of people joined by links whatever their direction, the largest first. */
export const groupsOf = (chain: Chain): string[][] => {
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const { id } of chain.people) {
    if (seen.has(id)) continue
    const group = new Set([id])
    for (const one of group) {
      for (const next of chain.infecteesOf.get(one) ?? []) group.add(next)
      for (const next of chain.infectorsOf.get(one) ?? []) group.add(next)
    }
    for (const one of group) seen.add(one)
    groups.push([...group])
  }
  return groups.toSorted((one, other) => other.length - one.length)
}
