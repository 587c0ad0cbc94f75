// A record's life as a column of small differences: who, when, why, from what to what; who has looked is listed too.
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useAsk } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import { Waiting } from '../parts/page.tsx'
import { HistoryLine } from './history-line.tsx'
import { words } from './words.ts'

export const HistoryTab = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const t = useText()
  const [reads, setReads] = useState(true)
  const { data, error, refetch } = useAsk(registerEndpoints(register).history, { params: { id } })
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  if (!data) return <Waiting lines={4} />
  const entries = data.entries
    .filter(({ action }) => reads || action !== 'read')
    .toSorted((one, other) => other.at.localeCompare(one.at) || other.seq - one.seq)
  return (
    <>
      <Switch
        label={t(words.alsoReads)}
        checked={reads}
        onChange={(event) => setReads(event.currentTarget.checked)}
      />
      {entries.length === 0 && <p className="quiet">{t(words.noHistory)}</p>}
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.seq}>
            <HistoryLine register={register} entry={entry} />
          </li>
        ))}
      </ol>
    </>
  )
}
