// Which records are worth comparing: those that share a key. Each pair is met once, in the first block that holds it.
import type { Column, Columns } from './columns.ts'
import type { Key, Part } from './declaration.ts'
import { at, letGo, NONE, sharedInts } from './texts.ts'

/** For each record the number of its block; `members` holds the records block by block, `starts` where each begins. */
export type Blocks = {
  readonly blockOf: Int32Array
  readonly members: Int32Array
  readonly starts: Int32Array
}

const partOf = (column: Column, part: Part): ((record: number) => number) => {
  const { codes } = column
  if (column.of === 'days') {
    if (part === 'year')
      return (record) => (at(codes, record) === NONE ? NONE : Math.trunc(at(codes, record) / 10_000))
    // Of a birth of which only the year is known the whole is not known.
    return (record) => (at(codes, record) % 10_000 > 0 ? at(codes, record) : NONE)
  }
  if (column.of === 'names' && part !== 'whole' && part !== 'year') {
    const of = column.names[part]
    return (record) => (at(codes, record) === NONE ? NONE : at(of, at(codes, record)))
  }
  return (record) => at(codes, record)
}

export const columnNamed = ({ columns }: Columns, name: string): Column => {
  const found = columns.find(({ field }) => field.name === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

/** Pairs of numbers (block so far, next part) as new numbers from 0 on, by a table of open addresses. */
const combine = (before: Int32Array, valueOf: (record: number) => number): number => {
  const size = before.length
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, size * 2)))
  const table = new Int32Array(slots).fill(NONE)
  const firsts = new Int32Array(size)
  const seconds = new Int32Array(size)
  let count = 0
  for (let record = 0; record < size; record += 1) {
    const first = at(before, record)
    const second = first === NONE ? NONE : valueOf(record)
    if (second === NONE) {
      before[record] = NONE
      continue
    }
    let slot = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
    slot = (slot ^ (slot >>> 15)) & (slots - 1)
    for (;;) {
      const code = at(table, slot)
      if (code === NONE) {
        table[slot] = count
        firsts[count] = first
        seconds[count] = second
        before[record] = count
        count += 1
        break
      }
      if (at(firsts, code) === first && at(seconds, code) === second) {
        before[record] = code
        break
      }
      slot = (slot + 1) & (slots - 1)
    }
  }
  letGo(table, firsts, seconds)
  return count
}

/** Blocks of one record, and blocks above the cap, are left out. */
export const blocksOf = (columns: Columns, key: Key, cap: number): Blocks => {
  const blockOf = sharedInts(columns.size)
  let count = 1
  for (const [field, part] of key) count = combine(blockOf, partOf(columnNamed(columns, field), part))
  const sizes = new Int32Array(count)
  for (const block of blockOf) if (block !== NONE) sizes[block] = at(sizes, block) + 1
  const starts = sharedInts(count + 1)
  for (let block = 0; block < count; block += 1) {
    const size = at(sizes, block)
    starts[block + 1] = at(starts, block) + (size < 2 || size > cap ? 0 : size)
  }
  const members = sharedInts(at(starts, count))
  const next = Int32Array.from(starts)
  for (let record = 0; record < columns.size; record += 1) {
    const block = at(blockOf, record)
    if (block === NONE) continue
    if (at(starts, block + 1) === at(starts, block)) blockOf[record] = NONE
    else {
      members[at(next, block)] = record
      next[block] = at(next, block) + 1
    }
  }
  letGo(sizes, next)
  return { blockOf, members, starts }
}

export const pairsIn = ({ starts }: Blocks, from = 0, to = starts.length - 1): number => {
  let pairs = 0
  for (let block = from; block < to; block += 1) {
    const size = at(starts, block + 1) - at(starts, block)
    pairs += (size * (size - 1)) / 2
  }
  return pairs
}

/** Visits the pairs of these blocks of one key that no earlier key has. */
export const visitPairs = (
  all: readonly Blocks[],
  which: number,
  from: number,
  to: number,
  visit: (i: number, j: number) => void,
): void => {
  const blocks = all[which]
  if (!blocks) return
  const earlier = all.slice(0, which).map(({ blockOf }) => blockOf)
  const { members, starts } = blocks
  for (let block = from; block < to; block += 1) {
    const end = at(starts, block + 1)
    for (let first = at(starts, block); first < end; first += 1)
      for (let second = first + 1; second < end; second += 1) {
        const [i, j] = [at(members, first), at(members, second)]
        let met = false
        for (const blockOf of earlier) {
          const mine = at(blockOf, i)
          if (mine !== NONE && mine === at(blockOf, j)) {
            met = true
            break
          }
        }
        if (!met) visit(i, j)
      }
  }
}

export const countPairs = (all: readonly Blocks[]): number => {
  let count = 0
  all.forEach(({ starts }, which) => {
    visitPairs(all, which, 0, starts.length - 1, () => {
      count += 1
    })
  })
  return count
}
