// Cuts a text at the ends of its statements, so that each piece knows which statements it belongs to.
import type { AuditStatement } from '../contract.ts'

export type Piece = {
  readonly text: string
  readonly start: number
  /** Places in the list of statements. */
  readonly statements: readonly number[]
}

export const piecesOf = (text: string, statements: readonly AuditStatement[]): Piece[] => {
  const cuts = new Set([0, text.length])
  for (const { offset, quote } of statements)
    cuts.add(offset).add(Math.min(text.length, offset + quote.length))
  const places = [...cuts].toSorted((one, other) => one - other)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      start,
      statements: statements.flatMap(({ offset, quote }, at) =>
        offset <= start && offset + quote.length >= end && quote.length > 0 ? [at] : [],
      ),
    }
  })
}
