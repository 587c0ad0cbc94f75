// Decisions for a hundred at once, and twelve releases with certificates: running numbers, what cannot be, one file to print.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PaperBatch } from '../../papers/contract.ts'
import type { Caller, TestApp } from '../../server/test-app.ts'
import { type IsolationWorld, makeIsolationWorld, MY_THANH } from '../../server/isolation-world.ts'

let app: TestApp
let station: Caller
let office: Caller
let isolate: IsolationWorld['isolate']
beforeAll(async () => {
  ;({ app, station, office, isolate } = await makeIsolationWorld())
})
afterAll(() => app.close())

test('a hundred at once: running numbers, what cannot be is said, one file to print, and twelve releases with certificates', async () => {
  const people = await Promise.all(
    Array.from({ length: 100 }, () => isolate({ fromDay: '2021-11-01', dueDay: '2021-11-15' })),
  )
  const other = await isolate({ form: 'centralised', fromDay: '2021-11-01', dueDay: '2021-11-15' })
  const ask = (figure: string, from: string, to: string) =>
    station.figure({ figure, unit: MY_THANH, from, to })
  const standing = async () => [
    await ask('isolation-decided', '2021-11-01', '2021-11-01'),
    await ask('isolation-undecided', '2021-11-01', '2021-11-01'),
  ]
  expect(await standing()).toEqual([0, 101])
  const batch = crypto.randomUUID()
  const body = {
    id: batch,
    kind: 'isolation-home',
    records: [...people, other, crypto.randomUUID()],
    day: '2021-11-01',
    words: { signerName: 'Nguyễn Văn Ký', hour: '08:00' },
  }
  const drafted: PaperBatch = (await station.call('POST', '/api/paper-batches', body)).body
  expect(drafted.papers).toHaveLength(100)
  expect(drafted.refused.map(({ why }) => why.vi)).toEqual([
    expect.stringContaining('khác với quyết định này'),
    expect.stringContaining('Không tìm thấy'),
  ])
  expect((await station.call('POST', '/api/paper-batches', body)).body.papers).toHaveLength(100)
  expect(
    (await station.call('POST', `/api/paper-batches/${batch}/issue`, { day: '2021-11-01' })).status,
  ).toBe(403)
  const job = await office.call('POST', `/api/paper-batches/${batch}/issue`, { day: '2021-11-01' })
  expect(job.status, JSON.stringify(job.body)).toBe(200)
  expect((await app.jobEnd(office, job.body.id)).body).toMatchObject({
    state: 'done',
    result: { issued: 100, refused: 0 },
  })
  const done: PaperBatch = (await station.call('GET', `/api/paper-batches/${batch}`)).body
  expect(done.papers.map(({ number }) => number)).toEqual(
    Array.from({ length: 100 }, (_, index) => `${String(index + 1).padStart(2, '0')}/QĐ-BCĐ`),
  )
  expect(done.names[people[0] ?? '']).toContain('Hoàng Thị Cách Ly')
  const file = await office.call('GET', `/api/paper-batches/${batch}/document`)
  expect(file.status).toBe(200)
  expect(file.raw.rawPayload.subarray(0, 4).toString()).toBe('%PDF')
  const again = await office.call('POST', `/api/paper-batches/${batch}/issue`, { day: '2021-11-01' })
  expect((await app.jobEnd(office, again.body.id)).body.result).toEqual({ issued: 0, refused: 0 })

  expect(await standing()).toEqual([100, 1])
  // The one at another place is due on that day too, and still open.
  expect(await ask('isolation-due', '2021-11-15', '2021-11-15')).toBe(101)
  const released = crypto.randomUUID()
  await station.call('POST', '/api/paper-batches', {
    id: released,
    kind: 'isolation-completion',
    records: people.slice(0, 12),
    day: '2021-11-15',
    words: { signerName: 'Lý Thị Trạm' },
  })
  const ending = await station.call('POST', `/api/paper-batches/${released}/issue`, { day: '2021-11-15' })
  expect((await app.jobEnd(station, ending.body.id)).body.result).toEqual({ issued: 12, refused: 0 })
  expect(await ask('isolation-due', '2021-11-15', '2021-11-15')).toBe(89)
  expect(await ask('isolation-ended', '2021-11-15', '2021-11-15')).toBe(12)
  const outsider = await app.signIn(['healthWorker', '01981'])
  expect((await outsider.call('GET', `/api/paper-batches/${batch}`)).status).toBe(404)
})

test('what one paper of a batch refuses stands beside it, and the others leave', async () => {
  const [one = '', two = ''] = await Promise.all([isolate({ dueDay: null }), isolate()])
  const batch = crypto.randomUUID()
  const words = { signerName: 'Nguyễn Văn Ký' }
  await station.call('POST', '/api/paper-batches', {
    id: batch,
    kind: 'isolation-home',
    records: [one, two],
    day: '2023-01-02',
    words,
  })
  const job = await office.call('POST', `/api/paper-batches/${batch}/issue`, { day: '2023-01-02' })
  expect((await app.jobEnd(office, job.body.id)).body.result).toEqual({ issued: 1, refused: 1 })
  const { papers }: PaperBatch = (await station.call('GET', `/api/paper-batches/${batch}`)).body
  expect(papers.map(({ number, trouble }) => [number, trouble?.vi ?? null])).toEqual([
    [null, expect.stringContaining('until')],
    ['01/QĐ-BCĐ', null],
  ])
})
