// One parameter: the law's value and clause, what holds here and by which decision; decided otherwise in place.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import type { ParameterSetRow } from '../contract.ts'
import { words } from '../words.ts'
import { DecideForm } from './decide-form.tsx'

export type Parameter = ParameterSetRow['parameters'][number]

type LineProps = { readonly set: ParameterSetRow; readonly parameter: Parameter }

export const ParameterLine = ({ set, parameter }: LineProps) => {
  const t = useText()
  const can = useCan()
  const [open, setOpen] = useState(false)
  const { label, clause, verified, override } = parameter
  const say = (value: Parameter['value']): string => {
    if (value === null) return t(words.none)
    const choice = parameter.choices.find((one) => one.value === value)
    return choice ? t(choice.label) : String(value)
  }
  return (
    <li className="parameter-line">
      <div>
        <strong>{t(label)}</strong>
        <p>
          {t(words.byLaw)}: {say(parameter.value)}{' '}
          <span className="quiet">
            ({clause} · {t(verified ? words.verified : words.unverified)})
          </span>
        </p>
        {override && (
          <p>
            {t(words.here)}: <strong>{say(override.value)}</strong>{' '}
            <span className="quiet">({override.basis})</span>
          </p>
        )}
      </div>
      {can('rule-parameters.write') && !open && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${t(words.decide)}: ${t(label)}`}
          onClick={() => setOpen(true)}
        >
          {t(words.decide)}
        </Button>
      )}
      {open && <DecideForm set={set} parameter={parameter} done={() => setOpen(false)} />}
      {set.whatIf && override && (
        <PlaceLink
          to={`/cap-do?xem=neu&ben-a=${set.name}~${parameter.name}:${parameter.value ?? ''}&ben-b=${set.name}`}
          className="quiet"
        >
          {t(words.whatIf)}
        </PlaceLink>
      )}
    </li>
  )
}
