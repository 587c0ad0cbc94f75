// The QR code by which travellers declare before they come; made in one press where the gate has none.
import { Button } from '@mantine/core'
import { registerEndpoints, type RecordRow } from '../../../kernel/register/contract.ts'
import { useTell } from '../../../web/ask.ts'
import { useText } from '../../../web/language.tsx'
import { newId } from '../../../web/new-id.ts'
import { PlaceLink } from '../../../web/place-link.tsx'
import { useCan, useSession } from '../../../web/session.tsx'
import { checkpoints } from '../../checkpoints/checkpoints.ts'
import { qrPlaces } from '../../qr-places.ts'
import { words } from './words.ts'

export const GateCode = ({ gate }: { readonly gate: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const create = useTell(registerEndpoints(qrPlaces).create, { leave: true })
  const change = useTell(registerEndpoints(checkpoints).change, { done: words.qrMade })
  const { place, name, village } = gate.values
  if (place !== null)
    return (
      <p>
        {t(words.qr)}: <PlaceLink to={`/so/qr-places/${String(place)}`}>{t(words.toQr)}</PlaceLink>
      </p>
    )
  const make = () => {
    const id = newId()
    const values = {
      name: name ?? null,
      village: village ?? null,
      kind: 'gate',
      registeredDay: installation.today,
    }
    create.mutate(
      { body: { id, homeUnit: gate.homeUnit, values } },
      {
        onSuccess: () =>
          change.mutate({ params: { id: gate.id }, body: { version: gate.version, values: { place: id } } }),
      },
    )
  }
  return (
    <p>
      {t(words.noQr)}{' '}
      {can('qr-places.write') && can('checkpoints.write') && (
        <Button variant="default" loading={create.isPending || change.isPending} onClick={make}>
          {t(words.makeQr)}
        </Button>
      )}
    </p>
  )
}
