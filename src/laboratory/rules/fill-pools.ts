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

/** The codes that follow the last one of a session: `MT0312-07` after `MT0312-06`. */
export const tubeCodes = (session: string, taken: readonly string[], count: number): string[] => {
  const numbers = taken.flatMap((code) => {
    const number = code.startsWith(`${session}-`) ? Number(code.slice(session.length + 1)) : Number.NaN
    return Number.isSafeInteger(number) ? [number] : []
  })
  const last = Math.max(0, ...numbers)
  return Array.from({ length: count }, (_, at) => `${session}-${String(last + at + 1).padStart(2, '0')}`)
}
