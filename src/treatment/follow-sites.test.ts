// A site that closes, through the front door: its beds and rooms go with it and come back with it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const DISTRICT = '063'
const TODAY = '2022-03-05'

let app: TestApp
let district: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  district = await app.signIn(['healthWorker', DISTRICT])
})
afterAll(() => app.close())

const add = async (register: string, values: object): Promise<string> =>
  (await district.enter(register, { homeUnit: DISTRICT, values })).id
const planned = async () =>
  (await district.call('GET', `/api/treatment/beds?unit=${DISTRICT}&on=${TODAY}`)).body.planned.map(
    ({ id }: { id: string }) => id,
  )
const figure = (name: string, on = TODAY) =>
  district.figure({ figure: name, unit: DISTRICT, from: null, to: on })

test('a site that closes takes its beds and rooms out of the count on its day, and gives them back when it stays open', async () => {
  const site = await add('facilities', { kind: 'treatmentSite', name: 'Ký túc xá', openedDay: '2021-06-01' })
  const lot = { facility: site, ward: 'normal', openDay: '2021-06-01' }
  const before = await figure('beds-normal')
  const standing = await add('bed-openings', { ...lot, beds: 20 })
  await add('bed-openings', { ...lot, beds: 5, stage: 'closed', closedDay: '2022-01-10' })
  const dropped = await add('bed-openings', { facility: site, ward: 'normal', beds: 9, stage: 'planned' })
  const room = await add('isolation-rooms', { site, name: 'P1', beds: 6, openedDay: '2021-06-01' })
  const counts = async (on = TODAY) => [await figure('beds-normal', on), await figure('isolation-beds', on)]
  const rooms = (await counts())[1] ?? 0
  expect(await counts()).toEqual([before + 20, rooms])
  const set = async (closedDay: string | null) => {
    const { version } = (await district.call('GET', `/api/facilities/${site}`)).body.record
    const reply = await district.call('PATCH', `/api/facilities/${site}`, { version, values: { closedDay } })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  }
  const valuesOf = async (register: string, id: string) =>
    (await district.call('GET', `/api/${register}/${id}`)).body.record.values
  await set('2022-03-04')
  expect(await counts()).toEqual([before, rooms - 6])
  expect(await counts('2022-03-03')).toEqual([before + 20, rooms])
  expect(await valuesOf('bed-openings', standing)).toMatchObject({ stage: 'closed', closedDay: '2022-03-04' })
  expect(await valuesOf('isolation-rooms', room)).toMatchObject({ closedDay: '2022-03-04' })
  // What was only planned there is offered no more, and nothing is taken off for it.
  expect(await valuesOf('bed-openings', dropped)).toMatchObject({ stage: 'planned', closedDay: null })
  expect(await planned()).not.toContain(dropped)
  await set(null)
  expect(await counts()).toEqual([before + 20, rooms])
  expect(await valuesOf('bed-openings', standing)).toMatchObject({ stage: 'open', closedDay: null })
})

test('a planned lot that was dropped takes nothing off the beds that stand', async () => {
  const site = await add('facilities', { kind: 'treatmentSite', name: 'Nhà khách', openedDay: '2021-06-01' })
  const before = await figure('beds-icu')
  await add('bed-openings', { facility: site, ward: 'icu', beds: 3, stage: 'closed', closedDay: TODAY })
  expect(await figure('beds-icu')).toBe(before)
})

test('a closed isolation site stays in the list only while somebody is in it', async () => {
  const listed = async (site: string) =>
    (await district.call('GET', `/api/isolation/sites?unit=${DISTRICT}&on=${TODAY}`)).body.sites.some(
      ({ id }: { id: string }) => id === site,
    )
  const site = (closedDay: string) =>
    add('facilities', { kind: 'isolationSite', name: closedDay, openedDay: '2021-06-01', closedDay })
  expect(await listed(await site('2022-03-06'))).toBe(true)
  const closed = await site(TODAY)
  expect(await listed(closed)).toBe(false)
  const room = await add('isolation-rooms', { site: closed, name: 'P1', beds: 2, openedDay: '2021-06-01' })
  const { id: order } = await district.enter('isolation-orders', {
    homeUnit: DISTRICT,
    values: { form: 'centralised', fromDay: '2022-03-01', dueDay: '2022-03-09' },
    subject: { fullName: 'Còn Ở Lại' },
  })
  const stay = {
    room,
    fromDay: '2022-03-01',
    people: [{ id: crypto.randomUUID(), order, bed: null }],
    screening: 'well',
    specimenTaken: true,
  }
  const placed = await district.call('POST', `/api/isolation/sites/${closed}/stays`, stay)
  expect(placed.status, JSON.stringify(placed.body)).toBe(200)
  expect(await listed(closed)).toBe(true)
})
