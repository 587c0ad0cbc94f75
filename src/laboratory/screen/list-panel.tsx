// A list of people pasted into a session: checked first, then kept whole.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { persons } from '../../people/persons.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { useSession as useAccount } from '../../web/ask/session.tsx'
import { enterPeople, type Session } from '../contract.ts'
import { readList } from './read-list.ts'
import { listWords as words } from './words.ts'

type ListPanelProps = {
  readonly session: Session
  readonly close: () => void
  readonly done: () => void
}

type Row = {
  readonly id: string
  readonly personId: null
  readonly subject: ReturnType<typeof readList>[number]
}

const fields: Readonly<Record<string, { label: { vi: string; en: string } }>> = persons.fields

export const ListPanel = ({ session, close, done }: ListPanelProps) => {
  const t = useText()
  const { installation } = useAccount()
  const [text, setText] = useState('')
  const [rows, setRows] = useState<readonly Row[]>([])
  const [answer, setAnswer] = useState<ResponseOf<typeof enterPeople> | null>(null)
  const tell = useTell(enterPeople, { quiet: true, done: words.done, leave: true })
  const check = useTell(enterPeople, { quiet: true, leave: true })
  const send = (tryOnly: boolean) =>
    (tryOnly ? check : tell).mutate(
      { params: { id: session.id }, body: { day: installation.today, rows: [...rows], tryOnly } },
      {
        onSuccess: (said) => {
          setAnswer(said)
          if (said.made > 0) done()
        },
      },
    )
  const wrong =
    answer?.rows.flatMap(({ problems }, at) => problems.map((problem) => ({ ...problem, at }))) ?? []
  const known =
    answer?.rows.filter(({ similar }) => similar.some(({ verdict }) => verdict === 'same')).length ?? 0
  const error = tell.error ?? check.error
  return (
    <Panel title={t(words.title)} close={close}>
      <div className="stack">
        <p className="quiet">{t(words.intro)}</p>
        <Textarea
          label={t(words.label)}
          minRows={10}
          autosize
          maxRows={18}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setRows(
              readList(event.currentTarget.value).map((subject) => ({
                id: newId(),
                personId: null,
                subject,
              })),
            )
            setAnswer(null)
          }}
        />
        <p>
          {rows.length} {t(words.rows)}
        </p>
        {error && <ErrorNote error={error} />}
        {answer && (
          <div role="status">
            {wrong.length === 0 ? (
              <p>{t(words.good)}</p>
            ) : (
              <>
                <p className="problem">
                  {new Set(wrong.map(({ at }) => at)).size} {t(words.wrong)}
                </p>
                <ul>
                  {wrong.slice(0, 20).map(({ at, field, text: why }) => (
                    <li key={`${at}${field}`}>
                      {t(words.line)} {at + 1}:{' '}
                      {t(fields[field.replace('subject.', '')]?.label ?? { vi: field, en: field })} {t(why)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {known > 0 && (
              <p>
                {known} {t(words.known)}
              </p>
            )}
            {answer.already > 0 && (
              <p>
                {answer.already} {t(words.already)}
              </p>
            )}
          </div>
        )}
        <div className="page-actions">
          <Button
            variant="default"
            disabled={rows.length === 0}
            loading={check.isPending}
            onClick={() => send(true)}
          >
            {t(words.check)}
          </Button>
          <Button disabled={rows.length === 0} loading={tell.isPending} onClick={() => send(false)}>
            {t(words.save)}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
