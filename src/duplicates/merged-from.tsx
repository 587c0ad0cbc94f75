// On the page of a person: which records were merged into it, by whom and when, and taking a merge back. Nothing where none was.
import { useAsk } from '../web/ask/ask.ts'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { useText } from '../web/language/language.tsx'
import { useCan } from '../web/ask/session.tsx'
import { listMerges } from './contract.ts'
import './duplicates.css'
import { OneMerge } from './merge-list.tsx'
import { words } from './words.ts'

export const MergedFrom = ({ record }: { readonly record: { readonly id: string } }) => {
  const t = useText()
  const can = useCan()
  const { data, error, refetch } = useAsk(
    listMerges,
    { query: { record: record.id } },
    { when: can('persons.read') },
  )
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  if (!data || data.merges.length === 0) return null
  return (
    <section className="merged-from">
      <h3>{t(words.mergedFrom)}</h3>
      <ul className="doubts">
        {data.merges.map((merge) => (
          <OneMerge key={merge.id} merge={merge} />
        ))}
      </ul>
    </section>
  )
}
