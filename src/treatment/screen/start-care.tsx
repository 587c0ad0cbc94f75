// Care begins: at home with its companion doctor, or in a facility of the book; what the rules advise stands first, the person decides.
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { facilities } from '../../resources/facilities.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useOptions, useText } from '../../web/language/language.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { ward as wardWords } from '../care-choices.ts'
import { startCare, type TriageAnswer } from '../contract.ts'
import { words } from './words.ts'

const { list } = registerEndpoints(facilities)
const kinds = ['treatmentSite', 'isolationTreatmentSite', 'hospital']

const reasonsIn = ({ severity, risk, home }: TriageAnswer): string =>
  [severity, risk, home]
    .flatMap((line) => line?.reasons.map(({ text }) => `${line.source}: ${text.vi}`) ?? [])
    .join('; ')

type StartProps = {
  readonly caseId: string
  readonly day: string
  /** null: no law of ours says anything of this case; the person decides alone. */
  readonly answer: TriageAnswer | null
}

export const StartCare = ({ caseId, day, answer }: StartProps) => {
  const t = useText()
  const options = useOptions()
  const [doctor, setDoctor] = useState('')
  const [facility, setFacility] = useState<string | null>(answer?.hospital?.facility ?? null)
  const [ward, setWard] = useState<'normal' | 'oxygen' | 'icu'>('normal')
  const sites = useAsk(list, { query: { filter: JSON.stringify({ kind: kinds }), size: 200 } })
  const tell = useTell(startCare, { quiet: true, done: words.started })
  const kept = useKeptId()
  const advised = answer?.home?.outcome ?? null
  const begin = (place: 'home' | 'facility') =>
    tell.mutate(
      {
        params: { id: caseId },
        body: {
          id: kept.now(),
          day,
          place,
          severity: answer?.severity?.outcome ?? null,
          risk: answer?.risk?.outcome ?? null,
          watchGroup: answer?.watchGroup ?? null,
          reasons: (answer && reasonsIn(answer)) || null,
          doctor: doctor.trim() || null,
          facility: place === 'home' ? null : facility,
          ward: place === 'home' ? null : ward,
        },
      },
      { onSettled: (_, error) => kept.heard(error) },
    )
  return (
    <div className="stack">
      <div className="care-form">
        <TextInput
          label={t(words.doctor)}
          value={doctor}
          onChange={(event) => setDoctor(event.currentTarget.value)}
        />
        <Button
          variant={advised === 'home' ? 'filled' : 'default'}
          loading={tell.isPending}
          onClick={() => begin('home')}
        >
          {t(words.startHome)}
        </Button>
      </div>
      <div className="care-form">
        <Select
          label={t(words.facility)}
          searchable
          clearable
          value={facility}
          onChange={setFacility}
          data={(sites.data?.rows ?? []).map(({ id, values }) => ({ value: id, label: String(values.name) }))}
        />
        <Select
          label={t(words.ward)}
          value={ward}
          allowDeselect={false}
          onChange={(next) => setWard(next === 'oxygen' || next === 'icu' ? next : 'normal')}
          data={options(wardWords)}
        />
        <Button
          variant={advised === 'facility' ? 'filled' : 'default'}
          disabled={facility === null}
          loading={tell.isPending}
          onClick={() => begin('facility')}
        >
          {t(words.startFacility)}
        </Button>
      </div>
      {tell.error && <ErrorNote error={tell.error} />}
    </div>
  )
}
