// Cuts a text at the ends of what is marked in it, so that each piece knows which marks it belongs to.

export type Piece = {
  readonly text: string
  readonly start: number
  /** Places in the list of marks. */
  readonly marks: readonly number[]
}

export type Span = { readonly start: number; readonly end: number }

export const piecesOf = (text: string, spans: readonly Span[]): Piece[] => {
  const cuts = new Set([0, text.length])
  for (const { start, end } of spans) cuts.add(start).add(Math.min(text.length, end))
  const places = [...cuts].toSorted((one, other) => one - other)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      start,
      marks: spans.flatMap((span, at) =>
        span.start <= start && span.end >= end && span.end > span.start ? [at] : [],
      ),
    }
  })
}
