// One report that waits: how long still, what was said, who handles it; given to somebody, answered, or made a signal.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useMomentNow } from '../../web/view/clock.ts'
import { useUnits } from '../../web/view/units.ts'
import { citizenReports } from '../citizen-reports.ts'
import { type OpenReport, passAsSignal, recordSelfTest } from '../contract.ts'
import { reportKind } from '../report-choices.ts'
import { GiveForm } from './give-form.tsx'
import { ViolationForm } from './violation-form.tsx'
import { words } from './words.ts'

const { change } = registerEndpoints(citizenReports)
const kinds: Readonly<Record<string, { vi: string; en: string }>> = reportKind
const shown = (moment: string): string => `${moment.slice(11)} ${formatDay(moment.slice(0, 10)).slice(0, 5)}`

type CardProps = { readonly report: OpenReport; readonly again: () => void }
type Doing = 'nothing' | 'giving' | 'answering' | 'violation'

export const ReportCard = ({ report, again }: CardProps) => {
  const t = useText()
  const can = useCan()
  const momentNow = useMomentNow()
  const units = useUnits()
  const [doing, setDoing] = useState<Doing>('nothing')
  // What the team found is mostly what is answered.
  const [answer, setAnswer] = useState(report.teamNote ?? '')
  const tell = useTell(change, { done: doing === 'answering' ? words.answered : words.given })
  const pass = useTell(passAsSignal, { done: words.signalDone })
  const test = useTell(recordSelfTest, { done: words.selfTestDone })
  const kind = kinds[report.kind]
  const alter = (values: Values) =>
    tell.mutate(
      { params: { id: report.id }, body: { version: report.version, values } },
      {
        onSuccess: () => {
          setDoing('nothing')
          again()
        },
      },
    )
  return (
    <li className={`hotline-report hotline-${report.waiting}`}>
      <p className="hotline-clock">
        <strong>{t(words[report.waiting])}</strong> · {t(words.due)} {shown(report.due)}
        {report.urgency === 'urgent' && <span className="hotline-urgent"> {t(words.urgentShort)}</span>}
      </p>
      <p className="hotline-content">{report.content}</p>
      <p className="quiet">
        {kind ? t(kind) : report.kind} · {units.nameOf(report.homeUnit)}
        {report.village ? `, ${report.village}` : ''} · {t(words.received)} {shown(report.received)} ·{' '}
        {report.caller ?? t(words.anonymous)}
        {report.phone && (
          <>
            {' '}
            {report.phone.includes('•') ? report.phone : <a href={`tel:${report.phone}`}>{report.phone}</a>}
          </>
        )}
        {(report.body ?? report.team) && ` · ${t(words.given)} ${report.body ?? report.team}`}
        {report.signal && (
          <>
            {' '}
            · <PlaceLink to={`/so/signals/${report.signal}`}>{t(words.isSignal)}</PlaceLink>
          </>
        )}
        {report.selfTest && (
          <>
            {' '}
            · <PlaceLink to={`/so/self-tests/${report.selfTest}`}>{t(words.isSelfTest)}</PlaceLink>
          </>
        )}
        {report.violation && (
          <>
            {' '}
            · <PlaceLink to={`/so/violations/${report.violation}`}>{t(words.isViolation)}</PlaceLink>
          </>
        )}
      </p>
      {report.teamNote && (
        <p>
          {t(words.looked)}
          {report.teamDay && ` ${formatDay(report.teamDay).slice(0, 5)}`}: {report.teamNote}
        </p>
      )}
      {can('citizen-reports.write') && doing === 'nothing' && (
        <div className="hotline-acts no-print">
          <Button onClick={() => setDoing('answering')}>{t(words.answer)}</Button>
          <Button variant="default" onClick={() => setDoing('giving')}>
            {t(words.give)}
          </Button>
          {can('signals.write') && !report.signal && (
            <Button
              variant="default"
              loading={pass.isPending}
              onClick={() =>
                pass.mutate({ params: { id: report.id }, body: { signal: newId() } }, { onSuccess: again })
              }
            >
              {t(words.signal)}
            </Button>
          )}
          {report.kind === 'test' && can('self-tests.write') && !report.selfTest && (
            <Button
              variant="default"
              loading={test.isPending}
              onClick={() =>
                test.mutate({ params: { id: report.id }, body: { selfTest: newId() } }, { onSuccess: again })
              }
            >
              {t(words.selfTest)}
            </Button>
          )}
          {can('violations.write') && !report.violation && report.kind !== 'test' && (
            <Button variant="default" onClick={() => setDoing('violation')}>
              {t(words.violation)}
            </Button>
          )}
          <PlaceLink to={`/so/citizen-reports/${report.id}`} className="button-link">
            {t(words.record)}
          </PlaceLink>
        </div>
      )}
      {doing === 'giving' && (
        <GiveForm busy={tell.isPending} give={alter} cancel={() => setDoing('nothing')} />
      )}
      {doing === 'violation' && (
        <ViolationForm
          report={report}
          done={() => {
            setDoing('nothing')
            again()
          }}
          cancel={() => setDoing('nothing')}
        />
      )}
      {doing === 'answering' && (
        <div className="hotline-form">
          <LongText
            label={t(words.answerWords)}
            description={t(words.answerSeen)}
            value={answer}
            onChange={setAnswer}
          />
          <div className="hotline-acts">
            <Button
              disabled={answer.trim() === ''}
              loading={tell.isPending}
              onClick={() => {
                const moment = momentNow()
                alter({
                  answer: answer.trim(),
                  answeredDay: moment.slice(0, 10),
                  answeredTime: moment.slice(11),
                  status: 'answered',
                })
              }}
            >
              {t(words.answer)}
            </Button>
            <Button
              variant="default"
              disabled={answer.trim() === ''}
              onClick={() => alter({ answer: answer.trim(), status: 'rejected' })}
            >
              {t(words.reject)}
            </Button>
            <Button variant="default" onClick={() => setDoing('nothing')}>
              {t(words.cancel)}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
