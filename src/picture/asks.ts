// Which figures the picture asks for, all in one question: pure, from what is looked at.
import { addDays, daysBetween, type Day } from '../kernel/day/day.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import type { Text } from '../kernel/text/text.ts'
import { words } from './words.ts'

export type Looked = {
  readonly unit: string
  /** null: from the beginning. */
  readonly from: Day | null
  readonly to: Day
  readonly known: Day | null
}

/** How a tile says what changed: against the period before, or what the last seven days brought. */
export type Change =
  | { readonly kind: 'before'; readonly ask: Ask }
  | { readonly kind: 'flow' | 'stock' | 'share'; readonly ask: Ask }

export type TileAsk = { readonly ask: Ask; readonly change: Change; readonly label?: Text }

const asker =
  ({ unit, to, known }: Looked) =>
  (figure: string, from: Day | null, until: Day = to): Ask => ({
    figure,
    unit,
    from,
    to: until,
    knownOn: known,
  })

export const tileAsks = (looked: Looked): TileAsk[] => {
  const { from, to } = looked
  const ask = asker(looked)
  const weekAgo = addDays(to, -7)
  const weekStart = addDays(to, -6)
  /** Counted in the period; from the beginning there is no period before, so the last week is said. */
  const flow = (figure: string, share = false): TileAsk => {
    if (from === null)
      return {
        ask: ask(figure, null),
        change: { kind: share ? 'share' : 'flow', ask: ask(figure, weekStart) },
      }
    const length = daysBetween(from, to) + 1
    return {
      ask: ask(figure, from),
      change: { kind: 'before', ask: ask(figure, addDays(from, -length), addDays(from, -1)) },
    }
  }
  const stock = (figure: string): TileAsk => ({
    ask: ask(figure, null),
    change: { kind: 'stock', ask: ask(figure, null, weekAgo) },
  })
  return [
    {
      label: words.new24,
      ask: ask('cases', to),
      change: { kind: 'before', ask: ask('cases', addDays(to, -1), addDays(to, -1)) },
    },
    {
      label: words.new7,
      ask: ask('cases', weekStart),
      change: { kind: 'before', ask: ask('cases', addDays(to, -13), weekAgo) },
    },
    flow('cases'),
    stock('active'),
    flow('recovered'),
    flow('deaths'),
    { ...flow('cases-community'), label: words.community },
    flow('specimens'),
    flow('positivity', true),
    stock('isolation-now'),
    { ...flow('isolation'), label: words.isolationEver },
    flow('doses'),
  ]
}

/** Groups and doses with the names of their figures; coverage counts all doses given up to the day. */
const offered = [
  ['adults', words.adults, [1, 2, 3, 4]],
  ['12-17', words.age12to17, [1, 2, 3]],
  ['5-11', words.age5to11, [1, 2]],
] as const

export type CoverageAsk = {
  readonly group: Text
  readonly dose: number
  readonly share: Ask
  readonly given: Ask
  readonly due: Ask
}

export const coverageAsks = (looked: Looked): CoverageAsk[] => {
  const ask = asker(looked)
  return offered.flatMap(([key, group, doses]) =>
    doses.map((dose) => ({
      group,
      dose,
      share: ask(`coverage-${key}-${dose}`, null),
      given: ask(`doses-${key}-${dose}`, null),
      due: ask(`due-${key}-${dose}`, null),
    })),
  )
}

/** What the table of communes says of each. */
export const communeFigures = ['cases', 'active', 'recovered', 'deaths'] as const

/** What the first line says. */
export const standingAsks = (looked: Looked) => {
  const ask = asker(looked)
  const { to } = looked
  return {
    day: ask('cases', to),
    week: ask('cases', addDays(to, -6)),
    weekBefore: ask('cases', addDays(to, -13), addDays(to, -7)),
    active: ask('active', null),
    cases: ask('cases', null),
    deaths: ask('deaths', null),
  }
}

/** What tells whether anything was ever recorded here, whatever day is looked at. */
export const everAsks = (unit: string, today: Day): Ask[] =>
  ['cases', 'specimens', 'isolation', 'doses'].map((figure) => ({
    figure,
    unit,
    from: null,
    to: today,
    knownOn: null,
  }))

export const keyOfAsk = ({ figure, unit, from, to, knownOn, by }: Ask): string =>
  [figure, unit, from ?? '', to, knownOn ?? '', by ?? ''].join('|')

/** Every ask once. */
export const pictureAsks = (looked: Looked, today: Day): Ask[] => {
  const all = [
    ...tileAsks(looked).flatMap(({ ask, change }) => [ask, change.ask]),
    ...coverageAsks(looked).map(({ share }) => share),
    ...Object.values(standingAsks(looked)),
    ...everAsks(looked.unit, today),
  ]
  return [...new Map(all.map((ask) => [keyOfAsk(ask), ask])).values()]
}
