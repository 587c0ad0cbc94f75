// Records taken out as a file: the records of the list, in people's words, noted in history, fit to be imported again.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { readWorkbook } from '../sheet/read.ts'

let app: TestApp
let lead: Caller

beforeAll(async () => {
  app = await createTestApp()
  lead = await app.signIn(['healthWorker', '063'])
  for (const [fullName, reportDay, outcome] of [
    ['Nguyễn Thị Thường', '2022-03-05', 'underTreatment'],
    ['Lý A Páo', '2022-03-06', 'recovered'],
    ['=1+1', '2022-04-01', 'recovered'],
  ] as const)
    expect(
      (
        await lead.call('POST', '/api/cases', {
          id: crypto.randomUUID(),
          homeUnit: '02011',
          subject: { fullName, sex: 'female', birthYear: 1989, phone: '0912345678' },
          values: { reportDay, outcome },
        })
      ).status,
    ).toBe(200)
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
    records: rows.map((row) =>
      Object.fromEntries(
        titles.map(({ value }, index) => [String(value), row[index]?.day ?? row[index]?.value ?? null]),
      ),
    ),
  }
}

test.each(['xlsx', 'csv'] as const)(
  '%s: labels as titles, choices in words, days as days, the commune by name',
  async (format) => {
    const { reply, records } = await exported(format, '?to=2022-03-31')
    expect(reply.raw.headers['content-disposition']).toMatch(
      /^attachment; filename="cases-\d{4}-\d\d-\d\d\.(xlsx|csv)"; filename\*=UTF-8''/,
    )
    expect(records.map((record) => record['Họ và tên'])).toEqual(['Lý A Páo', 'Nguyễn Thị Thường'])
    expect(records[1]).toMatchObject({ 'Giới tính': 'Nữ', Xã: expect.stringContaining('Mỹ Thanh') })
    expect(Object.values(records[1] ?? {})).toContain('2022-03-05')
    expect(Object.values(records[1] ?? {})).toContain('0912345678')
  },
)

test('only the columns that were chosen leave, in the order of the register; a column that there is not is refused', async () => {
  const chosen = '?to=2022-03-31&columns=reportDay,homeUnit,subject.fullName'
  const { records } = await exported('csv', chosen)
  expect(records[1]).toEqual({
    'Họ và tên': 'Nguyễn Thị Thường',
    'Ngày báo cáo': '2022-03-05',
    Xã: expect.stringContaining('Mỹ Thanh'),
  })
  const wrong = await lead.call('GET', '/api/cases/export/csv?columns=reportDay,secret')
  expect([wrong.status, wrong.body.code]).toEqual([400, 'invalid'])
  const job = { id: crypto.randomUUID(), format: 'csv', query: { columns: 'tenant' } }
  expect((await lead.call('POST', '/api/cases/exports', job)).status).toBe(400)
})

test('a text that looks like a formula stays a text', async () => {
  for (const format of ['xlsx', 'csv'] as const)
    expect((await exported(format, '?from=2022-04-01')).records.map((record) => record['Họ và tên'])).toEqual(
      ['=1+1'],
    )
  const csv = await lead.call('GET', '/api/cases/export/csv?from=2022-04-01')
  expect(csv.raw.payload).toContain("'=1+1")
})

const entries = async () =>
  (
    await app.owner.query<{ account_id: string; entry: string }>(
      "select account_id, entry from history where action = 'export' order by at, seq",
    )
  ).rows

test('history keeps who took how many', async () => {
  const before = await entries()
  await exported('xlsx', '?to=2022-03-31&unit=02011')
  const added = (await entries()).slice(before.length)
  expect(added.map(({ account_id }) => account_id)).toEqual([lead.accountId])
  expect(JSON.parse(added[0]?.entry ?? '')).toMatchObject({
    action: 'export',
    register: 'cases',
    recordId: null,
    homeUnit: '02011',
    why: '2 dòng, xlsx',
  })
})

test('more records than are held in memory go by way of the disk', async () => {
  const { rows } = await app.owner.query<{ names: string }>(
    "select string_agg(attname, ', ') as names from pg_attribute where attrelid = 'case_record'::regclass and attnum > 0 and attgenerated = '' and not attisdropped and attname not in ('id', 'report_day')",
  )
  const names = rows[0]?.names
  await app.owner.query(
    `insert into case_record (id, report_day, ${names}) select gen_random_uuid(), '2022-05-01', ${names} from (select * from case_record where report_day = '2022-04-01' limit 1) c cross join generate_series(1, 20001)`,
  )
  // A folder of this test alone: others of the machine use the common one.
  const [common, own] = [process.env['TMPDIR'], await mkdtemp(join(tmpdir(), 'phaodai-own-'))]
  process.env['TMPDIR'] = own
  try {
    const { records } = await exported('csv', '?from=2022-05-01')
    expect(records.length).toBe(20_001)
    await expect.poll(() => readdir(own)).toEqual([])
  } finally {
    if (common === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = common
    await rm(own, { recursive: true })
  }
})

test('nothing found is a file of titles', async () => {
  const { sheet, records } = await exported('xlsx', '?from=2030-01-01')
  expect(records).toEqual([])
  expect(sheet?.rows.length).toBe(1)
})

test('who may not export gets nothing', async () => {
  const chairman = await app.signIn(['chairman', '063'])
  expect((await chairman.call('GET', '/api/cases/export/xlsx')).status).toBe(403)
})

test('who answers for another commune gets a file without these records', async () => {
  const elsewhere = await app.signIn(['healthWorker', '02008'])
  const reply = await elsewhere.call('GET', '/api/cases/export/xlsx')
  expect((await readWorkbook(reply.raw.rawPayload)).sheets[0]?.rows.length).toBe(1)
})

test('the import recognises every column of an exported file', async () => {
  const { reply } = await exported('xlsx', '?to=2022-03-31')
  const preview = await lead.call('POST', '/api/imports', {
    id: crypto.randomUUID(),
    homeUnit: '02011',
    fileName: 'ca-benh.xlsx',
    file: reply.raw.rawPayload.toString('base64'),
  })
  expect(preview.status).toBe(200)
  expect(preview.body.run.register).toBe('cases')
  expect(preview.body.columns.filter(({ target }: { target: string | null }) => target === null)).toEqual([])
})
