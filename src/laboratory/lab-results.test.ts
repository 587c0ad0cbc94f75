// Results that come in through the front door: by code to tube and specimen, those that do not match wait, and a person decides or takes back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeKey, codeSlips } from './rules/code-key.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const DAY = '2022-03-01'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const create = async (register: string, values: object, more: object = {}): Promise<string> =>
  (await station.enter(register, { homeUnit: UNIT, values, ...more })).id
const specimen = (code: string, fullName: string, values: object = {}) =>
  create(
    'specimens',
    { code, method: 'pcr', specimenDay: DAY, ...values },
    { subject: { fullName, birthYear: 1980 } },
  )
const incoming = (code: string | null, result: string, more: object = {}) =>
  create('lab-results', { code, result, resultDay: '2022-03-02', laboratory: 'CDC tỉnh', ...more })
const read = async (register: string, id: string) =>
  (await station.call('GET', `/api/${register}/${id}`)).body.record
const valuesOf = async (register: string, id: string) => (await read(register, id)).values
type Row = { id: string; version: number; why: string; suggestions: { id: string; name: string | null }[] }
const queue = async (): Promise<Row[]> =>
  (await station.call('GET', `/api/laboratory/results?unit=${UNIT}`)).body.rows

test('a result finds its specimen by the code, however it is written, and forgets the name on the paper', async () => {
  const taken = await specimen('KQ-0001', 'Hứa Văn Khớp')
  const id = await incoming('kq 0001', 'negative', { person: 'Hứa Văn Khớp', personYear: 1980 })
  expect(await valuesOf('specimens', taken)).toMatchObject({
    result: 'negative',
    resultDay: '2022-03-02',
    stage: 'done',
    laboratory: 'CDC tỉnh',
  })
  expect(await valuesOf('lab-results', id)).toMatchObject({
    status: 'matched',
    specimen: taken,
    person: null,
    personYear: null,
  })
})

test('the result of a pool goes to the pool and so to everybody in it', async () => {
  const pool = await create('pools', { code: 'GOP-77', size: 5, method: 'pcr', specimenDay: DAY })
  const member = await specimen('GOP-77', 'Hứa Thị Gộp', { pool })
  await incoming('GOP-77', 'positive')
  expect((await valuesOf('pools', pool)).result).toBe('positive')
  expect((await valuesOf('specimens', member)).result).toBe('retest')
})

test('what cannot be matched waits with its reason and what it may belong to', async () => {
  const near = await specimen('MTX-123456', 'Hứa Văn Gần')
  const named = await specimen('KHAC-9', 'Hứa Thị Tên Riêng')
  await specimen('TRUNG-1', 'Hứa Văn Trùng')
  await specimen('TRUNG-1', 'Hứa Văn Trùng Hai')
  await specimen('CO-1', 'Hứa Văn Có', { result: 'negative', resultDay: '2022-03-02' })
  const typo = await incoming('MTX-123465', 'negative')
  const nameless = await incoming(null, 'negative', { person: 'Hứa Thị Tên Riêng', personYear: 1980 })
  const several = await incoming('TRUNG-1', 'negative')
  const other = await incoming('CO-1', 'positive')
  const rows = new Map((await queue()).map((row) => [row.id, row]))
  expect([typo, nameless, several, other].map((id) => rows.get(id)?.why)).toEqual([
    'unknown',
    'noCode',
    'several',
    'contradicts',
  ])
  expect(rows.get(typo)?.suggestions[0]?.id).toBe(near)
  expect(rows.get(nameless)?.suggestions.map(({ id }) => id)).toContain(named)
})

test('the database parts a code into the same slips as the rule that compares them', async () => {
  for (const code of ['MTX-123456', 'aab 11', 'X', '12345', 'GOP–7/ü', '-']) {
    const { rows } = await app.owner.query<{ slips: string[] }>('select lab_code_slips($1) as slips', [code])
    const key = codeKey(code)
    expect(new Set(rows[0]?.slips), code).toEqual(new Set(codeSlips(key)))
  }
})

test('a person decides; against a result that stands only with a reason, and what is set aside says why', async () => {
  const [row] = (await queue()).filter(({ why }) => why === 'contradicts')
  const target = row?.suggestions[0]
  const settle = (body: object) =>
    station.call('POST', `/api/laboratory/results/${row?.id}/settle`, { version: row?.version, ...body })
  const to = { kind: 'specimen', id: target?.id }
  expect((await settle({ target: to })).status).toBe(400)
  expect((await settle({ target: null })).status).toBe(400)
  const done = await settle({ target: to, why: 'Phòng xét nghiệm đính chính bằng văn bản' })
  expect(done.body, JSON.stringify(done.body)).toEqual({ status: 'matched' })
  expect((await valuesOf('specimens', target?.id ?? '')).result).toBe('positive')
  const [next] = (await queue()).filter(({ why }) => why === 'several')
  const aside = await station.call('POST', `/api/laboratory/results/${next?.id}/settle`, {
    version: next?.version,
    target: null,
    why: 'Không phải mẫu của huyện',
  })
  expect(aside.body).toEqual({ status: 'setAside' })
  expect((await queue()).map(({ id }) => id)).not.toContain(next?.id)
})

test('a match that is taken back leaves the specimen without a result again', async () => {
  const taken = await specimen('GO-1', 'Hứa Văn Gỡ')
  const id = await incoming('GO-1', 'positive')
  expect((await valuesOf('specimens', taken)).result).toBe('positive')
  const { version } = await read('lab-results', id)
  const back = await station.call('PATCH', `/api/lab-results/${id}`, {
    version,
    values: { specimen: null },
    why: 'Nhầm',
  })
  expect(back.status, JSON.stringify(back.body)).toBe(200)
  expect(await valuesOf('specimens', taken)).toMatchObject({
    result: 'pending',
    resultDay: null,
    stage: 'taken',
  })
  expect(await valuesOf('lab-results', id)).toMatchObject({ status: 'waiting', why: 'takenBack' })
})

test('a result that came before its specimen is matched when the specimen is entered', async () => {
  const id = await incoming('SAU-1', 'negative')
  expect((await valuesOf('lab-results', id)).why).toBe('unknown')
  const taken = await specimen('SAU-1', 'Hứa Văn Sau')
  expect((await valuesOf('specimens', taken)).result).toBe('negative')
  expect((await valuesOf('lab-results', id)).status).toBe('matched')
})

test('a sheet of codes and results is taken in as incoming results; its undo takes them all back', async () => {
  const first = await specimen('BANG-1', 'Hứa Văn Bảng')
  const second = await specimen('BANG-2', 'Hứa Thị Bảng')
  const id = crypto.randomUUID()
  const started = await station.call('POST', '/api/imports', {
    id,
    fileName: 'tra-ket-qua.csv',
    paste:
      'TRẢ KẾT QUẢ XÉT NGHIỆM\nMã mẫu,Kết quả,Ngày có kết quả\nBANG-1,Âm tính,02/03/2022\nBANG-2,Dương tính,02/03/2022\nLA-3,Âm tính,02/03/2022',
    homeUnit: UNIT,
  })
  expect(started.status, JSON.stringify(started.body)).toBe(200)
  expect(started.body.run.register).toBe('lab-results')
  const job = await station.call('POST', `/api/imports/${id}/run`, {})
  expect((await app.jobEnd(station, job.body.id)).body.state).toBe('done')
  const results = async () => [
    (await valuesOf('specimens', first)).result,
    (await valuesOf('specimens', second)).result,
  ]
  expect(await results()).toEqual(['negative', 'positive'])
  const undone = await station.call('POST', `/api/imports/${id}/undo`, {})
  expect(undone.status, JSON.stringify(undone.body)).toBe(200)
  expect((await app.jobEnd(station, undone.body.id)).body.state).toBe('done')
  expect(await results()).toEqual(['pending', 'pending'])
})

test('a message of a laboratory that is sent twice is kept once', async () => {
  const taken = await specimen('2022-0003456', 'Hứa Văn Điện Tử')
  const message = {
    resourceType: 'Bundle',
    identifier: { value: 'M-1' },
    entry: [
      {
        resource: {
          resourceType: 'Patient',
          name: [{ family: 'Hứa', given: ['Văn Điện Tử'] }],
          birthDate: '1980-02-03',
        },
      },
      { resource: { resourceType: 'Specimen', id: 's1', accessionIdentifier: { value: '2022-0003456' } } },
      {
        resource: {
          resourceType: 'Observation',
          issued: '2022-03-02T10:00:00+07:00',
          interpretation: [{ coding: [{ code: 'NEG' }] }],
          specimen: { reference: 'Specimen/s1' },
        },
      },
    ],
  }
  const send = async (sent: unknown) =>
    (await station.call('POST', '/api/laboratory/messages', { homeUnit: UNIT, message: sent })).body
  expect(await send(message)).toEqual({ made: 1, known: 0, unread: null })
  expect(await send(message)).toEqual({ made: 0, known: 1, unread: null })
  expect((await valuesOf('specimens', taken)).result).toBe('negative')
  expect(await send({ hello: 1 })).toEqual({ made: 0, known: 0, unread: 'notFhir' })
})

test('a positive result that names a variant becomes one sequence of that person', async () => {
  const taken = await specimen('GEN-1', 'Hứa Văn Gen')
  await incoming('GEN-1', 'positive', { variant: 'BA.2' })
  await incoming('GEN-1', 'positive', { variant: 'BA.2', message: 'lại' })
  const { rows } = (await station.call('POST', '/api/sequences/find', { search: 'BA.2' })).body
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    subject: { fullName: 'Hứa Văn Gen' },
    values: { label: 'omicron', specimen: taken, collectedDay: DAY },
  })
  // A corrected lineage corrects its label; of one that nobody knows the list may say it.
  const set = async (values: object) => {
    const { version } = (await station.call('GET', `/api/sequences/${rows[0].id}`)).body.record
    return (await station.call('PATCH', `/api/sequences/${rows[0].id}`, { version, values })).body.record
      .values
  }
  expect(await set({ lineage: 'AY.4' })).toMatchObject({ label: 'delta' })
  expect(await set({ lineage: 'Delta', label: 'delta' })).toMatchObject({ label: 'delta' })
})

test('a self-test is a case only when somebody has verified it, and one case only', async () => {
  const person = { subject: { fullName: 'Hứa Tự Làm', birthYear: 1980 } }
  const id = await create('self-tests', { testDay: DAY, result: 'positive', contact: true }, person)
  const body = { caseId: crypto.randomUUID(), reportDay: '2022-03-02', tryOnly: false }
  const judge = () => station.call('POST', `/api/laboratory/self-tests/${id}/case`, body)
  // Dengue of the same weeks is not what the test found.
  const { subjectId } = (await station.call('GET', `/api/self-tests/${id}`)).body.record
  await create('cases', { reportDay: DAY, disease: 'dengue' }, { subjectId })
  expect((await judge()).body).toMatchObject({ classification: null, because: 'notVerified', made: false })
  const verified = { status: 'verified', verifiedDay: '2022-03-02', verifiedHow: 'supervised' }
  await station.call('PATCH', `/api/self-tests/${id}`, { version: 1, values: verified })
  expect((await judge()).body).toMatchObject({
    classification: 'confirmed',
    because: 'positiveAndContact',
    verified: false,
    made: true,
  })
  expect((await valuesOf('self-tests', id)).caseMade).toBe(body.caseId)
  expect((await valuesOf('cases', body.caseId)).classification).toBe('confirmed')
  expect((await judge()).body).toMatchObject({ made: false, known: body.caseId })
})

test('whoever may not write there neither reads nor settles', async () => {
  const next = await app.signIn(['healthWorker', '01981'])
  expect((await next.call('GET', `/api/laboratory/results?unit=${UNIT}`)).body.rows).toEqual([])
  const sent = await next.call('POST', '/api/laboratory/messages', { homeUnit: UNIT, message: {} })
  expect(sent.status).toBe(403)
})
