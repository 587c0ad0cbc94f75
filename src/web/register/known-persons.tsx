// Persons already known under the name being typed, shown before anything is saved, so that nobody is entered twice.
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import { persons } from '../../people/persons.ts'
import { useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { useCan } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { Elsewhere } from './elsewhere.tsx'
import { personWords } from './record-title.ts'
import { words } from './words.ts'

const { find } = registerEndpoints(persons)

/** The strongest of what was typed: id, phone, then a name of at least two words. */
const soughtIn = ({ nationalId, phone, fullName }: Values): string => {
  if (typeof nationalId === 'string' && nationalId.length >= 9) return nationalId
  if (typeof phone === 'string' && phone.length >= 9) return phone
  const name = typeof fullName === 'string' ? fullName.trim() : ''
  return /\S\s+\S/.test(name) ? name : ''
}

type KnownPersonsProps = {
  readonly values: Values
  /** Without it the persons are only shown. */
  readonly choose?: (person: RecordRow) => void
}

export const KnownPersons = ({ values, choose }: KnownPersonsProps) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const [sought] = useDebouncedValue(soughtIn(values), 400)
  const { data } = useAsk(
    find,
    { body: { search: sought, size: 5 } },
    { when: sought !== '' && can('persons.read') },
  )
  if (sought === '' || !data || data.rows.length === 0) return <Elsewhere values={values} />
  return (
    <>
      <div className="known-persons" role="status">
        <strong>{t(words.sameOnes)}</strong>
        <ul>
          {data.rows.map((row) => (
            <li key={row.id}>
              <span>
                {String(row.values.fullName ?? '')}
                <span className="quiet">
                  {' '}
                  {[...personWords(row.values, persons).map(t), row.values.phone, units.nameOf(row.homeUnit)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {choose && (
                <Button size="compact-sm" variant="default" onClick={() => choose(row)}>
                  {t(words.usePerson)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Elsewhere values={values} />
    </>
  )
}
