// Generations of a chain, counted from people whom nobody in the book infected: by the longest way, or by the shortest.
import type { Chain } from './chain.ts'
import { circlesOf } from './circles.ts'

/** By the longest way from an index, as the Việt Nam line list of 2020 counts; inside a circle all are of one generation. */
export const generationsOf = (chain: Chain): Map<string, number> => {
  const circleOf = new Map(
    circlesOf(chain).flatMap((circle, index) => circle.map((id) => [id, index] as const)),
  )
  const inside = (from: string, to: string) => {
    const circle = circleOf.get(from)
    return circle !== undefined && circle === circleOf.get(to)
  }
  /** A circle counts as one knot: it is entered when all that leads into it is settled. */
  const knotOf = (id: string) => {
    const circle = circleOf.get(id)
    return circle === undefined ? id : `circle ${circle}`
  }
  const members = Map.groupBy(chain.people, ({ id }) => knotOf(id))
  const waitingFor = new Map<string, number>()
  for (const { from, to } of chain.links)
    if (!inside(from, to)) waitingFor.set(knotOf(to), (waitingFor.get(knotOf(to)) ?? 0) + 1)
  const generation = new Map<string, number>()
  const ready = [...members.keys()].filter((knot) => !waitingFor.get(knot))
  for (const knot of ready) generation.set(knot, 0)
  for (const knot of ready)
    for (const { id } of members.get(knot) ?? [])
      for (const to of chain.infecteesOf.get(id) ?? []) {
        if (inside(id, to)) continue
        const next = knotOf(to)
        generation.set(next, Math.max(generation.get(next) ?? 0, (generation.get(knot) ?? 0) + 1))
        const left = (waitingFor.get(next) ?? 0) - 1
        waitingFor.set(next, left)
        if (left === 0) ready.push(next)
      }
  return new Map(chain.people.map(({ id }) => [id, generation.get(knotOf(id)) ?? 0]))
}

/** By the shortest way from an index: how many steps away the nearest one is. */
export const distancesOf = (chain: Chain): Map<string, number> => {
  const distance = new Map<string, number>()
  for (const { id } of chain.people) if (!chain.infectorsOf.get(id)) distance.set(id, 0)
  // A map that grows while it is walked is walked to its end, in the order of distance.
  for (const [id, steps] of distance)
    for (const to of chain.infecteesOf.get(id) ?? []) if (!distance.has(to)) distance.set(to, steps + 1)
  return distance
}

/** How many people are of each generation. */
export const countOf = (generations: ReadonlyMap<string, number>): number[] => {
  const counts: number[] = []
  for (const generation of generations.values()) counts[generation] = (counts[generation] ?? 0) + 1
  return Array.from(counts, (count) => count ?? 0)
}
