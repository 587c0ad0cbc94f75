// Requests to erase that were granted: what would go, what the law keeps and until when, and the erasure that follows.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { dataRequests } from '../data-requests.ts'
import { askErasure, planErasure } from '../retention/contract.ts'
import { termKinds } from '../rules/retention-terms.ts'
import { retentionWords as words } from './retention-words.ts'

type Waited = {
  readonly id: string
  readonly unit: string
  readonly code: string | null
  readonly decidedDay: string | null
}

const Plan = ({ id }: { readonly id: string }) => {
  const t = useText()
  const can = useCan()
  const { data, error } = useAsk(planErasure, { params: { id } })
  const ask = useTell(askErasure, { done: words.asked })
  const name = (register: string) => {
    const known = registerNamed(register)
    return known ? t(known.many) : t(termKinds.officialPapers)
  }
  if (error) return <ErrorNote error={error} />
  if (!data) return <Waiting lines={2} />
  const { plan } = data
  if (!plan) return <p className="quiet">{t(words.nobody)}</p>
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([register, count]) => `${name(register)} ${count}`)
      .join(', ')
  const free = plan.kept.length === 0 && plan.holds === 0
  return (
    <div className="stack">
      <p>
        {t(words.goes)}: {counted(plan.goes)}
      </p>
      {Object.keys(plan.alike).length > 0 && (
        <p className="problem">
          {t(words.alike)}: {counted(plan.alike)}
        </p>
      )}
      {plan.kept.map(({ register, count, until, term }) => (
        <p key={register} className="problem">
          {t(words.mustStay)}: {name(register)} {count}, {t(words.until)} {formatDay(until)} ({term.months}{' '}
          {t(words.months)} {t(term.from)}; {term.source ?? t(words.byDefault)}
          {term.verified ? '' : `, ${t(words.unverified)}`})
        </p>
      ))}
      {plan.holds > 0 && <p className="problem">{t(words.holds)}</p>}
      {free && can('erasures.ask') && (
        <div>
          <Button
            variant="default"
            loading={ask.isPending}
            onClick={() => ask.mutate({ body: { id: newId(), requestId: id } })}
          >
            {t(words.ask)}
          </Button>
        </div>
      )}
    </div>
  )
}

export const RequestsPart = ({ requests }: { readonly requests: readonly Waited[] }) => {
  const t = useText()
  const units = useUnits()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className="card stack">
      <h2>{t(words.requests)}</h2>
      {requests.map(({ id, unit, code, decidedDay }) => (
        <div key={id} className="stack">
          <div className="history-head">
            <PlaceLink to={`/so/${dataRequests.name}/${id}`}>
              {t(words.request)} {code ?? id.slice(-6)}
            </PlaceLink>
            <span className="quiet">{units.nameOf(unit)}</span>
            {decidedDay && (
              <span className="quiet">
                {t(words.decided)} {formatDay(decidedDay)}
              </span>
            )}
            {open !== id && (
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen(id)}>
                {t(words.see)}
              </Button>
            )}
          </div>
          {open === id && <Plan id={id} />}
        </div>
      ))}
    </section>
  )
}
