// F-levels: a case is F0, a contact is one more than the least level of the infectious people met. Breadth-first, so no circle hangs it.

export type Level = number
/** Nobody infectious was met, as far as the book knows. */
export const NO_LEVEL = -1

/** One meeting: of whom, with whom, and whether it counts where the one met is a case, or is a contact. */
export type Meet = {
  readonly contact: string
  readonly source: string
  readonly countsIfCase: boolean
  readonly countsIfContact: boolean
}

export type Web = {
  readonly cases: ReadonlySet<string>
  readonly meets: readonly Meet[]
  /** Levels already settled of people whose own meetings are not in this web. */
  readonly settled?: ReadonlyMap<string, Level>
}

type Indexed = {
  readonly names: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  /** Meetings gathered by the one who was met: those of person `p` lie from `starts[p]` on. */
  readonly starts: Int32Array
  readonly contact: Int32Array
  /** Bit 1: counts where a case was met; bit 2: where a contact was met. */
  readonly counts: Uint8Array
}

const indexed = (meets: readonly Meet[], others: Iterable<string>): Indexed => {
  const numberOf = new Map<string, number>()
  const names: string[] = []
  const number = (name: string): number => {
    const known = numberOf.get(name)
    if (known !== undefined) return known
    numberOf.set(name, names.length)
    return names.push(name) - 1
  }
  for (const name of others) number(name)
  const from = new Int32Array(meets.length)
  const to = new Int32Array(meets.length)
  meets.forEach(({ contact, source }, at) => {
    to[at] = number(contact)
    from[at] = number(source)
  })
  const starts = new Int32Array(names.length + 1)
  for (const source of from) starts[source + 1] = (starts[source + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const next = starts.slice()
  const contact = new Int32Array(meets.length)
  const counts = new Uint8Array(meets.length)
  meets.forEach(({ countsIfCase, countsIfContact }, at) => {
    const source = from[at] ?? 0
    const place = next[source] ?? 0
    next[source] = place + 1
    contact[place] = to[at] ?? 0
    counts[place] = (countsIfCase ? 1 : 0) | (countsIfContact ? 2 : 0)
  })
  return { names, numberOf, starts, contact, counts }
}

/**
 * Breadth first from the cases; people of a known level join in when the search is as deep. Where `among` is given, only those marked in
 * it get a level.
 */
const search = (
  { names, numberOf, starts, contact, counts }: Indexed,
  cases: ReadonlySet<string>,
  settled: Iterable<readonly [string, Level]>,
  among?: Uint8Array,
): Int32Array => {
  const levels = new Int32Array(names.length).fill(NO_LEVEL)
  const waiting: number[][] = []
  for (const [name, level] of settled) {
    const at = numberOf.get(name)
    if (at !== undefined && level > 0 && !cases.has(name)) (waiting[level] ??= []).push(at)
  }
  let reached: number[] = []
  for (const name of cases) {
    const at = numberOf.get(name)
    if (at === undefined) continue
    levels[at] = 0
    reached.push(at)
  }
  for (let level = 0; reached.length > 0 || level < waiting.length; level += 1) {
    for (const at of waiting[level] ?? [])
      if (levels[at] === NO_LEVEL) {
        levels[at] = level
        reached.push(at)
      }
    const wanted = level === 0 ? 1 : 2
    const further: number[] = []
    for (const from of reached)
      for (let place = starts[from] ?? 0; place < (starts[from + 1] ?? 0); place += 1) {
        const to = contact[place] ?? 0
        if (((counts[place] ?? 0) & wanted) === 0 || levels[to] !== NO_LEVEL || among?.[to] === 0) continue
        levels[to] = level + 1
        further.push(to)
      }
    reached = further
  }
  return levels
}

/** The level of everybody in the web; people whom nobody infectious was traced to have `NO_LEVEL`. */
export const levelsOf = ({ cases, meets, settled = new Map() }: Web): Map<string, Level> => {
  const people = indexed(meets, [...cases, ...settled.keys()])
  const levels = search(people, cases, settled)
  return new Map(people.names.map((name, at) => [name, levels[at] ?? NO_LEVEL]))
}

/** After a change about some people: the levels of those downstream, from what was settled of all others. */
export const cascade = (
  { cases, meets }: Pick<Web, 'cases' | 'meets'>,
  settled: ReadonlyMap<string, Level>,
  touched: Iterable<string>,
): Map<string, Level> => {
  const people = indexed(meets, [...touched, ...cases])
  const { names, numberOf, starts, contact } = people
  const affected = new Uint8Array(names.length)
  const downstream: number[] = []
  const mark = (at: number) => {
    if (affected[at] === 1) return
    affected[at] = 1
    downstream.push(at)
  }
  for (const name of touched) mark(numberOf.get(name) ?? 0)
  // A list that grows while it is walked is walked to its end, and holds each person once.
  for (const from of downstream)
    for (let place = starts[from] ?? 0; place < (starts[from + 1] ?? 0); place += 1) mark(contact[place] ?? 0)
  const standing = function* () {
    for (const [name, level] of settled)
      if (affected[numberOf.get(name) ?? -1] !== 1) yield [name, level] as const
  }
  const levels = search(people, cases, standing(), affected)
  return new Map(downstream.map((at) => [names[at] ?? '', levels[at] ?? NO_LEVEL]))
}
