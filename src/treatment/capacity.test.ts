// Beds, reports, planned lots, sites to close, visits after recovery: through the front door.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
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

const add = async (
  register: string,
  values: object,
  subject?: object,
  homeUnit = DISTRICT,
): Promise<string> => (await district.enter(register, { homeUnit, values, subject })).id
const beds = async (on = TODAY) =>
  (await district.call('GET', `/api/treatment/beds?unit=${DISTRICT}&on=${on}`)).body

type Site = {
  id: string
  staffMissing: object
  source: string
  wards: object[]
  mayClose: boolean
  updated: string | null
}
const siteIn = (board: { sites: Site[] }, id: string) => board.sites.find((site) => site.id === id)

test('a site is full by its stays; one that keeps none by its last report, and says which and since when', async () => {
  const kept = await add('facilities', {
    kind: 'hospital',
    name: 'Trung tâm',
    openedDay: '2021-01-01',
    tier: 'tier2',
  })
  const told = await add('facilities', { kind: 'treatmentSite', name: 'Trạm', openedDay: '2021-01-01' })
  const silent = await add('facilities', { kind: 'treatmentSite', name: 'Trường', openedDay: TODAY })
  await add('bed-openings', { facility: kept, ward: 'oxygen', beds: 2, openDay: '2021-06-01' })
  await add('bed-openings', {
    facility: kept,
    ward: 'oxygen',
    beds: 3,
    stage: 'closed',
    openDay: '2021-06-01',
    closedDay: '2022-03-01',
  })
  await add('admissions', { facility: kept, ward: 'oxygen', inDay: '2022-03-02' }, { fullName: 'Một' }, UNIT)
  await add(
    'admissions',
    { facility: kept, ward: 'oxygen', inDay: '2022-02-02', status: 'discharged', outDay: TODAY },
    { fullName: 'Hai' },
    UNIT,
  )
  for (const [reportDay, patientsNormal] of [
    ['2022-03-03', 9],
    ['2022-03-04', 7],
  ] as const)
    await add('bed-reports', { facility: told, reportDay, reportTime: '07:30', patientsNormal, doctors: 2 })
  const board = await beds()
  const none = { ward: 'normal', beds: 0, patients: 0, occupancy: null }
  expect(siteIn(board, kept)).toMatchObject({
    source: 'stays',
    updated: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    wards: [none, { ward: 'oxygen', beds: 2, patients: 1, occupancy: 50 }, { ...none, ward: 'icu' }],
  })
  expect(siteIn(board, told)).toMatchObject({
    source: 'report',
    updated: '2022-03-04T07:30',
    wards: [{ patients: 7 }, { patients: 0 }, { patients: 0 }],
  })
  expect(siteIn(board, silent)).toMatchObject({ source: 'none', updated: null })
  // A norm that the committee wrote holds from its day on.
  const leader = await app.signIn(['chairman', DISTRICT])
  const norm = {
    law: 'staff-norm',
    parameter: 'nursesTier2',
    value: '40',
    fromDay: TODAY,
    basis: 'KH 12/KH-UBND',
  }
  await leader.enter('rule-parameters', { homeUnit: DISTRICT, values: norm })
  await add('bed-reports', { facility: kept, reportDay: '2022-03-04', doctors: 2, nurses: 0 })
  const lacks = async (on: string) => siteIn(await beds(on), kept)?.staffMissing
  expect(await lacks('2022-03-04')).toEqual({ doctors: null, nurses: null })
  expect(await lacks(TODAY)).toEqual({ doctors: null, nurses: 1 })
  // As it stood: five beds, of which one was taken.
  expect(siteIn(await beds('2022-02-10'), kept)?.wards[1]).toMatchObject({ beds: 5, patients: 1 })
})

test('patients of a site are counted by the site, wherever they come from, and equal its figures', async () => {
  const station = await add(
    'facilities',
    { kind: 'treatmentSite', name: 'Trạm', openedDay: '2021-01-01' },
    undefined,
    '01975',
  )
  await add(
    'bed-openings',
    { facility: station, ward: 'normal', beds: 4, openDay: '2021-06-01' },
    undefined,
    '01975',
  )
  const values = { facility: station, ward: 'normal', inDay: '2022-03-02' }
  await add('admissions', values, { fullName: 'Ở Xã Khác' }, UNIT)
  const board = (await district.call('GET', `/api/treatment/beds?unit=01975&on=${TODAY}`)).body
  expect(siteIn(board, station)?.wards[0]).toMatchObject({ beds: 4, patients: 1, occupancy: 25 })
  const groups = async (figure: string) =>
    (
      await district.call('POST', '/api/figures/by-field', {
        figure,
        unit: DISTRICT,
        from: null,
        to: TODAY,
        field: 'facility',
      })
    ).body.groups.find(({ value }: { value: string }) => value === station).count
  expect([await groups('beds-normal'), await groups('patients-normal-now')]).toEqual([4, 1])
})

test('planned beds are due when the kind of bed is as full as the lot or the district says', async () => {
  const board = await beds()
  const [{ id: facility }] = board.sites.filter(({ source }: Site) => source === 'stays')
  const lot = { facility, ward: 'oxygen', stage: 'planned', basis: 'KH' }
  const half = await add('bed-openings', { ...lot, beds: 10, fromAt: 50 })
  const later = await add('bed-openings', { ...lot, beds: 10 })
  const due = async () =>
    Object.fromEntries((await beds()).planned.map((one: { id: string; due: boolean }) => [one.id, one.due]))
  expect(await due()).toEqual({ [half]: true, [later]: false })
  const version = (await district.call('GET', `/api/bed-openings/${half}`)).body.record.version
  const values = { stage: 'open', openDay: TODAY }
  expect((await district.call('PATCH', `/api/bed-openings/${half}`, { version, values })).status).toBe(200)
  expect(await due()).toEqual({ [later]: false })
  expect(await district.figure({ figure: 'beds-oxygen', unit: DISTRICT, from: null, to: TODAY })).toBe(12)
})

test('beds opened by mistake are planned again, and count no more', async () => {
  const board = await beds()
  const [{ id: facility }] = board.sites.filter(({ source }: Site) => source === 'stays')
  const lot = await add('bed-openings', {
    facility,
    ward: 'icu',
    beds: 4,
    stage: 'planned',
    basis: 'Nhầm',
    fromAt: 90,
  })
  const icu = async () =>
    (
      await district.call('POST', '/api/figures', {
        asks: [{ figure: 'beds-icu', unit: DISTRICT, from: null, to: TODAY, knownOn: null }],
      })
    ).body.answers[0].value
  const set = async (values: object, why?: string) => {
    const { version } = (await district.call('GET', `/api/bed-openings/${lot}`)).body.record
    const reply = await district.call('PATCH', `/api/bed-openings/${lot}`, { version, values, why })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  }
  const before = await icu()
  await set({ stage: 'open', openDay: TODAY })
  expect(await icu()).toBe(before + 4)
  await set({ stage: 'planned', openDay: null }, 'Bấm nhầm')
  expect(await icu()).toBe(before)
  expect((await beds()).planned.map(({ id }: { id: string }) => id)).toContain(lot)
})

test('a school that stands empty may be closed; it then leaves the board', async () => {
  const values = { kind: 'treatmentSite', name: 'Trường cũ', openedDay: '2021-06-01', outsideHealth: true }
  const school = await add('facilities', values)
  expect(siteIn(await beds(), school)?.mayClose).toBe(true)
  const version = (await district.call('GET', `/api/facilities/${school}`)).body.record.version
  await district.call('PATCH', `/api/facilities/${school}`, { version, values: { closedDay: TODAY } })
  expect(siteIn(await beds(), school)).toBeUndefined()
})

const due = async (caller = station, on = TODAY) =>
  (await caller.call('GET', `/api/treatment/recoveries?unit=${DISTRICT}&on=${on}`)).body

test('visits after recovery: who was ill in earnest is due, a visit made is due no more, and each unit sees its own', async () => {
  const ill = (severity: string, outcomeDay: string) =>
    add(
      'cases',
      { reportDay: '2022-01-20', severity, outcome: 'recovered', outcomeDay },
      { fullName: `Đã khỏi ${severity}` },
      UNIT,
    )
  const grave = await ill('severe', '2022-02-03')
  await ill('mild', '2022-02-03')
  await ill('moderate', '2022-02-20')
  const { due: lines, count } = await due()
  expect(count).toBe(1)
  expect(lines[0]).toMatchObject({ id: grave, month: 1, complaints: false })
  const body = {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    subjectId: lines[0].person,
    values: { month: 1, visitDay: TODAY, result: 'complaints' },
  }
  expect((await station.call('POST', '/api/recovery-visits', body)).status).toBe(200)
  expect((await due()).count).toBe(0)
  expect((await due(station, '2022-05-05')).due.map(({ month }: { month: number }) => month)).toEqual([3, 1])
  const neighbour = await app.signIn(['healthWorker', '01975'])
  expect((await due(neighbour, '2022-05-05')).count).toBe(0)
})

test('a bed asked for straight from a case; arrived in a hospital of no book of ours the case is transferred', async () => {
  const values = { reportDay: TODAY, resultDay: TODAY }
  const caseId = await add('cases', values, { fullName: 'Xin Giường' }, UNIT)
  const id = crypto.randomUUID()
  const asked = await station.call('POST', '/api/treatment/transfers/ask', {
    id,
    caseRecord: caseId,
    homeCare: null,
    admission: null,
    reason: 'bedRequest',
    severity: 'critical',
    ward: 'icu',
    toPlace: 'Bệnh viện Trung ương',
    toFacility: null,
    note: null,
  })
  expect(asked.status, JSON.stringify(asked.body)).toBe(200)
  const listed = async (check: string, on: string) =>
    (await station.sure('POST', '/api/transfers/find', { unit: UNIT, check, on })).rows.map(
      (row: { id: string }) => row.id,
    )
  expect(await listed('transfers-unanswered', TODAY)).toEqual([])
  expect(await listed('transfers-unanswered', '2022-03-06')).toEqual([id])
  for (const to of ['accepted', 'underWay', 'arrived']) {
    await station.sure('POST', `/api/treatment/transfers/${id}/step`, { to })
    expect(await listed('transfers-unanswered', '2022-03-06')).toEqual([])
    expect(await listed('transfers-not-arrived', '2022-03-06')).toEqual(to === 'arrived' ? [] : [id])
  }
  expect((await station.call('GET', `/api/cases/${caseId}`)).body.record.values).toMatchObject({
    treatmentPlace: 'facility',
    facility: 'Bệnh viện Trung ương',
    outcome: 'transferred',
    outcomeDay: TODAY,
  })
})
