// Beneath an isolation: its clocks and papers; at home also the visits and the breaches, and the way to write one.
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { putHomeVisit, resultsOf } from '../home/contract.ts'
import { homeVisits } from '../home-visits.ts'
import { isolationBreaches } from '../isolation-breaches.ts'
import { BreachForm } from './breach-form.tsx'
import { ClocksPart } from './clocks-part.tsx'
import { HomeTaps } from './home-taps.tsx'
import { homeWords } from './home-words.ts'

const visitsOf = registerEndpoints(homeVisits).find
const breachesOf = registerEndpoints(isolationBreaches).find
const results: Readonly<Record<string, { vi: string; en: string }>> = homeVisits.fields.result.choices
const kinds: Readonly<Record<string, { vi: string; en: string }>> = isolationBreaches.fields.kind.choices
const MOST = 30

const Supervision = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const tell = useTell(putHomeVisit)
  const filter = JSON.stringify({ isolation: [record.id] })
  const visits = useAsk(visitsOf, { body: { filter, size: MOST } }, { when: can('home-visits.read') })
  const breaches = useAsk(
    breachesOf,
    { body: { filter, size: MOST } },
    { when: can('isolation-breaches.read') },
  )
  const { today } = installation
  const stands = visits.data?.rows.find(({ values }) => values.visitDay === today)?.values.result
  const found = resultsOf.find((one) => one === stands) ?? null
  const open = record.values.status === null || record.values.status === 'open'
  return (
    <section className="paper-beneath">
      <h3>{t(homeWords.visits)}</h3>
      {open && (
        <HomeTaps
          name={t(homeWords.today)}
          today={found}
          tap={
            can('home-visits.write')
              ? (result) =>
                  tell.mutate({
                    body: { id: newId(), isolation: record.id, watch: null, day: today, result },
                  })
              : undefined
          }
        />
      )}
      {visits.data?.rows.length === 0 && <p className="quiet">{t(homeWords.noVisits)}</p>}
      <ul className="visit-list">
        {visits.data?.rows.map(({ id, values }) => (
          <li key={id}>
            <PlaceLink to={`/so/home-visits/${id}`}>
              {formatDay(String(values.visitDay)).slice(0, 5)}:{' '}
              {t(results[String(values.result)] ?? homeWords.visits)}
            </PlaceLink>
          </li>
        ))}
      </ul>
      <PlaceLink to="/cach-ly/tai-nha">{t(homeWords.page)}</PlaceLink>
      <h3>{t(homeWords.breaches)}</h3>
      <ul className="visit-list">
        {breaches.data?.rows.map(({ id, values }) => (
          <li key={id}>
            <PlaceLink to={`/so/isolation-breaches/${id}`} className="overdue">
              {formatDay(String(values.happenedDay))}: {t(kinds[String(values.kind)] ?? homeWords.breaches)}
            </PlaceLink>
          </li>
        ))}
      </ul>
      {can('isolation-breaches.write') && record.subjectId !== null && <BreachForm isolation={record} />}
    </section>
  )
}

export const OrderPart = ({ record }: { readonly record: RecordRow }) => (
  <>
    <ClocksPart record={record} />
    {record.values.form === 'home' && <Supervision record={record} />}
  </>
)
