// Answering a task, by one thumb: kind, words, the day asked for, photographs; files go along after the answer is kept.
import { Button, FileButton, Select } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { ACCEPTED, sendFiles } from '../../web/register/attachments.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { answerTask, type OneTask } from '../contract.ts'
import { answerKinds, type AnswerKind } from '../task-choices.ts'
import { isClosed } from '../rules/standing.ts'
import { taskFacts } from '../task-facts.ts'
import { words } from './words.ts'

const kindNames = Object.keys(answerKinds) as AnswerKind[]

/** What is closed can still be explained, and its difficulty brought up. */
const kindsFor = (one: OneTask): AnswerKind[] =>
  isClosed(taskFacts(one.task.values))
    ? ['explanation', 'beyond']
    : kindNames.filter((kind) => !(one.helps && kind === 'extension'))

export const AnswerForm = ({ one }: { readonly one: OneTask }) => {
  const t = useText()
  const { installation } = useSession()
  const kinds = kindsFor(one)
  const returns = one.occurrences.length > 0
  const open = one.occurrences.filter(({ answered }) => !answered).map(({ day }) => day)
  const [kind, setKind] = useState<AnswerKind>(kinds.includes('result') ? 'result' : 'explanation')
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const [forDay, setForDay] = useState<string | null>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const [failed, setFailed] = useState<Error | null>(null)
  const [id, setId] = useState(newId)
  const send = useTell(answerTask, { done: words.sent, quiet: true })
  const time = forDay ?? open.at(-1) ?? null
  const submit = async () => {
    setFailed(null)
    try {
      const { answer } = await send.mutateAsync({
        params: { id: one.task.id },
        body: {
          id,
          kind,
          words: said,
          forDay: returns && (kind === 'result' || kind === 'progress') ? time : null,
          askedDay: kind === 'extension' ? asked : null,
        },
      })
      await sendFiles('task-answers', answer, files)
      setSaid('')
      setFiles([])
      setAsked(null)
      setForDay(null)
      setId(newId())
    } catch (cause) {
      setFailed(cause instanceof Error ? cause : new Error(String(cause)))
    }
  }
  return (
    <form
      className="card answer-form no-print"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{t(words.answer)}</h2>
      {one.helps && <p className="quiet">{t(words.helps)}</p>}
      <Select
        label={t(words.kind)}
        allowDeselect={false}
        data={kinds.map((each) => ({ value: each, label: t(answerKinds[each]) }))}
        value={kind}
        onChange={(next) => setKind(kinds.find((each) => each === next) ?? kind)}
      />
      {returns && (kind === 'result' || kind === 'progress') && (
        <Select
          label={t(words.forDay)}
          allowDeselect={false}
          data={one.occurrences.map(({ day }) => ({ value: day, label: formatDay(day) })).toReversed()}
          value={time}
          onChange={setForDay}
        />
      )}
      {kind === 'extension' && (
        <DayInput
          label={t(words.askedDay)}
          hint={undefined}
          required
          error={undefined}
          today={installation.today}
          value={asked}
          onChange={setAsked}
          unread={setAsked}
        />
      )}
      <LongText label={t(words.say)} required minRows={3} maxLength={5000} value={said} onChange={setSaid} />
      <div className="answer-files">
        <FileButton multiple accept={ACCEPTED} onChange={(more) => setFiles([...files, ...more])}>
          {(props) => (
            <Button variant="default" {...props}>
              {t(words.chooseFiles)}
            </Button>
          )}
        </FileButton>
        <span className="quiet">{files.map(({ name }) => name).join(', ')}</span>
      </div>
      {failed && <ErrorNote error={failed} />}
      <Button type="submit" loading={send.isPending} disabled={said.trim() === '' || !isDayOrNone(asked)}>
        {t(words.send)}
      </Button>
    </form>
  )
}
