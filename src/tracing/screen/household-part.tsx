// Beneath a household: all of its people who met a case, with level and term, and the way to their list of today on one screen.
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { contacts } from '../contacts.ts'
import { householdWords as words } from './rule-words.ts'
import './tracing.css'

const { find } = registerEndpoints(contacts)
const levels: Readonly<Record<string, { vi: string; en: string }>> = contacts.fields.level.choices
const states: Readonly<Record<string, { vi: string; en: string }>> = contacts.fields.status.choices
const SHOWN = 60

export const HouseholdPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { data } = useAsk(
    find,
    { body: { filter: JSON.stringify({ 'subject.household': [record.id] }), size: SHOWN } },
    { when: can('contacts.read') },
  )
  if (!data || data.rows.length === 0) return null
  return (
    <section className="gathering-part">
      <h3>{t(words.contacts)}</h3>
      <ul className="moves-whole">
        {data.rows.map(({ id, subject, values }) => {
          const [level, state] = [levels[String(values.level)], states[String(values.status)]]
          return (
            <li key={id}>
              <PlaceLink to={`/so/contacts/${id}`}>{String(subject?.fullName ?? '—')}</PlaceLink>{' '}
              <span className="quiet">
                {[
                  ...(level ? [t(level)] : []),
                  ...(state ? [t(state)] : []),
                  ...(typeof values.endDay === 'string'
                    ? [`${t(words.until)} ${formatDay(values.endDay)}`]
                    : []),
                ].join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
      <PlaceLink to="/truy-vet" search={{ ho: record.id }}>
        {t(words.today)}
      </PlaceLink>
    </section>
  )
}
