// Persons beside each other, cell by cell: which record stays, what it shall say, what goes along, and what would count twice.
import { EmptyState } from '../web/parts/empty-state.tsx'
import { useAsk } from '../web/ask/ask.ts'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { useText } from '../web/language/language.tsx'
import { Page, Waiting } from '../web/parts/page.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useScreen } from '../web/view/use-screen.ts'
import { words as shellWords } from '../web/language/words.ts'
import { sideBySide } from './contract.ts'
import { MergeForm } from './merge-form.tsx'
import { words } from './words.ts'
import './duplicates.css'

export const MergePage = () => {
  const t = useText()
  const { search } = useScreen()
  const ids = search['nguoi'] ?? ''
  const { data, error, refetch } = useAsk(sideBySide, { query: { ids } }, { when: ids !== '' })
  return (
    <Page title={t(words.title)} under={t(words.titleUnder)}>
      {ids === '' && (
        <EmptyState
          title={t(words.none.open)}
          icon="duplicates"
          actions={<PlaceLink to="/trung-lap">{t(shellWords.duplicates)}</PlaceLink>}
        />
      )}
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && ids !== '' && <Waiting />}
      {data && <MergeForm key={ids} beside={data} />}
    </Page>
  )
}
