// A record's life as a column of small differences: who, when, why, from what to what; who has looked is listed too.
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { HistoryLine } from './history-line.tsx'
import { words } from './words.ts'
import { Pending } from '../ask/pending.tsx'

export const HistoryTab = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const t = useText()
  const [reads, setReads] = useState(true)
  const asked = useAsk(registerEndpoints(register).history, { params: { id } })
  const { data } = asked
  if (asked.error || !data) return <Pending ask={asked} lines={4} />
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
