// Asking figures, and opening the panel of one: its ask stands in the address, so an opened number can be sent as a link.
import type { z } from 'zod'
import { askFigures, figureFaces, type Answer } from '../../kernel/figure/contract.ts'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import type { ApiRefusal } from '../ask/api.ts'
import { useAsk } from '../ask/ask.ts'
import type { ScreenSearch } from '../frame/search-params.ts'
import { useScreen } from '../view/use-screen.ts'
import { useView, type FigureAsk, type View } from '../view/view.ts'

export type FigureAnswer = z.output<typeof Answer>

export type FigureFace = ResponseOf<typeof figureFaces>['figures'][number]

/** What each figure is called and how it reads; `null`: there is none of this name; undefined: on its way. */
export const useFaces = (): ((name: string) => FigureFace | null | undefined) => {
  const { data } = useAsk(figureFaces, {}, { lasting: true })
  return (name) => data && (data.figures.find((one) => one.name === name) ?? null)
}

/** The figures that are counted from a register, in the order in which they are declared. */
export const useFiguresOf = (register: string): readonly string[] => {
  const { data } = useAsk(figureFaces, {}, { lasting: true })
  return (data?.figures ?? []).filter((one) => one.register === register).map(({ name }) => name)
}

export type Answers = {
  /** In the order of the asks; undefined while they are on their way. */
  readonly answers: readonly (FigureAnswer | undefined)[]
  readonly error: ApiRefusal | null
  readonly waiting: boolean
  readonly again: () => void
}

/** Values of many figures in one question. */
export const useAnswers = (asks: readonly FigureAsk[]): Answers => {
  const { data, error, isPending, refetch } = useAsk(
    askFigures,
    { body: { asks: [...asks] } },
    { keep: true, when: asks.length > 0 },
  )
  return {
    // While other asks are on their way the earlier answers still stand; none may be shown for a figure that it does not answer.
    answers: asks.map(({ figure }, index) =>
      data?.answers[index]?.figure === figure ? data.answers[index] : undefined,
    ),
    error,
    waiting: isPending && asks.length > 0,
    again: () => void refetch(),
  }
}

/** `-` stands for "from the beginning", where the view has a beginning. */
const beginning = '-'

export const searchOfAsk = (ask: FigureAsk): ScreenSearch => ({
  'so-lieu': ask.figure,
  'sl-unit': ask.unit,
  'sl-from': ask.from ?? beginning,
  'sl-to': ask.to,
  'sl-known': ask.knownOn ?? undefined,
  'sl-by': ask.by,
})

const closed: ScreenSearch = {
  'so-lieu': undefined,
  'sl-unit': undefined,
  'sl-from': undefined,
  'sl-to': undefined,
  'sl-known': undefined,
  'sl-by': undefined,
  'sl-trang': undefined,
}

/** The ask that the address holds; what it leaves out is the view's. */
export const askOfSearch = (search: ScreenSearch, view: View): FigureAsk | null => {
  const figure = search['so-lieu']
  if (figure === undefined) return null
  const from = search['sl-from']
  const by = search['sl-by']
  return {
    figure,
    unit: search['sl-unit'] ?? view.unit,
    from: from === beginning ? null : (from ?? view.from),
    to: search['sl-to'] ?? view.to,
    knownOn: search['sl-known'] ?? view.known,
    ...(by === undefined ? {} : { by }),
  }
}

export type FigurePanelTools = {
  readonly ask: FigureAsk | null
  readonly open: (ask: FigureAsk) => void
  readonly close: () => void
}

export const useFigurePanel = (): FigurePanelTools => {
  const { view } = useView()
  const { search, setSearch } = useScreen()
  return {
    ask: askOfSearch(search, view),
    open: (ask) => setSearch({ ...closed, ...searchOfAsk(ask) }),
    close: () => setSearch(closed),
  }
}
