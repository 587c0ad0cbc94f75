// Measures by row, sets by column; what is in force stands out, what was not compared with the text says so in each cell.
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { compareMeasures, type MeasureColumn } from '../contract.ts'
import { words } from '../words.ts'
import { ScrollBox } from '../../web/parts/scroll-box.tsx'
import { Pending } from '../../web/ask/pending.tsx'

const Head = ({ column }: { readonly column: MeasureColumn }) => {
  const t = useText()
  return (
    <th scope="col" data-in-force={column.inForce || undefined}>
      {t(column.title)}
      {column.inForce && <strong className="response-mark">{t(words.inForce)}</strong>}
      {column.applied.map(({ id, area, from, to, number }) => (
        <small key={id} className="quiet">
          <PlaceLink to={`/so/measure-applications/${id}`}>{area}</PlaceLink> {t(words.since)}{' '}
          {formatDay(from)}
          {to !== null && ` ${t(words.until)} ${formatDay(to)}`} ({number})
        </small>
      ))}
    </th>
  )
}

export const MeasureTable = () => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const asked = useAsk(compareMeasures, { query: { unit: view.unit, day: view.to } }, { keep: true })
  const { data } = asked
  if (asked.error || !data) return <Pending ask={asked} lines={8} />
  return (
    <section className="stack" aria-label={t(words.measures)}>
      <h2>{t(words.measures)}</h2>
      <p className="quiet">{t(words.measuresHint)}</p>
      <ScrollBox label={t(words.measures)} className="response-scroll">
        <table className="response-table">
          <thead>
            <tr>
              <th scope="col">{t(words.measure)}</th>
              {data.columns.map((column) => (
                <Head key={column.name} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {data.measures.map((label, row) => (
              <tr key={label.vi}>
                <th scope="row">{t(label)}</th>
                {data.columns.map(({ name, inForce, cells }) => {
                  const cell = cells[row]
                  return (
                    <td key={name} data-in-force={inForce || undefined} data-degree={cell?.degree}>
                      {cell && t(cell.label)}
                      {cell && !cell.verified && <abbr title={t(words.unverified)}> *</abbr>}
                      {cell?.decided && <small className="quiet">{t(words.decided)}</small>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {can('measure-applications.write') && (
        <p className="no-print">
          <PlaceLink to="/so/measure-applications" className="button-link">
            {t(words.applications)}
          </PlaceLink>
        </p>
      )}
    </section>
  )
}
