// The ten steps of Điều 23: each kept as a record of its own when somebody writes it down.
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Text } from '../../kernel/text/text.ts'
import { investigationStep, stepState } from '../../surveillance/event-choices.ts'
import { investigationSteps } from '../../surveillance/investigation-steps.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import '../../reporting/screen/standing.css'
import { clusterWords, words } from './words.ts'

const { list, create, change } = registerEndpoints(investigationSteps)
const steps = Object.keys(investigationStep) as (keyof typeof investigationStep)[]
type State = keyof typeof stepState

const stateOf = (record: RecordRow | undefined): State =>
  (Object.keys(stepState) as State[]).find((one) => one === record?.values.stateOf) ?? 'open'

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

type StepProps = {
  readonly step: (typeof steps)[number]
  readonly record: RecordRow | undefined
  readonly cluster: string
  readonly homeUnit: string
}

const StepForm = ({ step, record, cluster, homeUnit, done }: StepProps & { readonly done: () => void }) => {
  const t = useText()
  const { view } = useView()
  const { today } = useSession().installation
  const [state, setState] = useState<State>(record ? stateOf(record) : 'done')
  const [day, setDay] = useState<string | null>(said(record?.values.doneDay) || view.to)
  const [by, setBy] = useState(said(record?.values.doneBy))
  const [result, setResult] = useState(said(record?.values.result))
  const add = useTell(create, { done: clusterWords.saved })
  const kept = useKeptId()
  const alter = useTell(change, { done: clusterWords.saved })
  const values = {
    stateOf: state,
    doneDay: state === 'done' ? day : null,
    doneBy: by.trim() || null,
    result: result.trim() || null,
  }
  const save = () =>
    record
      ? alter.mutate(
          { params: { id: record.id }, body: { version: record.version, values } },
          { onSuccess: done },
        )
      : add.mutate(
          { body: { id: kept.now(), homeUnit, values: { ...values, cluster, step } } },
          { onSuccess: done, onSettled: (_, error) => kept.heard(error) },
        )
  return (
    <div className="stack">
      <div className="step-inputs">
        <Select
          label={t(clusterWords.state)}
          value={state}
          allowDeselect={false}
          onChange={(value) =>
            setState((Object.keys(stepState) as State[]).find((one) => one === value) ?? 'open')
          }
          data={(Object.entries(stepState) as [State, Text][]).map(([value, label]) => ({
            value,
            label: t(label),
          }))}
        />
        <DayInput label={t(clusterWords.when)} value={day} onChange={setDay} unread={setDay} today={today} />
        <TextInput
          label={t(clusterWords.who)}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
      </div>
      <LongText label={t(clusterWords.result)} value={result} onChange={setResult} />
      <div className="page-actions">
        <Button loading={add.isPending || alter.isPending} disabled={!isDayOrNone(day)} onClick={save}>
          {t(words.save)}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}

const OneStep = (props: StepProps) => {
  const { step, record } = props
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState(false)
  const state = stateOf(record)
  return (
    <li className="step">
      <div className="step-head">
        <strong>{t(investigationStep[step])}</strong>
        <span
          className={`standing standing-${state === 'done' ? 'inTime' : state === 'doing' ? 'soon' : 'open'}`}
        >
          <Icon name={state === 'done' ? 'check' : state === 'leftOut' ? 'close' : 'dots'} size={14} />{' '}
          {t(stepState[state])}
        </span>
      </div>
      {record && !editing && (
        <p>
          {said(record.values.result)}{' '}
          <span className="quiet">
            {[
              said(record.values.doneBy),
              typeof record.values.doneDay === 'string' ? formatDay(record.values.doneDay) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </p>
      )}
      {editing && <StepForm {...props} done={() => setEditing(false)} />}
      {!editing && can('investigation-steps.write') && (
        <div className="no-print">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="edit" size={14} />}
            aria-label={`${t(words.writeDown)}: ${t(investigationStep[step])}`}
            onClick={() => setEditing(true)}
          >
            {t(words.writeDown)}
          </Button>
        </div>
      )}
    </li>
  )
}

export const InvestigationPart = ({ cluster, homeUnit }: Pick<StepProps, 'cluster' | 'homeUnit'>) => {
  const t = useText()
  const { data } = useAsk(list, {
    query: { filter: JSON.stringify({ cluster: [cluster] }), size: 200 },
  })
  const recordOf = (step: string) => data?.rows.find(({ values }) => values.step === step)
  const finished = steps.filter((step) => ['done', 'leftOut'].includes(stateOf(recordOf(step)))).length
  return (
    <section className="card stack" aria-label={t(clusterWords.checklist)}>
      <h2>
        {t(clusterWords.checklist)} <small className="quiet">{t(clusterWords.law)}</small>
      </h2>
      <p className="quiet">
        {finished}/10 {t(clusterWords.steps)}
      </p>
      {!data && <Waiting lines={10} />}
      {data && (
        <ol className="alert-list">
          {steps.map((step) => (
            <OneStep key={step} step={step} record={recordOf(step)} cluster={cluster} homeUnit={homeUnit} />
          ))}
        </ol>
      )}
    </section>
  )
}
