// What the server said of the rows: where something is wrong, and who may already be known.
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useText } from '../../web/language/language.tsx'
import type { enterContacts } from '../contract.ts'
import { columns, type EntryRow } from './entry-rows.ts'
import { entryWords as words } from './words.ts'

type EntryNotesProps = {
  readonly answer: ResponseOf<typeof enterContacts>
  readonly rows: readonly EntryRow[]
  readonly take: (id: string, personId: string | null) => void
}

export const EntryNotes = ({ answer, rows, take }: EntryNotesProps) => {
  const t = useText()
  const numberOf = (id: string) => rows.findIndex((row) => row.id === id) + 1
  const labelOf = (field: string) => {
    const column = columns.find(({ key, ofPerson }) => (ofPerson ? `subject.${key}` : key) === field)
    return column ? t(column.label) : field
  }
  const wrong = answer.rows.filter(({ problems }) => problems.length > 0)
  const known = answer.rows.filter(({ similar }) => similar.length > 0)
  return (
    <div className="entry-notes" role="status">
      <p className={wrong.length > 0 ? 'problem' : 'quiet'}>
        {wrong.length > 0 ? `${wrong.length} ${t(words.wrong)}` : t(words.good)}
      </p>
      <ul>
        {wrong.map(({ id, problems }) => (
          <li key={id}>
            {t(words.row)} {numberOf(id)}:{' '}
            {problems.map(({ field, text }) => `${labelOf(field)} ${t(text)}`).join('; ')}
          </li>
        ))}
      </ul>
      {known.map(({ id, similar }) => {
        const chosen = rows.find((row) => row.id === id)?.personId ?? null
        return (
          <div key={id} className="card">
            <p>
              {t(words.row)} {numberOf(id)}: {t(words.known)}
            </p>
            <ul className="stack">
              {similar.slice(0, 3).map((person) => (
                <li key={person.id}>
                  <strong>{String(person.values.fullName ?? '—')}</strong>{' '}
                  <span className="quiet">
                    {String(person.values.birthYear ?? person.values.birthDay ?? '')}{' '}
                    {String(person.values.village ?? '')}
                  </span>{' '}
                  <button
                    type="button"
                    className="link-button"
                    aria-pressed={chosen === person.id}
                    onClick={() => take(id, chosen === person.id ? null : person.id)}
                  >
                    {t(chosen === person.id ? words.taken : words.take)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
