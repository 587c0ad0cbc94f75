// Beneath a gathering: who is known to have been there, contacts and cases (28).
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useCounted } from '../../web/figure/counted.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { caseMovements } from '../case-movements.ts'
import { contacts } from '../contacts.ts'
import { gatheringWords as words } from './rule-words.ts'
import './tracing.css'

const findContacts = registerEndpoints(contacts).find
const findMovements = registerEndpoints(caseMovements).find
const levels: Readonly<Record<string, { vi: string; en: string }>> = contacts.fields.level.choices
const SHOWN = 50

export const GatheringPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const counted = useCounted()
  const filter = JSON.stringify({ gathering: [record.id] })
  const met = useAsk(findContacts, { body: { filter, size: SHOWN } }, { when: can('contacts.read') })
  const came = useAsk(findMovements, { body: { filter, size: SHOWN } }, { when: can('case-movements.read') })
  const nobody = met.data?.total === 0 && (came.data?.total ?? 0) === 0
  return (
    <section className="gathering-part">
      <h3>{t(words.who)}</h3>
      <p className="quiet">
        {[
          ...(typeof record.values.people === 'number' ? [`${record.values.people} ${t(words.about)}`] : []),
          ...(came.data ? [`${counted(came.data)} ${t(words.cases)}`] : []),
          ...(met.data ? [`${counted(met.data)} ${t(words.contacts)}`] : []),
        ].join(' · ')}
      </p>
      {nobody && <p className="quiet">{t(words.none)}</p>}
      <ul className="moves-whole">
        {came.data?.rows.map(({ id, subject }) => (
          <li key={id}>
            <PlaceLink to={`/so/case-movements/${id}`}>{String(subject?.fullName ?? '—')}</PlaceLink> F0
          </li>
        ))}
        {met.data?.rows.map(({ id, subject, values }) => {
          const level = levels[String(values.level)]
          return (
            <li key={id}>
              <PlaceLink to={`/so/contacts/${id}`}>{String(subject?.fullName ?? '—')}</PlaceLink>{' '}
              {level ? t(level) : ''}
            </li>
          )
        })}
      </ul>
      {met.data && met.data.total > SHOWN && (
        <PlaceLink to="/so/contacts" search={{ filter, from: '' }}>
          {t(words.more)}
        </PlaceLink>
      )}
    </section>
  )
}
