// One transfer on the board: who, from where to where, by which rule; its next step in one press.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { severity } from '../../surveillance/case-choices.ts'
import { ward } from '../care-choices.ts'
import { stepTransfer, type TransferLine, type VehicleLine } from '../board-contract.ts'
import { transfers } from '../transfers.ts'
import { StepForm } from './step-form.tsx'
import { whenText, words } from './words.ts'

type To = TransferLine['status']
type Step = {
  readonly to: To
  readonly label: { readonly vi: string; readonly en: string }
  readonly main?: true
}

/** What may follow each state, the usual step first. */
const stepsFrom: { readonly [S in To]: readonly Step[] } = {
  requested: [
    { to: 'accepted', label: words.accept, main: true },
    { to: 'refused', label: words.refuse },
    { to: 'cancelled', label: words.cancelTransfer },
  ],
  accepted: [
    { to: 'underWay', label: words.depart, main: true },
    { to: 'cancelled', label: words.cancelTransfer },
  ],
  underWay: [{ to: 'arrived', label: words.arrive, main: true }],
  arrived: [],
  refused: [{ to: 'requested', label: words.again }],
  cancelled: [],
}

/** Steps that need nothing more are done at once. */
const atOnce: readonly To[] = ['arrived', 'requested']

type CardProps = {
  readonly transfer: TransferLine
  readonly vehicles: readonly VehicleLine[]
  readonly again: () => void
}

export const TransferCard = ({ transfer, vehicles, again }: CardProps) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const [asking, setAsking] = useState<To | null>(null)
  const tell = useTell(stepTransfer, { done: words.stepDone })
  const { id, status } = transfer
  const reason = Object.entries(transfers.fields.reason.choices).find(([key]) => key === transfer.reason)?.[1]
  return (
    <li className="card care-card" data-transfer={id}>
      <strong>
        <PlaceLink to={`/so/transfers/${id}`}>
          {transfer.name}
          {transfer.birthYear !== null && ` (${transfer.birthYear})`}
        </PlaceLink>
      </strong>
      <p>
        {[
          reason && t(reason),
          transfer.severity && t(severity[transfer.severity]),
          transfer.ward && t(ward[transfer.ward]),
        ]
          .filter((part) => part !== null && part !== undefined)
          .join(' · ')}
      </p>
      <p>
        {transfer.fromPlace ?? '—'} {t(words.to)} <strong>{transfer.toPlace}</strong>
        {transfer.ground !== null && (
          <span className="quiet">
            {' '}
            ({t(words.byRule)} {transfer.ground})
          </span>
        )}
      </p>
      <p className="quiet">
        {[units.nameOf(transfer.homeUnit), whenText(transfer.requested), transfer.vehicle, transfer.answer]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {asking !== null && (
        <StepForm
          key={asking}
          id={id}
          to={asking}
          vehicles={vehicles}
          cancel={() => setAsking(null)}
          done={() => {
            setAsking(null)
            again()
          }}
        />
      )}
      {asking === null && can('transfers.write') && (
        <div className="care-acts">
          {stepsFrom[status].map(({ to, label, main }) => (
            <Button
              key={to}
              size="compact-md"
              variant={main ? 'filled' : 'subtle'}
              loading={tell.isPending}
              onClick={() =>
                atOnce.includes(to)
                  ? tell.mutate({ params: { id }, body: { to } }, { onSuccess: again })
                  : setAsking(to)
              }
            >
              {t(label)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
