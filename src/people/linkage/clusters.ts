// Pairs become groups: whatever hangs together, less those who only hang on by a neighbour and are unlike its middle.
import { type Text, textOf } from '../../kernel/text/text.ts'
import { at } from './texts.ts'
import type { FoundPairs } from './find-pairs.ts'

/** Above this size nothing is proposed by itself: a default phone or a filled-down birth makes long chains. */
export const LARGEST_GROUP = 6

export const tooManyAlike = (size: number): Text =>
  textOf(`${size} bản ghi giống nhau: xem từng cặp`, `${size} records alike: look pair by pair`)

export type Groups = {
  /** By record; a record that hangs together with nobody is its own group. */
  readonly groupOf: Int32Array
  readonly sizes: ReadonlyMap<number, number>
}

const rootOf = (parents: Int32Array, record: number): number => {
  let root = record
  while (at(parents, root) !== root) root = at(parents, root)
  for (let next = record; next !== root;) {
    const parent = at(parents, next)
    parents[next] = root
    next = parent
  }
  return root
}

/** Connected components over these pairs. */
const componentsOf = (size: number, pairs: Iterable<readonly [number, number]>): Int32Array => {
  const parents = Int32Array.from({ length: size }, (_, record) => record)
  for (const [i, j] of pairs) {
    const [one, other] = [rootOf(parents, i), rootOf(parents, j)]
    // The smaller number leads, so that the order of the pairs does not matter.
    if (one !== other) parents[Math.max(one, other)] = Math.min(one, other)
  }
  for (let record = 0; record < size; record += 1) rootOf(parents, record)
  return parents
}

const membersOf = (groupOf: Int32Array, records: Iterable<number>): Map<number, number[]> => {
  const members = new Map<number, number[]>()
  for (const record of new Set(records)) {
    const group = at(groupOf, record)
    const known = members.get(group)
    if (known) known.push(record)
    else members.set(group, [record])
  }
  return members
}

/**
 * @param score the bits of any two records, also of those that no block brought together
 * @param threshold bits that a member must reach with the middle of its group
 */
export const groupPairs = (
  size: number,
  { records, scores }: FoundPairs,
  score: (i: number, j: number) => number,
  threshold: number,
): Groups => {
  const pairs: [number, number][] = []
  for (let pair = 0; pair < scores.length; pair += 1)
    if (at(scores, pair) >= threshold) pairs.push([at(records, pair * 2), at(records, pair * 2 + 1)])
  const groupOf = componentsOf(size, pairs)
  const sizes = new Map<number, number>()
  for (const [group, members] of membersOf(groupOf, pairs.flat())) {
    const cut = members.length > 2 ? unlikeTheMiddle(members, score, threshold) : []
    for (const record of cut) groupOf[record] = record
    // Who led and was cut leaves the lead to the next.
    const kept = members.filter((record) => !cut.includes(record)).toSorted((one, other) => one - other)
    const [lead = group] = kept
    for (const record of kept) groupOf[record] = lead
    sizes.set(lead, kept.length)
  }
  return { groupOf, sizes }
}

/** Groups beyond this are shown as they are: nothing is proposed of them anyway. */
const MOST_COMPARED = 50

const unlikeTheMiddle = (
  members: readonly number[],
  score: (i: number, j: number) => number,
  threshold: number,
): number[] => {
  if (members.length > MOST_COMPARED) return []
  const sums = members.map((one) =>
    members.reduce((sum, other) => (one === other ? sum : sum + score(one, other)), 0),
  )
  const middle = members[sums.indexOf(Math.max(...sums))] ?? 0
  return members.filter((record) => record !== middle && score(record, middle) < threshold)
}
