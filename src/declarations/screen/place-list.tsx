// The places with a QR code: how many declared and came there in the period, the poster to print.
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { addressOf } from '../../web/ask/api.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { useState } from 'react'
import { formatNumber } from '../../kernel/text/number.ts'
import { useCounted } from '../../web/figure/counted.tsx'
import { Pager } from '../../web/parts/pager.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { writeFilter } from '../../web/register/list-state.ts'
import { useView } from '../../web/view/view.ts'
import { placePoster, unitPosters } from '../contract.ts'
import { placeKind, qrPlaces } from '../qr-places.ts'
import { useCounts } from './use-counts.ts'
import { words } from './words.ts'
import { ScrollBox } from '../../web/parts/scroll-box.tsx'
import { Pending } from '../../web/ask/pending.tsx'

const SIZE = 50
const kinds: Readonly<Record<string, { vi: string; en: string }>> = placeKind

export const PlaceList = () => {
  const t = useText()
  const { view } = useView()
  const [page, setPage] = useState(1)
  const asked = useAsk(
    registerEndpoints(qrPlaces).list,
    { query: { unit: view.unit, size: SIZE, page, sort: 'name', direction: 'asc' } },
    { keep: true },
  )
  const { data } = asked
  const counted = useCounted()
  const declared = useCounts('declarations', 'place')
  const came = useCounts('check-ins', 'place')
  const shown = (register: string, place: string, count: number | undefined) =>
    count === undefined ? (
      '…'
    ) : (
      <PlaceLink to={`/so/${register}`} search={{ filter: writeFilter({ place: [place] }) }}>
        {formatNumber(count)}
      </PlaceLink>
    )
  const kindOf = ({ values }: RecordRow) => kinds[String(values.kind)]
  return (
    <section className="declaration-part">
      <h2>
        {t(words.places)} {data && <span className="quiet">{counted(data)}</span>}
      </h2>
      {data && data.rows.length > 0 && (
        <p>
          <a href={addressOf(unitPosters, { query: { unit: view.unit } })}>{t(words.allPosters)}</a>
        </p>
      )}
      <Pending ask={asked} />
      {data?.rows.length === 0 && (
        <EmptyState title={t(words.noPlaces)} icon="place">
          {t(words.noPlacesWhy)}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && (
        <ScrollBox label={t(words.places)}>
          <table className="records plain">
            <thead>
              <tr>
                <th scope="col">{t(words.nameOf)}</th>
                <th scope="col">{t(words.kind)}</th>
                <th scope="col" className="number">
                  {t(words.declared)}
                </th>
                <th scope="col" className="number">
                  {t(words.came)}
                </th>
                <th scope="col">{t(words.poster)}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <PlaceLink to={`/so/qr-places/${row.id}`}>{String(row.values.name)}</PlaceLink>
                    {row.values.village !== null && (
                      <small className="quiet"> {String(row.values.village)}</small>
                    )}
                  </th>
                  <td data-label={t(words.kind)}>{t(kindOf(row) ?? placeKind.other)}</td>
                  <td data-label={t(words.declared)} className="number">
                    {shown('declarations', row.id, declared(row.id))}
                  </td>
                  <td data-label={t(words.came)} className="number">
                    {shown('check-ins', row.id, came(row.id))}
                  </td>
                  <td data-label={t(words.poster)}>
                    <a href={addressOf(placePoster, { params: { id: row.id } })}>PDF</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {data && <Pager page={page} size={SIZE} total={data.total} more={data.more} setPage={setPage} />}
    </section>
  )
}
