// Beneath a self-test: verified or refuted in one press, what the guidance makes of it, and the case.
import { Button, Select } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useKeepRecord } from '../../web/register/use-keep-record.ts'
import { useCan, useSession as useAccount } from '../../web/ask/session.tsx'
import { judgeSelfTest } from '../contract.ts'
import { selfTests } from '../self-tests.ts'
import { selfTestWords as words } from './virus-words.ts'
import './laboratory.css'

const { change } = registerEndpoints(selfTests)
const ways = selfTests.fields.verifiedHow.choices

export const SelfTestPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useAccount()
  const keep = useKeepRecord(selfTests)
  const [how, setHow] = useState<string | null>('supervised')
  const [caseId] = useState(newId)
  const tell = useTell(change, { quiet: true, done: words.done })
  const judge = useTell(judgeSelfTest, { quiet: true, leave: true })
  const make = useTell(judgeSelfTest, { quiet: true, done: words.made })
  const { today } = installation
  const { status } = record.values
  const open = status === 'reported' || status === 'unreached' || status === null
  const input = (tryOnly: boolean) => ({
    params: { id: record.id },
    body: { caseId, reportDay: today, tryOnly },
  })
  const look = useEffectEvent(() => {
    if (can('cases.write')) judge.mutate(input(true))
  })
  useEffect(() => look(), [record.version])
  const put = (values: Values) =>
    tell.mutate(
      { params: { id: record.id }, body: { version: record.version, values } },
      { onSuccess: (saved) => keep(saved) },
    )
  const said = make.data ?? judge.data
  const error = tell.error ?? make.error
  const known = said?.known ?? (said?.made ? caseId : null)
  return (
    <section className="card lab-acts" aria-label={t(words.title)}>
      <h2>{t(words.title)}</h2>
      {open && can('self-tests.write') && (
        <div className="lab-acts-fields">
          <Select
            label={t(words.how)}
            data={Object.entries(ways).map(([value, way]) => ({ value, label: t(way) }))}
            value={how}
            allowDeselect={false}
            onChange={setHow}
          />
          <Button
            loading={tell.isPending}
            onClick={() => put({ status: 'verified', verifiedDay: today, verifiedHow: how })}
          >
            {t(words.verify)}
          </Button>
          <Button variant="default" onClick={() => put({ status: 'refuted', verifiedDay: today })}>
            {t(words.refute)}
          </Button>
        </div>
      )}
      {error && <ErrorNote error={error} />}
      {said && (
        <p role="status">
          {t(words.makes)}{' '}
          <strong>{t(said.classification ? words[said.classification] : words.nothing)}</strong>:{' '}
          {t(words.because[said.because])}.{' '}
          <span className="quiet">
            {said.clause}
            {!said.verified && ` (${t(words.unverified)})`}
          </span>
        </p>
      )}
      {known !== null && (
        <PlaceLink to={`/so/cases/${known}`} className="button-link">
          {t(said?.made ? words.made : words.known)}
        </PlaceLink>
      )}
      {said?.classification && known === null && (
        <Button loading={make.isPending} onClick={() => make.mutate(input(false))}>
          {t(words.make)}
        </Button>
      )}
    </section>
  )
}
