// A checkpoint: what the sixteen chains were at a moment, in words that are signed; a copy kept elsewhere binds even the owner.
import { createHash } from 'node:crypto'
import { type CheckpointKey, isSignedBy } from './checkpoint-key.ts'
import { type SignedCheckpoint, Statement } from './checkpoint-shape.ts'
import { merkleRoot } from './merkle.ts'

export type ChainHead = { readonly seq: number; readonly hash: Uint8Array }

export const statementHash = (statement: string): string =>
  createHash('sha256').update(statement, 'utf8').digest('hex')

const leafOf = ({ seq, hash }: { seq: number; hash: string }, chain: number): Buffer =>
  Buffer.from(`${chain} ${seq} ${hash}`)

export const rootOfChains = (chains: Statement['chains']): string =>
  merkleRoot(chains.map(leafOf)).toString('hex')

export const signCheckpoint = (
  key: CheckpointKey,
  what: Pick<Statement, 'installation' | 'number' | 'at' | 'reason' | 'old' | 'before'>,
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
