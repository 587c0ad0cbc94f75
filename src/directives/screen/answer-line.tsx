// One answer with its evidence and what was decided on it; whoever must decide does so here.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { formatDay } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Attachments } from '../../web/register/attachments.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { decideAnswer, type OneTask } from '../contract.ts'
import { answerKinds, verdicts, type Verdict } from '../task-choices.ts'
import { answerFacts } from '../task-facts.ts'
import { words } from './words.ts'

type Said = OneTask['answers'][number]
type VerdictGiven = z.input<NonNullable<(typeof decideAnswer)['body']>>['verdict']

const DecideForm = ({ said }: { readonly said: Said }) => {
  const t = useText()
  const { installation } = useSession()
  const { kind } = answerFacts(said.answer.values)
  const [note, setNote] = useState('')
  const [deadline, setDeadline] = useState<string | null>(null)
  const known = isDayOrNone(deadline)
  const [id] = useState(newId)
  const decide = useTell(decideAnswer, { done: words.decided, quiet: true })
  const give = (verdict: VerdictGiven) =>
    decide.mutate({
      params: { id: said.answer.id },
      body: { id, verdict, words: note, newDeadlineDay: kind === 'extension' ? deadline : null },
    })
  return (
    <div className="decide-form no-print">
      <LongText label={t(words.decisionWords)} maxLength={5000} value={note} onChange={setNote} />
      {kind === 'extension' && (
        <DayInput
          label={t(words.newDeadline)}
          hint={undefined}
          required={false}
          error={undefined}
          today={installation.today}
          value={deadline}
          onChange={setDeadline}
          unread={setDeadline}
        />
      )}
      {decide.error && <ErrorNote error={decide.error} />}
      <div className="page-actions">
        <Button loading={decide.isPending} disabled={!known} onClick={() => give('accepted')}>
          {t(words.accept)}
        </Button>
        <Button
          variant="default"
          disabled={note.trim() === '' || !known || decide.isPending}
          onClick={() => give(kind === 'result' ? 'returned' : 'refused')}
        >
          {t(kind === 'result' ? words.giveBack : words.refuse)}
        </Button>
      </div>
    </div>
  )
}

const verdictOf = (value: unknown): Verdict | null =>
  typeof value === 'string' && Object.hasOwn(verdicts, value) ? (value as Verdict) : null

type LineProps = { readonly said: Said; readonly lead: string }

/** `lead`: the unit that leads the task; who else answers is named. */
export const AnswerLine = ({ said, lead }: LineProps) => {
  const t = useText()
  const units = useUnits()
  const { answer, decisions } = said
  const facts = answerFacts(answer.values)
  return (
    <li className="card task-answer">
      <p className="task-head">
        <strong>{t(answerKinds[facts.kind])}</strong>
        {answer.homeUnit !== lead && (
          <span>
            {t(words.helper)} {units.nameOf(answer.homeUnit)}
          </span>
        )}
        <span className="quiet">{formatDay(facts.answeredDay)}</span>
        {facts.forDay !== null && (
          <span className="quiet">
            {t(words.forDay)} {formatDay(facts.forDay)}
          </span>
        )}
        {answer.linked.toUnit && (
          <span className="quiet">
            {t(words.sentTo)} {answer.linked.toUnit}
          </span>
        )}
      </p>
      <p className="task-words">{facts.words}</p>
      {facts.askedDay !== null && (
        <p>
          {t(words.askedDay)} <strong>{formatDay(facts.askedDay)}</strong>
        </p>
      )}
      <Attachments register="task-answers" id={answer.id} title={false} />
      {decisions.map(({ id, values, linked }) => {
        const verdict = verdictOf(values.verdict)
        return (
          <p key={id} className={`decision decision-${verdict ?? 'none'}`}>
            <strong>{verdict && t(verdicts[verdict])}</strong> · {linked.decidingUnit} ·{' '}
            {formatDay(String(values.decidedDay))}
            {typeof values.newDeadlineDay === 'string' &&
              ` · ${t(words.deadline)} ${formatDay(values.newDeadlineDay)}`}
            {typeof values.decision === 'string' && <span> · {values.decision}</span>}
          </p>
        )
      })}
      {said.mayDecide && <DecideForm said={said} />}
    </li>
  )
}
