// What the whole screen looks at: unit, period, moment of knowledge, geography. It lives in the address, so links keep it.
import type { z } from 'zod'
import { isDay, type Day } from '../../kernel/day/day.ts'
import type { Ask } from '../../kernel/figure/contract.ts'
import type { Session } from '../../kernel/access/contract.ts'
import type { ScreenSearch } from '../frame/search-params.ts'
import { useSession } from '../ask/session.tsx'
import { useScreen } from './use-screen.ts'

export type Geography = 'old' | 'new'

export type View = {
  readonly unit: string
  /** null: from the beginning. */
  readonly from: Day | null
  readonly to: Day
  /** null: as known now. */
  readonly known: Day | null
  readonly geo: Geography
}

/** What an endpoint of figures is asked with. */
export type FigureAsk = z.input<typeof Ask>

export const viewKeys = ['unit', 'from', 'to', 'known', 'geo'] as const

/** The day on which two levels took the place of three (Resolution 203/2025/QH15). */
const twoLevels = '2025-07-01'

const dayIn = (text: string | undefined): Day | null => (text !== undefined && isDay(text) ? text : null)

/** A unit that did not exist yet on the day has a later day in its key (`02011@2025-07-01`). */
const existed = (key: string, today: Day): boolean => (key.split('@')[1] ?? '') <= today

/** The place of the installation where one may see it, else the first own unit of the day. */
export const ownUnitOf = ({ capabilities, duties, installation }: Session): string => {
  const own = capabilities['figures.read'] ?? duties.map(({ unitKey }) => unitKey)
  if (own.includes(installation.unitKey)) return installation.unitKey
  return own.find((key) => existed(key, installation.today)) ?? own[0] ?? installation.unitKey
}

export const viewOf = (search: ScreenSearch, session: Session): View => {
  const to = dayIn(search['to']) ?? session.installation.today
  const geo = search['geo']
  return {
    // An address may end in `unit=`: nothing is named.
    unit: search['unit'] || ownUnitOf(session),
    from: dayIn(search['from']),
    to,
    known: dayIn(search['known']),
    geo: geo === 'old' || geo === 'new' ? geo : session.installation.today < twoLevels ? 'old' : 'new',
  }
}

export type ViewTools = {
  readonly view: View
  readonly setView: (change: Partial<View>) => void
  /** What to ask a figure with, in the view's unit and period unless said otherwise. */
  readonly askOf: (figure: string, change?: Partial<Omit<FigureAsk, 'figure'>>) => FigureAsk
}

export const useView = (): ViewTools => {
  const session = useSession()
  const { search, setSearch } = useScreen()
  const view = viewOf(search, session)
  return {
    view,
    setView: (change) => {
      const next: Record<string, string | undefined> = { page: undefined }
      for (const key of viewKeys) if (key in change) next[key] = change[key] ?? undefined
      setSearch(next)
    },
    askOf: (figure, change = {}) => ({
      figure,
      unit: view.unit,
      from: view.from,
      to: view.to,
      knownOn: view.known,
      ...change,
    }),
  }
}
