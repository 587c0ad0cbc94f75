// Staff declare for whoever has no phone, at a place with a QR code, with or without network.
import { Select } from '@mantine/core'
import { useState } from 'react'
import { compareVietnamese } from '../../kernel/text/search-key.ts'
import { EmptyState } from '../../web/empty-state.tsx'
import { ErrorNote } from '../../web/error-note.tsx'
import { FieldScreen, useSource } from '../../web/field-source.tsx'
import { useText } from '../../web/language.tsx'
import { Page, Waiting } from '../../web/page.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { useUnits } from '../../web/units.ts'
import { useScreen } from '../../web/use-screen.ts'
import { useView } from '../../web/view.ts'
import '../../web/register/register.css'
import { qrPlaces } from '../qr-places.ts'
import './declarations.css'
import { DeclareForm } from './declare-form.tsx'
import { useQuestionnaire } from './use-questionnaire.ts'
import { declareWords as texts, words } from './words.ts'

export const DeclarePage = () => (
  <FieldScreen>
    <Declare />
  </FieldScreen>
)

const Declare = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const { carried, useRecords } = useSource()
  const [last, setLast] = useState<{ readonly name: string; readonly red: boolean } | null>(null)
  const [count, setCount] = useState(0)
  const { records, error, again } = useRecords(qrPlaces, { unit: view.unit })
  // Who crosses a border gate is entered at its desk.
  const places = records
    ?.filter(({ values }) => values.closed !== true && values.kind !== 'gate')
    .toSorted((one, other) => compareVietnamese(String(one.values.name), String(other.values.name)))
  const place = places?.find(({ id }) => id === search['dia-diem']) ?? places?.[0]
  const questionnaire = useQuestionnaire(place?.homeUnit ?? null, view.to)
  return (
    <Page title={t(texts.title)} under={units.nameOf(view.unit)}>
      {error && <ErrorNote error={error} again={again} />}
      {((!places && !error) || (place && !questionnaire)) && <Waiting />}
      {places?.length === 0 && (
        <EmptyState title={t(words.noPlaces)} icon="place">
          {t(words.noPlacesWhy)}
        </EmptyState>
      )}
      {places && place && questionnaire && (
        <>
          <Select
            label={t(texts.at)}
            value={place.id}
            allowDeselect={false}
            searchable={places.length > 10}
            data={places.map(({ id, values, homeUnit }) => ({
              value: id,
              label: `${String(values.name)} · ${units.nameOf(homeUnit)}`,
            }))}
            onChange={(id) => setSearch({ 'dia-diem': id ?? undefined }, { replace: true })}
          />
          {last && (
            <div role="status">
              <p>
                {t(words.noted)}: <b>{last.name}</b>
              </p>
              {last.red && <p className="red-shown">{t(words.redShown)}</p>}
            </div>
          )}
          <DeclareForm
            key={`${place.id} ${count}`}
            place={place}
            day={view.to}
            questionnaire={questionnaire}
            done={(name, red) => {
              setLast({ name, red })
              setCount(count + 1)
            }}
          />
          <PlaceLink to={carried ? '/hien-truong/declarations' : '/so/declarations'}>
            {t(texts.all)}
          </PlaceLink>
        </>
      )}
    </Page>
  )
}
