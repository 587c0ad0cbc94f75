// The declarations that nobody has handled and that an answer asks to look at: newest first, each opens its record.
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk } from '../../web/ask.ts'
import { ErrorNote } from '../../web/error-note.tsx'
import { useText } from '../../web/language.tsx'
import { Waiting } from '../../web/page.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { useView } from '../../web/view.ts'
import { declarations } from '../declarations.ts'
import { meanings } from '../rules/questionnaire.ts'
import { words } from './words.ts'
import { ScrollBox } from '../../web/scroll-box.tsx'

const MOST = 20
const filter = JSON.stringify({ red: [true], status: ['received'] })
const reasons = ['symptoms', 'fromArea', 'metSick'] as const

const Line = ({ row }: { readonly row: RecordRow }) => {
  const t = useText()
  const { values } = row
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={`/so/declarations/${row.id}`}>{String(values.fullName ?? '—')}</PlaceLink>
      </th>
      <td data-label={t(words.time)}>
        {formatDay(String(values.declaredDay))} {String(values.declaredTime ?? '')}
      </td>
      <td data-label={t(words.nameOf)}>{row.linked.place ?? '—'}</td>
      <td data-label={t(words.reasons)} className="wrap">
        {reasons
          .filter((reason) => values[reason] === true)
          .map((reason) => t(meanings[reason]))
          .join(', ')}
      </td>
    </tr>
  )
}

export const RedList = () => {
  const t = useText()
  const { view } = useView()
  const { data, error, refetch } = useAsk(registerEndpoints(declarations).list, {
    query: { unit: view.unit, to: view.to, filter, size: MOST, sort: 'declaredDay', direction: 'desc' },
  })
  return (
    <section className="declaration-part">
      <h2>{t(words.waiting)}</h2>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data?.rows.length === 0 && <p className="quiet">{t(words.noneWaiting)}</p>}
      {data && data.rows.length > 0 && (
        <ScrollBox label={t(words.waiting)}>
          <table className="records plain">
            <thead>
              <tr>
                <th scope="col">{t(words.person)}</th>
                <th scope="col">{t(words.time)}</th>
                <th scope="col">{t(words.nameOf)}</th>
                <th scope="col">{t(words.reasons)}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <PlaceLink to={`/so/declarations?filter=${encodeURIComponent(filter)}`}>{t(words.all)}</PlaceLink>
    </section>
  )
}
