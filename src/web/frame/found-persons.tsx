// The persons that the search box of the frame has found. Loaded when somebody goes to the box.
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { persons } from '../../people/persons.ts'
import { useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { useUnits } from '../view/units.ts'
import { words } from '../language/words.ts'

const { find } = registerEndpoints(persons)

type FoundPersonsProps = {
  readonly sought: string
  readonly show: (word: string, record: string) => void
}

export const FoundPersons = ({ sought, show }: FoundPersonsProps) => {
  const t = useText()
  const units = useUnits()
  const { data, isFetching } = useAsk(find, { body: { search: sought, size: 8 } }, { keep: 'quietly' })
  if (!data) return null
  const lineOf = ({ values, homeUnit }: RecordRow) =>
    [values.birthYear ?? String(values.birthDay ?? '').slice(0, 4), values.phone, units.nameOf(homeUnit)]
      .filter(Boolean)
      .join(' · ')
  return (
    <div className="found-list">
      {data.rows.map((row) => (
        <button key={row.id} type="button" className="found" onClick={() => show(sought, row.id)}>
          <strong>{String(row.values.fullName ?? '')}</strong>
          <span className="quiet">{lineOf(row)}</span>
        </button>
      ))}
      {data.rows.length === 0 && !isFetching && <p className="quiet">{t(words.noneFound)}</p>}
    </div>
  )
}
