// A document comes to the checker as people send it, and the checker says what is wrong; what is no document is refused in words.
import { zipSync, strToU8 } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentToDocx } from '../kernel/document/docx.ts'
import { documentToPdf } from '../kernel/document/pdf.ts'
import { sampleReport } from '../kernel/document/samples.ts'
import { column, item, paragraph, table } from '../kernel/document/tree.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { Audit } from './contract.ts'

let app: TestApp
let office: Caller
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', '063'])
})
afterAll(() => app.close())

const audit = async (body: object): Promise<{ status: number; body: Audit & { code: string; vi: string } }> =>
  office.call('POST', '/api/audit', body)
const file = (bytes: Uint8Array, fileName: string) =>
  audit({ fileName, file: Buffer.from(bytes).toString('base64') })
const told = ({ body }: { body: Audit }) => body.statements.map(({ kind, verdict }) => `${kind} ${verdict}`)

const report = sampleReport({
  body: [
    paragraph('Tổng số 1.297 trường hợp cách ly, trong đó: tập trung 329, tại nhà 964, cơ sở y tế 05.'),
    item('Mũi 3: 1.832/2.170 đạt 93,8%.'),
    item('Đã chi 42.700.000đ (bốn mươi hai triệu bảy trăm nghìn đồng).'),
    table(
      [column(3), column(1, 'right')],
      [['Xã', 'Ca']],
      [
        ['Mỹ Thanh', '10'],
        ['Vi Hương', '20'],
        ['Cẩm Giàng', '5'],
        ['Tổng', '36'],
      ],
    ),
  ],
})

test('pasted words are judged, each statement in its place', async () => {
  const text = 'Xét nghiệm: 5.201 mẫu, trong đó dương tính 251 mẫu, âm tính 4.950 mẫu.'
  const { status, body } = await audit({ text })
  expect(status).toBe(200)
  expect(body.statements).toMatchObject([{ kind: 'parts', verdict: 'ok', expected: '5.201' }])
  for (const { quote, offset } of body.statements)
    expect(body.text.slice(offset, offset + quote.length)).toBe(quote)
})

test('a Word file: text, items and the table', async () => {
  expect(told(await file(await documentToDocx(report), 'bao-cao.docx')).toSorted()).toEqual([
    'parts wrong',
    'parts wrong',
    'ratio wrong',
    'words ok',
  ])
})

test('a PDF with words', async () => {
  const found = told(await file(await documentToPdf(report), 'bao-cao.pdf'))
  for (const statement of ['parts wrong', 'ratio wrong', 'words ok']) expect(found).toContain(statement)
})

test('plain text in another encoding', async () => {
  const bytes = Buffer.from('﻿Mũi 3: 1832/2170 đạt 84,4%.', 'utf16le')
  expect(told(await file(bytes, 'a.txt'))).toEqual(['ratio ok'])
})

test.each([
  ['nothing', new Uint8Array(), 'a.txt', 'Tệp rỗng'],
  ['a broken PDF', strToU8('%PDF-1.7 cut off'), 'a.pdf', 'PDF'],
  ['a broken Word file', zipSync({ 'word/document.xml': strToU8('') }).slice(0, 60), 'a.docx', 'hỏng'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'a.png', 'ảnh'],
  ['no words', strToU8('   \n '), 'a.txt', 'Chưa có chữ'],
])('%s is refused in words', async (_, bytes, name, words) => {
  const { status, body } = await file(bytes, name)
  expect([status, body.code]).toEqual([422, 'cannotRead'])
  expect(body.vi).toContain(words)
})

const letter = (cases: number) =>
  `BÁO CÁO\nTình hình dịch trên địa bàn xã Mỹ Thanh\n\nTính đến ngày 30/01/2023 ghi nhận tổng ${cases} ca mắc.
Tính đến ngày 30/01/2023 toàn huyện ghi nhận tổng số 90 ca mắc.`
const own = async (caller: Caller, body: object) => {
  const { body: answer } = await caller.call('POST', '/api/audit', body)
  const compared = answer.statements.filter(({ kind }: { kind: string }) => kind === 'own')
  return {
    ...answer.own,
    said: compared.map(({ verdict, expected }: Audit['statements'][number]) => `${verdict} ${expected}`),
    compared,
  }
}

test('a number that names something we count is asked of our figures, where the account may read them', async () => {
  const station = await app.signIn(['healthWorker', '02011'])
  for (const day of ['2023-01-10', '2023-01-11']) {
    const values = { disease: 'covid19', classification: 'confirmed', reportDay: day }
    const id = crypto.randomUUID()
    const subject = { fullName: 'Nguyễn Văn Sổ', birthYear: 1980 }
    const reply = await station.call('POST', '/api/cases', { id, homeUnit: '02011', subject, values })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  }
  const right = await own(office, { text: letter(2) })
  expect(right).toMatchObject({ unit: { key: '02011' }, day: '2023-01-30', elsewhere: 0 })
  expect(right.said).toEqual(['ok 2', 'conflict 2'])
  expect(right.compared[0].own).toMatchObject({ ask: { figure: 'cases', unit: '02011' }, value: 2 })
  const wrong = await own(office, { text: letter(5) })
  expect(wrong.compared[0].because.vi).toContain(
    'văn bản nhiều hơn 3; theo dữ liệu có đến hết ngày 30/01/2023 là 0',
  )
  // The commune reads its own figures; those of the district are not its to see.
  expect(await own(station, { text: letter(2) })).toMatchObject({ said: ['ok 2'], elsewhere: 1 })
  // A neighbour learns nothing of Mỹ Thanh, not even by naming its key.
  const neighbour = await app.signIn(['healthWorker', '01975'])
  for (const body of [{ text: letter(2) }, { text: letter(2), unit: '02011' }])
    expect(await own(neighbour, body)).toMatchObject({ unit: null, said: [], elsewhere: 2 })
})

test('who has nothing to do with reports is told which duty is missing', async () => {
  const team = await app.signIn(['communityTeam', '02011'])
  const { status, body } = await team.call('POST', '/api/audit', { text: 'x' })
  expect([status, body.code]).toEqual([403, 'dutyMissing'])
})
