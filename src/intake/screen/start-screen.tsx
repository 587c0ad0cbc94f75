// Where bringing in a list begins: the place for the list, and the lists that came before.
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { listImports } from '../contract.ts'
import { ArrivalArea } from './arrival-area.tsx'
import { useImportingUnits } from './importing-units.ts'
import { RunTable } from './run-table.tsx'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

export const StartScreen = () => {
  const t = useText()
  const { choices, usual } = useImportingUnits()
  const asked = useAsk(listImports, {})
  const { data } = asked
  const running = data?.runs.some(({ state }) => state === 'running') ?? false
  // A run that goes on elsewhere is seen to end here.
  useAsk(listImports, {}, { when: running, every: 2000 })
  return (
    <Page title={t(words.title)} under={t(words.under)}>
      {/* A list that arrived before its unit is known would be lost. */}
      {usual === null ? <Waiting lines={5} /> : <ArrivalArea choices={choices} usual={usual} />}
      <section className="past-runs">
        <Pending ask={asked} lines={5} />
        {data?.runs.length === 0 && (
          <EmptyState title={t(words.noPast)} icon="intake">
            {t(words.noPastWhy)}
          </EmptyState>
        )}
        {data && data.runs.length > 0 && (
          <>
            <h2>{t(words.past)}</h2>
            <RunTable runs={data.runs} />
          </>
        )}
      </section>
    </Page>
  )
}
