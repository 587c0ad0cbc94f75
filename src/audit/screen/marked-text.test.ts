// A text in pieces is the whole text again, and every mark is covered by its pieces.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from './marked-text.ts'

test('pieces join to the text, and those of a mark to its words', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 6 }),
      (text, given) => {
        const spans = given
          .map(([from, length]) => ({
            start: Math.min(from, text.length),
            end: Math.min(from + length, text.length),
          }))
          .filter(({ start, end }) => end > start)
        const pieces = piecesOf(text, spans)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const [at, { start, end }] of spans.entries())
          expect(
            pieces
              .filter((piece) => piece.marks.includes(at))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text.slice(start, end))
      },
    ),
  )
})
