// “Không có” is an answer of its own: it is no lesson and no model, however it was written down.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let office: Caller
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', '063'])
})
afterAll(() => app.close())

const said = (kind: string, what: string, none?: boolean) =>
  office.enter('lessons', {
    homeUnit: '063',
    values: { kind, what, saidDay: '2022-06-30', ...(none === undefined ? {} : { none }) },
  })
const figure = (name: string) => office.figure({ figure: name, unit: '063', from: null, to: '2022-12-31' })

test.each(['Không có', 'không', '“Không có”', 'KHÔNG CÓ.', 'Khong co'])(
  'what says “%s” is kept as the answer that there is none',
  async (what) => {
    expect((await said('difficulty', what)).values.none).toBe(true)
  },
)

test('neither a model nor a difficulty is counted where there is none; the answer is', async () => {
  await said('model', 'Không có')
  await said('model', 'Các thôn chưa nêu mô hình nào', true)
  expect([await figure('good-models'), await figure('good-models-none')]).toEqual([0, 2])
  const model = await said('model', 'Không có F0 nhờ chốt của thôn')
  expect(model.values.none).toBeNull()
  await said('difficulty', 'Không')
  expect([await figure('good-models'), await figure('good-models-none')]).toEqual([1, 2])
  expect([await figure('difficulties'), await figure('lessons')]).toEqual([0, 0])
})

test('a “Không có” that is corrected to something said is asked about', async () => {
  const { id, version } = await said('model', 'Không có')
  const { body } = await office.call('PATCH', `/api/lessons/${id}`, {
    version,
    values: { what: 'ATM gạo của thôn Nà Tu' },
  })
  expect(body.questions.map(({ fields }: { fields: string[] }) => fields)).toEqual([['none', 'what']])
})
