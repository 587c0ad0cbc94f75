// What somebody who owns the database could do to history: alter, take out, put in, reorder, cut off, rebuild all that follows.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { entryHash, sealOfTold } from '../../src/kernel/history/entry-hash.ts'
import { withForgedErasure } from './forged-erasure.ts'

/** A row of history as the database writes it. */
export type Stored = {
  readonly seq: number
  readonly at: string
  readonly account_id: string | null
  readonly action: string
  readonly register: string
  readonly record_id: string | null
  readonly home_unit: string | null
  readonly listed: string | null
  readonly entry: string
  /** Hexadecimal. */
  readonly hash: string
  readonly told: string | null
  /** Hexadecimal, as `sealed`: the digest that stays when values are erased. */
  readonly salt: string | null
  readonly sealed: string | null
}

export const kinds = [
  'entry',
  'hash',
  'at',
  'account_id',
  'action',
  'register',
  'record_id',
  'home_unit',
  'listed',
  'told',
  'salt', // one column altered
  'untell', // values taken away, their digest left as an erasure would
  'delete',
  'insert',
  'swap',
  'repeat',
  'truncate',
  'rebuild',
  'rebuild-delete',
  'rebuild-insert',
  'empty',
  'stray-chain', // put where no chain is read
  'stray-place',
  'forged-erasure', // another's entry, and an erasure that says it was left like that
  'forged-erasures', // so with all entries up to it, so that none of the second form stands before
] as const

export type Mutation = {
  readonly kind: (typeof kinds)[number]
  readonly chain: number
  /** Which entry, and where within it; taken modulo what there is. */
  readonly place: number
  readonly within: number
}

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  chain: fc.integer({ min: 0, max: 15 }),
  place: fc.nat(),
  within: fc.nat(),
})

const genesis = (chain: number): string =>
  createHash('sha256').update(`phaodai history ${chain}`).digest('hex')

const chained = (chain: number, rows: readonly Stored[]): Stored[] => {
  let before = genesis(chain)
  return rows.map((row, index) => {
    before = entryHash(before, row) ?? before
    return { ...row, seq: index + 1, hash: before }
  })
}

const flipped = (text: string, within: number, letters: string): string => {
  const at = within % Math.max(1, text.length)
  const letter = letters[within % letters.length] ?? 'x'
  const other = letter === text[at] ? (letters[(within + 1) % letters.length] ?? 'y') : letter
  return text.slice(0, at) + other + text.slice(at + 1)
}

const otherId = (within: number): string =>
  `00000000-0000-4000-8000-${String(within % 1e12).padStart(12, '0')}`

const altered = (row: Stored, kind: Mutation['kind'], within: number): Stored => {
  const text = (value: string | null): string => flipped(value ?? 'x', within, 'abcxyz0189')
  if (kind === 'entry' || kind === 'rebuild') return { ...row, entry: text(row.entry) }
  if (kind === 'hash') return { ...row, hash: flipped(row.hash, within, '0123456789abcdef') }
  if (kind === 'at') {
    const moved = new Date(new Date(row.at).getTime() + 1 + (within % 1e9))
    return { ...row, at: moved.toISOString() }
  }
  if (kind === 'account_id') return { ...row, account_id: otherId(within) }
  if (kind === 'record_id') return { ...row, record_id: otherId(within) }
  if (kind === 'listed') return { ...row, listed: row.listed === null ? `{${otherId(within)}}` : null }
  if (kind === 'told') return { ...row, told: row.told === null ? null : text(row.told) }
  if (kind === 'salt')
    return { ...row, salt: row.salt === null ? null : flipped(row.salt, within, '0123456789abcdef') }
  if (kind === 'untell')
    return row.told === null || row.salt === null
      ? row
      : { ...row, told: null, salt: null, sealed: sealOfTold(row.salt, row.told) }
  if (kind === 'action') return { ...row, action: text(row.action) }
  if (kind === 'register') return { ...row, register: text(row.register) }
  return { ...row, home_unit: text(row.home_unit) }
}

export type Mutated = {
  readonly rows: readonly Stored[]
  /** Put beside them, outside the chains. */
  readonly strays?: readonly { readonly chain: number; readonly row: Stored }[]
  /** The head is made to agree, as an owner would. */
  readonly headMoved: boolean
}

/** undefined where there is nothing of this kind to do to this chain. */
export const mutate = (
  { kind, chain, place, within }: Mutation,
  rows: readonly Stored[],
): Mutated | undefined => {
  const at = place % Math.max(1, rows.length)
  const row = rows[at]
  if (!row) return undefined
  const without = rows.filter((_, index) => index !== at)
  const withForged = [...rows.slice(0, at), altered(row, 'entry', within), ...rows.slice(at)]
  switch (kind) {
    case 'delete':
      return { rows: without, headMoved: false }
    case 'insert':
      return {
        rows: withForged.map((one, index) => ({ ...one, seq: index + 1 })),
        headMoved: true,
      }
    case 'repeat':
      return { rows: [...rows, { ...row, seq: rows.length + 1 }], headMoved: true }
    case 'swap': {
      const other = rows[(at + 1 + (within % Math.max(1, rows.length - 1))) % rows.length]
      if (!other || other === row) return undefined
      const swapped = rows.map((one) =>
        one === row ? { ...other, seq: row.seq } : one === other ? { ...row, seq: other.seq } : one,
      )
      return { rows: swapped, headMoved: true }
    }
    case 'stray-chain':
    case 'stray-place': {
      const stray = {
        ...altered(row, 'entry', within),
        seq: kind === 'stray-place' ? -(within % 9) : row.seq,
      }
      const elsewhere = within % 2 === 0 ? 16 + (within % 99) : -1 - (within % 99)
      return {
        rows,
        headMoved: false,
        strays: [{ chain: kind === 'stray-chain' ? elsewhere : chain, row: stray }],
      }
    }
    case 'truncate':
      return { rows: rows.slice(0, at), headMoved: true }
    case 'empty':
      return { rows: [], headMoved: true }
    case 'rebuild':
      return {
        rows: chained(
          chain,
          rows.map((one) => (one === row ? altered(row, 'rebuild', within) : one)),
        ),
        headMoved: true,
      }
    case 'rebuild-delete':
      return { rows: chained(chain, without), headMoved: true }
    case 'rebuild-insert':
      return { rows: chained(chain, withForged), headMoved: true }
    case 'forged-erasure':
    case 'forged-erasures': {
      const from = kind === 'forged-erasure' ? at : 0
      const places = new Set(rows.keys().filter((index) => index >= from && index <= at))
      return {
        rows: withForgedErasure(rows, places, genesis(chain), otherId(within)),
        headMoved: true,
      }
    }
    case 'entry':
    case 'hash':
    case 'at':
    case 'account_id':
    case 'action':
    case 'register':
    case 'record_id':
    case 'home_unit':
    case 'listed':
    case 'told':
    case 'salt':
    case 'untell':
      return { rows: rows.map((one) => (one === row ? altered(row, kind, within) : one)), headMoved: false }
  }
}

export const genesisOf = genesis
