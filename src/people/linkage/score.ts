// One pair, one sum of bits: the levels of its fields, the rarity of what agrees, and the prior.
import type { Column, Columns } from './columns.ts'
import { compareOf, LEVELS, WHOLE } from './levels.ts'
import { at, NONE } from './texts.ts'
import { type LinkageWeights, priorBits } from './weights.ts'

/** The share of the register that bears the value of record i in a field; 0 where it is not known. */
export type ShareOf = (record: number) => number

export type Scorer = {
  readonly fields: readonly string[]
  /** Bits of the pair; 0 is even odds. */
  readonly score: (i: number, j: number) => number
  /** Field by field: level and bits; NONE and 0 where nothing is known. */
  readonly explain: (i: number, j: number) => { readonly level: number; readonly bits: number }[]
}

/** What of a column is counted for rarity: of a name, the words in any order. */
const valueOf = (column: Column): ShareOf => {
  const { codes } = column
  if (column.of !== 'names') return (record) => at(codes, record)
  const { sorted } = column.names
  return (record) => at(sorted, at(codes, record))
}

/** Shares counted in the columns themselves. */
export const sharesIn = ({ size }: Columns, column: Column): ShareOf => {
  const of = valueOf(column)
  let dense = new Int32Array(0)
  for (let record = 0; record < size; record += 1)
    if (at(column.codes, record) !== NONE) {
      const value = of(record)
      if (value >= dense.length) {
        const wider = new Int32Array(Math.max(1024, value * 2))
        wider.set(dense)
        dense = wider
      }
      dense[value] = at(dense, value) + 1
    }
  return (record) => (at(column.codes, record) === NONE ? 0 : at(dense, of(record)) / size)
}

/** Of every field whose rarity counts. */
export const sharesOfAll = (columns: Columns): { readonly [field: string]: ShareOf } =>
  Object.fromEntries(
    columns.columns
      .filter(({ field }) => field.rarity)
      .map((column) => [column.field.name, sharesIn(columns, column)]),
  )

/** Chance that two records taken at random bear the same value. */
export const agreeingIn = (columns: Columns, column: Column): number => {
  const shareOf = sharesIn(columns, column)
  let sum = 0
  for (let record = 0; record < columns.size; record += 1) sum += shareOf(record)
  return sum / Math.max(1, columns.size)
}

export type ScoreOptions = {
  /** How many records the pair was found among. */
  readonly size: number
  /** By field; rarity is left out where nothing is given. */
  readonly shares?: { readonly [field: string]: ShareOf }
}

/**
 * A small register knows little of how common a value is: a name borne twice among a thousand persons is not one of five hundred. Its
 * shares are drawn towards the average as if so many persons more had been counted.
 */
const AVERAGE_WEIGHT = 5000

export const scorerOf = (columns: Columns, weights: LinkageWeights, options: ScoreOptions): Scorer => {
  const prior = priorBits(weights, options.size)
  const fields = columns.columns.map((column) => {
    const { name, kind, rarity } = column.field
    const bits = Float64Array.from(LEVELS[kind], (level) => weights.bits[name]?.[level] ?? 0)
    const shareOf = rarity && options.shares?.[name]
    const agreeing = weights.agreeing[name] ?? 0
    const rare = (i: number, j: number): number => {
      const share = shareOf ? Math.max(shareOf(i), shareOf(j)) : 0
      if (share <= 0 || agreeing <= 0 || !rarity) return 0
      const drawn = (share * options.size + agreeing * AVERAGE_WEIGHT) / (options.size + AVERAGE_WEIGHT)
      return Math.min(rarity.most, Math.max(rarity.least, Math.log2(agreeing / drawn)))
    }
    return { name, compare: compareOf(column), bits, whole: WHOLE[kind], rare }
  })
  const bitsOf = (field: (typeof fields)[number], level: number, i: number, j: number): number => {
    if (level === NONE) return 0
    return at(field.bits, level) + (level < field.whole ? field.rare(i, j) : 0)
  }
  return {
    fields: fields.map(({ name }) => name),
    score: (i, j) => {
      let sum = prior
      for (const field of fields) sum += bitsOf(field, field.compare(i, j), i, j)
      return sum
    },
    explain: (i, j) =>
      fields.map((field) => {
        const level = field.compare(i, j)
        return { level, bits: bitsOf(field, level, i, j) }
      }),
  }
}
