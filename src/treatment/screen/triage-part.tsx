// Beneath a case: what was measured, what the decisions of the day say of it and why, and the care that begins from it.
import { Button, Checkbox, NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { admissions } from '../admissions.ts'
import { triageCase } from '../contract.ts'
import { homeCare } from '../home-care.ts'
import { outsideTriage } from '../rules/triage-scope.ts'
import { AskTransfer } from './ask-transfer.tsx'
import { StartCare } from './start-care.tsx'
import { TriageSaid } from './triage-said.tsx'
import { words } from './words.ts'
import './care.css'

const homes = registerEndpoints(homeCare).list
const stays = registerEndpoints(admissions).list

type Said = boolean | null
const saidOf = (value: string): Said => (value === 'yes' ? true : value === 'no' ? false : null)

const Asked = ({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: Said
  readonly set: (next: Said) => void
}) => {
  const t = useText()
  return (
    <div>
      <div>{label}</div>
      <SegmentedControl
        aria-label={label}
        value={value === null ? 'unknown' : value ? 'yes' : 'no'}
        onChange={(next) => set(saidOf(next))}
        data={[
          { value: 'unknown', label: t(words.notAsked) },
          { value: 'yes', label: t(words.yes) },
          { value: 'no', label: t(words.no) },
        ]}
      />
    </div>
  )
}

/** Care that has begun already, in either place. */
const Begun = ({ caseId }: { readonly caseId: string }) => {
  const t = useText()
  const query = { filter: JSON.stringify({ caseRecord: [caseId] }), size: 10 }
  const atHome = useAsk(homes, { query })
  const inFacility = useAsk(stays, { query })
  return (
    <ul className="care-list">
      {(atHome.data?.rows ?? []).map(({ id }) => (
        <li key={id}>
          <PlaceLink to={`/so/home-care/${id}`}>{t(homeCare.one)}</PlaceLink>
        </li>
      ))}
      {(inFacility.data?.rows ?? []).map(({ id, linked }) => (
        <li key={id}>
          <PlaceLink to={`/so/admissions/${id}`}>{linked.facility ?? t(admissions.one)}</PlaceLink>
        </li>
      ))}
    </ul>
  )
}

const MOST = 150

/** Who is ill now is judged by today; an illness that is over by its own day. */
const firstDay = ({ values: { reportDay, outcome } }: RecordRow, today: string): string =>
  outcome !== 'underTreatment' && typeof reportDay === 'string' ? reportDay : today

const Moving = ({ record }: { readonly record: RecordRow }) => {
  const can = useCan()
  return can('transfers.write') && record.values.outcome === 'underTreatment' ? (
    <AskTransfer bed from={{ caseRecord: record.id, homeCare: null, admission: null }} />
  ) : null
}

const Judging = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { today } = useSession().installation
  const first = firstDay(record, today)
  const [on, setOn] = useState<string | null>(first)
  const [breath, setBreath] = useState<number | null>(null)
  const [spo2, setSpo2] = useState<number | null>(null)
  const [symptoms, setSymptoms] = useState<Said>(null)
  const [otherIllness, setOther] = useState<Said>(null)
  const [unstable, setUnstable] = useState<Said>(null)
  const [organFailure, setOrganFailure] = useState(false)
  const tell = useTell(triageCase, { quiet: true, leave: true })
  const unstableIllness = otherIllness === false ? false : unstable
  const body = { on: on ?? first, breath, spo2, symptoms, organFailure, otherIllness, unstableIllness }
  // Advice is of what was measured when it was asked for: once anything is corrected, it is asked for again.
  const holds = JSON.stringify(tell.variables?.body) === JSON.stringify(body)
  const answer = holds ? tell.data : undefined
  const number = (label: string, value: number | null, set: (next: number | null) => void) => (
    <NumberInput
      label={label}
      value={value ?? ''}
      hideControls
      min={1}
      max={MOST}
      allowDecimal={false}
      onChange={(next) => set(next === '' ? null : Number(next))}
    />
  )
  return (
    <>
      <div className="care-form">
        <DayInput label={t(words.on)} value={on} onChange={setOn} unread={setOn} today={today} />
        {number(t(words.breath), breath, setBreath)}
        {number(t(words.spo2), spo2, setSpo2)}
        <Asked label={t(words.symptoms)} value={symptoms} set={setSymptoms} />
        <Asked label={t(words.otherIllness)} value={otherIllness} set={setOther} />
        {otherIllness === true && <Asked label={t(words.unstable)} value={unstable} set={setUnstable} />}
      </div>
      <Checkbox
        label={t(words.organFailure)}
        checked={organFailure}
        onChange={(event) => setOrganFailure(event.currentTarget.checked)}
      />
      <div className="care-acts">
        <Button
          variant="default"
          loading={tell.isPending}
          disabled={!isDayOrNone(on)}
          onClick={() => tell.mutate({ params: { id: record.id }, body })}
        >
          {t(words.judge)}
        </Button>
      </div>
      {holds && tell.error && <ErrorNote error={tell.error} />}
      {answer && <TriageSaid answer={answer} />}
      <Moving record={record} />
      {answer && can('home-care.write') && (
        <StartCare key={JSON.stringify(answer)} caseId={record.id} day={on ?? first} answer={answer} />
      )}
    </>
  )
}

/** Care may begin without any law that judges: then nothing is advised. */
const Unjudged = ({ record }: { readonly record: RecordRow }) => {
  const can = useCan()
  const { today } = useSession().installation
  return (
    <>
      <Moving record={record} />
      {can('home-care.write') && <StartCare caseId={record.id} day={firstDay(record, today)} answer={null} />}
    </>
  )
}

export const TriagePart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const outside = outsideTriage(record.values.disease)
  return (
    <section className="care-part">
      <h3>{t(words.triage)}</h3>
      {can('home-care.read') && can('admissions.read') && <Begun caseId={record.id} />}
      {outside ? (
        <>
          <p className="quiet">{t(outside)}</p>
          <Unjudged record={record} />
        </>
      ) : (
        <Judging record={record} />
      )}
    </section>
  )
}
