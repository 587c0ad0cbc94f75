// The ways in which a list is asked for: of a place, of one that has nothing, in every order, by every link and choice, by every check.
import { figures } from '../src/figures.ts'
import { checksOf } from '../src/kernel/register/check.ts'
import { registerEndpoints } from '../src/kernel/register/contract.ts'
import type { Field } from '../src/kernel/register/field.ts'
import type { Register } from '../src/kernel/register/register.ts'
import { registerNamed, registers } from '../src/registers.ts'
import { figureRows } from '../src/kernel/figure/contract.ts'
import type { Made } from '../src/server/attack/make-input.ts'

/** A commune of another province: nobody here has anything there. */
const NOTHING = '01807'

type Ids = ReadonlyMap<string, readonly string[]>

const filtersOf = (fields: Readonly<Record<string, Field>>, ids: Ids, prefix = ''): object[] =>
  Object.entries(fields).flatMap(([name, field]): object[] => {
    if (field.kind === 'link' || field.kind === 'links')
      return [{ [prefix + name]: (ids.get(field.to) ?? []).slice(0, 1) }]
    const [first, second] = field.kind === 'choice' ? Object.keys(field.choices) : []
    return first === undefined ? [] : [{ [prefix + name]: [second ?? first] }]
  })

const bodiesOf = (register: Register, unit: string, ids: Ids): object[] => {
  const sorts = Object.entries(register.fields).flatMap(([name, { listed }]) => (listed ? [name] : []))
  const subject = register.subject ? ['subject.fullName', 'subject.birthYear'] : []
  const filters = [
    ...filtersOf(register.fields, ids),
    ...(register.subject ? filtersOf(register.subject.fields, ids, 'subject.') : []),
    { id: (ids.get(register.name) ?? []).slice(0, 2) },
  ]
  return [
    {},
    { unit },
    { unit: NOTHING },
    { unit, page: 20 },
    { unit, state: 'deleted' },
    { unit, from: '2022-02-01', to: '2022-02-07' },
    { unit, questions: true },
    ...[...sorts, ...subject, 'changedAt'].flatMap((sort) => [
      { unit, sort },
      { unit: NOTHING, sort },
    ]),
    ...filters.flatMap((filter) => [
      { filter: JSON.stringify(filter) },
      { unit, filter: JSON.stringify(filter) },
      { unit: NOTHING, filter: JSON.stringify(filter) },
    ]),
    ...checksOf(register, registerNamed).map(({ name }) => ({ unit, check: name, on: '2022-06-01' })),
  ]
}

/** What somebody who works in a unit asks of all lists. */
export const listQuestions = (unit: string, ids: Ids): Made[] => {
  const made = (endpoint: Made['endpoint']) => (body: object) => ({
    endpoint,
    params: {},
    query: {},
    body: { ...body },
  })
  return [
    ...registers.flatMap((register) =>
      bodiesOf(register, unit, ids).map(made(registerEndpoints(register).find)),
    ),
    ...figures
      .flatMap(({ name }) =>
        [unit, NOTHING].map((of) => ({
          figure: name,
          unit: of,
          from: null,
          to: '2022-10-01',
          knownOn: null,
          page: 1,
          size: 50,
        })),
      )
      .map(made(figureRows)),
  ]
}
