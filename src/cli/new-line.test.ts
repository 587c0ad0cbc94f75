// The line that an installation begins after a restore: of what phones sent later than the last that is known here, it has nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../server/test-app.ts'
import { beginNewLine } from './new-line.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const lineNow = async () => {
  const { rows } = await app.owner.query<{ line: string; since: Date | null; told: Date | null }>(
    'select line, line_since as since, line_restored_to as told from installation',
  )
  return rows[0]
}
const judge = (at: string) =>
  app.owner.query(
    `insert into field_write (tenant, account_id, id, register, record_id, judged_at)
     values ($1, gen_random_uuid(), gen_random_uuid(), 'households', gen_random_uuid(), $2)`,
    [app.tenant, at],
  )
const restoredTo = async (moment: string) => {
  await beginNewLine(`${app.owner.options.connectionString}`, moment)
  return lineNow()
}

test('it is another each time, says the moment that people are told, and since when phones must send again', async () => {
  const before = await lineNow()
  expect(before).toMatchObject({ since: null, told: null })
  await judge('2026-11-27T03:00:00Z')
  const first = await restoredTo('2026-11-27T03:15:00Z')
  expect(first).toMatchObject({
    since: new Date('2026-11-27T03:00:00Z'),
    told: new Date('2026-11-27T03:15:00Z'),
  })
  expect(first?.line).not.toBe(before?.line)
  // A phone that has not heard of the first restore has lost what came after the earlier of the two.
  await judge('2026-11-28T03:00:00Z')
  const second = await restoredTo('2026-11-28T03:15:00Z')
  expect(second).toMatchObject({ since: first?.since, told: new Date('2026-11-28T03:15:00Z') })
  expect(second?.line).not.toBe(first?.line)
  await app.owner.query("update installation set line_begun_at = now() - interval '15 days'")
  expect(await restoredTo('2026-11-29T03:15:00Z')).toMatchObject({ since: new Date('2026-11-28T03:00:00Z') })
})

test('where nothing that a phone sent is known, all of it goes again', async () => {
  await app.owner.query('delete from field_write')
  expect(await restoredTo('2026-11-29T03:15:00Z')).toMatchObject({ since: null })
  await judge('2026-11-29T03:30:00Z')
  expect(await restoredTo('2026-11-29T04:00:00Z')).toMatchObject({ since: null })
})

test('letters of devices that this database does not know are given to no other', async () => {
  const station = await app.signIn(['healthWorker', '02011'])
  const make = async () => {
    const key = Buffer.alloc(32).toString('base64')
    const asked = { id: crypto.randomUUID(), name: 'Máy', unitKey: '02011', teamId: null, key }
    return (await station.sure('POST', '/api/field/devices', asked)).device.mark as string
  }
  expect(await make()).toBe('A')
  await restoredTo('2026-11-29T05:00:00Z')
  expect(await make()).toHaveLength(2)
})
