// The questions of the picture and what is known of where one looks: each asked once, shared by the parts of the page.
import { useMemo } from 'react'
import { addDays, formatDay, type Day } from '../kernel/day/day.ts'
import { askFigures, figuresByUnit, figureSeries, type Ask as AskShape } from '../kernel/figure/contract.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import { withoutLeadingZeros } from '../charts/course.ts'
import type { z } from 'zod'
import { useAsk } from '../web/ask/ask.ts'
import { useText } from '../web/language/language.tsx'
import { usePeriodWords } from '../web/view/period-picker.tsx'
import { useSession } from '../web/ask/session.tsx'
import { useUnits } from '../web/view/units.ts'
import type { FigureAnswer } from '../web/figure/use-figures.ts'
import { useView, type View } from '../web/view/view.ts'
import { communeFigures, keyOfAsk, pictureAsks } from './asks.ts'
import { words } from './words.ts'

/** How far back a curve "from the beginning" looks for its beginning. */
const LOOK_BACK_DAYS = 5 * 366

export const usePictureFigures = (view: View) => {
  const { installation } = useSession()
  const asks = pictureAsks(view, installation.today)
  const { data, error, refetch } = useAsk(askFigures, { body: { asks } })
  const answers = useMemo(
    () => new Map<string, FigureAnswer>(data?.answers.map((answer, index) => [keyOf(asks[index]), answer])),
    // The asks follow from the view, as the data do.
    [data], // oxlint-disable-line react/exhaustive-deps
  )
  return { find: (ask: Ask) => answers.get(keyOfAsk(ask)), ready: data !== undefined, error, refetch }
}

const keyOf = (ask: Ask | undefined): string => (ask ? keyOfAsk(ask) : '')

type SeriesBody = z.input<typeof AskShape> & { from: Day; step: 'day' | 'week' }

/** Cases by week over the period; the same question for the first line and for the curve. */
export const useWeeks = (view: View, by?: string) => {
  const body: SeriesBody = {
    figure: 'cases',
    unit: view.unit,
    from: view.from ?? addDays(view.to, -LOOK_BACK_DAYS),
    to: view.to,
    knownOn: view.known,
    step: 'week',
    ...(by === undefined ? {} : { by }),
  }
  return useAsk(figureSeries, { body })
}

/** Cases by day, with the six days before that the mean needs. */
export const useDays = (view: View, from: Day | undefined, by?: string) => {
  const body: SeriesBody = {
    figure: 'cases',
    unit: view.unit,
    from: addDays(from ?? view.to, -6),
    to: view.to,
    knownOn: view.known,
    step: 'day',
    ...(by === undefined ? {} : { by }),
  }
  return useAsk(figureSeries, { body }, { when: from !== undefined })
}

/** The first day drawn: that of the period, or the first week with records. */
export const beginningOf = (
  view: View,
  weeks: readonly { day: Day; value: number }[] | undefined,
): Day | undefined => view.from ?? (weeks ? withoutLeadingZeros(weeks)[0]?.day : undefined)

export const useCommunes = (view: View) => {
  const ask = { unit: view.unit, to: view.to, knownOn: view.known, geography: view.geo }
  const period = useAsk(figuresByUnit, {
    body: { ...ask, figures: [...communeFigures], from: view.from, spark: 'cases' },
  })
  const week = useAsk(figuresByUnit, { body: { ...ask, figures: ['cases'], from: addDays(view.to, -6) } })
  return { period, week }
}

/** What a chart must say when it stands alone: where, when, as known on. */
export const useSource = () => {
  const t = useText()
  const { view } = useView()
  const { nameOf } = useUnits()
  const say = usePeriodWords()
  const known = view.known === null ? [] : [`${t(words.knownOn)} ${formatDay(view.known)}`]
  const source = [nameOf(view.unit), say(view), ...known, 'Pháo Đài'].join(' · ')
  return { source, fileOf: (name: string) => `${name}-${view.unit}-${view.to}` }
}
