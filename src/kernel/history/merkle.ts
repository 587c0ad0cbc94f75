// The Merkle tree of RFC 6962, section 2.1: one hash that stands for a list, and the proof that one item belongs to it.
import { createHash } from 'node:crypto'

/** Leaves and nodes are told apart by their first byte, so that neither can be passed off as the other. */
const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The largest power of two below `count`. */
const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))

export const merkleRoot = (items: readonly Uint8Array[]): Buffer => {
  const [only] = items
  if (only === undefined) return sha256()
  if (items.length === 1) return sha256(LEAF, only)
  const left = split(items.length)
  return sha256(NODE, merkleRoot(items.slice(0, left)), merkleRoot(items.slice(left)))
}

/** The hashes by which whoever knows the root can see that the item at this place belongs to it. */
export const merklePath = (items: readonly Uint8Array[], place: number): Buffer[] => {
  if (items.length <= 1) return []
  const left = split(items.length)
  return place < left
    ? [...merklePath(items.slice(0, left), place), merkleRoot(items.slice(left))]
    : [...merklePath(items.slice(left), place - left), merkleRoot(items.slice(0, left))]
}

export const rootByPath = (
  item: Uint8Array,
  place: number,
  count: number,
  path: readonly Uint8Array[],
): Buffer => {
  if (count <= 1) return sha256(LEAF, item)
  const left = split(count)
  const last = path.at(-1) ?? Buffer.alloc(0)
  const rest = path.slice(0, -1)
  return place < left
    ? sha256(NODE, rootByPath(item, place, left, rest), last)
    : sha256(NODE, last, rootByPath(item, place - left, count - left, rest))
}
