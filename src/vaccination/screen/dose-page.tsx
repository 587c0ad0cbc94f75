// The screen of a vaccination point: vaccine and lot once for the session, then person after person, with or without network.
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import { persons } from '../../people/persons.ts'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { FieldScreen, useSource } from '../../web/outbox/field-source.tsx'
import { useText } from '../../web/language/language.tsx'
import { DayInput } from '../../web/parts/day-input.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PersonAdder, type Whom } from '../../web/person-adder/person-adder.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useMoment } from '../../web/view/clock.ts'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { doses } from '../doses.ts'
import { PersonDose } from './person-dose.tsx'
import { words } from './words.ts'
import './vaccination.css'

export type ChosenPerson = { readonly id: string; readonly name: string; readonly values: Values }

const { doseDay, product, lot, site } = doses.fields

/** What stands for everybody of a session. */
const SessionFields = ({
  set,
  values,
  today,
}: {
  readonly values: Values
  readonly set: (touched: Values) => void
  readonly today: Day
}) => {
  const t = useText()
  const optionsOf = (choices: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
  const text = (name: string) => String(values[name] ?? '')
  const put = (name: string, value: string | null) => set({ [name]: value === '' ? null : value })
  return (
    <section className="card dose-session" aria-label={t(words.session)}>
      <DayInput
        label={t(doseDay.label)}
        value={text('doseDay') || null}
        onChange={(day) => put('doseDay', day)}
        today={today}
        required
      />
      <Select
        label={t(product.label)}
        data={optionsOf(product.choices)}
        value={text('product') || null}
        onChange={(value) => put('product', value)}
      />
      <TextInput
        label={t(lot.label)}
        value={text('lot')}
        autoComplete="off"
        onChange={(event) => put('lot', event.currentTarget.value.toUpperCase())}
      />
      <TextInput
        label={t(site.label)}
        value={text('site')}
        onChange={(event) => put('site', event.currentTarget.value)}
      />
    </section>
  )
}

const Point = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { duties, installation } = useSession()
  const { carried, useRecords, useWriter } = useSource()
  const homeUnit = duties[0]?.unitKey ?? installation.unitKey
  const writePerson = useWriter(persons)
  const kept = useKeptId()
  const known = useRecords(persons, { when: carried })
  // Today, whatever period is looked at: a dose of a day long ago is noted by saying so. A device without network goes on by its own clock.
  const moment = useMoment()
  const today = carried ? moment.slice(0, 10) : installation.today
  const [said, setSession] = useState<Values>({})
  const session = { doseDay: today, ...said }
  const [unsaid, setUnsaid] = useState<string | null>(null)
  const [chosen, choose] = useState<ChosenPerson | null>(null)
  const add = async (whom: Whom, name: string, values: Values) => {
    if ('personId' in whom) return choose({ id: whom.personId, name, values })
    const { id } = await kept.once((own) => writePerson.create({ homeUnit, values: whom.subject, id: own }))
    choose({ id, name, values })
  }
  return (
    <Page title={t(words.title)} under={units.nameOf(view.unit)}>
      <div className="dose-page">
        <SessionFields
          values={session}
          set={(touched) => setSession((before) => ({ ...before, ...touched }))}
          today={today}
        />
        {chosen ? (
          <PersonDose
            key={chosen.id}
            person={chosen}
            session={session}
            homeUnit={homeUnit}
            unsaid={unsaid}
            setUnsaid={setUnsaid}
            done={() => choose(null)}
          />
        ) : (
          <PersonAdder known={carried ? (known.records ?? []) : null} add={add} />
        )}
      </div>
    </Page>
  )
}

export const DosePage = () => (
  <FieldScreen>
    <Point />
  </FieldScreen>
)
