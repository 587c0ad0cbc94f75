// The life of a record: steps go by themselves, everything else is a correction that somebody must give a reason for.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registers } from '../../registers.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { cases } from '../../surveillance/cases.ts'
import { correctionsIn } from './lifecycle.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const enter = async (register: string, values: object): Promise<string> => {
  const subject = { fullName: 'Lý Thị Mẩy', birthYear: 1990 }
  return (await worker.enter(register, { homeUnit: '02011', subject, values })).id
}

const change = (register: string, id: string, version: number, values: object, why?: string) =>
  worker.call('PATCH', `/api/${register}/${id}`, { version, values, ...(why ? { why } : {}) })

test('a case goes from treatment to its outcome by itself; back only with a reason, which its life keeps', async () => {
  const id = await enter('cases', { reportDay: '2022-03-05', outcome: 'underTreatment' })
  expect((await change('cases', id, 1, { outcome: 'recovered', outcomeDay: '2022-03-12' })).status).toBe(200)
  const refused = await change('cases', id, 2, { outcome: 'died' })
  expect(refused.status).toBe(400)
  expect(refused.body.details.problems).toEqual([
    {
      field: 'outcome',
      text: {
        vi: 'từ “Khỏi bệnh” sang “Tử vong” là đính chính: hãy ghi lý do',
        en: 'from “Recovered” to “Died” is a correction: give the reason',
      },
    },
  ])
  expect((await change('cases', id, 2, { outcome: 'died' }, '  ')).status).toBe(400)
  expect((await change('cases', id, 2, { outcome: 'died' }, 'Bệnh viện đính chính')).status).toBe(200)
  const inspector = await app.signIn(['inspector', '063'])
  const { body } = await inspector.call('GET', `/api/cases/${id}/history`)
  const last = body.entries.find((entry: { why: string | null }) => entry.why === 'Bệnh viện đính chính')
  expect(last.changes).toContainEqual({ field: 'outcome', before: 'recovered', after: 'died' })
})

test('a result once given and an isolation once ended are not taken back silently', async () => {
  const specimen = await enter('specimens', { method: 'pcr', specimenDay: '2022-03-05', result: 'pending' })
  expect((await change('specimens', specimen, 1, { result: 'inconclusive' })).status).toBe(200)
  expect((await change('specimens', specimen, 2, { result: 'positive' })).status).toBe(200)
  expect((await change('specimens', specimen, 3, { result: 'negative' })).status).toBe(400)
  const order = await enter('isolation-orders', { form: 'home', fromDay: '2022-03-05', status: 'open' })
  const ended = { status: 'completed', endedDay: '2022-03-12' }
  expect((await change('isolation-orders', order, 1, ended)).status).toBe(200)
  expect((await change('isolation-orders', order, 2, { status: 'open' })).status).toBe(400)
  expect((await change('isolation-orders', order, 2, { place: 'Nhà riêng' })).status).toBe(200)
})

test('every table names each choice of its field, and leads to no choice that there is not', () => {
  const lives = registers.flatMap((register) =>
    (register.lifecycles ?? []).map((life) => ({ register, life })),
  )
  expect(lives.length).toBeGreaterThanOrEqual(4)
  for (const { register, life } of lives) {
    const field = register.fields[life.field]
    const choices = field?.kind === 'choice' ? Object.keys(field.choices) : []
    expect(Object.keys(life.moves).toSorted()).toEqual(choices.toSorted())
    expect(Object.values(life.moves).flatMap((to) => to.filter((state) => !choices.includes(state)))).toEqual(
      [],
    )
  }
})

test('what is not known yet may become anything; what is not named stays', () => {
  expect(correctionsIn(cases, { outcome: null }, { outcome: 'died' })).toEqual([])
  expect(correctionsIn(cases, { outcome: 'died' }, { note: 'x' })).toEqual([])
  expect(correctionsIn(cases, { outcome: 'died' }, { outcome: null })).toHaveLength(1)
})
