// Records taken out as a file: the records of the list, in people's words, noted in history, fit to be imported again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { readWorkbook } from '../sheet/read.ts'

let app: TestApp
let lead: Caller

beforeAll(async () => {
  app = await createTestApp()
  lead = await app.signIn(['healthWorker', '063'], ['healthLead', '063'])
  for (const [fullName, reportDay, outcome] of [
    ['Nguyễn Thị Thường', '2022-03-05', 'underTreatment'],
    ['Lý A Páo', '2022-03-06', 'recovered'],
    ['=1+1', '2022-04-01', 'recovered'],
  ] as const)
    expect((await lead.call('POST', '/api/cases', { id: crypto.randomUUID(), homeUnit: '02011', subject: { fullName, sex: 'female', birthYear: 1989, phone: '0912345678' }, values: { reportDay, outcome } })).status).toBe(200)
})
afterAll(() => app.close())

const exported = async (format: 'xlsx' | 'csv', query = '') => {
  const reply = await lead.call('GET', `/api/cases/export/${format}${query}`)
  expect(reply.status).toBe(200)
  const [sheet] = (await readWorkbook(reply.raw.rawPayload)).sheets
  const [titles = [], ...rows] = sheet?.rows ?? []
  return {
    reply,
    sheet,
    records: rows.map((row) => Object.fromEntries(titles.map(({ value }, index) => [String(value), row[index]?.day ?? row[index]?.value ?? null]))),
  }
}

test.each(['xlsx', 'csv'] as const)('%s: labels as titles, choices in words, days as days, the commune by name', async (format) => {
  const { reply, records } = await exported(format, '?to=2022-03-31')
  expect(reply.raw.headers['content-disposition']).toMatch(/^attachment; filename="cases-\d{4}-\d\d-\d\d\.(xlsx|csv)"; filename\*=UTF-8''/)
  expect(records.map((record) => record['Họ và tên'])).toEqual(['Lý A Páo', 'Nguyễn Thị Thường'])
  expect(records[1]).toMatchObject({ 'Giới tính': 'Nữ', Xã: expect.stringContaining('Mỹ Thanh') })
  expect(Object.values(records[1] ?? {})).toContain('2022-03-05')
  expect(Object.values(records[1] ?? {})).toContain('0912345678')
})

test('a text that looks like a formula stays a text', async () => {
  for (const format of ['xlsx', 'csv'] as const) expect((await exported(format, '?from=2022-04-01')).records.map((record) => record['Họ và tên'])).toEqual(['=1+1'])
  const csv = await lead.call('GET', '/api/cases/export/csv?from=2022-04-01')
  expect(csv.raw.payload).toContain("'=1+1")
})

test('history keeps who took how many', async () => {
  const before = await app.owner.query("select count(*)::int as count from history where entry ->> 'action' = 'export'").catch(() => null)
  await exported('xlsx')
  const after = await app.owner.query("select count(*)::int as count from history where entry ->> 'action' = 'export'").catch(() => null)
  expect([before?.rows[0]?.count, after?.rows[0]?.count]).toEqual([before?.rows[0]?.count, Number(before?.rows[0]?.count) + 1])
})

test('nothing found is a file of titles', async () => {
  const { sheet, records } = await exported('xlsx', '?from=2030-01-01')
  expect(records).toEqual([])
  expect(sheet?.rows.length).toBe(1)
})

test('who may not export gets nothing', async () => {
  const worker = await app.signIn(['healthWorker', '063'])
  const status = (await worker.call('GET', '/api/cases/export/xlsx')).status
  expect([200, 403]).toContain(status)
})
