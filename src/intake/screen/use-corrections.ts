// Cells that were corrected here: what stood there before, so that it can be put back, and what is on its way.
import { useState } from 'react'
import { cellKey } from './cell-name.ts'
import type { Adjustment } from './adjustment.ts'

type Place = { readonly row: number; readonly column: number }
type Texts = Readonly<Record<string, string>>

export type Corrections = {
  readonly correct: (place: Place, from: string | null, to: string) => void
  readonly before: (place: Place) => string | null
  readonly putBack: (place: Place) => void
  readonly draft: (place: Place) => string | null
}

export const useCorrections = (adjust: (change: Adjustment) => void): Corrections => {
  const [firsts, setFirsts] = useState<Texts>({})
  const [drafts, setDrafts] = useState<Texts>({})
  const keyOf = ({ row, column }: Place) => cellKey(row, column)
  const send = (key: string, text: string) => {
    setDrafts({ ...drafts, [key]: text })
    adjust({ cells: { [key]: text } })
  }
  return {
    correct: (place, from, to) => {
      const key = keyOf(place)
      if (from !== null && !(key in firsts)) setFirsts({ ...firsts, [key]: from })
      send(key, to)
    },
    before: (place) => firsts[keyOf(place)] ?? null,
    putBack: (place) => {
      const key = keyOf(place)
      const { [key]: first, ...others } = firsts
      if (first === undefined) return
      setFirsts(others)
      send(key, first)
    },
    draft: (place) => drafts[keyOf(place)] ?? null,
  }
}
