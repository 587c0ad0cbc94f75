// Which cases belong together: those of one disease, in one village however each wrote it, of the household where a person has one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let district: Caller
beforeAll(async () => {
  app = await createTestApp()
  district = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const addCase = async (
  homeUnit: string,
  village: string | null,
  reportDay: string,
  more: { disease?: string; household?: string } = {},
) => {
  const { disease = 'covid19', household } = more
  const values = { reportDay, disease, code: crypto.randomUUID().slice(0, 8) }
  const subject = { fullName: 'Lý Văn Ca', birthYear: 1980, village, ...(household ? { household } : {}) }
  return (await district.enter('cases', { homeUnit, values, subject })).id
}
const proposals = async (unit: string, on: string) =>
  (await district.sure('GET', `/api/alerts/proposals?unit=${unit}&on=${on}`)).clusters

test('cases stand in a cluster of their own disease only', async () => {
  const PLACE = '01990'
  const DAY = '2022-06-20'
  const open = async (name: string, disease: string, cases: string[] = [], more: object = {}) =>
    district.call('POST', '/api/alerts/clusters', {
      id: crypto.randomUUID(),
      homeUnit: PLACE,
      values: {
        name,
        disease,
        kind: 'village',
        village: 'Thôn Nà Tu',
        openedDay: DAY,
        openReason: 'Ca cùng thôn',
      },
      cases,
      ...more,
    })
  const covid = (await open('Ổ COVID-19 Nà Tu', 'covid19')).body.id
  const dengue = [
    await addCase(PLACE, 'NÀ TU', DAY, { disease: 'dengue' }),
    await addCase(PLACE, 'Nà Tu', DAY, { disease: 'dengue' }),
  ]
  const proposed = () => proposals(PLACE, DAY)
  expect(await proposed()).toMatchObject([{ disease: 'dengue', joins: null }])
  const put = (cluster: string, cases: string[]) =>
    district.call('POST', `/api/alerts/clusters/${cluster}/cases`, { cases, link: true })
  const own = await addCase(PLACE, 'Nà Tu', DAY)
  const refused = await put(covid, [own, ...dengue])
  expect(refused.status).toBe(400)
  expect([refused.body.vi, refused.body.en]).toEqual([
    expect.stringMatching(
      /^Ổ dịch là COVID-19, mà ca \(.+\) là Sốt xuất huyết Dengue; chưa ca nào được đưa vào/,
    ),
    expect.stringMatching(/^The cluster is one of COVID-19 and a case \(.+\) is Dengue; no case was put in/),
  ])
  expect((await put(covid, [own])).body).toEqual({ changed: 1, refused: 0 })
  const id = crypto.randomUUID()
  expect((await open('Nhầm bệnh', 'covid19', dengue, { id })).status).toBe(400)
  expect((await district.call('GET', `/api/clusters/${id}`)).status).toBe(404)
  const right = (await open('Ổ Dengue Nà Tu', 'dengue')).body.id
  expect(await proposed()).toMatchObject([{ joins: { id: right } }])
  expect((await put(right, dengue)).body).toEqual({ changed: 2, refused: 0 })
})

test('a case lies in the village of its household, where it has one', async () => {
  const PLACE = '01975'
  const DAY = '2022-07-11'
  const { id: household } = await district.enter('households', {
    homeUnit: PLACE,
    values: { code: 'TT-1', village: 'Bản Mún' },
  })
  for (const village of ['Nơi khác', 'Nơi kia', null]) await addCase(PLACE, village, DAY, { household })
  const clusters = await proposals(PLACE, DAY)
  expect(clusters).toMatchObject([{ extent: 'village', village: 'Bản Mún' }])
  expect(clusters[0].cases).toHaveLength(3)
})
