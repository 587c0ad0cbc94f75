// Care through the front door: triage, care at home, an alarm that reaches a person, a transfer to the named hospital, and who may do what.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const DISTRICT = '063'
const TODAY = '2022-03-05'

let app: TestApp
let station: Caller
let district: Caller
let team: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  district = await app.signIn(['healthWorker', DISTRICT])
  team = await app.signIn(['communityTeam', UNIT])
})
afterAll(() => app.close())

const caseId = crypto.randomUUID()
const careId = crypto.randomUUID()
const ward = crypto.randomUUID()
const measured = { on: TODAY, breath: 18, spo2: 98, symptoms: true, organFailure: false }
const asked = { ...measured, otherIllness: false, unstableIllness: false }
const care = { severity: 'mild', risk: 'medium', watchGroup: null, reasons: null, facility: null, ward: null }

const valuesOf = async (register: string, id: string) =>
  (await station.call('GET', `/api/${register}/${id}`)).body.record.values

test('triage says severity, risk and place, each with its decision, and what it does not know', async () => {
  await station.enter('cases', {
    id: caseId,
    homeUnit: UNIT,
    values: { code: 'BT-1', reportDay: TODAY, resultDay: TODAY },
    subject: { fullName: 'Lường Thị Nặng', birthYear: 1950, phone: '0912000222' },
  })
  const light = await station.sure('POST', `/api/treatment/triage/${caseId}`, asked)
  expect(light).toMatchObject({
    age: 72,
    doses: 0,
    severity: { source: 'QĐ 250/QĐ-BYT', outcome: 'mild' },
    risk: { source: 'QĐ 5525/QĐ-BYT', outcome: 'veryHigh' },
    home: { source: 'QĐ 261/QĐ-BYT', outcome: 'home' },
    tier: 'tier1',
    hospital: null,
  })
  const open = await station.sure('POST', `/api/treatment/triage/${caseId}`, { ...asked, spo2: null })
  expect(open.severity).toMatchObject({ outcome: null, missing: ['spo2'] })
})

test('a district that decided otherwise is followed, and only from its day on', async () => {
  const leader = await app.signIn(['chairman', DISTRICT])
  const rule = {
    law: 'qd-261-2022',
    parameter: 'spo2Above',
    value: '98',
    fromDay: TODAY,
    basis: 'KH 12/KH-UBND',
  }
  await leader.enter('rule-parameters', { homeUnit: DISTRICT, values: rule })
  const home = async (on: string) =>
    (await station.sure('POST', `/api/treatment/triage/${caseId}`, { ...asked, on })).home.outcome
  expect([await home('2022-03-04'), await home(TODAY)]).toEqual(['home', 'facility'])
})

test('care at home begins once, and the case says where', async () => {
  const body = { id: careId, day: TODAY, place: 'home', ...care, doctor: 'BS Hoàng Văn Đồng' }
  await station.sure('POST', `/api/treatment/cases/${caseId}/care`, body)
  expect((await valuesOf('cases', caseId)).treatmentPlace).toBe('home')
  const again = await station.call('POST', `/api/treatment/cases/${caseId}/care`, {
    ...body,
    id: crypto.randomUUID(),
  })
  expect(again.status).toBe(400)
})

const board = async (caller = station) =>
  (await caller.call('GET', `/api/treatment/board?unit=${UNIT}&on=${TODAY}`)).body

const sign = (values: object) => ({
  homeUnit: UNIT,
  values: { homeCare: careId, half: 'morning', ...values },
})

test('signs of the care team raise an alarm for the companion doctor; light ones and those of old days raise none', async () => {
  const person = (await station.call('GET', `/api/home-care/${careId}`)).body.record.subjectId
  const put = (values: object) => team.enter('care-signs', { ...sign(values), subjectId: person })
  await put({ signDay: '2022-03-01', spo2: 80 })
  await put({ signDay: TODAY, spo2: 98, temperature: '37,2' })
  expect((await board()).alarms).toEqual([])
  const record = await put({ signDay: TODAY, half: 'evening', spo2: 93, temperature: '38,6' })
  const { alarms } = await board()
  expect(alarms).toHaveLength(1)
  expect(alarms[0]).toMatchObject({
    name: 'Lường Thị Nặng',
    grade: 'danger',
    reasons: 'SpO2 93; sốt 38,6 °C',
    assignedTo: 'BS Hoàng Văn Đồng',
    status: 'raised',
    late: false,
  })
  expect((await valuesOf('care-signs', record.id)).alarm).toBe('danger')
})

test('an alarm is taken and finished by a health worker, not by the team; finished it leaves the board', async () => {
  const [alarm] = (await board()).alarms
  const path = `/api/treatment/alarms/${alarm.id}`
  const body = { act: 'take', outcome: null, note: null }
  expect((await team.call('POST', path, body)).status).toBe(403)
  expect((await station.sure('POST', path, body)).status).toBe('seen')
  expect((await station.call('POST', path, body)).status).toBe(409)
  expect((await station.call('POST', path, { ...body, act: 'close' })).status).toBe(400)
  await station.sure('POST', path, { ...body, act: 'close', outcome: 'transferred' })
  expect((await board()).alarms).toEqual([])
  expect(await valuesOf('care-alarms', alarm.id)).toMatchObject({ status: 'closed', outcome: 'transferred' })
})

test('signs that are corrected or taken back take their alarm along', async () => {
  const person = (await station.call('GET', `/api/home-care/${careId}`)).body.record.subjectId
  const body = { ...sign({ signDay: TODAY, half: 'evening', spo2: 96 }), subjectId: person }
  const record = await station.enter('care-signs', body)
  const graded = async () => (await board()).alarms.map(({ grade }: { grade: string }) => grade)
  expect(await graded()).toEqual(['watch'])
  const version = async () => (await station.call('GET', `/api/care-signs/${record.id}`)).body.record.version
  const set = async (values: object) =>
    expect(
      (await station.call('PATCH', `/api/care-signs/${record.id}`, { values, version: await version() }))
        .status,
    ).toBe(200)
  await set({ spo2: 91 })
  expect(await graded()).toEqual(['danger'])
  await set({ spo2: 98 })
  expect(await graded()).toEqual([])
  const other = await station.enter('care-signs', {
    ...sign({ signDay: TODAY, half: 'evening', spo2: 90 }),
    subjectId: person,
  })
  expect(await graded()).toEqual(['danger'])
  await station.call('DELETE', `/api/care-signs/${other.id}`, {
    version: other.version,
    why: 'Nhầm người',
  })
  expect(await graded()).toEqual([])
})

test('no form writes an alarm', async () => {
  const values = { raisedDay: TODAY, grade: 'danger' }
  const reply = await station.call('POST', '/api/care-alarms', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values,
  })
  expect(reply.status).toBe(404)
})

const transfer = crypto.randomUUID()
const step = (to: string, more: object = {}) =>
  district.call('POST', `/api/treatment/transfers/${transfer}/step`, { to, ...more })

test('without a named hospital the place must be said; with one the worsening go there, by its document', async () => {
  const body = {
    id: transfer,
    caseRecord: null,
    homeCare: careId,
    admission: null,
    reason: 'worsening',
    severity: 'severe',
    ward: 'oxygen',
    toPlace: null,
    toFacility: null,
    note: null,
  }
  expect((await station.call('POST', '/api/treatment/transfers/ask', body)).status).toBe(400)
  await district.enter('facilities', {
    id: ward,
    homeUnit: DISTRICT,
    values: { kind: 'hospital', name: 'Trung tâm Y tế', tier: 'tier3', openedDay: '2021-01-01' },
  })
  await district.enter('named-hospitals', {
    homeUnit: DISTRICT,
    values: {
      hospital: 'Trung tâm Y tế',
      facility: ward,
      severityFrom: 'moderate',
      fromDay: '2022-01-01',
      basis: 'TB 12/TB-UBND',
    },
  })
  const made = await station.sure('POST', '/api/treatment/transfers/ask', body)
  expect(made).toMatchObject({ toPlace: 'Trung tâm Y tế', ground: 'TB 12/TB-UBND' })
})

test('a transfer goes step by step; on arrival the care at home has ended and a stay has begun', async () => {
  expect((await step('arrived')).status).toBe(409)
  expect((await step('refused')).status).toBe(400)
  expect((await step('accepted', { answer: 'Còn giường' })).status).toBe(200)
  expect((await step('underWay', { transport: 'ambulance', vehicle: '97A-001.15' })).status).toBe(200)
  expect((await board()).transfers[0]).toMatchObject({ status: 'underWay', vehicle: '97A-001.15' })
  expect((await step('arrived')).body).toEqual({ status: 'arrived', opened: 'admissions' })
  expect(await valuesOf('home-care', careId)).toMatchObject({ status: 'moved', endDay: TODAY })
  const [stay, ...others] = (await district.call('GET', '/api/admissions')).body.rows
  expect(others).toEqual([])
  expect(stay.values).toMatchObject({
    facility: ward,
    ward: 'oxygen',
    severity: 'severe',
    risk: 'medium',
    status: 'staying',
  })
})

test('figures say the same: care begun and ended, alarms (one of signs corrected later), transfers, patients now', async () => {
  const names = [
    'home-care',
    'home-care-now',
    'care-alarms-danger',
    'transfers-worsening',
    'transfers-by-ambulance',
    'patients-oxygen-now',
    'patients-now',
  ]
  const asks = names.map((figure) => ({ figure, unit: DISTRICT, from: null, to: TODAY, knownOn: null }))
  const { answers } = await district.sure('POST', '/api/figures', { asks })
  expect(answers.map(({ value }: { value: number }) => value)).toEqual([1, 0, 2, 1, 1, 1, 1])
})

test('step-down: from the ward home again, and care at home goes on', async () => {
  const [stay] = (await district.call('GET', '/api/admissions')).body.rows
  const id = crypto.randomUUID()
  await district.sure('POST', '/api/treatment/transfers/ask', {
    id,
    caseRecord: null,
    homeCare: null,
    admission: stay.id,
    reason: 'stepDown',
    severity: 'mild',
    ward: null,
    toPlace: null,
    toFacility: null,
    note: null,
  })
  for (const to of ['accepted', 'underWay', 'arrived'])
    await district.sure('POST', `/api/treatment/transfers/${id}/step`, { to })
  expect(await valuesOf('admissions', stay.id)).toMatchObject({ status: 'stepDown', outDay: TODAY })
  const { rows } = await station.sure('POST', '/api/home-care/find', { filter: '{"status":["open"]}' })
  expect(rows).toMatchObject([{ values: { doctor: 'BS Hoàng Văn Đồng', risk: 'medium' } }])
  const down = { figure: 'transfers-step-down', unit: DISTRICT, from: null, to: TODAY }
  expect(await district.figure(down)).toBe(1)
})
