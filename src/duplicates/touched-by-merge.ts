// For tests: records that may hang on a person, and the state of everything that a merge may touch.
import type pg from 'pg'
import type { Caller } from '../server/test-app.ts'

const children = {
  cases: ['case_record', { reportDay: '2022-03-01', disease: 'covid19' }],
  specimens: ['specimen', { method: 'pcr', specimenDay: '2022-03-01' }],
  'isolation-orders': ['isolation_order', { form: 'home', fromDay: '2022-03-01' }],
  doses: ['dose', { targetGroup: 'adults', doseNumber: 1, doseDay: '2022-03-01' }],
} as const

type ChildRegister = keyof typeof children
export const childRegisters = Object.keys(children) as ChildRegister[]
export const childTables = Object.values(children).map(([table]) => table)
export const childEntry = (register: ChildRegister) => ({ values: children[register][1] })

/** All of it but for versions and the moment of the change. */
export const stateTouchedByMerge = async (owner: pg.Pool): Promise<unknown> => {
  const rows = async (sql: string) => (await owner.query<object>(sql)).rows
  return {
    persons: await rows(
      'select id, state, home_unit, full_name, birth_day, birth_year, national_id, phone, sex, search_text from person order by id',
    ),
    children: await Promise.all(
      childTables.map((table) => rows(`select id, state, subject_id, home_unit from ${table} order by id`)),
    ),
    figures: await rows(
      'select figure, unit, day, sum(value) as value from figure_daily group by 1, 2, 3 having sum(value) <> 0 order by 1, 2, 3',
    ),
    leads: await rows('select id, leads_to from record_lead order by id'),
    doubts: await rows("select one_id, other_id, state from doubt where state <> 'gone' order by 1, 2"),
  }
}

/** Merges under an id of its own; the answer as it came, with that id. */
export const merge = (caller: Caller, keptId: string, givenUp: readonly string[], more: object = {}) => {
  const id = crypto.randomUUID()
  return caller
    .call('POST', '/api/merges', { id, keptId, givenUp, chosen: {}, versions: {}, ...more })
    .then((reply) => ({ id, ...reply }))
}
