// Merges that were made: who, when, and taking one back.
import { Button } from '@mantine/core'
import type { Text } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { registerNamed } from '../registers.ts'
import { useAsk, useTell } from '../web/ask/ask.ts'
import { EmptyState } from '../web/parts/empty-state.tsx'
import { useText } from '../web/language/language.tsx'
import { momentOf } from '../web/parts/moment.ts'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useCan } from '../web/ask/session.tsx'
import { listMerges, type Merge, undoMerge } from './contract.ts'
import { words } from './words.ts'
import { Pending } from '../web/ask/pending.tsx'

const fieldLabel = (register: string, field: string): Text =>
  registerNamed(register)?.fields[field]?.label ?? persons.one

const Conflicts = ({ conflicts }: { readonly conflicts: Merge['conflicts'] }) => {
  const t = useText()
  if (conflicts.length === 0) return null
  return (
    <div className="note note-question">
      <div>
        {t(words.conflicts)}
        <ul>
          {conflicts.map(({ register, recordId, field }) => (
            <li key={`${recordId} ${field}`}>
              <PlaceLink to={`/so/${register}/${recordId}`}>
                {t(registerNamed(register)?.one ?? persons.one)}
              </PlaceLink>
              : {t(fieldLabel(register, field))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

export const OneMerge = ({ merge }: { readonly merge: Merge }) => {
  const t = useText()
  const can = useCan()
  const undo = useTell(undoMerge, { done: words.undone })
  return (
    <li className="card merge">
      <div className="doubt-head">
        <strong>
          {merge.givenUp.length} {t(words.from)}{' '}
          <PlaceLink to={`/so/${persons.name}/${merge.keptId}`}>{merge.name || '—'}</PlaceLink>
        </strong>
        <span className="quiet">
          {merge.account} · <time dateTime={merge.at}>{momentOf(merge.at)}</time> · {merge.moved}{' '}
          {t(words.moved)}
          {merge.state === 'undone' && ` · ${t(words.undoneState)}`}
        </span>
      </div>
      <Conflicts conflicts={merge.conflicts} />
      {merge.state === 'merged' && can('persons.write') && (
        <div className="page-actions doubt-actions">
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ params: { id: merge.id }, body: {} })}
          >
            {t(words.undo)}
          </Button>
        </div>
      )}
    </li>
  )
}

export const MergeList = () => {
  const t = useText()
  const asked = useAsk(listMerges, { query: {} })
  const { data } = asked
  if (asked.error || !data) return <Pending ask={asked} />
  if (data.merges.length === 0) return <EmptyState title={t(words.none.merged)} icon="duplicates" />
  return (
    <ul className="doubts">
      {data.merges.map((merge) => (
        <OneMerge key={merge.id} merge={merge} />
      ))}
    </ul>
  )
}
