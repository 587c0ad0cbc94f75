// An upgrade that adds a figure, or changes what one counts, counts it from the records that stand already, once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { product } from '../../product.ts'
import { createTestApp, type TestApp } from '../../server/test-app.ts'
import { proveFigures } from './prove-figures.ts'
import { settleFigures } from './settle-figures.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  const station = await app.signIn(['healthWorker', '02011'])
  for (const [fullName, reportDay] of [
    ['Nông Văn An', '2022-03-01'],
    ['Hoàng Thị Bình', '2022-03-09'],
  ]) {
    const reply = await station.call('POST', '/api/cases', {
      id: crypto.randomUUID(),
      homeUnit: '02011',
      values: { reportDay, onsetDay: reportDay },
      subject: { fullName },
    })
    expect(reply.status).toBe(200)
  }
})
afterAll(() => app.close())

const settle = () => settleFigures(app.owner, '06', product)
const sound = async () => (await proveFigures(app.owner, product)).sound

test('nothing is counted anew while every figure says what it said', async () => {
  expect(await settle()).toEqual([])
})

test('a figure that nobody counted before is counted, by each of its days', async () => {
  for (const table of ['figure_daily', 'figure_sum', 'figure_definition'])
    await app.owner.query(`delete from ${table} where split_part(figure, '/', 1) = 'cases'`)
  expect(await sound()).toBe(false)
  const counted = await settle()
  expect(counted).toContain('cases')
  expect(counted.every((key) => key.split('/')[0] === 'cases')).toBe(true)
  expect(counted.length).toBeGreaterThan(1)
  expect(await sound()).toBe(true)
  expect(await settle()).toEqual([])
})

test('a figure that counted something else is counted anew', async () => {
  await app.owner.query("update figure_definition set definition = 'another' where figure = 'cases'")
  await app.owner.query("update figure_daily set value = value + 1 where figure = 'cases'")
  expect(await sound()).toBe(false)
  expect(await settle()).toEqual(['cases'])
  expect(await sound()).toBe(true)
})

test('an installation from before definitions were noted keeps its sums and counts what is new', async () => {
  await app.owner.query('delete from figure_definition')
  await app.owner.query("delete from figure_daily where split_part(figure, '/', 1) = 'persons'")
  const before = await app.owner.query("select * from figure_daily where figure = 'cases' order by day")
  expect(await settle()).not.toContain('cases')
  expect(
    (await app.owner.query("select * from figure_daily where figure = 'cases' order by day")).rows,
  ).toEqual(before.rows)
  expect(await settle()).toEqual([])
})
