// Visits after recovery that are due, asked for only when somebody wants to see them; one press writes a visit.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { readRecoveries, type RecoveryLine } from '../contract.ts'
import { recoveryVisits } from '../recovery-visits.ts'
import { words } from './words.ts'

const { create } = registerEndpoints(recoveryVisits)
const results = { well: words.well, complaints: words.complains, missed: words.missed } as const

type LineProps = { readonly line: RecoveryLine; readonly on: string; readonly again: () => void }

const Recovery = ({ line, on, again }: LineProps) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const tell = useTell(create, { done: words.visitSaved })
  const write = (result: string) =>
    tell.mutate(
      {
        body: {
          id: newId(),
          homeUnit: line.homeUnit,
          subjectId: line.person,
          values: {
            caseRecord: line.id,
            recoveredDay: line.recovered,
            month: line.month,
            visitDay: on,
            result,
          },
        },
      },
      { onSuccess: again },
    )
  return (
    <li className={`card care-card${line.complaints ? ' care-watch' : ''}`}>
      <strong>
        <PlaceLink to={`/so/cases/${line.id}`}>{line.name}</PlaceLink>
      </strong>
      <p className="quiet">
        {units.nameOf(line.homeUnit)} · {t(words.recoveredOn)} {formatDay(line.recovered)} · {t(words.month)}{' '}
        {line.month}
        {line.complaints && ` · ${t(words.hadComplaints)}`}
      </p>
      {can('recovery-visits.write') && (
        <div className="care-acts">
          {Object.entries(results).map(([result, label]) => (
            <Button
              key={result}
              size="compact-md"
              variant="default"
              loading={tell.isPending}
              onClick={() => write(result)}
            >
              {t(label)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

export const RecoveriesPart = () => {
  const t = useText()
  const { view } = useView()
  const [shown, setShown] = useState(false)
  const { data, error, refetch } = useAsk(
    readRecoveries,
    { query: { unit: view.unit, on: view.to } },
    { when: shown, keep: true },
  )
  return (
    <section className="care-part" aria-label={t(words.recoveries)}>
      <h2>
        {t(words.recoveries)}
        {data && ` (${data.count})`}
      </h2>
      <p className="quiet">{t(words.recoveriesWhy)}</p>
      {!shown && (
        <div className="care-acts">
          <Button variant="default" onClick={() => setShown(true)}>
            {t(words.showRecoveries)}
          </Button>
        </div>
      )}
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {shown && !data && !error && <Waiting lines={3} />}
      <ul className="care-list">
        {data?.due.map((line) => (
          <Recovery key={line.id} line={line} on={view.to} again={() => void refetch()} />
        ))}
      </ul>
    </section>
  )
}
