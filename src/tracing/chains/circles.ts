// Circles in a chain: strongly connected components by Tarjan (1972, SIAM J. Comput. 1:146), without recursion, so that no depth is too deep.
import type { Chain } from './chain.ts'

/** Groups of two or more people each of whom would have infected all the others. */
export const circlesOf = ({ people, infecteesOf }: Pick<Chain, 'people' | 'infecteesOf'>): string[][] => {
  const indexOf = new Map<string, number>()
  const low = new Map<string, number>()
  const standing: string[] = []
  const stands = new Set<string>()
  const circles: string[][] = []
  const enter = (id: string) => {
    indexOf.set(id, indexOf.size)
    low.set(id, indexOf.size - 1)
    standing.push(id)
    stands.add(id)
    return { id, next: 0 }
  }
  const lower = (id: string, value: number) => low.set(id, Math.min(low.get(id) ?? value, value))
  const close = (id: string) => {
    if (low.get(id) !== indexOf.get(id)) return
    const circle = standing.splice(standing.lastIndexOf(id))
    for (const one of circle) stands.delete(one)
    if (circle.length > 1) circles.push(circle)
  }
  for (const { id: start } of people) {
    if (indexOf.has(start)) continue
    const path = [enter(start)]
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const to = infecteesOf.get(here.id)?.[here.next]
      here.next += 1
      if (to === undefined) {
        path.pop()
        close(here.id)
        const above = path.at(-1)
        if (above) lower(above.id, low.get(here.id) ?? 0)
      } else if (!indexOf.has(to)) path.push(enter(to))
      else if (stands.has(to)) lower(here.id, indexOf.get(to) ?? 0)
    }
  }
  return circles
}
