// The map of the communes: which figure, as a count or by 1,000 people; pressing a commune goes there.
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { classEnds } from '../charts/classes.ts'
import { UnitMap } from '../charts/unit-map.tsx'
import { formatNumber, NO_VALUE } from '../kernel/text/number.ts'
import type { Text } from '../kernel/text/text.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import { useFaces } from '../web/figure/use-figures.ts'
import { useCan } from '../web/ask/session.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useScreen } from '../web/view/use-screen.ts'
import { useUnits } from '../web/view/units.ts'
import { useView } from '../web/view/view.ts'
import { shortName, type Commune } from './communes.ts'
import { perThousand } from './rate.ts'
import { useSource } from './use-picture.ts'
import { words } from './words.ts'

const shownFigures = ['cases', 'week', 'active', 'recovered', 'deaths'] as const
type Shown = (typeof shownFigures)[number]

export const MapCard = ({ communes }: { readonly communes: readonly Commune[] }) => {
  const t = useText()
  const can = useCan()
  const face = useFaces()
  const labelOf = (one: Shown): Text => (one === 'week' ? words.new7 : (face(one)?.label ?? words.cases))
  const { language } = useLanguage()
  const { setView } = useView()
  const units = useUnits()
  const { search, setSearch } = useScreen()
  const { source, fileOf } = useSource()
  const shown = shownFigures.find((name) => name === search['ban-do']) ?? 'cases'
  const peopled = communes.some(({ population }) => population !== null)
  const rate = search['muc'] === 'rate' && peopled
  const format = (value: number) => formatNumber(value, rate ? { decimals: 1 } : {}, language)
  const measure = rate ? t(words.perThousand) : t(words.cases)
  const places = communes.map((commune) => {
    const value = rate ? perThousand(commune[shown], commune.population) : commune[shown]
    const read = value === null ? NO_VALUE : format(value)
    const said = value === null ? `${read} ${t(words.noPopulation)}` : `${read} ${measure}`
    return {
      key: commune.key,
      name: shortName(commune.name),
      value,
      shown: read,
      said: `${shortName(commune.name)} ${said}. ${t(words.openUnit)} ${commune.name}`,
    }
  })
  const values = places.flatMap(({ value }) => value ?? [])
  const title = `${t(words.map)}: ${t(labelOf(shown)).toLowerCase()}${rate ? ` ${t(words.rate).toLowerCase()}` : ''}`
  return (
    <ChartFrame
      title={title}
      source={source}
      file={fileOf('ban-do')}
      data={{
        columns: [
          { title: t(words.commune), format: 'text' },
          {
            title: `${t(labelOf(shown))}${rate ? ` ${t(words.perThousand)}` : ''}`,
            format: rate ? 'decimal' : 'integer',
          },
        ],
        rows: communes.map(({ name }, index) => [name, places[index]?.value ?? null]),
      }}
      controls={
        <>
          <NativeSelect
            size="xs"
            aria-label={t(words.mapFigure)}
            value={shown}
            onChange={(event) => {
              const next = event.currentTarget.value
              setSearch({ 'ban-do': next === 'cases' ? undefined : next }, { replace: true })
            }}
            data={shownFigures.map((value) => ({ value, label: t(labelOf(value)) }))}
          />
          {!peopled && can('level-facts.write') && (
            <PlaceLink to="/so/level-facts?mo=moi">{t(words.enterPopulation)}</PlaceLink>
          )}
          {peopled && (
            <SegmentedControl
              size="xs"
              value={rate ? 'rate' : 'count'}
              onChange={(value) =>
                setSearch({ muc: value === 'count' ? undefined : value }, { replace: true })
              }
              data={[
                { value: 'count', label: t(words.count) },
                { value: 'rate', label: t(words.rate) },
              ]}
            />
          )}
        </>
      }
    >
      <UnitMap
        places={places}
        ends={classEnds(values, !rate)}
        label={title}
        show={(value) => formatNumber(value, {}, language)}
        whole={!rate}
        tiles={units.tiles}
        boundaries={units.boundaries}
        open={(unit) => setView({ unit })}
      />
    </ChartFrame>
  )
}
