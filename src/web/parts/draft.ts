// What is typed over what is stored: fields that nobody has touched follow the store, also where a colleague saves meanwhile.
import { useState } from 'react'

type Fields = Readonly<Record<string, unknown>>

const differs = (one: unknown, other: unknown): boolean => (one ?? null) !== (other ?? null)

/** What stands in the form, and whether anything in it is not stored. */
export const draftOver = <T extends Fields>(stored: T, typed: Partial<T>) => ({
  written: { ...stored, ...typed },
  changed: Object.keys(typed).some((name) => differs(typed[name], stored[name])),
})

/** What was sent is stored now: it follows the store again, but for what was typed meanwhile. */
export const afterSaving = <T extends Fields>(typed: Partial<T>, sent: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => differs(value, sent[name])),
  ) as Partial<T>

export const useDraft = <T extends Fields>(stored: T) => {
  const [typed, setTyped] = useState<Partial<T>>({})
  return {
    ...draftOver(stored, typed),
    write: <K extends keyof T>(name: K, value: T[K]) => setTyped((before) => ({ ...before, [name]: value })),
    saved: (sent: T) => setTyped((before) => afterSaving(before, sent)),
  }
}
