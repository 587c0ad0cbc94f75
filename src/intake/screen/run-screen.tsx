// One list: its preview while it is not taken in, its progress while it runs, its result afterwards.
import { useState } from 'react'
import { queryClient, useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { listImports, type ImportRun } from '../contract.ts'
import { PreviewView } from './preview-view.tsx'
import { ProgressView } from './progress-view.tsx'
import { ResultView } from './result-view.tsx'
import { usePreview } from './use-preview.ts'
import { stateWords, words } from './words.ts'

const UnderLine = ({ run }: { readonly run: ImportRun }) => {
  const t = useText()
  const units = useUnits()
  return (
    <>
      <span className={`run-state run-${run.state}`}>{t(stateWords[run.state])}</span> ·{' '}
      {units.nameOf(run.homeUnit)} · {run.account} · <time>{momentOf(run.createdAt)}</time>
    </>
  )
}

export const RunScreen = ({ id }: { readonly id: string }) => {
  const t = useText()
  const list = useAsk(listImports, {})
  // A job that this page began is known before the list says so.
  const [begun, setBegun] = useState<string | null>(null)
  const listed = list.data?.runs.find((run) => run.id === id)
  const isOver = listed?.state === 'done' || listed?.state === 'undone'
  const isRunning = begun !== null || listed?.state === 'running'
  const tools = usePreview(id, (list.data !== undefined || list.error !== null) && !isOver && !isRunning)
  const run = listed ?? tools.preview?.run
  const jobId = begun ?? (isRunning ? (run?.jobId ?? null) : null)
  const ended = async () => {
    tools.forget()
    await queryClient.invalidateQueries()
    setBegun(null)
  }
  const error = run ? null : (tools.error ?? list.error)
  const finished = run && (run.state === 'done' || run.state === 'undone')
  return (
    <Page
      title={run?.fileName ?? t(words.title)}
      under={run && <UnderLine run={run} />}
      actions={
        <PlaceLink to="/nhan-danh-sach" search={{ lan: undefined, loc: undefined }} className="intake-back">
          <Icon name="left" size={16} />
          {t(words.back)}
        </PlaceLink>
      }
    >
      {error && <ErrorNote error={error} again={tools.again} />}
      {run && isRunning && jobId !== null && (
        <ProgressView key={jobId} run={run} jobId={jobId} ended={ended} begun={setBegun} />
      )}
      {!isRunning && finished && <ResultView run={run} begun={setBegun} />}
      {run && !isRunning && !finished && tools.error && <ErrorNote error={tools.error} again={tools.again} />}
      {!isRunning && !finished && tools.preview && (
        <PreviewView tools={tools} preview={tools.preview} begun={setBegun} />
      )}
      {!isRunning && !finished && !tools.preview && !error && <Waiting lines={14} />}
    </Page>
  )
}
