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

type Numbered = { readonly names: string[]; readonly numberOf: Map<string, number> }

const numbered = ({ cases, meets, settled }: Web): Numbered => {
  const numberOf = new Map<string, number>()
  const names: string[] = []
  const add = (name: string) => {
    if (!numberOf.has(name)) {
      numberOf.set(name, names.length)
      names.push(name)
    }
  }
  for (const name of cases) add(name)
  for (const name of settled?.keys() ?? []) add(name)
  for (const { contact, source } of meets) {
    add(contact)
    add(source)
  }
  return { names, numberOf }
}

/** Meetings gathered by the one who was met: those of person `p` lie from `starts[p]` on. */
const bySource = (meets: readonly Meet[], { names, numberOf }: Numbered) => {
  const starts = new Int32Array(names.length + 1)
  for (const { source } of meets) {
    const at = (numberOf.get(source) ?? 0) + 1
    starts[at] = (starts[at] ?? 0) + 1
  }
  for (let at = 1; at <= names.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const next = starts.slice()
  const order = new Int32Array(meets.length)
  meets.forEach(({ source }, index) => {
    const at = numberOf.get(source) ?? 0
    const place = next[at] ?? 0
    order[place] = index
    next[at] = place + 1
  })
  return { starts, order }
}

/** The level of everybody in the web; people whom nobody infectious was traced to have `NO_LEVEL`. */
export const levelsOf = (web: Web): Map<string, Level> => {
  const people = numbered(web)
  const { names, numberOf } = people
  const { starts, order } = bySource(web.meets, people)
  const levels = new Int32Array(names.length).fill(NO_LEVEL)
  let reached: number[] = []
  const waiting = new Map<Level, number[]>()
  for (const [name, level] of web.settled ?? [])
    if (level !== NO_LEVEL && !web.cases.has(name)) {
      const at = numberOf.get(name) ?? 0
      waiting.set(level, [...(waiting.get(level) ?? []), at])
    }
  const deepest = Math.max(0, ...waiting.keys())
  for (const name of web.cases) {
    const at = numberOf.get(name) ?? 0
    levels[at] = 0
    reached.push(at)
  }
  for (let level = 0; reached.length > 0 || level <= deepest; level += 1) {
    for (const at of waiting.get(level) ?? [])
      if (levels[at] === NO_LEVEL) {
        levels[at] = level
        reached.push(at)
      }
    const further: number[] = []
    for (const from of reached)
      for (let place = starts[from] ?? 0; place < (starts[from + 1] ?? 0); place += 1) {
        const meet = web.meets[order[place] ?? 0]
        if (!meet || !(level === 0 ? meet.countsIfCase : meet.countsIfContact)) continue
        const to = numberOf.get(meet.contact) ?? 0
        if (levels[to] !== NO_LEVEL) continue
        levels[to] = level + 1
        further.push(to)
      }
    reached = further
  }
  return new Map(names.map((name, at) => [name, levels[at] ?? NO_LEVEL]))
}

/** Everybody whose level may change when something about these people does: themselves and whoever met them, and so on. */
export const downstreamOf = (people: Iterable<string>, meets: readonly Meet[]): Set<string> => {
  const contactsOf = Map.groupBy(meets, ({ source }) => source)
  const found = new Set(people)
  // A set that grows while it is walked is walked to its end, and holds each name once.
  for (const person of found) for (const { contact } of contactsOf.get(person) ?? []) found.add(contact)
  return found
}

/** After a change about some people: the levels of those downstream, from what was settled of all others. */
export const cascade = (
  web: Pick<Web, 'cases' | 'meets'>,
  settled: ReadonlyMap<string, Level>,
  touched: Iterable<string>,
): Map<string, Level> => {
  const affected = downstreamOf(touched, web.meets)
  const meets = web.meets.filter(({ contact }) => affected.has(contact))
  const levels = levelsOf({
    cases: web.cases,
    meets,
    settled: new Map([...settled].filter(([person]) => !affected.has(person))),
  })
  return new Map([...affected].map((person) => [person, levels.get(person) ?? NO_LEVEL]))
}
