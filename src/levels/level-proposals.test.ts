// Levels proposed, signed by another, in force from a day and until the next; what was proposed never changes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../kernel/database/transaction.ts'
import { DAY, type District, enterDistrict, ONE, OTHER } from './entered-district.ts'

let district: District
beforeAll(async () => {
  district = await enterDistrict()
  await district.decide()
})
afterAll(() => district.app.close())

test('a proposal is signed by another person, takes effect, and ends what was in force before', async () => {
  const { officer, chair, worker } = district
  const proposed = await officer.call('POST', '/api/levels/assessments', {
    unit: '063',
    day: DAY,
    units: [ONE, OTHER, '02014'],
  })
  expect(proposed.body.done).toHaveLength(2)
  expect(proposed.body.left).toMatchObject([
    { unit: '02014', why: { vi: expect.stringContaining('Dân số') } },
  ])
  const [id = '', second = ''] = proposed.body.done
  const own = await officer.call('POST', '/api/levels/assessments/approve', { ids: [id] })
  expect(own.status).toBe(403)
  const early = await chair.call('POST', '/api/levels/assessments/publish', {
    ids: [id],
    number: '10/QĐ-UBND',
    effective: '2022-03-07T00:00',
  })
  expect(early.body).toMatchObject({ done: [], left: [{ why: { vi: 'Chưa được ký duyệt' } }] })
  const signed = await chair.call('POST', '/api/levels/assessments/approve', { ids: [id, second] })
  expect(new Set(signed.body.done)).toEqual(new Set([id, second]))
  const publish = (ids: string[], number: string, effective: string) =>
    chair.call('POST', '/api/levels/assessments/publish', { ids, number, effective })
  expect((await publish([id, second], '10/QĐ-UBND', '2022-03-07T00:00')).body.done).toHaveLength(2)
  const line = async (day: string) =>
    (await worker.call('GET', `/api/levels/standing?unit=${ONE}&day=${day}`)).body
  expect((await line('2022-03-06')).inForce).toBeNull()
  expect((await line('2022-03-07')).inForce).toMatchObject({ outcome: 'level2', number: '10/QĐ-UBND' })
  expect((await line('2022-03-07')).line.vi).toContain(
    'Đang áp dụng: Cấp 2 (nguy cơ trung bình, vàng) từ 07/03/2022 (10/QĐ-UBND).',
  )

  // A week without cases: the level goes down, and says what it changes and who must hear of it.
  const next = await worker.call('POST', '/api/levels/assessments', { unit: ONE, day: '2022-03-13' })
  const [later = ''] = next.body.done
  const seen = await chair.call('GET', `/api/levels/assessments/${later}`)
  expect(seen.body).toMatchObject({
    sealed: true,
    assessment: { outcome: 'level1', before: 'level2', canApprove: true },
  })
  expect(seen.body.changes.length).toBeGreaterThan(0)
  expect(seen.body.told.who.length).toBeGreaterThan(0)
  await chair.call('POST', '/api/levels/assessments/approve', { ids: [later] })
  expect((await publish([later], '11/QĐ-UBND', '2022-03-06T00:00')).body.done).toEqual([])
  expect((await publish([later], '11/QĐ-UBND', '2022-03-14T00:00')).body.done).toEqual([later])
  expect((await line('2022-03-13')).inForce).toMatchObject({ outcome: 'level2' })
  expect((await line('2022-03-14')).inForce).toMatchObject({ outcome: 'level1' })
  const weeks = await officer.call('GET', `/api/levels/weeks?unit=063&day=2022-03-20&weeks=3`)
  expect(weeks.body.units.find(({ unit }: { unit: string }) => unit === ONE)).toMatchObject({
    official: [null, 'level2', 'level1'],
    computed: ['level2', 'level1', 'level1'],
  })
  const listed = await worker.call('GET', `/api/levels/assessments?unit=${ONE}`)
  expect(listed.body.assessments.map(({ state }: { state: string }) => state)).toEqual(['published', 'ended'])
})

test('what was proposed never changes: inputs stay as they were when a case comes late, and the database refuses more', async () => {
  const { app, officer, chair, fall } = district
  const proposed = await officer.call('POST', '/api/levels/assessments', { unit: OTHER, day: DAY })
  const [id = ''] = proposed.body.done
  await fall(OTHER, 2, '2022-03-04', { note: 'báo muộn' })
  const seen = await officer.call('GET', `/api/levels/assessments/${id}`)
  expect(seen.body.inputs.find(({ name }: { name: string }) => name === 'newCommunity').value).toBe(5)
  await expect(
    transact(app.pool, { tenant: app.tenant, accountId: chair.accountId }, (tx) =>
      tx.client.query("update level_assessment set outcome = 'level4' where id = $1", [id]),
    ),
  ).rejects.toThrow(/permission denied/)
  const again = await officer.call('POST', '/api/levels/assessments', { unit: OTHER, day: DAY })
  const old = await officer.call('GET', `/api/levels/assessments/${id}`)
  expect(old.body.assessment).toMatchObject({ state: 'returned', note: 'Có đề xuất mới thay thế' })
  const back = await officer.call('POST', '/api/levels/assessments/return', {
    ids: again.body.done,
    why: 'Chờ số liệu',
  })
  expect(back.body.done).toEqual(again.body.done)
})

test('a commune sees and proposes its own alone', async () => {
  const { worker } = district
  expect((await worker.call('GET', `/api/levels?unit=${OTHER}&day=${DAY}`)).status).toBe(403)
  expect((await worker.call('POST', '/api/levels/assessments', { unit: OTHER, day: DAY })).status).toBe(403)
  const listed = await worker.call('GET', `/api/levels/assessments?unit=063`)
  expect(new Set(listed.body.assessments.map(({ unit }: { unit: string }) => unit))).toEqual(new Set([ONE]))
})
