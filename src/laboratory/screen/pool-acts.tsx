// What may be done with a tube as it stands: send, receive, a result, not fit; anything else is a correction with its reason.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { useText } from '../../web/language/language.tsx'
import { useSession as useAccount } from '../../web/ask/session.tsx'
import type { Tube } from '../contract.ts'
import { pools } from '../pools.ts'
import { poolWords as words } from './words.ts'

const { change } = registerEndpoints(pools)
const results = pools.fields.result.choices
const given = ['negative', 'positive', 'inconclusive'] as const

export const PoolActs = ({ tube, done }: { readonly tube: Tube; readonly done: () => void }) => {
  const t = useText()
  const { installation } = useAccount()
  const { today } = installation
  const [day, setDay] = useState<string | null>(tube.resultDay ?? today)
  const [laboratory, setLaboratory] = useState(tube.laboratory ?? '')
  const [why, setWhy] = useState('')
  const [correcting, correct] = useState(false)
  const tell = useTell(change, { done: words.done })
  const put = (values: Values) =>
    tell.mutate(
      {
        params: { id: tube.id },
        body: { version: tube.version, values, ...(correcting ? { why: why.trim() } : {}) },
      },
      { onSuccess: done },
    )
  const settled = tube.result !== 'pending' || tube.stage === 'rejected'
  const blocked = tell.isPending || day === null || (correcting && why.trim() === '')
  if (settled && !correcting)
    return (
      <Button variant="default" className="lab-correct" onClick={() => correct(true)}>
        {t(words.correct)}
      </Button>
    )
  return (
    <section className="card lab-acts" aria-label={t(words.result)}>
      {!settled && (
        <div className="page-actions">
          {['open', 'sealed'].includes(tube.stage) && (
            <Button
              variant="default"
              disabled={blocked}
              onClick={() => put({ stage: 'sent', sentDay: today })}
            >
              {t(words.send)}
            </Button>
          )}
          {tube.stage !== 'received' && (
            <Button
              variant="default"
              disabled={blocked}
              onClick={() => put({ stage: 'received', receivedDay: today })}
            >
              {t(words.receive)}
            </Button>
          )}
        </div>
      )}
      <h2>{t(words.result)}</h2>
      <div className="lab-acts-fields">
        <DayInput label={t(words.resultDay)} value={day} onChange={setDay} today={today} />
        <TextInput
          label={t(words.laboratory)}
          value={laboratory}
          onChange={(event) => setLaboratory(event.currentTarget.value)}
        />
        {correcting && (
          <TextInput
            label={t(words.correctWhy)}
            required
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        )}
      </div>
      <div className="lab-results">
        {given.map((result) => (
          <Button
            key={result}
            size="lg"
            className={`lab-give lab-${result}`}
            variant="default"
            disabled={blocked}
            onClick={() =>
              put({
                result,
                resultDay: day,
                laboratory: laboratory.trim() || null,
                ...(tube.stage === 'rejected' ? { stage: 'received' } : {}),
              })
            }
          >
            {t(results[result])}
          </Button>
        ))}
        {correcting && tube.result !== 'pending' && (
          <Button
            size="lg"
            variant="default"
            disabled={blocked}
            onClick={() => put({ result: 'pending', resultDay: null })}
          >
            {t(results.pending)}
          </Button>
        )}
      </div>
      <p className="quiet">
        {t(words.whatFollows.negative)} {t(words.whatFollows.positive)}
      </p>
      {!settled && (
        <RejectLine blocked={blocked} reject={(rejectReason) => put({ stage: 'rejected', rejectReason })} />
      )}
    </section>
  )
}

const RejectLine = ({
  blocked,
  reject,
}: {
  readonly blocked: boolean
  readonly reject: (why: string) => void
}) => {
  const t = useText()
  const [why, setWhy] = useState('')
  return (
    <div className="lab-acts-fields">
      <TextInput
        label={`${t(words.reject)}: ${t(words.why)}`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button variant="default" disabled={blocked || why.trim() === ''} onClick={() => reject(why.trim())}>
        {t(words.reject)}
      </Button>
    </div>
  )
}
