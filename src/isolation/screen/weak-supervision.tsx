// Where supervision at home is weak: by commune, how many isolated at home nobody has ever come to; the most first.
import { figuresByUnit } from '../../kernel/figure/contract.ts'
import { useAsk } from '../../web/ask.ts'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useText } from '../../web/language.tsx'
import { useView } from '../../web/view.ts'
import { homeWords } from './home-words.ts'

const shown = [
  ['isolation-home', homeWords.isolated],
  ['isolation-home-visited', homeWords.visited],
  ['isolation-home-unvisited', homeWords.unvisited],
  ['isolation-home-visited-share', homeWords.share],
] as const
const WORST = 'isolation-home-unvisited'

export const WeakSupervision = () => {
  const t = useText()
  const { view } = useView()
  const asked = { unit: view.unit, from: null, to: view.to }
  const { data } = useAsk(
    figuresByUnit,
    { body: { ...asked, figures: shown.map(([figure]) => figure), geography: view.geo } },
    { keep: true },
  )
  const rows = (data?.units ?? [])
    .filter(({ values }) => (values[WORST] ?? 0) > 0)
    .toSorted((one, other) => (other.values[WORST] ?? 0) - (one.values[WORST] ?? 0))
  if (rows.length === 0) return null
  return (
    <section className="site-section">
      <h2>{t(homeWords.weak)}</h2>
      <p className="quiet">{t(homeWords.weakWhy)}</p>
      <div className="paper-scroll">
        <table className="paper-batch site-table">
          <thead>
            <tr>
              <th scope="col">{t(homeWords.commune)}</th>
              {shown.map(([figure, word]) => (
                <th key={figure} scope="col">
                  {t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, name, values }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                {shown.map(([figure, word]) => (
                  <td key={figure} data-label={t(word)}>
                    <FigureNumber
                      size="inline"
                      ask={{ figure, ...asked, unit, knownOn: null }}
                      answer={{ figure, value: values[figure] ?? null }}
                      label={`${t(word)}, ${name}`}
                    />
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
