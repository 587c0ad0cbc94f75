// The demo district against the figures of document 000 (A02–A22), counted by the figures' own definitions.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { figures } from '../figures.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { readNationalId } from '../people/rules/national-id.ts'
import { readPhone } from '../people/rules/phone.ts'
import { registerNamed, registers } from '../registers.ts'
import { DISTRICT } from './bodies.ts'
import { communes } from './communes.ts'
import { countMade } from './count-made.ts'
import { madeAtDoors } from './made-at-doors.ts'
import { madeForIsolation } from './made-for-isolation.ts'
import { madeForTreatment } from './made-for-treatment.ts'
import { madeForOffice } from './made-for-office.ts'
import { madeForSupplies } from './made-for-supplies.ts'
import { madeInLaboratory } from './made-in-laboratory.ts'
import { madeInTheField } from './made-in-the-field.ts'
import { makeDemo } from './make-demo.ts'
import type { DemoRecord } from './record.ts'

const CUT_OFF = '2023-01-30'
const { records } = makeDemo()
const of = (name: string): DemoRecord[] => records[name] ?? []

/** What a figure says over the records, optionally of some communes or up to another day. */
const counted = (name: string, among?: (record: DemoRecord) => boolean, to = CUT_OFF): number =>
  countMade(records, name, { to, ...(among ? { among } : {}) })

const published: { readonly [figure: string]: number } = {
  cases: 9605,
  'cases-community': 3752,
  'cases-isolated': 5853,
  'cases-setting-unknown': 0,
  'cases-home': 8648,
  'cases-facility': 957,
  'cases-place-unknown': 0,
  recovered: 9603,
  deaths: 1,
  transferred: 1,
  pcr: 5201,
  'pcr-positive': 251,
  'pcr-negative': 4950,
  rapid: 17_613,
  'rapid-positive': 10_802,
  'rapid-negative': 6811,
  specimens: 22_814,
  'specimens-positive': 11_053,
  isolation: 1297,
  'isolation-centralised': 329,
  'isolation-home': 964,
  'isolation-medical-facility': 4,
  'isolation-border': 0,
  'isolation-due': 0,
  'isolation-ended': 1297,
  doses: 84_526,
  'doses-severe-reaction': 0,
  'fully-vaccinated': 22_639 + 2135 + 3178,
  'doses-adults-1': 22_714,
  'due-adults-1': 22_809,
  'doses-adults-2': 22_639,
  'due-adults-2': 22_809,
  'doses-adults-3': 20_565,
  'due-adults-3': 21_837,
  'doses-adults-4': 5757,
  'due-adults-4': 5844,
  'doses-12-17-1': 2164,
  'due-12-17-1': 2170,
  'doses-12-17-2': 2135,
  'due-12-17-2': 2170,
  'doses-12-17-3': 1832,
  'due-12-17-3': 2170,
  'doses-5-11-1': 3542,
  'due-5-11-1': 3661,
  'doses-5-11-2': 3178,
  'due-5-11-2': 3661,
  'teams-community': 167,
  'teams-care': 160,
  'teams-tracing': 0,
  'team-members': 543,
  'households-covered': 8597,
  signals: 6,
  'signals-discarded': 1,
  events: 2,
  'clusters-opened-covid19': 4,
  'cases-in-clusters': 23,
  'facilities-isolation-site': 1,
  'facilities-isolation-treatment-site': 1,
  'facilities-standby-site': 1,
  'facilities-treatment-site': 3,
  'facilities-mobile-station': 5,
  'facilities-vaccination-district': 1,
  'facilities-vaccination-fixed': 10,
  'facilities-vaccination-mobile': 4,
  'facilities-vaccination': 15,
  lessons: 5,
  difficulties: 4,
  'good-models': 0,
  'good-models-none': 1,
  'awards-collectives': 18,
  'awards-individuals': 47,
  'documents-decisions': 128,
  'documents-plans': 17,
  'documents-schemes': 2,
  'documents-notices': 2,
  'documents-reports': 0,
  'documents-directing': 142,
  'documents-out': 291,
  'documents-in': 9,
}

/** None of the published targets was revised. */
const targets = Object.entries(published).flatMap(([name, value]) =>
  name.startsWith('due-')
    ? [
        [name.replace('due', 'targets'), value],
        [name.replace('due', 'targets-replaced'), 0],
      ]
    : [],
)

/** Made up for the demonstration: the report says nothing of them. */
const made: { readonly [figure: string]: number } = {
  ...Object.fromEntries(targets),
  'specimens-screening': 2353,
  'clusters-opened': 6,
  'clusters-closed': 4,
  'reports-due': 126,
  'reports-sent': 110,
  'reports-on-time': 103,
  'reports-zero': 90,
  ...madeForOffice,
  ...madeInTheField,
  ...madeInLaboratory,
  ...madeForIsolation,
  ...madeForTreatment,
  ...madeAtDoors,
  ...madeForSupplies,
  contacts: 174,
  'contacts-f1': 117,
  'contacts-f2': 2,
  'contacts-f3': 0,
  'contacts-by-app': 4,
  'contacts-timed': 146,
  'contacts-in-time': 110,
  'contacts-ended': 148,
  'contacts-became-cases': 55,
  'contacts-lost': 0,
  'contact-visits': 817,
  'contact-visits-met': 757,
  'contact-visits-symptoms': 20,
  'case-places': 24,
  'case-places-disinfected': 18,
  gatherings: 2,
  'sources-analysed': 48,
  'sources-known': 38,
}

test.each(Object.entries(made))('%s is %i, as made', (name, value) => {
  expect(counted(name)).toBe(value)
})

test.each(Object.entries(published))('%s is %i, as published', (name, value) => {
  expect(counted(name)).toBe(value)
})

test('every counting figure is compared with the report, or is one that was made', () => {
  const counting = figures.filter(({ kind }) => kind === 'count').map(({ name }) => name)
  expect(counting.filter((name) => !(name in published) && !(name in made))).toEqual([])
})

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

test('it is the same on every run, and another record would show', () => {
  expect(hash(makeDemo().records)).toBe(hash(records))
  expect(hash({ ...records, cases: of('cases').slice(1) })).not.toBe(hash(records))
})

test('every record is whole by its register, in the district, and known by the cut-off', () => {
  const units = new Set([DISTRICT, ...communes.map(({ key }) => key)])
  expect(Object.keys(records).toSorted()).toEqual(registers.map(({ name }) => name).toSorted())
  for (const [name, list] of Object.entries(records)) {
    const register = registerNamed(name)
    const wrong = list.filter(
      ({ homeUnit, knownOn, values, subjectId }) =>
        !register ||
        !units.has(homeUnit) ||
        knownOn > CUT_OFF ||
        problemsOf(register, values, true).length > 0 ||
        (subjectId !== null) !== (register.subject !== undefined),
    )
    expect(wrong, name).toEqual([])
  }
})

test('ids are of the shape of UUIDv7 and used once; subjects and links exist', () => {
  const all = Object.values(records).flat()
  const ids = new Set(all.map(({ id }) => id))
  expect(ids.size).toBe(all.length)
  expect(
    all.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true)
  const idsOf = (name: string) => new Set(of(name).map(({ id }) => id))
  const persons = idsOf('persons')
  expect(all.filter(({ subjectId }) => subjectId !== null && !persons.has(subjectId))).toEqual([])
  const teams = idsOf('teams')
  const households = idsOf('households')
  const clusters = idsOf('clusters')
  expect(of('cases').every(({ values }) => !values.cluster || clusters.has(String(values.cluster)))).toBe(
    true,
  )
  expect(of('households').every(({ values }) => teams.has(String(values.team)))).toBe(true)
  expect(of('team-members').every(({ values }) => teams.has(String(values.team)))).toBe(true)
  const caring = Map.groupBy(of('team-members'), ({ values }) => values.alsoIn)
  const care = of('teams').filter(({ values }) => values.kind === 'care')
  expect(care.filter(({ id }) => (caring.get(id) ?? []).length < 2)).toEqual([])
  expect(of('persons').every(({ values }) => households.has(String(values.household)))).toBe(true)
})

test('no record contradicts itself but a dozen cases, and contacts whose paper says another level', () => {
  const asked = Object.entries(records).map(([name, list]) => {
    const questions = registerNamed(name)?.questions
    return [name, questions ? list.filter(({ values }) => questions(values).length > 0).length : 0] as const
  })
  expect(asked.filter(([, count]) => count > 0)).toEqual([
    ['cases', 12],
    ['contacts', 9],
  ])
})

const delays = (name: string, day: string) =>
  of(name).map(({ knownOn, values }) => (Date.parse(knownOn) - Date.parse(String(values[day]))) / 86_400_000)

test('a record is known on its day or a little later', () => {
  for (const [name, day, most] of [
    ['cases', 'reportDay', 3],
    ['specimens', 'specimenDay', 1],
    ['doses', 'doseDay', 2],
    ['isolation-orders', 'fromDay', 0],
    ['teams', 'formedDay', 0],
  ] as const) {
    expect(Math.min(...delays(name, day).slice(0, 9000)), name).toBe(0)
    expect(
      delays(name, day).every((delay) => delay >= 0 && delay <= most),
      name,
    ).toBe(true)
  }
  const late = delays('cases', 'reportDay').filter((delay) => delay > 0).length / 9605
  expect(late).toBeGreaterThan(0.03)
  expect(late).toBeLessThan(0.05)
})

test('personal and telephone numbers read without a problem and fit their bearers', () => {
  for (const { values } of of('persons')) {
    const { nationalId, sex, birthYear, phone } = values
    if (typeof nationalId === 'string') {
      const stated = { sex: sex === 'male' ? 'male' : 'female', birthYear: Number(birthYear) } as const
      expect(readNationalId(nationalId, stated)).toMatchObject({
        kind: 'cccd',
        birthProvinceCode: '06',
        problems: [],
      })
    }
    if (typeof phone === 'string') expect(readPhone(phone).kind).toBe('mobile')
  }
})
