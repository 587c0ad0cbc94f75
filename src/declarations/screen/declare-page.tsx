// Staff declare for whoever has no phone, at a place with a QR code, with or without network.
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { FieldScreen, useSource } from '../../web/outbox/field-source.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { qrPlaces } from '../qr-places.ts'
import './declarations.css'
import { DeclareForm } from './declare-form.tsx'
import { PickPlace } from './pick-place.tsx'
import { type Kept, ReceiptSlip } from './receipt-slip.tsx'
import { usePlaces } from './use-places.ts'
import { useQuestionnaire } from './use-questionnaire.ts'
import { declareWords as texts, words } from './words.ts'

export const DeclarePage = () => (
  <FieldScreen>
    <Declare />
  </FieldScreen>
)

// Who crosses a border gate is entered at its desk.
const takesDeclarations = ({ values }: RecordRow): boolean => values.closed !== true && values.kind !== 'gate'

const Declare = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const { carried } = useSource()
  const [last, setLast] = useState<Kept | null>(null)
  const [count, setCount] = useState(0)
  const found = usePlaces(qrPlaces, view.unit, search['dia-diem'], takesDeclarations)
  const { places, more, chosen: place, error, again } = found
  const questionnaire = useQuestionnaire(place?.homeUnit ?? null, view.to)
  return (
    <Page title={t(texts.title)} under={units.nameOf(view.unit)}>
      {error && <ErrorNote error={error} again={again} />}
      {((!places && !error) || (place && !questionnaire)) && <Waiting />}
      {places?.length === 0 && !more && (
        <EmptyState title={t(words.noPlaces)} icon="place">
          {t(words.noPlacesWhy)}
        </EmptyState>
      )}
      {(place || more) && (
        <PickPlace
          className="no-print"
          label={t(texts.at)}
          of={found}
          choose={(id) => {
            setLast(null)
            setSearch({ 'dia-diem': id ?? undefined }, { replace: true })
          }}
        />
      )}
      {place && questionnaire && (
        <>
          {last && <ReceiptSlip {...last} place={String(place.values.name)} day={formatDay(view.to)} />}
          <div className="no-print">
            <DeclareForm
              key={`${place.id} ${count}`}
              place={place}
              day={view.to}
              questionnaire={questionnaire}
              done={(kept) => {
                setLast(kept)
                setCount(count + 1)
                // The form was left at its end; what is shown now stands at the head.
                window.scrollTo({ top: 0 })
              }}
            />
            <PlaceLink to={carried ? '/hien-truong/declarations' : '/so/declarations'}>
              {t(texts.all)}
            </PlaceLink>
          </div>
        </>
      )}
    </Page>
  )
}
