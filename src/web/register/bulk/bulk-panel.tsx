// Beside the list: the change for the chosen records, then what became of them, and the recent changes with their undo.
import type { Register } from '../../../kernel/register/register.ts'
import { formatNumber } from '../../../kernel/text/number.ts'
import { ErrorNote } from '../../ask/error-note.tsx'
import { useLanguage, useText } from '../../language/language.tsx'
import { Waiting } from '../../parts/page.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useScreen } from '../../view/use-screen.ts'
import type { Query } from '../list-state.ts'
import { BatchLines } from './batch-lines.tsx'
import { BulkForm } from './bulk-form.tsx'
import { countOf } from './selection.ts'
import { useBatches } from './use-batches.ts'
import type { Choosing } from './use-selection.ts'
import { words } from './words.ts'
import './bulk.css'

type BulkPanelProps = {
  readonly register: Register
  readonly choosing: Choosing
  readonly query: Query
}

export const BulkPanel = ({ register, choosing, query }: BulkPanelProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { setSearch } = useScreen()
  const batches = useBatches(register)
  const { data, error, refetch } = batches.recent
  const count = countOf(choosing.selection)
  const title =
    count > 0
      ? `${t(words.change)} ${formatNumber(count, {}, language)} ${t(words.records)}`
      : words.changeMany
  return (
    <Panel title={typeof title === 'string' ? title : t(title)} close={() => setSearch({ mo: undefined })}>
      {count > 0 && <BulkForm register={register} choosing={choosing} query={query} batches={batches} />}
      {count === 0 && (
        <>
          <h3>{t(words.recent)}</h3>
          {error && <ErrorNote error={error} again={() => void refetch()} />}
          {!data && !error && <Waiting lines={4} />}
          {data?.batches.length === 0 && <p className="quiet">{t(words.recentNone)}</p>}
          <ul className="batches">
            {data?.batches.map((batch) => (
              <li key={batch.id}>
                <BatchLines register={register} batch={batch} batches={batches} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
