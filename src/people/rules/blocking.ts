// Which persons are worth comparing: two persons are compared where they share at least one key.
import type { Traits } from './traits.ts'

/** Id; phone; birth and given name; sorted name and birth year; birth and family name. */
export const blockKeysOf = (person: Traits): string[] => {
  const keys: string[] = []
  if (person.nationalId !== undefined) keys.push(`id ${person.nationalId}`)
  if (person.phone !== undefined) keys.push(`phone ${person.phone}`)
  const { birth } = person
  if (birth === undefined) return keys
  keys.push(`name-year ${person.sorted} ${birth.year}`)
  const known = birth.day ?? (birth.month === undefined ? undefined : `${birth.year}-${birth.month}`)
  if (known !== undefined) keys.push(`given ${known} ${person.given}`, `family ${known} ${person.family}`)
  return keys
}

/** A key that more persons share (a default phone, a filled-down birth) says nothing and is left out. */
export const BLOCK_CAP = 200

/** Pairs of positions, each once, smaller first. */
export const pairsOf = (persons: readonly Traits[], cap = BLOCK_CAP): [number, number][] => {
  const blocks = new Map<string, number[]>()
  for (const [position, person] of persons.entries())
    for (const key of blockKeysOf(person)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [position])
      else block.push(position)
    }
  const seen = new Set<number>()
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > cap) continue
    for (const [offset, first] of block.entries())
      for (const second of block.slice(offset + 1)) seen.add(first * persons.length + second)
  }
  return [...seen].map((code) => [Math.floor(code / persons.length), code % persons.length])
}
