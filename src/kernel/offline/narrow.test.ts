// A register that is larger than a device can hold: a part of it goes along, the part that is worked on, and it is said; a team has all of its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

const UNIT = '02011'
let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const enter = async (register: string, values: object): Promise<string> => {
  const id = crypto.randomUUID()
  const { status, body } = await station.call('POST', `/api/${register}`, { id, homeUnit: UNIT, values })
  expect(status, JSON.stringify(body)).toBe(200)
  return id
}

const packOf = async (register: string, teamId: string | null, asked: object = {}) => {
  const { status, body } = await station.call('POST', '/api/field/pack', {
    device: { unitKey: UNIT, teamId },
    registers: { [register]: asked },
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.registers[register]
}

/** 5,001 more like the one record of a table. */
const copies = (table: string, columns: string, values: string) =>
  app.owner.query(
    `insert into ${table} (tenant, id, home_unit, state, version, known_at, changed_at, ${columns})
     select tenant, gen_random_uuid(), home_unit, 'active', 1, now(), now(), ${values} from ${table}, generate_series(1, 5001) g`,
  )

test('households come by what is worked on, visits by their newest days', async () => {
  const team = await enter('teams', { name: 'Tổ 1', formedDay: '2021-08-01' })
  const busy = await enter('households', { code: 'C1', team })
  await enter('household-visits', {
    household: busy,
    team,
    visitDay: '2099-01-01',
    purpose: 'check',
    result: 'met',
  })
  await copies('household', 'code', "'C' || g")
  expect(await packOf('households', null)).toMatchObject({ narrowed: true, rows: [{ record: { id: busy } }] })
  expect(await packOf('households', team)).toMatchObject({
    narrowed: false,
    rows: [{ record: { id: busy } }],
  })

  await copies('household_visit', 'household, visit_day, result', "household, date '2099-02-01' + g, result")
  const visits = await packOf('household-visits', null, { ids: true })
  expect(visits.narrowed).toBe(true)
  expect(visits.ids).toHaveLength(5000)
})
