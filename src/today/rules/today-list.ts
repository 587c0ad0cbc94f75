// The round of a day: records in, households in the order of the way out, each person with what is due and why. Pure: server and phone run the same.
import type { Day } from '../../kernel/day/day.ts'
import type { Value } from '../../kernel/register/field.ts'
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'
import { compareVietnamese } from '../../kernel/text/search-key.ts'
import { careDues } from './care-dues.ts'
import { contactDues } from './contact-dues.ts'
import { type Carried, type Due, type DueKind, type Records } from './due.ts'
import { isolationDues } from './isolation-dues.ts'
import { doseDues, sampleDues, verifyDues } from './other-dues.ts'
import { hasRedFlag } from './red-flags.ts'
import { vulnerableDues } from './vulnerable-dues.ts'

export type RoundPerson = {
  readonly id: string
  readonly name: string
  readonly birthYear: number | null
  readonly phone: string | null
  readonly dues: readonly Due[]
  /** Something of it waits. */
  readonly open: boolean
  /** Fever or breath was written down today. */
  readonly red: boolean
}

export type RoundHousehold = {
  /** null: people of whom no household is known. */
  readonly id: string | null
  readonly code: string
  readonly headName: string | null
  readonly village: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly homeUnit: string
  readonly team: string | null
  readonly members: number | null
  readonly persons: readonly RoundPerson[]
  /** Today's entry of the log of visits. */
  readonly visited: { readonly id: string; readonly version: number; readonly result: string } | null
  readonly open: boolean
}

/** Mentioned where somebody goes anyway: nobody sets out for it. */
const beside: readonly DueKind[] = ['dose']
const waits = ({ kind, tap, written, done }: Due): boolean =>
  !beside.includes(kind) && !(tap && written) && done === null

const said = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null
const counted = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)

const order: readonly DueKind[] = ['verify', 'signs', 'isolation', 'contact', 'sample', 'vulnerable', 'dose']

const personOf = (id: string, person: Carried | undefined, dues: readonly Due[]): RoundPerson => {
  const { fullName, birthDay, birthYear, phone } = person?.values ?? {}
  return {
    id,
    name: said(fullName) ?? '—',
    birthYear: typeof birthDay === 'string' ? Number(birthDay.slice(0, 4)) : counted(birthYear),
    phone: said(phone),
    dues: dues.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    open: dues.some(waits),
    red: dues.some(({ written }) => written?.result === 'symptoms' && hasRedFlag(written.signs)),
  }
}

const visitedOn = (visits: readonly Carried[], on: Day): RoundHousehold['visited'] => {
  const [last] = visits
    .filter(({ values }) => values.visitDay === on)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
  return last ? { id: last.id, version: last.version, result: String(last.values.result) } : null
}

/** Villages one after the other, households by their code. */
const byTheWay = (one: RoundHousehold, other: RoundHousehold): number =>
  Number(one.id === null) - Number(other.id === null) ||
  compareVietnamese(one.village ?? '￿', other.village ?? '￿') ||
  compareVietnamese(one.code, other.code) ||
  (one.id ?? '').localeCompare(other.id ?? '')

/** `now`: which half of the day it is, where the day is today. */
export const todayList = (records: Records, on: Day, now: LocalMoment): RoundHousehold[] => {
  const persons = new Map((records.persons ?? []).map((person) => [person.id, person]))
  const dues = Map.groupBy(
    [contactDues, careDues, vulnerableDues, isolationDues, verifyDues, sampleDues, doseDues].flatMap(
      (asked) => asked(records, on, now),
    ),
    ({ person }) => person,
  )
  const known = new Map((records.households ?? []).map((household) => [household.id, household]))
  const visits = Map.groupBy(records['household-visits'] ?? [], ({ values }) => said(values.household))
  const homeOf = (person: string): string | null => {
    const home = said(persons.get(person)?.values.household)
    return home !== null && known.has(home) ? home : null
  }
  const ofHome = Map.groupBy([...dues], ([person]) => homeOf(person))
  const makePersons = (home: string | null): RoundPerson[] =>
    (ofHome.get(home) ?? [])
      .map(([id, asked]) => personOf(id, persons.get(id), asked))
      .toSorted(
        (one, other) => (one.birthYear ?? 9999) - (other.birthYear ?? 9999) || one.id.localeCompare(other.id),
      )
  const households = [...known.values()].map(({ id, homeUnit, values }): RoundHousehold => {
    const here = makePersons(id)
    return {
      id,
      code: said(values.code) ?? '—',
      headName: said(values.headName),
      village: said(values.village),
      address: said(values.address),
      phone: said(values.phone),
      homeUnit,
      team: said(values.team),
      members: counted(values.members),
      persons: here,
      visited: visitedOn(visits.get(id) ?? [], on),
      open: here.some(({ open }) => open),
    }
  })
  const homeless = [...Map.groupBy(makePersons(null), ({ dues: [first] }) => first?.homeUnit ?? '')].map(
    ([homeUnit, here]): RoundHousehold => ({
      id: null,
      code: '',
      headName: null,
      village: null,
      address: null,
      phone: null,
      homeUnit,
      team: null,
      members: null,
      persons: here,
      visited: null,
      open: here.some(({ open }) => open),
    }),
  )
  return [...households, ...homeless].toSorted(byTheWay)
}
