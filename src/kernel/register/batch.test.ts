// Many records changed at once: one transaction, each record judged for itself, one undo that spares what was changed since.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

let app: TestApp
let worker: Caller
let outsider: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
  outsider = await app.signIn(['healthWorker', '02011'])
})
afterAll(() => app.close())

type Picked = { id: string; version: number }

const enter = async (values: object, homeUnit = '02011'): Promise<Picked> => {
  const subject = { fullName: 'Triệu Thị Ghi', sex: 'female' }
  const { id, version } = await worker.enter('cases', { homeUnit, subject, values })
  return { id, version }
}

const change = (body: object, caller = worker) =>
  caller.call('POST', '/api/cases/batches', { id: crypto.randomUUID(), ...body })

const undo = (id: string, caller = worker) => caller.call('POST', `/api/cases/batches/${id}/undo`)

const figuresOf = async (days: readonly string[]) => {
  const asks = ['cases', 'active', 'recovered', 'deaths', 'cases-community'].flatMap((figure) =>
    ['02011', '02008', '063'].flatMap((unit) =>
      days.map((day) => ({ figure, unit, from: day, to: day, knownOn: null })),
    ),
  )
  const reply = await worker.call('POST', '/api/figures', { asks })
  expect(reply.status).toBe(200)
  return reply.body.answers.map(({ value }: { value: number }) => value)
}

const recordOf = async (id: string) => (await worker.call('GET', `/api/cases/${id}`)).body.record

test('many change at once, each with its history, and one undo gives all of it back', async () => {
  const records: Picked[] = []
  for (const day of [1, 2, 3]) records.push(await enter({ reportDay: `2022-05-0${day}` }))
  const days = ['2022-05-01', '2022-05-02', '2022-05-03', '2022-05-20']
  const before = await figuresOf(days)
  const id = crypto.randomUUID()
  const body = {
    id,
    records,
    change: { values: { outcome: 'recovered', outcomeDay: '2022-05-20' } },
    why: 'Trạm báo khỏi',
  }
  const reply = await change(body)
  expect(reply.body.batch).toMatchObject({ changed: 3, same: 0, refused: [], undone: null })
  expect(await figuresOf(days)).not.toEqual(before)
  for (const record of records)
    expect(await recordOf(record.id)).toMatchObject({ version: 2, values: { outcome: 'recovered' } })
  const life = await worker.call('GET', `/api/cases/${records[0]?.id}/history`)
  expect(life.body.entries.find((entry: { action: string }) => entry.action === 'change')).toMatchObject({
    why: 'Trạm báo khỏi',
    from: id,
  })
  // The answer was lost and the batch is sent again: answered again, done once.
  expect((await change(body)).body.batch).toEqual(reply.body.batch)
  const listed = await worker.call('GET', `/api/cases?batchId=${id}`)
  expect(listed.body.total).toBe(3)
  expect((await outsider.call('GET', `/api/cases?batchId=${id}`)).body.total).toBe(0)

  expect((await undo(id)).body.batch.undone).toMatchObject({ restored: 3, spared: [] })
  expect(await figuresOf(days)).toEqual(before)
  expect((await undo(id)).status).toBe(409)
  const mine = await worker.call('GET', '/api/cases/batches')
  expect(mine.body.batches[0]).toMatchObject({ id, undone: { restored: 3 } })
})

test('what cannot change is refused by name while the others change; nothing foreign is touched', async () => {
  const good = await enter({ reportDay: '2022-05-04' })
  const stale = await enter({ reportDay: '2022-05-04' })
  await worker.call('PATCH', `/api/cases/${stale.id}`, { version: 1, values: { note: 'sửa trước' } })
  const away = await enter({ reportDay: '2022-05-04' }, '02008')
  const reply = await change(
    { records: [good, stale, away], change: { values: { severity: 'mild' } } },
    outsider,
  )
  expect(reply.body.batch.changed).toBe(1)
  const why = Object.fromEntries(
    reply.body.batch.refused.map((left: { id: string; name: string; why: { vi: string } }) => [
      left.id,
      [left.name, left.why.vi],
    ]),
  )
  expect(why[stale.id]).toEqual(['Triệu Thị Ghi', expect.stringContaining('Người khác vừa sửa')])
  expect(why[away.id]).toEqual(['', expect.stringContaining('Không tìm thấy')])
  expect((await recordOf(away.id)).version).toBe(1)
  const empty = await change({
    records: [{ ...good, version: 2 }],
    change: { values: { reportDay: null } },
  })
  expect(empty.body.batch).toMatchObject({
    changed: 0,
    refused: [{ why: { vi: expect.stringContaining('bắt buộc') } }],
  })
})

test('undo spares what somebody changed since, and says so', async () => {
  const [one, other] = [await enter({ reportDay: '2022-05-05' }), await enter({ reportDay: '2022-05-05' })]
  const reply = await change({ records: [one, other], change: { values: { severity: 'severe' } } })
  await worker.call('PATCH', `/api/cases/${one.id}`, { version: 2, values: { note: 'xem lại' } })
  const undone = (await undo(reply.body.batch.id)).body.batch.undone
  expect(undone).toMatchObject({
    restored: 1,
    spared: [{ id: one.id, why: { vi: expect.stringContaining('giữ nguyên') } }],
  })
  expect((await recordOf(one.id)).values).toMatchObject({ severity: 'severe', note: 'xem lại' })
  expect((await recordOf(other.id)).values.severity).toBeNull()
})

test('all that a list shows: deleted and restored, refused where the list became another', async () => {
  for (let turn = 0; turn < 4; turn += 1) await enter({ reportDay: '2022-05-06', note: 'đợt 6/5' })
  const query = { unit: '063', from: '2022-05-06', to: '2022-05-06' }
  const other = await change({ matching: { query, total: 3 }, change: { values: { severity: 'mild' } } })
  expect([other.status, other.body.vi]).toEqual([409, expect.stringContaining('nay có 4 bản ghi')])
  const without = await change({ matching: { query, total: 4 }, change: { state: 'deleted' } })
  expect(without.status).toBe(400)
  const gone = await change({
    matching: { query, total: 4 },
    change: { state: 'deleted' },
    why: 'Nhập nhầm',
  })
  expect(gone.body.batch.changed).toBe(4)
  expect((await figuresOf(['2022-05-06']))[0]).toBe(0)
  const back = await change({
    matching: { query: { ...query, state: 'deleted' }, total: 4 },
    change: { state: 'active' },
  })
  expect(back.body.batch.changed).toBe(4)
  expect((await figuresOf(['2022-05-06']))[0]).toBe(4)
})

test('a home unit is given only where one may write', async () => {
  const record = await enter({ reportDay: '2022-05-07' })
  const away = await change({ records: [record], change: { homeUnit: '02008' } }, outsider)
  expect(away.status).toBe(403)
  const moved = await change({ records: [record], change: { homeUnit: '02008' } })
  expect(moved.body.batch.changed).toBe(1)
  expect((await recordOf(record.id)).homeUnit).toBe('02008')
  expect((await undo(moved.body.batch.id, outsider)).status).toBe(404)
  expect((await undo(moved.body.batch.id)).body.batch.undone.restored).toBe(1)
})

test('whatever is changed together and undone leaves every figure as it was', async () => {
  const days = ['2022-06-01', '2022-06-02', '2022-06-03']
  const day = fc.constantFrom(...days)
  const values = fc.record(
    {
      reportDay: day,
      outcome: fc.constantFrom('underTreatment', 'recovered', 'died', null),
      outcomeDay: fc.option(day),
      detectionSetting: fc.constantFrom('community', 'isolated', null),
      classification: fc.constantFrom('confirmed', 'probable', 'notACase'),
    },
    { requiredKeys: [] },
  )
  const given = fc.oneof(
    values.map((some) => ({ values: some })),
    fc.record({ values, homeUnit: fc.constantFrom('02011', '02008') }),
    fc.constant({ state: 'deleted' }),
  )
  const ids: Picked[] = []
  for (const [index, reportDay] of days.entries())
    ids.push(
      await enter({ reportDay }),
      await enter({ reportDay, outcome: 'died', outcomeDay: days[2] }, index === 0 ? '02008' : '02011'),
    )
  await fc.assert(
    fc.asyncProperty(fc.subarray(ids, { minLength: 1 }), given, async (picked, wanted) => {
      const before = await figuresOf(days)
      const records = await Promise.all(
        picked.map(async ({ id }) => ({ id, version: (await recordOf(id)).version })),
      )
      const reply = await change({ records, change: wanted, why: 'thử' })
      if (reply.status === 400) return
      const undone = await undo(reply.body.batch.id)
      expect(undone.body.batch.undone).toMatchObject({ restored: reply.body.batch.changed, spared: [] })
      expect(await figuresOf(days)).toEqual(before)
    }),
    { numRuns: 25 },
  )
})
