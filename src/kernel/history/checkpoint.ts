// A checkpoint: what the sixteen chains were at a moment, in words that are signed; a copy kept elsewhere binds even the owner.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type CheckpointKey, isSignedBy } from './checkpoint-key.ts'
import { merkleRoot } from './merkle.ts'

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

export type ChainHead = { readonly seq: number; readonly hash: Uint8Array }

export const statementHash = (statement: string): string =>
  createHash('sha256').update(statement, 'utf8').digest('hex')

const leafOf = ({ seq, hash }: { seq: number; hash: string }, chain: number): Buffer =>
  Buffer.from(`${chain} ${seq} ${hash}`)

export const rootOfChains = (chains: Statement['chains']): string =>
  merkleRoot(chains.map(leafOf)).toString('hex')

export const signCheckpoint = (
  key: CheckpointKey,
  what: Pick<Statement, 'installation' | 'number' | 'at' | 'reason' | 'before'>,
  heads: readonly ChainHead[],
): SignedCheckpoint => {
  const chains = heads.map(({ seq, hash }) => ({ seq, hash: Buffer.from(hash).toString('hex') }))
  const statement: Statement = {
    format: 'phaodai-checkpoint-1',
    ...what,
    entries: heads.reduce((sum, { seq }) => sum + seq, 0),
    chains,
    root: rootOfChains(chains),
    key: key.publicKey,
  }
  const text = JSON.stringify(statement)
  return { statement: text, signature: key.sign(text).toString('base64') }
}

/** The statement, or undefined where the signature, the root or the form does not hold. */
export const readCheckpoint = ({ statement, signature }: SignedCheckpoint): Statement | undefined => {
  let given: unknown
  try {
    given = JSON.parse(statement)
  } catch {
    return undefined
  }
  const read = Statement.safeParse(given)
  if (!read.success || rootOfChains(read.data.chains) !== read.data.root) return undefined
  return isSignedBy(read.data.key, statement, Buffer.from(signature, 'base64')) ? read.data : undefined
}
