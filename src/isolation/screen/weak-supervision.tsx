// Where supervision at home is weak: by commune, how many isolated at home nobody has ever come to; the most first.
import { useText } from '../../web/language/language.tsx'
import { UnitFigures } from '../../web/figure/unit-figures.tsx'
import { useView } from '../../web/view/view.ts'
import { homeWords } from './home-words.ts'

const WORST = 'isolation-home-unvisited'
const shown = {
  'isolation-home': homeWords.isolated,
  'isolation-home-visited': homeWords.visited,
  [WORST]: homeWords.unvisited,
  'isolation-home-visited-share': homeWords.share,
}

export const WeakSupervision = () => {
  const t = useText()
  const { view } = useView()
  return (
    <UnitFigures
      className="site-section"
      title={t(homeWords.weak)}
      why={t(homeWords.weakWhy)}
      corner={t(homeWords.commune)}
      figures={shown}
      from={null}
      to={view.to}
      choose={(units) =>
        units
          .filter(({ values }) => (values[WORST] ?? 0) > 0)
          .toSorted((one, other) => (other.values[WORST] ?? 0) - (one.values[WORST] ?? 0))
      }
    />
  )
}
