// Reports of citizens that were given to the team: they stand above the households until the station has answered; the team says what it found.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { type GivenReport, reportsOfTeams, sayWhatTeamFound } from '../../hotline/contract.ts'
import { reportKind } from '../../hotline/report-choices.ts'
import { useAsk, useTell } from '../../web/ask.ts'
import { Icon } from '../../web/icons.tsx'
import { useText } from '../../web/language.tsx'
import { PhoneLink } from './person-row.tsx'
import { givenWords as words } from './words.ts'
import { LongText } from '../../web/long-text.tsx'

const kinds: Readonly<Record<string, { vi: string; en: string }>> = reportKind
const hourOf = (moment: string): string => `${moment.slice(11)} ${formatDay(moment.slice(0, 10)).slice(0, 5)}`

type CardProps = { readonly report: GivenReport; readonly on: string; readonly again: () => void }

const GivenCard = ({ report, on, again }: CardProps) => {
  const t = useText()
  const [note, setNote] = useState<string | null>(null)
  const tell = useTell(sayWhatTeamFound, { done: words.said })
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
            tell.mutate(
              { params: { id: report.id }, body: { day: on, note: note.trim() } },
              {
                onSuccess: () => {
                  setNote(null)
                  again()
                },
              },
            )
          }}
        >
          <LongText label={t(words.what)} required maxLength={1000} value={note} onChange={setNote} />
          <Button type="submit" loading={tell.isPending} disabled={note.trim().length < 3}>
            {t(words.save)}
          </Button>
        </form>
      )}
    </li>
  )
}

type GivenReportsProps = { readonly unit: string; readonly on: string; readonly team: string | undefined }

/** Asked of the server alone: reports are not carried, and without network the households go on without them. */
export const GivenReports = ({ unit, on, team }: GivenReportsProps) => {
  const t = useText()
  const { data, refetch } = useAsk(
    reportsOfTeams,
    { query: { unit, on, ...(team === undefined ? {} : { team }) } },
    { keep: true },
  )
  if (!data || data.reports.length === 0) return null
  return (
    <section aria-label={t(words.title)}>
      <h2>
        {t(words.title)} <span className="quiet">{data.reports.length}</span>
      </h2>
      <ul className="round-list">
        {data.reports.map((report) => (
          <GivenCard key={report.id} report={report} on={on} again={() => void refetch()} />
        ))}
      </ul>
    </section>
  )
}
