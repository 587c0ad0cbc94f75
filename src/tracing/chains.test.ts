// Chains of who fell ill twice: each illness has its own infector, by findings and by the lists of contacts, whichever of the two is asked for.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const illOn = (day: string, code: string) => ({ code, reportDay: day, resultDay: day, onsetDay: day })
const ill = (day: string, code: string, subjectId?: string) =>
  station.enter('cases', {
    homeUnit: UNIT,
    values: illOn(day, code),
    ...(subjectId ? { subjectId } : { subject: { fullName: `Hứa Văn ${code}` } }),
  })
const linksOf = async (from: string, to: string) => {
  const { body } = await station.call('GET', `/api/tracing/chains?unit=${UNIT}&from=${from}&to=${to}`)
  const codes = new Map<string, string>(
    body.cases.map(({ id, code }: { id: string; code: string }) => [id, code]),
  )
  return body.links
    .map((link: { from: string; to: string; by: string }) =>
      [codes.get(link.from), codes.get(link.to), link.by].join(' '),
    )
    .toSorted()
}
const years = [
  ['2022-02-01', '2022-12-31'],
  ['2022-02-01', '2022-03-31'],
  ['2022-04-01', '2022-12-31'],
] as const

test('met before each of two illnesses two months apart: each has the source of its own', async () => {
  const [spring, summer] = [await ill('2022-03-01', 'XUAN'), await ill('2022-05-01', 'HE')]
  const first = await ill('2022-03-05', 'MOT')
  await ill('2022-05-05', 'HAI', first.subjectId)
  for (const [sourceCase, lastDay] of [
    [spring.id, '2022-03-01'],
    [summer.id, '2022-05-01'],
  ])
    await station.enter('contacts', {
      homeUnit: UNIT,
      subjectId: first.subjectId,
      values: { sourceCase, lastDay, foundDay: lastDay, proximity: 'touch', masks: 'notWorn' },
    })
  const found = []
  for (const [from, to] of years) found.push(await linksOf(from, to))
  expect(found).toEqual([['HE HAI contact', 'XUAN MOT contact'], ['XUAN MOT contact'], ['HE HAI contact']])
})

test('findings about each of two illnesses lead to each, though one was written much later', async () => {
  const [spring, summer] = [await ill('2022-03-02', 'A1'), await ill('2022-05-02', 'A2')]
  const first = await ill('2022-03-06', 'B1')
  await ill('2022-05-06', 'B2', first.subjectId)
  for (const infector of [spring.id, summer.id])
    await station.enter('infection-sources', {
      homeUnit: UNIT,
      subjectId: first.subjectId,
      values: { infector, way: 'household', foundDay: '2022-05-10' },
    })
  const found = []
  for (const [from, to] of years)
    found.push((await linksOf(from, to)).filter((link: string) => link.endsWith('finding')))
  expect(found).toEqual([['A1 B1 finding', 'A2 B2 finding'], ['A1 B1 finding'], ['A2 B2 finding']])
})
