// The declarations that nobody has handled and that an answer asks to look at: newest first, with whom to ring and what came of it.
import { Select } from '@mantine/core'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { declarations } from '../declarations.ts'
import { meanings } from '../rules/questionnaire.ts'
import { words } from './words.ts'
import { ScrollBox } from '../../web/parts/scroll-box.tsx'
import { Pending } from '../../web/ask/pending.tsx'

const MOST = 20
const filter = JSON.stringify({ red: [true], status: ['received'] })
const reasons = ['symptoms', 'fromArea', 'metSick'] as const

const { change, list } = registerEndpoints(declarations)
const { received: _, ...ends } = declarations.fields.status.choices

type LineProps = { readonly row: RecordRow; readonly again: () => void }

const Handle = ({ row, again }: LineProps) => {
  const t = useText()
  const tell = useTell(change, { done: words.handled })
  return (
    <Select
      aria-label={`${t(words.handle)}: ${String(row.values.fullName)}`}
      placeholder={t(words.handle)}
      data={Object.entries(ends).map(([value, label]) => ({ value, label: t(label) }))}
      value={null}
      disabled={tell.isPending}
      onChange={(status) =>
        tell.mutate(
          { params: { id: row.id }, body: { version: row.version, values: { status } } },
          { onSuccess: again },
        )
      }
    />
  )
}

const Line = ({ row, again }: LineProps) => {
  const t = useText()
  const can = useCan()
  const { values } = row
  const phone = typeof values.phone === 'string' ? values.phone : null
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={`/so/declarations/${row.id}`}>{String(values.fullName ?? '—')}</PlaceLink>
      </th>
      <td data-label={t(words.phone)}>
        {phone === null || phone.includes('•') ? (phone ?? '—') : <a href={`tel:${phone}`}>{phone}</a>}
      </td>
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
      {can('declarations.write') && (
        <td data-label={t(words.handle)}>
          <Handle row={row} again={again} />
        </td>
      )}
    </tr>
  )
}

export const RedList = () => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const asked = useAsk(list, {
    query: { unit: view.unit, to: view.to, filter, size: MOST, sort: 'declaredDay', direction: 'desc' },
  })
  const { data, refetch } = asked
  return (
    <section className="declaration-part">
      <h2>{t(words.waiting)}</h2>
      <Pending ask={asked} lines={3} />
      {data?.rows.length === 0 && <p className="quiet">{t(words.noneWaiting)}</p>}
      {data && data.rows.length > 0 && (
        <ScrollBox label={t(words.waiting)}>
          <table className="records plain">
            <thead>
              <tr>
                <th scope="col">{t(words.person)}</th>
                <th scope="col">{t(words.phone)}</th>
                <th scope="col">{t(words.time)}</th>
                <th scope="col">{t(words.nameOf)}</th>
                <th scope="col">{t(words.reasons)}</th>
                {can('declarations.write') && <th scope="col">{t(words.handle)}</th>}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Line key={row.id} row={row} again={() => void refetch()} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <PlaceLink to={`/so/declarations?filter=${encodeURIComponent(filter)}`}>{t(words.all)}</PlaceLink>
    </section>
  )
}
