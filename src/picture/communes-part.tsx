// Map and table of the communes, from the same answers; nothing of it where the unit is itself a commune.
import type { Ask } from '../kernel/figure/figure.ts'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { Waiting } from '../web/parts/page.tsx'
import { useUnits } from '../web/view/units.ts'
import type { FigureAnswer } from '../web/figure/use-figures.ts'
import type { View } from '../web/view/view.ts'
import { tileAsks } from './asks.ts'
import { CommuneTable } from './commune-table.tsx'
import { communesOf } from './communes.ts'
import { MapCard } from './map-card.tsx'
import { perThousand } from './rate.ts'
import { useCommunes } from './use-picture.ts'

type CommunesPartProps = {
  readonly view: View
  readonly find: (ask: Ask) => FigureAnswer | undefined
}

export const CommunesPart = ({ view, find }: CommunesPartProps) => {
  const units = useUnits()
  const { period, week } = useCommunes(view)
  const error = period.error ?? week.error
  if (error)
    return (
      <div className="card whole-row">
        <ErrorNote error={error} again={() => void Promise.all([period.refetch(), week.refetch()])} />
      </div>
    )
  if (!period.data || !week.data || !units.ready)
    return (
      <div className="card whole-row">
        <Waiting lines={12} />
      </div>
    )
  const populationOf = (key: string) => units.find(key)?.population ?? null
  const communes = communesOf(period.data.units, week.data.units, populationOf)
  const undecided = communesOf(period.data.undecided, week.data.undecided, populationOf)
  if (communes.length + undecided.length <= 1) return null
  const [, seven, cases, active, recovered, deaths] = tileAsks(view).map(
    ({ ask }) => find(ask)?.value ?? null,
  )
  const population = populationOf(view.unit)
  const whole = {
    key: view.unit,
    population,
    week: seven ?? null,
    cases: cases ?? null,
    rate: perThousand(cases, population),
    active: active ?? null,
    recovered: recovered ?? null,
    deaths: deaths ?? null,
  }
  return (
    <>
      <MapCard communes={communes} />
      <CommuneTable communes={communes} undecided={undecided} whole={whole} small={period.data.small} />
    </>
  )
}
