// Files of long lists: made by a job in the name of the account, told step by step, mine alone, noted in history, gone after a day.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSweepingExports } from '../kernel/register/export-store.ts'
import { readWorkbook } from '../kernel/sheet/read.ts'
import { type Caller, createTestApp, type TestApp } from './test-app.ts'

const MANY = 6000

let app: TestApp
let lead: Caller
let commune: Caller

beforeAll(async () => {
  app = await createTestApp()
  lead = await app.signIn(['epidemiologist', '063'])
  commune = await app.signIn(['epidemiologist', '02011'])
  await app.owner.query(
    `insert into person (tenant, id, home_unit, known_at, changed_at, full_name, search_text)
     select $1, gen_random_uuid(), case when n % 3 = 0 then '02011' else '02008' end, now(), now(), 'Người số ' || n, 'nguoi so ' || n from generate_series(1, ${MANY}) n`,
    [app.tenant],
  )
})
afterAll(() => app.close())

const start = async (caller: Caller, format: 'xlsx' | 'csv', query: object = {}) => {
  const id = crypto.randomUUID()
  const reply = await caller.call('POST', '/api/persons/exports', { id, format, query })
  expect([reply.status, reply.body.state]).toEqual([200, 'queued'])
  return id
}
const files = async (caller: Caller) =>
  (await caller.call('GET', '/api/exports?register=persons')).body.files as {
    id: string
    rows: number | null
    job: { state: string; done: number; total: number }
  }[]
const download = (caller: Caller, id: string) => caller.call('GET', `/api/exports/${id}/file`)

const left = async (caller: Caller): Promise<Set<string>> => {
  const { rows } = await app.owner.query<{ id: string }>(
    "select unnest(listed) as id from history where action = 'export' and account_id = $1",
    [caller.accountId],
  )
  return new Set(rows.map(({ id }) => id))
}

test.each(['xlsx', 'csv'] as const)(
  '%s: every record once, and every person noted as having left',
  async (format) => {
    const id = await start(lead, format)
    expect((await download(lead, id)).status).toBe(404)
    const job = await app.jobEnd(lead, id)
    expect(job.body).toMatchObject({ state: 'done', done: MANY, total: MANY, result: { rows: MANY } })
    const file = await download(lead, id)
    expect(file.raw.headers['content-disposition']).toContain(`.${format}`)
    const [sheet] = (await readWorkbook(file.raw.rawPayload)).sheets
    const names = sheet?.rows.slice(1).map((row) => row[0]?.value)
    expect(new Set(names).size).toBe(MANY)
    expect((await left(lead)).size).toBe(MANY)
    expect((await files(lead))[0]).toMatchObject({ id, rows: MANY })
  },
)

test('an account gets what it may see, and nobody else gets its file', async () => {
  const id = await start(commune, 'csv', { from: '2020-01-01', unit: '02011' })
  await app.jobEnd(commune, id)
  expect((await files(commune)).map(({ rows }) => rows)).toEqual([MANY / 3])
  expect((await left(commune)).size).toBe(MANY / 3)
  const own = await files(lead)
  expect(own.map((file) => file.id)).not.toContain(id)
  for (const reply of [await download(lead, id), await lead.call('GET', `/api/jobs/${id}`)])
    expect(reply.status).toBe(404)
  expect((await lead.call('DELETE', `/api/exports/${id}`)).body).toEqual({ removed: false })
  expect((await download(commune, id)).status).toBe(200)
})

test('what is looked for stays with the file alone', async () => {
  const { rows } = await app.owner.query<{ input: object }>(
    "select distinct input from job where kind = 'export'",
  )
  expect(rows).toEqual([{ input: {} }])
})

test('without the duty none is made; a filter that cannot be is refused at once; a duty that ended opens none', async () => {
  const administrator = await app.signIn(['administrator', '063'])
  const body = { id: crypto.randomUUID(), format: 'csv', query: {} }
  expect((await administrator.call('POST', '/api/persons/exports', body)).status).toBe(403)
  const wrong = { ...body, query: { filter: '{"nothing":["x"]}' } }
  expect((await lead.call('POST', '/api/persons/exports', wrong)).status).toBe(400)
  const gone = await app.signIn(['epidemiologist', '063'])
  const id = await start(gone, 'csv')
  await app.jobEnd(gone, id)
  await app.owner.query('delete from duty_assignment where account_id = $1', [gone.accountId])
  await app.owner.query('select scope_refresh($1)', [gone.accountId])
  expect((await download(gone, id)).status).toBe(403)
})

test('whose duties moved since gets no file of before, and makes one of what is to be seen now', async () => {
  const admin = await app.signIn(['administrator', '063'])
  const moved = await app.signIn(['epidemiologist', '063'])
  const id = await start(moved, 'csv')
  await app.jobEnd(moved, id)
  expect((await download(moved, id)).status).toBe(200)
  const give = (unitKey: string) =>
    admin.sure('PATCH', `/api/accounts/${moved.accountId}`, {
      duties: [{ duty: 'epidemiologist', unitKey }],
    })
  await give('02011')
  const refused = await download(moved, id)
  expect([refused.status, refused.body.code, refused.body.vi]).toEqual([
    403,
    'dutyMissing',
    expect.stringContaining('Lập lại tệp'),
  ])
  expect(await files(moved)).toEqual([])
  const anew = await start(moved, 'csv')
  await app.jobEnd(moved, anew)
  expect((await files(moved)).map((file) => [file.id, file.rows])).toEqual([[anew, MANY / 3]])
  expect((await download(moved, anew)).status).toBe(200)
})

test('let go while it is made or afterwards, nothing of it is left', async () => {
  const id = await start(lead, 'csv')
  expect((await lead.call('DELETE', `/api/exports/${id}`)).body).toEqual({ removed: true })
  await app.jobEnd(lead, id)
  const { rows } = await app.owner.query('select 1 from export_piece where export_id = $1', [id])
  expect(rows).toEqual([])
  expect((await download(lead, id)).status).toBe(404)
})

test('after a day it cannot be had, and is swept away with its pieces', async () => {
  const [file] = await files(lead)
  if (!file) throw new Error('no file')
  await app.owner.query("update export_file set expires_at = now() - interval '1 second' where id = $1", [
    file.id,
  ])
  expect((await download(lead, file.id)).status).toBe(404)
  expect((await files(lead)).map(({ id }) => id)).not.toContain(file.id)
  const sweeping = startSweepingExports(app.owner)
  await vi.waitFor(async () => {
    const { rows } = await app.owner.query('select 1 from export_piece where export_id = $1', [file.id])
    expect(rows).toEqual([])
  })
  sweeping.close()
})
