// What the erasures in history name: entries whose values are gone, and may be. Read before the chains are, and proved with them.
import type pg from 'pg'
import { z } from 'zod'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

const Named = z.object({
  erased: z.array(
    z.object({
      seq: z.number().int().positive(),
      old: z.object({ before: Hash, hash: Hash, now: Hash }).optional(),
    }),
  ),
})

export type OldEntry = NonNullable<z.infer<typeof Named>['erased'][number]['old']>
/** By place in the chain; null for an entry of form 2, which stays proved by its seal. */
export type NamedErasures = ReadonlyMap<number, OldEntry | null>

const read = (entry: string): z.infer<typeof Named> | undefined => {
  try {
    return Named.safeParse(JSON.parse(entry)).data
  } catch {
    return undefined
  }
}

/** By chain. An erasure names entries of its own chain only: a record's life lies in one. */
export const namedErasures = async (client: pg.ClientBase): Promise<ReadonlyMap<number, NamedErasures>> => {
  const { rows } = await client.query<{ chain: number; seq: number; entry: string }>(
    "select chain, seq, entry from history where action = 'erase' order by chain, seq",
  )
  const byChain = new Map<number, Map<number, OldEntry | null>>()
  for (const { chain, seq: by, entry } of rows) {
    const named = byChain.get(chain) ?? new Map<number, OldEntry | null>()
    byChain.set(chain, named)
    // Erased once: what a later entry says of it, or one before it, was not said by an erasure.
    for (const { seq, old } of read(entry)?.erased ?? [])
      if (seq < by && !named.has(seq)) named.set(seq, old ?? null)
  }
  return byChain
}
