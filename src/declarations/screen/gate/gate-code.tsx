// The QR code by which travellers declare before they come; made in one press where the gate has none.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { ErrorNote } from '../../../web/ask/error-note.tsx'
import { useKeptId } from '../../../web/ask/kept-id.ts'
import { useSource } from '../../../web/outbox/field-source.tsx'
import { useText } from '../../../web/language/language.tsx'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../../web/ask/session.tsx'
import { checkpoints } from '../../checkpoints/checkpoints.ts'
import { qrPlaces } from '../../qr-places.ts'
import { words } from './words.ts'

export const GateCode = ({ gate }: { readonly gate: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const { carried, useWriter } = useSource()
  const places = useWriter(qrPlaces)
  const posts = useWriter(checkpoints)
  const kept = useKeptId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { place, name, village } = gate.values
  if (place !== null)
    return (
      <p>
        {t(words.qr)}:{' '}
        <PlaceLink
          to={carried ? `/hien-truong/qr-places?mo=${String(place)}` : `/so/qr-places/${String(place)}`}
        >
          {t(words.toQr)}
        </PlaceLink>
      </p>
    )
  const make = async () => {
    const values = {
      name: name ?? null,
      village: village ?? null,
      kind: 'gate',
      registeredDay: installation.today,
    }
    setBusy(true)
    setError(null)
    try {
      const { id } = await places.create({ homeUnit: gate.homeUnit, values, id: kept.now() })
      await posts.change(gate, { place: id })
    } catch (cause) {
      kept.taken(cause)
      setError(cause)
    }
    setBusy(false)
  }
  return (
    <div>
      {t(words.noQr)}{' '}
      {can('qr-places.write') && can('checkpoints.write') && (
        <Button variant="default" loading={busy} onClick={() => void make()}>
          {t(words.makeQr)}
        </Button>
      )}
      {error !== null && <ErrorNote error={error} />}
    </div>
  )
}
