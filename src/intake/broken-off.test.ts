// A list or its undo that broke off half-way: what may be done with it then, by whom, and what becomes of its rows and its file.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAtRest } from '../kernel/erasure/erase-files.ts'
import type { Progress } from '../kernel/jobs/jobs.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { runImport, undoImport } from './worker.ts'

let app: TestApp
let worker: Caller
let colleague: Caller
beforeAll(async () => {
  app = await createTestApp()
  // The work is done here, step by step.
  await app.jobs.close()
  worker = await app.signIn(['healthWorker', '063'])
  colleague = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const LOT = 1001

/** People who are like nobody else of the list, the later ones born later. */
const rowsOf = (mark: string, count: number, day = (_place: number): string => '05/03/2022') => [
  'Họ và tên,Năm sinh,Ngày báo cáo,Xã',
  ...Array.from({ length: count }, (_, n) => `Người ${mark} ${n},${1930 + (n % 60)},${day(n)},Mỹ Thanh`),
]

const upload = async (lines: readonly string[]): Promise<string> => {
  const id = crypto.randomUUID()
  const file = Buffer.from(lines.join('\n'), 'utf8').toString('base64')
  const body = { id, fileName: 'F0.csv', file, homeUnit: '02011', register: 'cases' }
  await worker.sure('POST', '/api/imports', body)
  return id
}

const goOn: Progress = () => Promise.resolve({ stop: false })
const stopAtOnce: Progress = () => Promise.resolve({ stop: true })

const work = async (what: 'run' | 'undo', id: string, progress: Progress = goOn, by = worker) => {
  const job = await by.sure('POST', `/api/imports/${id}/${what}`, {})
  const pools = { pool: app.pool, owner: app.owner }
  const actor = { tenant: app.tenant, accountId: by.accountId }
  const result =
    what === 'run'
      ? await runImport(pools, { importId: id }, actor, progress)
      : await undoImport(pools, { importId: id }, actor, progress, job.id)
  await app.owner.query('update job set state = $2 where id = $1', [
    job.id,
    progress === goOn ? 'done' : 'cancelled',
  ])
  return result
}

const casesOf = async (id: string) => (await worker.sure('GET', `/api/cases?importId=${id}`)).total
const stateFor = async (caller: Caller, id: string) =>
  (await caller.sure('GET', '/api/imports')).runs.find((run: { id: string }) => run.id === id).state

test('an undo that was stopped is not taken for a list to be gone on with; it is undone once more, by a colleague too', async () => {
  const id = await upload(rowsOf('Hoàn', LOT))
  await work('run', id)
  await work('undo', id, stopAtOnce)
  const left = await casesOf(id)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(LOT)
  expect((await worker.call('POST', `/api/imports/${id}/run`, {})).status).toBe(409)
  expect((await worker.call('PATCH', `/api/imports/${id}`, { cells: {} })).status).toBe(409)
  // The sender is told how it broke off, a colleague what may be done.
  expect([await stateFor(worker, id), await stateFor(colleague, id)]).toEqual(['running', 'done'])
  await work('undo', id, goOn, colleague)
  expect(await casesOf(id)).toBe(0)
})

test('a list that is coming in is left alone, by whoever did not send it too; once it broke off both may go on with it', async () => {
  const id = await upload(rowsOf('Đang', 2))
  const job = await worker.sure('POST', `/api/imports/${id}/run`, {})
  for (const caller of [worker, colleague]) {
    expect((await caller.call('PATCH', `/api/imports/${id}`, { cells: {} })).status).toBe(409)
    expect((await caller.call('POST', `/api/imports/${id}/run`, {})).status).toBe(409)
    expect((await caller.call('POST', `/api/imports/${id}/undo`, {})).status).toBe(409)
  }
  await app.owner.query("update job set state = 'failed' where id = $1", [job.id])
  expect(await stateFor(colleague, id)).toBe('failed')
  await work('run', id, goOn, colleague)
  expect(await casesOf(id)).toBe(2)
})

test('a list that was stopped and corrected takes the corrected rows in, and stays the list that it was', async () => {
  const id = await upload(rowsOf('Dừng', 5, (n) => (n === 3 ? '30/02/2022' : '06/03/2022')))
  expect(await work('run', id)).toMatchObject({ question: 4, problem: 1 })
  // As one that was stopped with more to come.
  await app.owner.query("update import_run set state = 'cancelled' where id = $1", [id])
  for (const change of [{ register: 'contacts' }, { sheet: 1 }, { homeUnit: '01978' }]) {
    const { status, body } = await worker.call('PATCH', `/api/imports/${id}`, change)
    expect([status, body.details]).toEqual([409, { reason: 'begun' }])
  }
  const same = { register: 'cases', sheet: 0, homeUnit: '02011', cells: { '4:2': '07/03/2022' } }
  await worker.sure('PATCH', `/api/imports/${id}`, same)
  expect(await work('run', id)).toMatchObject({ question: 5, problem: 0 })
  expect(await casesOf(id)).toBe(5)
})

test('the file of a list that broke off may go, that of one at work stays; what has gone is shown by no memory', async () => {
  const id = await upload(rowsOf('Tệp', 2))
  const job = await worker.sure('POST', `/api/imports/${id}/run`, {})
  const atRest = async () =>
    (await app.owner.query(`select 1 from import_run i where i.id = $1 and ${isAtRest('i')}`, [id])).rowCount
  expect(await atRest()).toBe(0)
  await app.owner.query("update job set state = 'failed' where id = $1", [job.id])
  expect(await atRest()).toBe(1)
  await worker.sure('GET', `/api/imports/${id}`)
  await app.owner.query("update import_run set file = '' where id = $1", [id])
  expect((await worker.call('GET', `/api/imports/${id}`)).status).not.toBe(200)
  expect((await worker.call('POST', `/api/imports/${id}/run`, {})).status).toBeLessThan(500)
})
