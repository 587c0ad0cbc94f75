// The shape of a checkpoint: what its statement says, and how it travels with its signature.
import { z } from 'zod'

export const checkpointReasons = ['hour', 'stop', 'freeze', 'asked'] as const
export type CheckpointReason = (typeof checkpointReasons)[number]

export const CHAINS = 16

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const Statement = z.object({
  format: z.literal('phaodai-checkpoint-1'),
  installation: z.string(),
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  reason: z.enum(checkpointReasons),
  entries: z.number().int().nonnegative(),
  /** Last entry of each chain, in the order of the chains. */
  chains: z.array(z.object({ seq: z.number().int().nonnegative(), hash: Hash })).length(CHAINS),
  /** Merkle root (RFC 6962) over the chains. */
  root: Hash,
  /** For each chain the last entry whose values may have stood in the chained text: only up to there may an erasure stand for an entry. */
  old: z.array(z.number().int().nonnegative()).length(CHAINS).optional(),
  /** SHA-256 of the statement before, null for the first. */
  before: Hash.nullable(),
  key: z.string(),
})
export type Statement = z.infer<typeof Statement>

/** As it is stored, exported and kept elsewhere: the exact text and its signature (base64). */
export const SignedCheckpoint = z.object({
  statement: z.string().max(20_000),
  signature: z.string().max(200),
})
export type SignedCheckpoint = z.infer<typeof SignedCheckpoint>
