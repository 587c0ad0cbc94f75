// Beneath a place: its QR and poster, and the field into which a scanner types who comes.
import { useState } from 'react'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { QrPicture } from '../../web/parts/qr-picture.tsx'
import { addressOf } from '../../web/ask/api.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { checkIns } from '../check-ins.ts'
import { placePoster } from '../contract.ts'
import './declarations.css'
import { timeNow } from './time-now.ts'
import { ScanField, type Scanned } from './scan-field.tsx'
import { words } from './words.ts'

export const PlacePart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const [last, setLast] = useState<Scanned | null>(null)
  const tell = useTell(registerEndpoints(checkIns).create, { leave: true })
  const address = `${window.location.origin}/khai-bao/${record.id}`
  const note = (scanned: Scanned) =>
    tell.mutate(
      {
        body: {
          id: newId(),
          homeUnit: record.homeUnit,
          values: {
            ...scanned.visitor,
            place: record.id,
            onDay: installation.today,
            atTime: timeNow(),
            declaration: scanned.declaration,
          },
        },
      },
      { onSuccess: () => setLast(scanned) },
    )
  return (
    <section className="declaration-part place-part">
      <QrPicture text={address} label={`QR: ${String(record.values.name)}`} />
      <div>
        <p>
          {t(words.whereFrom)}:{' '}
          <a href={address} target="_blank" rel="noreferrer" className="place-address">
            {address}
          </a>
        </p>
        <p>
          {t(words.poster)}: <a href={addressOf(placePoster, { params: { id: record.id } })}>PDF</a>
        </p>
        {can('check-ins.read') && (
          <p>
            <PlaceLink to={`/ai-da-den?dia-diem=${record.id}`}>{t(words.who)}</PlaceLink>
          </p>
        )}
        {can('check-ins.write') && <ScanField onScan={note} />}
        {last && (
          <div role="status">
            <p>
              {t(words.noted)}: <b>{String(last.visitor.fullName)}</b>
            </p>
            {last.red && <p className="red-shown">{t(words.redShown)}</p>}
            {last.problems.map((problem) => (
              <p key={problem.en} className="problem">
                {t(problem)}
              </p>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
