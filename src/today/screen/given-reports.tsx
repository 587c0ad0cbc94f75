// Reports of citizens that were given to the team: they stand above the households until the station has answered; the team says what it found.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import type { GivenReport } from '../../hotline/contract.ts'
import { reportKind } from '../../hotline/report-choices.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { PhoneLink } from './person-row.tsx'
import type { GivenTools } from './use-given.ts'
import { givenWords as words } from './words.ts'
import { LongText } from '../../web/parts/long-text.tsx'

const kinds: Readonly<Record<string, { vi: string; en: string }>> = reportKind
const hourOf = (moment: string): string => `${moment.slice(11)} ${formatDay(moment.slice(0, 10)).slice(0, 5)}`

type CardProps = { readonly report: GivenReport; readonly tell: (note: string) => Promise<void> }

const GivenCard = ({ report, tell }: CardProps) => {
  const t = useText()
  const [note, setNote] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = async (found: string) => {
    setBusy(true)
    setError(null)
    try {
      await tell(found)
      setNote(null)
    } catch (cause) {
      setError(cause)
    }
    setBusy(false)
  }
  const { content, kind, urgency, village, caller, phone, teamName, due, waiting, teamDay, teamNote } = report
  const about = kinds[kind]
  return (
    <li className={`round-home${teamDay ? ' round-done' : ''}`}>
      <div className="round-head">
        <h3 className="round-title">{about ? t(about) : kind}</h3>
        <span>{[village, caller, teamName].filter(Boolean).join(' · ')}</span>
        <PhoneLink phone={phone} name={caller ?? t(words.caller)} />
      </div>
      <p className="round-report">{content}</p>
      <p className={waiting === 'late' ? 'problem' : 'quiet'}>
        {urgency === 'urgent' && <strong>{t(words.urgent)} · </strong>}
        {t(words.due)} {hourOf(due)}
        {waiting === 'late' && ` · ${t(words.late)}`}
      </p>
      {teamNote && (
        <p>
          <Icon name="check" size={20} /> {t(words.found)}: {teamNote}
        </p>
      )}
      {note === null ? (
        <Button variant={teamDay ? 'default' : 'filled'} onClick={() => setNote(teamNote ?? '')}>
          {t(teamDay ? words.sayAgain : words.say)}
        </Button>
      ) : (
        <form
          className="round-say"
          onSubmit={(event) => {
            event.preventDefault()
            void save(note.trim())
          }}
        >
          <LongText label={t(words.what)} required maxLength={1000} value={note} onChange={setNote} />
          <Button type="submit" loading={busy} disabled={note.trim().length < 3}>
            {t(words.save)}
          </Button>
          {error !== null && <ErrorNote error={error} />}
        </form>
      )}
    </li>
  )
}

export const GivenReports = ({ reports, say }: GivenTools) => {
  const t = useText()
  if (reports.length === 0) return null
  return (
    <section aria-label={t(words.title)}>
      <h2>
        {t(words.title)} <span className="quiet">{reports.length}</span>
      </h2>
      <ul className="round-list">
        {reports.map((report) => (
          <GivenCard key={report.id} report={report} tell={(note) => say(report, note)} />
        ))}
      </ul>
    </section>
  )
}
