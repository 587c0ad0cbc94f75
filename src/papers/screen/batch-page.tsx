// A batch of papers: how far issuing is, what became of each, one file to print all.
import './papers.css'
import '../../reports/screen/reports.css'
import { Button, Progress } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { paperKinds } from '../../paper-kinds.ts'
import { cancelJob, type Job } from '../../kernel/jobs/contract.ts'
import { addressOf } from '../../web/ask/api.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { batchDocument, getPaperBatch, issuePapers, type PaperBatch } from '../contract.ts'
import { labelOfKind, PaperState } from './paper-state.tsx'
import { words } from './words.ts'

const isUnderWay = (job: Job | null | undefined): boolean =>
  job?.state === 'queued' || job?.state === 'running'

const IssueAll = ({ batch, close }: { readonly batch: PaperBatch; readonly close: () => void }) => {
  const t = useText()
  const { installation } = useSession()
  const tell = useTell(issuePapers, { quiet: true })
  const first = batch.papers[0]?.day ?? installation.today
  const [day, setDay] = useState<string | null>(first > installation.today ? installation.today : first)
  return (
    <Panel title={t(words.issueAll)} close={close} over>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (day !== null) tell.mutate({ params: { id: batch.id }, body: { day } }, { onSuccess: close })
        }}
      >
        <p>{t(words.issueHint)}</p>
        <DayInput label={t(words.day)} required today={installation.today} value={day} onChange={setDay} />
        {tell.error && <ErrorNote error={tell.error} />}
        <Button type="submit" loading={tell.isPending} disabled={day === null}>
          {t(words.issueAll)}
        </Button>
      </form>
    </Panel>
  )
}

const Results = ({ batch }: { readonly batch: PaperBatch }) => {
  const t = useText()
  return (
    <div className="paper-scroll">
      <table className="paper-batch">
        <thead>
          <tr>
            <th scope="col">{t(words.whom)}</th>
            <th scope="col">{t(words.number)}</th>
            <th scope="col">{t(words.result)}</th>
          </tr>
        </thead>
        <tbody>
          {batch.refused.map(({ record, name, why }) => (
            <tr key={record}>
              <td>{name}</td>
              <td>–</td>
              <td>
                <Icon name="warning" size={14} /> {t(words.cannot)}: {t(why)}
              </td>
            </tr>
          ))}
          {batch.papers.map((paper) => (
            <tr key={paper.id}>
              <td>
                <PlaceLink to={`/van-ban/${paper.id}`}>
                  {batch.names[paper.recordId ?? ''] ?? paper.unitName}
                </PlaceLink>
              </td>
              <td>{paper.number ?? '–'}</td>
              <td>
                <PaperState state={paper.state} /> {paper.trouble && t(paper.trouble)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export const BatchPage = () => {
  const t = useText()
  const can = useCan()
  const { id = '' } = useParams({ strict: false })
  const [issuing, setIssuing] = useState(false)
  const stop = useTell(cancelJob)
  const [busy, setBusy] = useState(false)
  const {
    data: batch,
    error,
    refetch,
  } = useAsk(getPaperBatch, { params: { id } }, { keep: true, every: busy ? 1000 : false })
  const underWay = isUnderWay(batch?.job)
  if (underWay !== busy) setBusy(underWay)
  const kind = paperKinds.find(({ name }) => name === batch?.kind)
  const drafts = batch?.papers.filter(({ state }) => state === 'draft').length ?? 0
  const issued = (batch?.papers.length ?? 0) - drafts
  const { job } = batch ?? {}
  return (
    <Page
      title={batch ? t(labelOfKind(batch.kind)) : t(words.batch)}
      under={
        batch && (
          <>
            <PlaceLink to="/van-ban">{t(words.papers)}</PlaceLink> · {t(words.issued)} {issued} /{' '}
            {batch.papers.length} {t(words.papersOf)}
          </>
        )
      }
      actions={
        batch && (
          <>
            {issued > 0 && (
              <Button
                component="a"
                variant="default"
                leftSection={<Icon name="print" size={16} />}
                href={addressOf(batchDocument, { params: { id } })}
              >
                {t(words.printAll)}
              </Button>
            )}
            {drafts > 0 && kind && can(kind.issuedWith) && (
              <Button disabled={underWay} onClick={() => setIssuing(true)}>
                {t(words.issueAll)}
              </Button>
            )}
          </>
        )
      }
    >
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!batch && !error && <Waiting lines={12} />}
      {batch && underWay && job && (
        <div className="card" role="status">
          <strong>{t(words.working)}</strong> {job.message && t(job.message)}
          <Progress
            value={job.total > 0 ? (100 * job.done) / job.total : 0}
            aria-label={t(words.working)}
            animated
          />
          <Button
            variant="default"
            size="compact-md"
            loading={stop.isPending}
            onClick={() => stop.mutate({ params: { id: job.id } })}
          >
            {t(words.stop)}
          </Button>
        </div>
      )}
      {batch && <Results batch={batch} />}
      {batch && issuing && <IssueAll batch={batch} close={() => setIssuing(false)} />}
    </Page>
  )
}
