// A text in pieces is the whole text again, and every statement is covered by its pieces.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AuditStatement } from '../contract.ts'
import { piecesOf } from './marked-text.ts'

const statement = (offset: number, quote: string): AuditStatement => ({
  kind: 'parts',
  quote,
  offset,
  verdict: 'ok',
  expected: null,
  found: null,
  because: { vi: '', en: '' },
  suggestion: null,
})

test('pieces join to the text, and those of a statement to its quote', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 6 }),
      (text, spans) => {
        const statements = spans
          .map(([from, length]) => statement(Math.min(from, text.length), text.slice(from, from + length)))
          .filter(({ quote }) => quote !== '')
        const pieces = piecesOf(text, statements)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const [at, { quote }] of statements.entries())
          expect(
            pieces
              .filter((piece) => piece.statements.includes(at))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(quote)
      },
    ),
  )
})
