// One task: what, by which document, until when and how it stands; the answers of the body and what was decided on each.
import { useParams } from '@tanstack/react-router'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { Attachments } from '../../web/register/attachments.tsx'
import { useView } from '../../web/view/view.ts'
import { type OneTask, readTask } from '../contract.ts'
import { taskFacts } from '../task-facts.ts'
import { taskStatuses } from '../task-choices.ts'
import { TaskSource } from '../reading/screen/task-source.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AnswerLine } from './answer-line.tsx'
import './directives.css'
import { deadlineText, StandingMark } from './task-row.tsx'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const Fact = ({ label, children }: { readonly label: string; readonly children: string }) =>
  children === '' ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )

const textIn = (one: OneTask, field: string): string => {
  const value = one.task.values[field]
  return typeof value === 'string' ? value : ''
}

const Target = ({ one }: { readonly one: OneTask }) => {
  const t = useText()
  const { view } = useView()
  const { target, task } = one
  if (!target) return null
  return (
    <p className={target.reached ? 'note' : 'quiet'}>
      {t(words.target)}:{' '}
      <FigureNumber
        size="inline"
        ask={{ figure: target.figure, unit: task.homeUnit, from: null, to: view.to }}
        answer={{ figure: target.figure, value: target.value }}
      />{' '}
      / {target.wanted} · {t(target.reached ? words.reached : words.notReached)}
    </p>
  )
}

const OneTaskPart = ({ one }: { readonly one: OneTask }) => {
  const t = useText()
  const { task } = one
  const facts = taskFacts(task.values)
  const day = (field: string) => (textIn(one, field) === '' ? '' : formatDay(textIn(one, field)))
  return (
    <div className="task-page">
      <section className="card">
        <p className="task-head">
          <StandingMark standing={one.standing} daysLate={one.daysLate} />
          <strong>{deadlineText(facts.deadlineDay, facts.deadlineTime, t(words.noDeadline))}</strong>
          <span>{t(taskStatuses[facts.status])}</span>
        </p>
        <Target one={one} />
        <dl className="facts">
          <Fact label={t(words.source)}>{textIn(one, 'sourceNumber')}</Fact>
          <Fact label={t(words.by)}>{task.linked.assignedUnit ?? ''}</Fact>
          <Fact label={t(words.assigned)}>{day('assignedDay')}</Fact>
          <Fact label={t(words.coordinating)}>{task.linked.coordinating ?? ''}</Fact>
          <Fact label={t(words.head)}>{textIn(one, 'head')}</Fact>
          <Fact label={t(words.sentence)}>{textIn(one, 'sourceSentence')}</Fact>
          <Fact label={t(words.what)}>{textIn(one, 'what')}</Fact>
          <Fact label={t(words.result)}>{textIn(one, 'result')}</Fact>
          <Fact label={t(words.explanation)}>{textIn(one, 'explanation')}</Fact>
        </dl>
        <TaskSource record={task} />
        <Attachments register="tasks" id={task.id} title={false} />
        {one.occurrences.length > 0 && (
          <>
            <h3>{t(words.times)}</h3>
            <ul className="task-times">
              {one.occurrences.map((time) => (
                <li key={time.day} className={time.answered ? 'time-answered' : 'time-missing'}>
                  {formatDay(time.day).slice(0, 5)}{' '}
                  <small>{t(time.answered ? words.answered : words.unanswered)}</small>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="no-print task-record">
          <PlaceLink to={`/so/tasks/${task.id}`}>{t(words.record)}</PlaceLink>
        </p>
      </section>
      <section className="task-said">
        {one.mayAnswer && <AnswerForm one={one} />}
        <h2>{t(words.answers)}</h2>
        {one.answers.length === 0 && <p className="quiet">{t(words.noAnswers)}</p>}
        <ol className="task-answers">
          {one.answers.toReversed().map((each) => (
            <AnswerLine key={each.answer.id} said={each} lead={task.homeUnit} />
          ))}
        </ol>
      </section>
    </div>
  )
}

export const TaskPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false })
  const asked = useAsk(readTask, { params: { id } })
  const { data } = asked
  return (
    <Page
      title={data ? textIn(data, 'title') : t(words.task)}
      under={data ? (data.task.linked.leadBody ?? '') : undefined}
    >
      <Pending ask={asked} />
      {data && <OneTaskPart one={data} />}
    </Page>
  )
}
