// The place of a plan in the register of documents: its entry, or the act that enters it.
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../../web/ask/ask.ts'
import { useText } from '../../../web/language/language.tsx'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import { useCan } from '../../../web/ask/session.tsx'
import { enterPlanDocument, type Plan } from '../contract.ts'
import { words } from '../words.ts'

export const PlanDocument = ({ plan }: { readonly plan: Plan }) => {
  const t = useText()
  const can = useCan()
  const tell = useTell(enterPlanDocument, { done: words.entered })
  const [direction, setDirection] = useState<'in' | 'out'>('in')
  const [issuer, setIssuer] = useState('')
  const entry = plan.head.document ?? tell.data?.document
  if (entry) return <PlaceLink to={`/so/documents/${entry}`}>{t(words.inRegister)}</PlaceLink>
  if (!can('documents.write')) return null
  return (
    <details>
      <summary>{t(words.enter)}</summary>
      <div className="plan-fields">
        <SegmentedControl
          value={direction}
          onChange={(value) => setDirection(value)}
          data={[
            { value: 'in', label: t(words.comesIn) },
            { value: 'out', label: t(words.goesOut) },
          ]}
        />
        <TextInput
          label={t(words.issuer)}
          maxLength={300}
          value={issuer}
          onChange={(event) => setIssuer(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={tell.isPending}
          onClick={() =>
            tell.mutate({ params: { id: plan.head.id }, body: { direction, issuer: issuer.trim() } })
          }
        >
          {t(words.enterNow)}
        </Button>
      </div>
    </details>
  )
}
