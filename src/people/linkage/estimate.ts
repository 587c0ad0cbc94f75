// Weights learned from the register itself, nobody labelling anything (Fellegi and Sunter 1969; Enamorado, Fifield and Imai 2019).
import { type Blocks, blocksOf, countPairs, pairsIn, visitPairs } from './blocks.ts'
import type { Columns } from './columns.ts'
import type { Key, LinkageDeclaration } from './declaration.ts'
import { compareOf, LEVELS } from './levels.ts'
import { agreeingIn } from './score.ts'
import type { LinkageWeights } from './weights.ts'

/** How often each pattern of levels was seen; a pattern is written as letters, one for each field. */
type Patterns = Map<string, { readonly levels: readonly number[]; count: number }>

/** By field and level. */
type Shares = number[][]

/** Numbers that look like chance and are the same every time (Steele's SplitMix, 32 bits): a rule knows no randomness of its own. */
const sequence = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

const collector = (columns: Columns) => {
  const compares = columns.columns.map(compareOf)
  const patterns: Patterns = new Map()
  return {
    patterns,
    see: (i: number, j: number): void => {
      let key = ''
      for (const compare of compares) key += String.fromCharCode(66 + compare(i, j))
      const seen = patterns.get(key)
      if (seen) seen.count += 1
      else patterns.set(key, { levels: [...key].map((letter) => letter.charCodeAt(0) - 66), count: 1 })
    },
  }
}

/** Shares of the levels among patterns, each weighed; half a pair is added to every level, so that none is impossible. */
const sharesOf = (
  columns: Columns,
  patterns: Patterns,
  weightOf: (levels: readonly number[]) => number,
): Shares => {
  const sums: Shares = columns.columns.map(({ field }) => LEVELS[field.kind].map(() => 0.5))
  for (const { levels, count } of patterns.values()) {
    const weight = weightOf(levels) * count
    levels.forEach((level, field) => {
      const row = sums[field]
      if (row && level >= 0) row[level] = (row[level] ?? 0) + weight
    })
  }
  return sums.map((row) => {
    const all = row.reduce((sum, one) => sum + one, 0)
    return row.map((one) => one / all)
  })
}

const logRatio = (m: Shares, u: Shares, levels: readonly number[], leftOut: ReadonlySet<number>): number => {
  let sum = 0
  levels.forEach((level, field) => {
    if (level < 0 || leftOut.has(field)) return
    sum += Math.log((m[field]?.[level] ?? 1) / (u[field]?.[level] ?? 1))
  })
  return sum
}

const chance = (share: number, log: number): number => 1 / (1 + ((1 - share) / share) * Math.exp(-log))

const ROUNDS = 200
const ENOUGH = 1e-6

/** Expectation–maximisation with u held: with u left free it finds households against strangers, not one person against two. */
const learnMatches = (columns: Columns, patterns: Patterns, u: Shares, leftOut: ReadonlySet<number>) => {
  let total = 0
  for (const { count } of patterns.values()) total += count
  // A first guess: agreement is usual, and each further level half as usual.
  let m: Shares = u.map((row) => {
    const guess = row.map((_, level) => 0.5 ** level)
    const all = guess.reduce((sum, one) => sum + one, 0)
    return guess.map((one) => one / all)
  })
  let share = 0.1
  for (let round = 0; round < ROUNDS; round += 1) {
    const posterior = (levels: readonly number[]) => chance(share, logRatio(m, u, levels, leftOut))
    let matches = 0
    for (const { levels, count } of patterns.values()) matches += posterior(levels) * count
    const next = sharesOf(columns, patterns, posterior)
    const nextShare = Math.min(1 - 1e-9, Math.max(1e-9, matches / total))
    const moved = Math.abs(nextShare - share)
    m = next
    share = nextShare
    if (moved < ENOUGH * share) break
  }
  return { m, matches: share * total }
}

/** Pairs of a session's blocks, at most so many, from blocks all over the register. */
const sampleSession = (columns: Columns, key: Key, cap: number, most: number): Patterns => {
  const blocks: Blocks = blocksOf(columns, key, cap)
  const count = blocks.starts.length - 1
  const step = Math.max(1, Math.ceil(pairsIn(blocks) / most))
  const { patterns, see } = collector(columns)
  for (let block = 0; block < count; block += step) visitPairs([blocks], 0, block, block + 1, see)
  return patterns
}

export type LearnOptions = {
  readonly seed: number
  /** Pairs taken at random for u, and at most so many for each session. */
  readonly randomPairs?: number
  readonly sessionPairs?: number
}

export type Learned = {
  readonly weights: LinkageWeights
  /** True pairs that the sessions have seen: few of them teach little. */
  readonly seen: readonly number[]
}

const randomPatterns = (columns: Columns, seed: number, pairs: number): Patterns => {
  const next = sequence(seed)
  const { patterns, see } = collector(columns)
  for (let pair = 0; pair < pairs; pair += 1) {
    const i = Math.floor(next() * columns.size)
    const j = Math.floor(next() * columns.size)
    if (i !== j) see(i, j)
  }
  return patterns
}

/** More pairs than there are would say the same again and again. */
const pairsToTake = (wanted: number, all: number): number => Math.min(wanted, Math.max(1000, all))

export const learnWeights = (
  columns: Columns,
  declaration: LinkageDeclaration,
  { seed, randomPairs = 1_000_000, sessionPairs = 1_000_000 }: LearnOptions,
): Learned => {
  const { blockCap, sessions, strict, strictRecall } = declaration
  const indexOf = (name: string) => columns.columns.findIndex(({ field }) => field.name === name)
  const strictPairs = countPairs(strict.map((key) => blocksOf(columns, key, blockCap)))
  const allPairs = (columns.size * (columns.size - 1)) / 2
  const prior = Math.min(0.5, Math.max(1, strictPairs / strictRecall) / allPairs)
  const random = randomPatterns(columns, seed, pairsToTake(randomPairs, allPairs))
  const samples = sessions.map((key) => ({
    leftOut: new Set(key.map(([field]) => indexOf(field))),
    patterns: sampleSession(columns, key, blockCap, sessionPairs),
  }))
  const learn = (u: Shares) => {
    const found = samples.map(({ leftOut, patterns }) => ({
      leftOut,
      ...learnMatches(columns, patterns, u, leftOut),
    }))
    const m = u.map((row, field) => {
      const teachers = found.filter(({ leftOut }) => !leftOut.has(field))
      return row.map(
        (_, level) => teachers.reduce((sum, one) => sum + (one.m[field]?.[level] ?? 0), 0) / teachers.length,
      )
    })
    return { m, seen: found.map(({ matches }) => matches) }
  }
  // Some of the pairs taken at random are true ones; the first m tells which, and u is counted again without them.
  const first = sharesOf(columns, random, () => 1)
  const rough = learn(first)
  const u = sharesOf(
    columns,
    random,
    (levels) => 1 - chance(prior, logRatio(rough.m, first, levels, new Set())),
  )
  const { m, seen } = learn(u)
  const bits = Object.fromEntries(
    columns.columns.map(({ field }, index) => [
      field.name,
      Object.fromEntries(
        LEVELS[field.kind].map((level, number) => [
          level,
          Math.log2((m[index]?.[number] ?? 1) / (u[index]?.[number] ?? 1)),
        ]),
      ),
    ]),
  )
  const agreeing = Object.fromEntries(
    columns.columns
      .filter(({ field }) => field.rarity)
      .map((column) => [column.field.name, agreeingIn(columns, column)]),
  )
  return { weights: { bits, agreeing, pairsPerRecord: (prior * (columns.size - 1)) / 2 }, seen }
}
