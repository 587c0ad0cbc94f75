// What a step of a transfer asks for: the receiver's words, or the vehicle: one of the book that is free, or another in words.
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { useOptions, useText } from '../../web/language/language.tsx'
import { stepTransfer, type TransferLine, type VehicleLine } from '../board-contract.ts'
import { transfers } from '../transfers.ts'
import { words } from './words.ts'

const { choices: transports } = transfers.fields.transport
type Transport = keyof typeof transports

type StepProps = {
  readonly id: string
  readonly to: TransferLine['status']
  readonly vehicles: readonly VehicleLine[]
  readonly done: () => void
  readonly cancel: () => void
}

export const StepForm = ({ id, to, vehicles, done, cancel }: StepProps) => {
  const t = useText()
  const options = useOptions()
  const [answer, setAnswer] = useState('')
  const [transport, setTransport] = useState<Transport>('ambulance')
  const [ambulance, setAmbulance] = useState<string | null>(null)
  const [vehicle, setVehicle] = useState('')
  const [escort, setEscort] = useState('')
  const tell = useTell(stepTransfer, { done: words.stepDone })
  const leaving = to === 'underWay'
  const free = vehicles.filter(({ since }) => since === null)
  const own = transport === 'own'
  const typed = own || ambulance === null
  const body = leaving
    ? {
        to,
        transport,
        ...(typed ? { vehicle: vehicle.trim() || null } : { ambulance }),
        escort: escort.trim() || null,
      }
    : { to, answer: answer.trim() || null }
  return (
    <div className="stack">
      {leaving ? (
        <>
          <Select
            label={t(words.transport)}
            value={transport}
            allowDeselect={false}
            onChange={(next) => setTransport(next === 'own' || next === 'facilityCar' ? next : 'ambulance')}
            data={options(transports)}
          />
          {!own && vehicles.length > 0 && (
            <Select
              label={t(words.ambulance)}
              value={ambulance}
              clearable
              searchable
              nothingFoundMessage={t(words.noneFree)}
              onChange={setAmbulance}
              data={free.map(({ id: value, plate, place }) => ({
                value,
                label: place === null ? plate : `${plate} · ${place}`,
              }))}
            />
          )}
          {typed && (
            <TextInput
              label={t(words.vehicle)}
              value={vehicle}
              onChange={(event) => setVehicle(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={t(words.escort)}
            value={escort}
            onChange={(event) => setEscort(event.currentTarget.value)}
          />
        </>
      ) : (
        <TextInput
          label={t(to === 'refused' ? words.whyRefused : words.answer)}
          required={to === 'refused'}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
      )}
      <div className="care-acts">
        <Button
          disabled={to === 'refused' && answer.trim() === ''}
          loading={tell.isPending}
          onClick={() => tell.mutate({ params: { id }, body }, { onSuccess: done })}
        >
          {t(words.save)}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
