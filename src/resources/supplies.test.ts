// Medicines and tests through the front door: what comes in and goes out, what is on its way, tests by people, price and origin.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const OTHER = '01975'
const DISTRICT = '063'
const TODAY = '2022-03-05'

let app: TestApp
let district: Caller
let station: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  district = await app.signIn(['healthWorker', DISTRICT])
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const put = async (caller: Caller, homeUnit: string, register: string, values: object) => {
  const id = crypto.randomUUID()
  const reply = await caller.call('POST', `/api/${register}`, { id, homeUnit, values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return { id, version: reply.body.record.version as number, questions: reply.body.questions }
}
const move = (caller: Caller, homeUnit: string, kind: string, quantity: number, more: object = {}) =>
  put(caller, homeUnit, 'supply-moves', {
    good: 'rapidTest',
    kind,
    quantity,
    moveDay: TODAY,
    origin: 'Sở Y tế',
    ...more,
  })
const asked = async (caller: Caller, unit: string, ...figures: string[]) =>
  (
    await caller.call('POST', '/api/figures', {
      asks: figures.map((figure) => ({ figure, unit, from: null, to: TODAY })),
    })
  ).body.answers.map(({ value }: { value: number }) => value)
const left = (caller: Caller, unit: string) => asked(caller, unit, 'supply-rapid-tests-left')
const incoming = async (caller: Caller, unit = UNIT) =>
  (await caller.call('GET', `/api/supplies/incoming?unit=${unit}&on=${TODAY}`)).body.incoming

test('what the district gives is on its way until the commune enters it, and nowhere twice', async () => {
  await move(district, DISTRICT, 'received', 1000)
  const given = await move(district, DISTRICT, 'allocated', 300, { toUnit: UNIT, lot: 'AG-1' })
  expect(await left(district, DISTRICT)).toEqual([700])
  expect(await incoming(station)).toMatchObject([
    { id: given.id, good: 'rapidTest', quantity: 300, toUnit: UNIT, fromUnit: DISTRICT, lot: 'AG-1' },
  ])
  const neighbour = await app.signIn(['healthWorker', OTHER])
  expect(await incoming(neighbour)).toEqual([])
  expect((await incoming(district, DISTRICT)).map(({ id }: { id: string }) => id)).toEqual([given.id])
  const taken = await move(station, UNIT, 'received', 300, { fromMove: given.id })
  expect(await incoming(station)).toEqual([])
  expect([await left(station, UNIT), await left(district, DISTRICT)]).toEqual([[300], [1000]])
  await station.call('DELETE', `/api/supply-moves/${taken.id}`, { version: taken.version, why: 'Nhầm' })
  expect((await incoming(station)).map(({ id }: { id: string }) => id)).toEqual([given.id])
  expect(await left(station, UNIT)).toEqual([0])
  // Fewer came than were given: the rest is in nobody's stock and stays on its way until it comes or the giver corrects the paper.
  const some = await move(station, UNIT, 'received', 250, { fromMove: given.id })
  expect(await incoming(station)).toMatchObject([{ id: given.id, quantity: 50, given: 300 }])
  await move(station, UNIT, 'received', 50, { fromMove: given.id })
  expect(await incoming(station)).toEqual([])
  const more = { version: some.version, values: { quantity: 251 } }
  expect((await station.call('PATCH', `/api/supply-moves/${some.id}`, more)).status).toBe(200)
  expect(await incoming(station)).toEqual([])
  // More than was given stands on the list of data quality, with both receipts.
  const quality = await district.sure('GET', `/api/quality/contradictions?unit=${DISTRICT}&on=2022-12-31`)
  const tooMuch = quality.findings.find(
    ({ name }: { name: string }) => name === 'supply-moves-more-than-given',
  )
  expect(tooMuch?.count).toBe(2)
  await station.call('PATCH', `/api/supply-moves/${some.id}`, {
    version: some.version + 1,
    values: { quantity: 250 },
  })
  await move(station, UNIT, 'used', 83)
  await move(station, UNIT, 'lost', 7)
  expect(await left(station, UNIT)).toEqual([210])
})

test('tests left are held against the people of the unit', async () => {
  await app.owner.query('delete from unit_population')
  expect(await asked(station, UNIT, 'supply-rapid-tests-per-100')).toEqual([null])
  await app.owner.query(
    `insert into unit_population (unit_key, year, age_from, age_to, sex, people, source) values ($1, 2021, 0, null, null, 1400, 'thử')`,
    [UNIT],
  )
  expect(await asked(station, UNIT, 'supply-rapid-tests-per-100')).toEqual([15])
})

test('a locality that is not named, an origin that is not written, a day after the date: asked, not refused', async () => {
  const fields = async (kind: string, values: object) =>
    (await move(station, UNIT, kind, 1, { good: 'remdesivir', ...values })).questions.flatMap(
      (question: { fields: string[] }) => question.fields,
    )
  expect(await fields('allocated', {})).toEqual(['toUnit'])
  expect(await fields('received', { origin: null })).toEqual(['origin'])
  expect(await fields('used', { expiryDay: '2022-02-28' })).toEqual(['expiryDay'])
  expect(await fields('lost', { expiryDay: '2022-02-28' })).toEqual([])
})

test('a neighbour sees nothing of the commune, and cannot enter what is not his', async () => {
  const neighbour = await app.signIn(['healthWorker', OTHER])
  const own = (await station.call('GET', `/api/supply-moves?unit=${UNIT}`)).body.rows
  expect(own.length).toBeGreaterThan(3)
  expect((await neighbour.call('GET', `/api/supply-moves?unit=${UNIT}`)).body.rows).toEqual([])
  const body = {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { good: 'pcrTest', kind: 'used', quantity: 1, moveDay: TODAY },
  }
  expect((await neighbour.call('POST', '/api/supply-moves', body)).status).toBe(403)
  expect(
    (
      await neighbour.call('POST', '/api/figures', {
        asks: [{ figure: 'supply-rapid-tests-left', unit: UNIT, from: null, to: TODAY }],
      })
    ).status,
  ).toBe(403)
})

test('more out than in stock is entered, and told until the missing receipt or the right quantity is there', async () => {
  const favipiravir = { good: 'favipiravir' }
  const short = async (caller = station) =>
    (await caller.call('GET', `/api/supplies/short?unit=${UNIT}&on=${TODAY}`)).body.short.filter(
      ({ good }: { good: string }) => good === favipiravir.good,
    )
  const marked = async () =>
    (
      await station.call('GET', `/api/supply-moves?unit=${UNIT}&check=supply-moves-below-zero&on=${TODAY}`)
    ).body.rows.flatMap((row: { id: string; values: { good: string } }) =>
      row.values.good === favipiravir.good ? [row.id] : [],
    )
  await move(station, UNIT, 'received', 20, { ...favipiravir, moveDay: '2022-03-01' })
  expect(await short()).toEqual([])
  const early = await move(station, UNIT, 'used', 35, { ...favipiravir, moveDay: '2022-03-02' })
  await move(station, UNIT, 'received', 40, { ...favipiravir, moveDay: '2022-03-04' })
  expect(await short()).toEqual([
    { unit: UNIT, good: 'favipiravir', since: '2022-03-02', lowest: -15, left: 25 },
  ])
  expect(await marked()).toEqual([early.id])
  const neighbour = await app.signIn(['healthWorker', OTHER])
  expect(await short(neighbour)).toEqual([])
  const right = { version: early.version, values: { quantity: 20 } }
  expect((await station.call('PATCH', `/api/supply-moves/${early.id}`, right)).status).toBe(200)
  expect([await short(), await marked()]).toEqual([[], []])
  const late = await move(station, UNIT, 'lost', 41, favipiravir)
  expect(await short()).toMatchObject([{ since: TODAY, lowest: -1, left: -1 }])
  expect(await marked()).toEqual([late.id])
  await move(station, UNIT, 'received', 1, favipiravir)
  expect([await short(), await marked()]).toEqual([[], []])
  // What its communes hold makes up for nothing of the district's own.
  await move(station, UNIT, 'received', 500, favipiravir)
  await move(district, DISTRICT, 'used', 3, favipiravir)
  const { body } = await district.call('GET', `/api/supplies/short?unit=${DISTRICT}&on=${TODAY}`)
  expect(body.short).toContainEqual({
    unit: DISTRICT,
    good: 'favipiravir',
    since: TODAY,
    lowest: -3,
    left: -3,
  })
})

test('what was given is counted by the locality that it went to', async () => {
  const { body } = await district.call('POST', '/api/figures/by-field', {
    figure: 'supply-rapid-tests-allocated',
    unit: DISTRICT,
    from: null,
    to: TODAY,
    field: 'toUnit',
  })
  expect(body.groups).toMatchObject([{ value: UNIT, text: { vi: 'Xã Mỹ Thanh' }, count: 300 }])
})

test('checks of price and origin: what was found is counted, and what contradicts it is asked', async () => {
  const check = (values: object) =>
    put(station, UNIT, 'price-checks', {
      checkDay: TODAY,
      place: crypto.randomUUID(),
      good: 'rapidTest',
      listedPrice: 70_000,
      soldPrice: 70_000,
      papers: true,
      finding: 'none',
      ...values,
    })
  expect((await check({})).questions).toEqual([])
  expect((await check({ soldPrice: 95_000 })).questions).toMatchObject([{ fields: ['soldPrice', 'finding'] }])
  await check({ soldPrice: 95_000, finding: 'overpriced' })
  await check({ soldPrice: 95_000, papers: false, finding: 'both' })
  expect(
    await asked(
      station,
      UNIT,
      'price-checks',
      'price-checks-overpriced',
      'price-checks-no-origin',
      'price-checks-wrong-share',
    ),
  ).toEqual([4, 2, 1, 50])
})
