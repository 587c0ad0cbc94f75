// What each locality has left, and how many tests that is for its people.
import { figuresByUnit } from '../../kernel/figure/contract.ts'
import { useAsk } from '../../web/ask.ts'
import { ErrorNote } from '../../web/error-note.tsx'
import { shownValue } from '../../web/figure-words.ts'
import { useLanguage, useText } from '../../web/language.tsx'
import { useView } from '../../web/view.ts'
import { supplyFigure } from '../supply-figures.ts'
import { words } from './words.ts'

const columns = [
  [supplyFigure('rapidTest', 'left'), words.tests, 'item'],
  ['supply-rapid-tests-per-100', words.per100, 'perHundred'],
  [supplyFigure('molnupiravir', 'left'), { vi: 'Molnupiravir', en: 'Molnupiravir' }, 'item'],
  [supplyFigure('homePackage', 'left'), words.packages, 'item'],
] as const

export const PlacesTable = () => {
  const t = useText()
  const { language } = useLanguage()
  const { view } = useView()
  const { data, error, refetch } = useAsk(
    figuresByUnit,
    {
      body: {
        figures: columns.map(([figure]) => figure),
        unit: view.unit,
        from: null,
        to: view.to,
        knownOn: view.known,
      },
    },
    { keep: true },
  )
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  if (!data || data.units.length < 2) return null
  return (
    <section aria-label={t(words.places)}>
      <h2>{t(words.places)}</h2>
      <div className="table-box">
        <table className="records">
          <thead>
            <tr>
              <th scope="col">{t(words.place)}</th>
              {columns.map(([figure, label]) => (
                <th key={figure} scope="col" className="number">
                  {t(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.units.map(({ unit, name, values }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                {columns.map(([figure, label, measure]) => (
                  <td key={figure} className="number" data-label={t(label)}>
                    {shownValue(values[figure], measure, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
