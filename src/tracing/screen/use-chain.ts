// The chain of what the server gave: people and links in order, generations, layout, odd things.
import { useMemo } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { type Chain, chainOf } from '../chains/chain.ts'
import { generationsOf } from '../chains/generations.ts'
import { type Layout, type LayoutName, layOut, type Moved, withMoved } from '../chains/layout.ts'
import { type Oddities, odditiesOf } from '../chains/oddities.ts'
import type { ChainCase, readChains } from '../contract.ts'

export type Answer = ResponseOf<typeof readChains>

export type Drawn = {
  /** As drawn: with the cases that have no link, or without. */
  readonly chain: Chain
  /** As the rule lays it out; `layout` is the same with those who were put elsewhere by hand. */
  readonly laid: Layout
  readonly layout: Layout
  readonly generations: ReadonlyMap<string, number>
  readonly oddities: Oddities
  readonly caseOf: ReadonlyMap<string, ChainCase>
  /** Why a link is drawn, by `from to`. */
  readonly byOf: ReadonlyMap<string, 'finding' | 'contact'>
}

const webOf = (data: Answer, linkedOnly: boolean) => {
  const whole = chainOf(
    data.cases.map(({ id, day }) => ({ id, day })),
    data.links,
  )
  const linked = new Set(whole.links.flatMap(({ from, to }) => [from, to]))
  const chain = linkedOnly ? { ...whole, people: whole.people.filter(({ id }) => linked.has(id)) } : whole
  return {
    chain,
    generations: generationsOf(chain),
    oddities: odditiesOf(whole),
    caseOf: new Map(data.cases.map((one) => [one.id, one])),
    byOf: new Map(data.links.map(({ from, to, by }) => [`${from} ${to}`, by])),
  }
}

/** Each step anew only where what it is made of has changed: another layout leaves the generations, a case put aside leaves the layout. */
export const useChain = (
  data: Answer | undefined,
  name: LayoutName,
  linkedOnly: boolean,
  moved: Moved,
): Drawn | null => {
  const web = useMemo(() => (data ? webOf(data, linkedOnly) : null), [data, linkedOnly])
  const laid = useMemo(() => (web ? layOut(web.chain, name) : null), [web, name])
  return useMemo(() => web && laid && { ...web, laid, layout: withMoved(laid, moved) }, [web, laid, moved])
}
