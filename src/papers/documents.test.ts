// The register of documents through the front door: numbers kept as written and read, links, checks, counts by type, the order of numbers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDocumentNumber } from '../kernel/document/numbering.ts'
import { typeAbbreviations } from '../kernel/document/number-types.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { readOrder } from './order.ts'
import { seriesOf } from './series.ts'

const DISTRICT = '063'

let app: TestApp
let office: Caller
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', DISTRICT])
})
afterAll(() => app.close())

const add = async (values: object, register = 'documents') => {
  const id = crypto.randomUUID()
  const reply = await office.call('POST', `/api/${register}`, { id, homeUnit: DISTRICT, values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return { id, ...reply.body }
}

/** Numbers of documents 000, 001, 003 and 004, with the slips that they bear. */
const written = [
  '277-QĐ/HU',
  '1373-QĐ/HU',
  '18-CT/TU',
  '1660-TB/VPTU',
  '04-KH/BCĐ',
  'Số 01-TB/BCĐ',
  '15/TB-BCĐ',
  '2935/QĐ-UBND',
  '01/PA-UBND',
  '128/NQ-CP',
  '242/KH- UBND',
  '15/2020/QĐ-TTg',
  '18/2008/NQ-QH12',
  '02/2022/TT-BTNMT',
  '2436/UBND-VHTT',
  '2869/UBND-VP',
  '/BC-BCĐ',
  '12a/QĐ-UBND',
  ...typeAbbreviations().map((type, index) => `${index + 1}/${type}-UBND`),
]

test.each(written)('the database reads %s as the parser does', async (number) => {
  const parsed = parseDocumentNumber(number)
  const { rows } = await app.owner.query(
    'select document_series($1) as series, document_serial($1) as serial',
    [number],
  )
  expect(rows[0]).toEqual({ series: parsed && seriesOf(parsed), serial: parsed?.serial ?? null })
})

test('what is no number has no series', async () => {
  const { rows } = await app.owner.query(
    "select document_series('không số') as series, document_serial('') as serial",
  )
  expect(rows[0]).toEqual({ series: null, serial: null })
})

test('a number is kept as it was written; type, direction and the day to send by follow from it', async () => {
  const { record, questions } = await add({
    number: '242/KH- UBND',
    day: '2021-10-26',
    summary: 'Đáp ứng khí ô xy y tế trong các tình huống',
  })
  expect(questions).toEqual([])
  expect(record.values).toMatchObject({
    number: '242/KH- UBND',
    type: 'plan',
    direction: 'out',
    sendBy: '2021-10-27',
    origin: 'typed',
    status: 'open',
  })
  const came = await add({
    number: '4042/QĐ-BYT',
    day: '2021-08-21',
    arrivalDay: '2021-08-23',
    issuer: 'Bộ Y tế',
    summary: 'Hướng dẫn tạm thời Trạm Y tế lưu động',
  })
  expect(came.record.values).toMatchObject({ direction: 'in', type: 'decision', sendBy: null })
})

test.each([
  ['a number that cannot be read', { number: 'không rõ' }, 'Số, ký hiệu không đọc được'],
  ['a type against its number', { number: '12/QĐ-UBND', type: 'plan' }, 'Loại văn bản khác'],
  ['arrived before it was written', { day: '2022-02-02', arrivalDay: '2022-02-01' }, 'Ngày đến trước'],
  ['sent before it was signed', { day: '2022-02-02', sentDay: '2022-02-01' }, 'Gửi đi trước'],
  ['out, yet arrived', { direction: 'out', arrivalDay: '2022-02-01' }, 'Văn bản đi mà'],
])('%s is asked about', async (_what, values, question) => {
  const { questions } = await add({ summary: 'Thử', ...values })
  expect(questions.map(({ text }: { text: { vi: string } }) => text.vi).join(' ')).toContain(question)
})

test('links lead to documents held and to numbers that are not', async () => {
  const plan = await add({ number: '604/KH-UBND', day: '2021-10-06', summary: 'Trạm Y tế lưu động' })
  const law = await add(
    { document: plan.id, kind: 'implements', citedNumber: '4042/QĐ-BYT' },
    'document-links',
  )
  expect(law.questions).toEqual([])
  const nothing = await add({ document: plan.id, kind: 'basis' }, 'document-links')
  expect(nothing.questions).toHaveLength(1)
  const itself = await add({ document: plan.id, kind: 'replaces', cited: plan.id }, 'document-links')
  expect(itself.questions).toHaveLength(1)
})

test('counts by type are named figures', async () => {
  const ask = (figure: string) =>
    office.figure({ figure, unit: DISTRICT, from: '2020-01-01', to: '2020-12-31' })
  for (const [number, day] of [
    ['11/QĐ-UBND', '2020-03-02'],
    ['12/QĐ-UBND', '2020-03-03'],
    ['01/PA-UBND', '2020-03-03'],
    ['300/UBND-VP', '2020-03-04'],
    ['02/CT-UBND', '2020-03-05'],
  ])
    await add({ number, day, summary: 'Phòng, chống dịch' })
  await add({
    number: '15/CT-TTg',
    day: '2020-03-27',
    arrivalDay: '2020-03-28',
    summary: 'Cao điểm',
    issuer: 'Thủ tướng',
  })
  const names = ['decisions', 'schemes', 'plans', 'directing', 'out', 'in'].map((name) => `documents-${name}`)
  expect(await Promise.all(names.map(ask))).toEqual([2, 1, 0, 2, 5, 1])
})

test('one number twice in a year is found, in two years it is not', async () => {
  await add({ number: '05/BC-UBND', day: '2019-03-02', summary: 'Một' })
  await add({ number: '5/BC- UBND', day: '2019-07-02', summary: 'Hai' })
  await add({ number: '05/BC-UBND', day: '2018-03-02', summary: 'Năm trước' })
  await add({
    number: '05/BC-UBND',
    day: '2019-03-02',
    arrivalDay: '2019-03-03',
    issuer: 'UBND xã',
    summary: 'Đến',
  })
  const found = await office.call('GET', '/api/documents?check=documents-same-number')
  expect(
    found.body.rows.map(({ values }: { values: { summary: string } }) => values.summary).toSorted(),
  ).toEqual(['Hai', 'Một'])
})

test('a number out of the order of its year, and numbers left out, are said', () => {
  const rows = [
    ['01/QĐ-UBND', '2022-01-04'],
    ['02/QĐ-UBND', '2022-03-09'],
    ['03/QĐ-UBND', '2022-01-20'],
    ['04/QĐ-UBND', '2022-02-01'],
    ['07/QĐ-UBND', '2022-02-02'],
    ['2436/UBND-VHTT', '2022-11-08'],
    ['2869/UBND-VP', '2021-12-31'],
  ].map(([number = '', day = ''], index) => ({ id: String(index), number, day }))
  const { breaks, gaps } = readOrder(rows)
  expect(breaks.map(({ kind, number }) => [kind, number])).toEqual([
    ['order', '02/QĐ-UBND'],
    ['year', '2436/UBND-VHTT'],
  ])
  expect(breaks[1]?.say.vi).toContain('2021')
  expect(gaps).toEqual([{ series: 'QĐ-UBND', year: 2022, from: 5, to: 6 }])
})

test('the order of a unit is asked by who may read its documents', async () => {
  expect((await office.call('GET', `/api/document-order?unit=${DISTRICT}`)).status).toBe(200)
  const team = await app.signIn(['communityTeam', '02011'])
  expect((await team.call('GET', `/api/document-order?unit=${DISTRICT}`)).status).toBe(403)
  const neighbour = await app.signIn(['committeeOffice', '01981'])
  expect((await neighbour.call('GET', `/api/document-order?unit=${DISTRICT}`)).body).toEqual({
    breaks: [],
    gaps: [],
  })
})

test('a book of incoming letters comes in as the office keeps it', async () => {
  const officer = await app.signIn(['epidemiologist', DISTRICT])
  const id = crypto.randomUUID()
  const sheet = [
    'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2021',
    'Ngày đến\tSố đến\tTác giả\tSố, ký hiệu\tNgày tháng văn bản\tTên loại và trích yếu nội dung\tĐơn vị hoặc người nhận\tGhi chú',
    '01/11/2021\t412\tUBND tỉnh Bắc Kạn\t2312/QĐ-UBND\t29/10/2021\tQuyết định về cấp độ dịch\tPhòng Y tế\t',
    '02/11/2021\t413\tSở Y tế\t88/KH-SYT\t01/11/2021\tKế hoạch tiêm vắc xin\tTrung tâm Y tế\t',
  ].join('\n')
  const started = await officer.call('POST', '/api/imports', {
    id,
    fileName: 'so-van-ban-den.csv',
    homeUnit: DISTRICT,
    register: 'documents',
    paste: sheet,
  })
  expect(started.status, JSON.stringify(started.body)).toBe(200)
  const job = await officer.call('POST', `/api/imports/${id}/run`, {})
  expect((await app.jobEnd(officer, job.body.id)).body.result).toMatchObject({
    new: 2,
    question: 0,
    problem: 0,
  })
  const rows = (await officer.call('POST', '/api/documents/find', { search: '88/KH-SYT' })).body.rows
  expect(rows[0].values).toMatchObject({
    direction: 'in',
    type: 'plan',
    arrivalNumber: 413,
    arrivalDay: '2021-11-02',
    issuer: 'Sở Y tế',
    day: '2021-11-01',
    handler: 'Trung tâm Y tế',
  })
})
