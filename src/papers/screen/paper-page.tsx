// One paper: the page as it will be printed, its law and clock, its words while it is a draft, and what can follow it.
import './papers.css'
import { Button, Menu } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { paperKinds } from '../../paper-kinds.ts'
import { addressOf } from '../../web/ask/api.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DocumentButtons } from '../../web/parts/document-buttons.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { SaveFirst, UnsavedWithin } from '../../web/parts/unsaved.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { correctPaper, getPaper, type Paper, paperDocument, replacePaper } from '../contract.ts'
import { IssuePanel } from './issue-panel.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { labelOfKind, LawFacts, PaperLinks, PaperState } from './paper-state.tsx'
import { WordsForm } from './words-form.tsx'
import { words } from './words.ts'

const isReady = ({ problems, refusal, law }: Paper): boolean =>
  problems.length === 0 && refusal === null && law !== null

type PaperActionsProps = { readonly paper: Paper; readonly unsaved: boolean; readonly issue: () => void }

const PaperActions = ({ paper, unsaved, issue }: PaperActionsProps) => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const replace = useTell(replacePaper)
  const correct = useTell(correctPaper)
  const { id, state, kind: name } = paper.head
  const kind = paperKinds.find((one) => one.name === name)
  const open = {
    onSuccess: ({ head }: Paper) => void navigate({ to: '/van-ban/$id', params: { id: head.id } }),
  }
  return (
    <>
      <DocumentButtons address={(format) => addressOf(paperDocument, { params: { id, format } })} />
      {state === 'issued' && can('papers.write') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              loading={replace.isPending || correct.isPending}
              rightSection={<Icon name="down" size={14} />}
            >
              {t(words.replace).split(' (')[0]}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => replace.mutate({ params: { id }, body: { id: newId() } }, open)}>
              {t(words.replace)}
            </Menu.Item>
            <Menu.Item onClick={() => correct.mutate({ params: { id }, body: { id: newId() } }, open)}>
              {t(words.correct)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {state === 'draft' && kind && can(kind.issuedWith) && (
        <>
          {unsaved && <SaveFirst />}
          <Button disabled={!isReady(paper) || unsaved} onClick={issue}>
            {t(words.issue)}
          </Button>
        </>
      )}
    </>
  )
}

type ProblemListProps = {
  readonly title: string
  readonly lines: readonly (readonly [about: string, said: string])[]
}

const ProblemList = ({ title, lines }: ProblemListProps) =>
  lines.length > 0 && (
    <div className="note note-question">
      <div>
        <strong>{title}</strong>
        <ul className="paper-problems">
          {lines.map(([about, said]) => (
            <li key={about}>
              {about}: {said}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )

const Problems = ({ paper }: { readonly paper: Paper }) => {
  const t = useText()
  const kind = paperKinds.find((one) => one.name === paper.head.kind)
  return (
    <>
      {paper.refusal && <p className="note note-question">{t(paper.refusal)}</p>}
      <ProblemList
        title={t(words.missing)}
        lines={paper.problems.map(({ field, text }) => {
          const label = kind?.fields[field]?.label
          return [label ? t(label) : field, t(text)]
        })}
      />
      <ProblemList
        title={t(words.findings)}
        lines={paper.findings.map(({ quote, because }) => [`“${quote}”`, t(because)])}
      />
    </>
  )
}

export const PaperPage = () => {
  const t = useText()
  const can = useCan()
  const { id = '' } = useParams({ strict: false })
  const [issuing, setIssuing] = useState(false)
  const { data: paper, error, refetch } = useAsk(getPaper, { params: { id } }, { keep: true })
  const mayWrite = paper?.head.state === 'draft' && can('papers.write')
  const page = (unsaved: boolean) => (
    <Page
      title={paper ? t(labelOfKind(paper.head.kind)) : t(words.papers)}
      under={
        paper && (
          <>
            <PlaceLink to="/van-ban">{t(words.papers)}</PlaceLink> · {paper.head.unitName} ·{' '}
            <PaperState state={paper.head.state} />
          </>
        )
      }
      actions={paper && <PaperActions paper={paper} unsaved={unsaved} issue={() => setIssuing(true)} />}
    >
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!paper && !error && <Waiting lines={14} />}
      {paper && (
        <>
          <PaperLinks head={paper.head} />
          <div className="paper-columns">
            <PaperSheet paper={paper} />
            <aside className="paper-beside no-print">
              <Problems paper={paper} />
              <LawFacts paper={paper} />
              {mayWrite && <WordsForm key={paper.head.id} paper={paper} />}
            </aside>
          </div>
          {issuing && <IssuePanel paper={paper} close={() => setIssuing(false)} />}
        </>
      )}
    </Page>
  )
  return <UnsavedWithin>{page}</UnsavedWithin>
}
