// A record's life as a column of small differences: who, when, why, from what to what; who has looked is listed too.
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { LIFE_PAGE } from '../../kernel/history/life-shapes.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { Pager } from '../parts/pager.tsx'
import { HistoryLine } from './history-line.tsx'
import { words } from './words.ts'
import { Pending } from '../ask/pending.tsx'

export const HistoryTab = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const t = useText()
  const [shown, setShown] = useState({ page: 1, reads: true })
  const { page, reads } = shown
  const query = { page, ...(reads ? {} : { reads: 'false' as const }) }
  const asked = useAsk(registerEndpoints(register).history, { params: { id }, query }, { keep: true })
  const { data } = asked
  if (asked.error || !data) return <Pending ask={asked} lines={4} />
  return (
    <>
      <Switch
        label={t(words.alsoReads)}
        checked={reads}
        onChange={(event) => setShown({ page: 1, reads: event.currentTarget.checked })}
      />
      {data.entries.length === 0 && <p className="quiet">{t(words.noHistory)}</p>}
      <ol className="history">
        {data.entries.map((entry, turn) => (
          <li key={`${entry.at} ${entry.seq} ${turn}`}>
            <HistoryLine register={register} entry={entry} />
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        size={LIFE_PAGE}
        total={data.total}
        more={data.more}
        setPage={(next) => setShown({ ...shown, page: next })}
      />
    </>
  )
}
