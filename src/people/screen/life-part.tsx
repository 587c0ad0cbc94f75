// Beneath a person: everything that the books hold of this person by kind, the newest first; each leads to its record.
import { formatDay } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { stateWords } from '../../web/register/record-title.ts'
import { personLife } from '../contract.ts'
import { lifeWords as words } from './words.ts'

const Line = ({ register, record }: { readonly register: Register; readonly record: RecordRow }) => {
  const t = useText()
  const day = register.mainDay ? record.values[register.mainDay] : null
  const said = [
    ...stateWords(register, record).map(t),
    ...Object.values(record.linked).filter((text) => text !== record.subject?.fullName),
  ]
  return (
    <li>
      <PlaceLink to={`/so/${register.name}/${record.id}`}>
        {typeof day === 'string' ? formatDay(day) : t(register.one)}
      </PlaceLink>{' '}
      <span className="quiet">{said.join(' · ')}</span>
    </li>
  )
}

export const LifePart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const { data, error, refetch } = useAsk(personLife, { params: { id: record.id } })
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  if (!data) return null
  return (
    <section aria-label={t(words.title)}>
      <h2>{t(words.title)}</h2>
      {data.registers.length === 0 && <p className="quiet">{t(words.none)}</p>}
      {data.registers.map(({ register: name, records, more }) => {
        const register = registerNamed(name)
        if (!register) return null
        return (
          <section key={name} data-register={name}>
            <h3>{t(register.many)}</h3>
            <ul>
              {records.map((one) => (
                <Line key={one.id} register={register} record={one} />
              ))}
            </ul>
            {more && <p className="quiet">{t(words.more)}</p>}
          </section>
        )
      })}
    </section>
  )
}
