// One person from outside one's units, opened with a reason: to read only, until the time has run out.
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { persons } from '../../people/persons.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { shownField } from '../../web/register/field-value.ts'
import { titleOf } from '../../web/register/record-title.ts'
import { useUnits } from '../../web/view/units.ts'
import '../../web/register/register.css'
import { closeOpening, readOpening } from '../contract.ts'
import './privacy.css'
import { words } from '../words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const Facts = ({ register, row }: { readonly register: Register; readonly row: RecordRow }) => {
  const t = useText()
  const { language } = useLanguage()
  return (
    <dl className="facts">
      {Object.entries(register.fields).flatMap(([name, field]) => {
        const shown = shownField(field, row.values[name], language, row.linked[name])
        return shown === ''
          ? []
          : [
              <div key={name} className={field.kind === 'text' && field.long ? 'wide' : ''}>
                <dt>{t(field.label)}</dt>
                <dd>{shown}</dd>
              </div>,
            ]
      })}
    </dl>
  )
}

export const OpenedPage = () => {
  const t = useText()
  const units = useUnits()
  const { id = '' } = useParams({ strict: false })
  const asked = useAsk(readOpening, { params: { id } })
  const { data, refetch } = asked
  const close = useTell(closeOpening, { done: words.closeDone })
  const person = data?.person
  return (
    <Page
      title={person ? titleOf(persons, person) : t(words.maskedPerson)}
      tab={t(words.maskedPerson)}
      under={<PlaceLink to="/mo-ho-so">{t(words.openings)}</PlaceLink>}
      actions={
        person && (
          <Button
            variant="default"
            loading={close.isPending}
            onClick={() => close.mutate({ params: { id }, body: {} }, { onSuccess: () => void refetch() })}
          >
            {t(words.close)}
          </Button>
        )
      }
    >
      <Pending ask={asked} />
      {data && !person && (
        <EmptyState title={t(words.runOut)} icon="history">
          {t(words.runOutWhy)}
        </EmptyState>
      )}
      {data && person && (
        <div className="opened">
          <div className="note note-question">
            <div>
              {t(words.outside)}
              <div>
                {data.opening.reason} · {t(words.openUntil)} {momentOf(data.opening.expiresAt)}
              </div>
            </div>
          </div>
          <section className="card">
            <p className="quiet">{units.nameOf(person.homeUnit)}</p>
            <Facts register={persons} row={person} />
          </section>
          {data.records.length === 0 && <p className="quiet">{t(words.noRecords)}</p>}
          {data.records.map(({ register: name, rows }) => {
            const register = registerNamed(name)
            return (
              register && (
                <section key={name} className="card">
                  <h2>{t(register.many)}</h2>
                  {rows.map((row) => (
                    <Facts key={row.id} register={register} row={row} />
                  ))}
                </section>
              )
            )
          })}
        </div>
      )}
    </Page>
  )
}
