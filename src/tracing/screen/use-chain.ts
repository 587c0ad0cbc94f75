// The chain of what the server gave: people and links in order, generations, layout, odd things.
import { useMemo } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { type Chain, chainOf } from '../chains/chain.ts'
import { generationsOf } from '../chains/generations.ts'
import { type Layout, type LayoutName, layOut } from '../chains/layout.ts'
import { type Oddities, odditiesOf } from '../chains/oddities.ts'
import type { ChainCase, readChains } from '../contract.ts'

export type Answer = ResponseOf<typeof readChains>

export type Drawn = {
  /** As drawn: with the cases that have no link, or without. */
  readonly chain: Chain
  readonly layout: Layout
  readonly generations: ReadonlyMap<string, number>
  readonly oddities: Oddities
  readonly caseOf: ReadonlyMap<string, ChainCase>
  /** Why a link is drawn, by `from to`. */
  readonly byOf: ReadonlyMap<string, 'finding' | 'contact'>
}

export const useChain = (data: Answer | undefined, name: LayoutName, linkedOnly: boolean): Drawn | null =>
  useMemo(() => {
    if (!data) return null
    const whole = chainOf(
      data.cases.map(({ id, day }) => ({ id, day })),
      data.links,
    )
    const linked = new Set(whole.links.flatMap(({ from, to }) => [from, to]))
    const chain = linkedOnly ? { ...whole, people: whole.people.filter(({ id }) => linked.has(id)) } : whole
    return {
      chain,
      layout: layOut(chain, name),
      generations: generationsOf(chain),
      oddities: odditiesOf(whole),
      caseOf: new Map(data.cases.map((one) => [one.id, one])),
      byOf: new Map(data.links.map(({ from, to, by }) => [`${from} ${to}`, by])),
    }
  }, [data, name, linkedOnly])
