// The id of what a screen enters: pressed again because no answer was heard, it is the same record; the next one has its own.
import { useState } from 'react'
import { ApiRefusal } from './api.ts'
import { newId } from './new-id.ts'

type KeptId = {
  readonly now: () => string
  /** The moment of the first press goes with it: another one would make it another record. */
  readonly at: (moment: string) => string
  /** Done (no error) or plainly refused: what is entered next is another record. Silence, and a session that had ended, leave it as it is. */
  readonly heard: (error?: unknown) => void
  /** Only where the id is another record's by now: of several that are entered together one may stand already. */
  readonly taken: (error: unknown) => void
  /** Does it under this id, and hears what became of it. */
  readonly once: <R>(work: (id: string) => Promise<R>) => Promise<R>
}

const isOpen = (error: unknown): boolean =>
  error instanceof ApiRefusal ? error.isUndecided : error !== undefined && error !== null

export const keptId = (): KeptId => {
  let id = newId()
  let pressed: string | null = null
  const heard = (error?: unknown): void => {
    if (isOpen(error)) return
    id = newId()
    pressed = null
  }
  return {
    now: () => id,
    at: (moment) => (pressed ??= moment),
    heard,
    taken: (error) => {
      if (error instanceof ApiRefusal && error.code === 'sameId') heard(error)
    },
    once: async (work) => {
      try {
        const done = await work(id)
        heard()
        return done
      } catch (error) {
        heard(error)
        throw error
      }
    },
  }
}

export const useKeptId = (): KeptId => useState(keptId)[0]
