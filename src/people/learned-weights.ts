// The weights that an installation has learned from its own register: kept with their day, taken into use where enough was seen.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Learned } from './linkage/estimate.ts'
import type { LinkageWeights } from './linkage/weights.ts'
import { SIMILARITY_WEIGHTS } from './rules/similarity-weights.ts'

/** With fewer true pairs in a session a level is learned from a handful, and the fixed weights are the better guess. */
const ENOUGH_SEEN = 500

export const isEnough = ({ seen }: Learned): boolean => seen.every((pairs) => pairs >= ENOUGH_SEEN)

export const chooseWeights = (learned: Learned): LinkageWeights =>
  isEnough(learned) ? learned.weights : SIMILARITY_WEIGHTS

export type WeightsInUse = {
  readonly weights: LinkageWeights
  /** Share of the register that lives in a unit; null with the fixed weights. */
  readonly communeShares: { readonly [unit: string]: number } | null
  readonly learnedAt: Date | null
}

type Row = { learned_at: Date; weights: LinkageWeights; commune_shares: Record<string, number> }

export const weightsInUse = async (tx: Transaction): Promise<WeightsInUse> => {
  const row = await findRow<Row>(
    tx,
    'select learned_at, weights, commune_shares from person_weights where tenant = $1 and in_use order by learned_at desc limit 1',
    [tx.tenant],
  )
  return row
    ? { weights: row.weights, communeShares: row.commune_shares, learnedAt: row.learned_at }
    : { weights: SIMILARITY_WEIGHTS, communeShares: null, learnedAt: null }
}

export const keepWeights = async (
  tx: Transaction,
  learned: Learned,
  persons: number,
  communeShares: Readonly<Record<string, number>>,
): Promise<void> => {
  await rowsOf(
    tx,
    'insert into person_weights (tenant, learned_at, persons, seen, weights, commune_shares, in_use) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
    [
      tx.tenant,
      tx.now,
      persons,
      JSON.stringify(learned.seen.map(Math.round)),
      JSON.stringify(learned.weights),
      JSON.stringify(communeShares),
      isEnough(learned),
    ],
  )
}
