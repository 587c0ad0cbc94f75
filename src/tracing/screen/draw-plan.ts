// Everything of a chain that drawing needs, as numbers side by side: a frame looks nothing up.
import { daysBetween } from '../../kernel/day/day.ts'
import { GENERATIONS } from '../chains/generation-colours.ts'
import { DAY_WIDTH } from '../chains/layout.ts'
import { radiusOf } from '../chains/picture-page.ts'
import type { Drawn } from './use-chain.ts'

export type Plan = {
  readonly ids: readonly string[]
  /** Where somebody stands in all of these. */
  readonly at: ReadonlyMap<string, number>
  readonly codes: readonly string[]
  readonly x: Float32Array
  readonly y: Float32Array
  readonly radius: Float32Array
  readonly generation: Uint8Array
  /** 1 where links go out to the right, so that a label there would be struck through. */
  readonly infects: Uint8Array
  /** Width of the bar from onset to outcome; 0 where it is not known, or none are drawn. */
  readonly bar: Float32Array
  /** Places of infector and infectee, one pair after the other. */
  readonly links: Int32Array
}

export const planOf = ({ chain, layout, generations, caseOf }: Drawn, bars: boolean): Plan => {
  const count = chain.people.length
  const at = new Map(chain.people.map(({ id }, index) => [id, index]))
  const plan = {
    ids: chain.people.map(({ id }) => id),
    at,
    codes: chain.people.map(({ id }) => caseOf.get(id)?.code ?? ''),
    x: new Float32Array(count),
    y: new Float32Array(count),
    radius: new Float32Array(count),
    generation: new Uint8Array(count),
    infects: new Uint8Array(count),
    bar: new Float32Array(count),
  }
  chain.people.forEach(({ id, day }, index) => {
    const spot = layout.spots.get(id)
    const until = caseOf.get(id)?.outcomeDay
    plan.x[index] = spot?.x ?? 0
    plan.y[index] = spot?.y ?? 0
    plan.radius[index] = radiusOf(chain, id)
    plan.infects[index] = chain.infecteesOf.has(id) ? 1 : 0
    plan.generation[index] = Math.min(generations.get(id) ?? 0, GENERATIONS - 1)
    plan.bar[index] = bars && day && until && until > day ? daysBetween(day, until) * DAY_WIDTH : 0
  })
  const links = chain.links.flatMap(({ from, to }) => {
    const [one, other] = [at.get(from), at.get(to)]
    return one === undefined || other === undefined ? [] : [one, other]
  })
  return { ...plan, links: Int32Array.from(links) }
}
