// People into tubes: the open ones are filled up first, then new ones are begun; nobody is left out, no tube holds more than its size.

export type OpenTube = { readonly id: string; readonly free: number }

export type Filled = {
  /** For each person the tube that was open, or the number of a new one from 0. */
  readonly places: readonly ({ readonly tube: string } | { readonly fresh: number })[]
  readonly fresh: number
}

export const fillPools = (people: number, size: number, open: readonly OpenTube[]): Filled => {
  const free = open.flatMap(({ id, free: left }) => Array.from({ length: Math.max(0, left) }, () => id))
  const places = Array.from({ length: people }, (_, at) => {
    const tube = free[at]
    return tube === undefined ? { fresh: Math.floor((at - free.length) / size) } : { tube }
  })
  return { places, fresh: Math.ceil(Math.max(0, people - free.length) / size) }
}

/**
 * The codes that follow the last one of a session: `MT0312-07` after `MT0312-06`. A device without network counts for itself, under its letters
 * (`MT0312-07K`): what the server and the others count meanwhile it cannot know. They stand last, so that they still part codes without their strokes.
 */
export const tubeCodes = (session: string, taken: readonly string[], count: number, mark = ''): string[] => {
  const numbers = taken.flatMap((code) => {
    const own = code.startsWith(`${session}-`) && code.endsWith(mark)
    const digits = own ? code.slice(session.length + 1, code.length - mark.length) : ''
    return /^\d{1,9}$/.test(digits) ? [Number(digits)] : []
  })
  const last = Math.max(0, ...numbers)
  return Array.from(
    { length: count },
    (_, at) => `${session}-${String(last + at + 1).padStart(2, '0')}${mark}`,
  )
}
