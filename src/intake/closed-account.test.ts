// A list that waits its turn when the account that brought it is closed does not come in.
import { expect, test, vi } from 'vitest'
import { startJobRunner } from '../kernel/jobs/jobs.ts'
import { createTestApp } from '../server/test-app.ts'
import { apart, workersOf } from '../server/workers.ts'

test('a closed account goes on in none of its jobs; let in again it may do what it could', async () => {
  const app = await createTestApp()
  await app.jobs.close()
  const admin = await app.signIn(['administrator', '063'])
  const leaving = await app.signIn(['healthWorker', '063'])
  const set = (state: string) => admin.sure('PATCH', `/api/accounts/${leaving.accountId}`, { state })
  const scopes = async () => {
    const { rowCount } = await app.owner.query('select 1 from account_scope where account_id = $1', [
      leaving.accountId,
    ])
    return rowCount
  }
  const before = await scopes()
  expect(before).toBeGreaterThan(0)
  const id = crypto.randomUUID()
  const file = Buffer.from('Họ tên,Ngày báo cáo,Xã\nLường Thị Dung,05/03/2022,Mỹ Thanh').toString('base64')
  await leaving.sure('POST', '/api/imports', { id, fileName: 'F0.csv', file, homeUnit: '02011' })
  const job = await leaving.sure('POST', `/api/imports/${id}/run`, {})
  await set('closed')
  expect(await scopes()).toBe(0)

  const runner = startJobRunner(app.owner, workersOf(app), apart)
  const jobNow = async () =>
    (await app.owner.query('select state, message from job where id = $1', [job.id])).rows[0]
  await vi.waitFor(async () => expect(await jobNow()).toMatchObject({ state: 'cancelled' }), 10_000)
  expect((await jobNow()).message.vi).toMatch(/đã bị đóng/)
  const { rows } = await app.owner.query('select (select count(*)::int from case_record) as cases')
  expect(rows).toEqual([{ cases: 0 }])

  await set('active')
  expect(await scopes()).toBe(before)
  await runner.close()
  await app.close()
})
