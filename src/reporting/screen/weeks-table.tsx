// Completeness and timeliness of each commune over eight weeks; every number is a figure that opens.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { figuresByUnit } from '../../kernel/figure/contract.ts'
import { useAsk } from '../../web/ask.ts'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useText } from '../../web/language.tsx'
import { useFaces } from '../../web/use-figures.ts'
import { useView } from '../../web/view.ts'
import { words } from './words.ts'
import { ScrollBox } from '../../web/scroll-box.tsx'

const shown = ['reports-due', 'reports-sent', 'reports-zero', 'report-completeness', 'report-timeliness']
const DAYS = 55

export const WeeksTable = ({ to }: { readonly to: Day }) => {
  const t = useText()
  const face = useFaces()
  const { view, askOf } = useView()
  const from = addDays(to, -DAYS)
  const { data } = useAsk(
    figuresByUnit,
    { body: { figures: [...shown], unit: view.unit, from, to, knownOn: view.known, geography: view.geo } },
    { keep: true },
  )
  if (!data || data.units.length <= 1) return null
  return (
    <section className="card stack">
      <h2>{t(words.eightWeeks)}</h2>
      <ScrollBox label={t(words.eightWeeks)}>
        <table className="records plain">
          <thead>
            <tr>
              <th scope="col">{t(words.unit)}</th>
              {shown.map((figure) => (
                <th key={figure} scope="col" className="number">
                  {t(face(figure)?.label ?? words.numbers)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.units.map(({ unit, name, values }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                {shown.map((figure) => (
                  <td key={figure} className="number" data-label={t(face(figure)?.label ?? words.numbers)}>
                    <FigureNumber
                      size="inline"
                      ask={askOf(figure, { unit, from, to })}
                      answer={{ figure, value: values[figure] ?? null }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
