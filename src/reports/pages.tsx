// The screens of reports: all that a unit has drafted and signed, and one of them as the page that will be printed.
import './screen/reports.css'
import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../kernel/day/day.ts'
import { addressOf } from '../web/ask/api.ts'
import { useAsk, useTell } from '../web/ask/ask.ts'
import { EmptyState } from '../web/parts/empty-state.tsx'
import { DocumentButtons } from '../web/parts/document-buttons.tsx'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { Icon } from '../web/look/icons.tsx'
import { useText } from '../web/language/language.tsx'
import { newId } from '../web/ask/new-id.ts'
import { Page, Waiting } from '../web/parts/page.tsx'
import { SaveFirst, UnsavedWithin } from '../web/parts/unsaved.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useCan } from '../web/ask/session.tsx'
import { useUnits } from '../web/view/units.ts'
import { useView } from '../web/view/view.ts'
import { getReport, listReports, replaceReport, reportDocument, type Report } from './contract.ts'
import { Comparison, LateList } from './screen/beside-tables.tsx'
import { CheckList, verdictCounts } from './screen/check-list.tsx'
import { DraftPanel } from './screen/draft-panel.tsx'
import { FreezePanel } from './screen/freeze-panel.tsx'
import { periodOf, ReplacementNote, SealFacts, StateMark } from './screen/report-head.tsx'
import { Sheet } from './screen/sheet.tsx'
import { kindWords, words } from './screen/words.ts'
import { WordsForm } from './screen/words-form.tsx'
import { Pending } from '../web/ask/pending.tsx'

export const ReportsPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const [drafting, setDrafting] = useState(false)
  const asked = useAsk(listReports, {})
  const { data } = asked
  const inUnit = new Set(units.within(view.unit).map(({ key }) => key))
  const reports = (data?.reports ?? []).filter(({ unit }) => unit === view.unit || inUnit.has(unit))
  const draftButton = can('reports.write') && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setDrafting(true)}>
      {t(words.draftOne)}
    </Button>
  )
  return (
    <Page title={t(words.reports)} under={units.nameOf(view.unit)} actions={draftButton}>
      <Pending ask={asked} />
      {data && reports.length === 0 && (
        <EmptyState title={t(words.none)} actions={draftButton}>
          {t(words.noneNext)}
        </EmptyState>
      )}
      {reports.length > 0 && (
        <ul className="row-list report-list">
          {reports.map((report) => (
            <li key={report.id}>
              <PlaceLink to={`/bao-cao/${report.id}`} className="row-link">
                <span className="row-main">
                  <strong>
                    {t(kindWords[report.kind])} · {periodOf(report)}
                  </strong>
                  <span className="quiet">
                    {[
                      report.unitName,
                      ...(report.number === null ? [] : [report.number]),
                      ...(report.day === null ? [] : [formatDay(report.day)]),
                    ].join(' · ')}
                  </span>
                </span>
                <StateMark state={report.state} />
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
      {drafting && <DraftPanel close={() => setDrafting(false)} />}
    </Page>
  )
}

type ReportActionsProps = { readonly report: Report; readonly unsaved: boolean; readonly freeze: () => void }

const ReportActions = ({ report, unsaved, freeze }: ReportActionsProps) => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const replace = useTell(replaceReport)
  const { id, state } = report.head
  return (
    <>
      <DocumentButtons address={(format) => addressOf(reportDocument, { params: { id, format } })} />
      {state === 'frozen' && can('reports.write') && (
        <Button
          variant="default"
          loading={replace.isPending}
          onClick={() =>
            replace.mutate(
              { params: { id }, body: { id: newId() } },
              { onSuccess: ({ head }) => void navigate({ to: '/bao-cao/$id', params: { id: head.id } }) },
            )
          }
        >
          {t(words.replace)}
        </Button>
      )}
      {state === 'draft' && can('reports.freeze') && (
        <>
          {unsaved && <SaveFirst />}
          <Button disabled={!report.mayFreeze || unsaved} onClick={freeze}>
            {t(words.freeze)}
          </Button>
        </>
      )}
    </>
  )
}

export const ReportPage = () => {
  const t = useText()
  const can = useCan()
  const { id = '' } = useParams({ strict: false })
  const [freezing, setFreezing] = useState(false)
  const { data: report, error, refetch } = useAsk(getReport, { params: { id } }, { keep: true })
  const mayWrite = report?.head.state === 'draft' && can('reports.write')
  const page = (unsaved: boolean) => (
    <Page
      title={report ? `${t(kindWords[report.head.kind])} · ${periodOf(report.head)}` : t(words.report)}
      under={
        report && (
          <>
            <PlaceLink to="/bao-cao">{t(words.reports)}</PlaceLink> · {report.head.unitName} ·{' '}
            <StateMark state={report.head.state} /> {verdictCounts(report.checks).map(t).join(' · ')}
          </>
        )
      }
      actions={report && <ReportActions report={report} unsaved={unsaved} freeze={() => setFreezing(true)} />}
    >
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!report && !error && <Waiting lines={14} />}
      {report && (
        <>
          <ReplacementNote head={report.head} />
          <div className="report-columns">
            <Sheet report={report} />
            <aside key={report.head.state} className="report-beside no-print">
              <SealFacts head={report.head} />
              <LateList report={report} />
              <CheckList report={report} mayAnswer={mayWrite} />
              {mayWrite && <WordsForm key={report.head.id} report={report} />}
              <Comparison report={report} />
            </aside>
          </div>
          {freezing && <FreezePanel report={report} close={() => setFreezing(false)} />}
        </>
      )}
    </Page>
  )
  return <UnsavedWithin>{page}</UnsavedWithin>
}
