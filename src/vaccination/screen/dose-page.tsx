// The screen of a vaccination point: vaccine and lot once for the session, then person after person, with or without network.
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Values } from '../../kernel/register/field.ts'
import { persons } from '../../people/persons.ts'
import { FieldScreen, useSource } from '../../web/outbox/field-source.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PersonAdder, type Whom } from '../../web/person-adder/person-adder.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { doses, targetGroup } from '../doses.ts'
import { PersonDose } from './person-dose.tsx'
import { words } from './words.ts'
import './vaccination.css'

export type ChosenPerson = { readonly id: string; readonly name: string; readonly birthYear: number | null }

const { product, lot, site } = doses.fields

/** What stands for everybody of a session. */
const SessionFields = ({
  set,
  values,
}: {
  readonly values: Values
  readonly set: (values: Values) => void
}) => {
  const t = useText()
  const optionsOf = (choices: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
  const text = (name: string) => String(values[name] ?? '')
  const put = (name: string, value: string | null) => set({ ...values, [name]: value === '' ? null : value })
  return (
    <section className="card dose-session" aria-label={t(words.session)}>
      <Select
        label={t(doses.fields.targetGroup.label)}
        data={optionsOf(targetGroup)}
        value={text('targetGroup')}
        allowDeselect={false}
        onChange={(value) => put('targetGroup', value)}
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

const birthYearOf = ({ birthDay, birthYear }: Values): number | null =>
  typeof birthDay === 'string'
    ? Number(birthDay.slice(0, 4))
    : typeof birthYear === 'number'
      ? birthYear
      : null

const Point = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { duties, installation } = useSession()
  const { carried, useRecords, useWriter } = useSource()
  const homeUnit = duties[0]?.unitKey ?? installation.unitKey
  const writePerson = useWriter(persons)
  const known = useRecords(persons, { when: carried })
  const [session, setSession] = useState<Values>({ targetGroup: 'adults' })
  const [chosen, choose] = useState<ChosenPerson | null>(null)
  const add = async (whom: Whom, name: string) => {
    if ('personId' in whom) {
      const values = known.records?.find(({ id }) => id === whom.personId)?.values ?? {}
      return choose({ id: whom.personId, name, birthYear: birthYearOf(values) })
    }
    const id = await writePerson.create({ homeUnit, values: whom.subject })
    choose({ id, name, birthYear: birthYearOf(whom.subject) })
  }
  return (
    <Page title={t(words.title)} under={units.nameOf(view.unit)}>
      <div className="dose-page">
        <SessionFields values={session} set={setSession} />
        {chosen ? (
          <PersonDose
            key={chosen.id}
            person={chosen}
            session={session}
            homeUnit={homeUnit}
            day={view.to}
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
