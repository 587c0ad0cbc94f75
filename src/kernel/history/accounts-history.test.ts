// What became of an account is told to those who prove the history; others see that something happened, and to whom it belongs.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../server/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const NAME = 'Bàn Thị Mới'

test('the inspector reads whose duties changed, the epidemiologist of the same unit does not', async () => {
  const admin = await app.signIn(['administrator', '063'])
  const made = await admin.call('POST', '/api/accounts', {
    id: crypto.randomUUID(),
    name: 'ban.moi',
    fullName: NAME,
    duties: [{ duty: 'healthWorker', unitKey: '02011' }],
  })
  expect(made.status).toBe(200)
  const told = async (duty: 'inspector' | 'epidemiologist' | 'administrator') => {
    const reader = await app.signIn([duty, '063'])
    const { body } = await reader.call('GET', '/api/history')
    const entry = body.entries.find((each: { register: string }) => each.register === 'accounts')
    return JSON.stringify(entry.changes)
  }
  expect(await told('administrator')).toContain(NAME)
  expect(await told('inspector')).toContain(NAME)
  const seen = await told('epidemiologist')
  expect(seen).toContain('duties')
  expect(seen).not.toContain(NAME)
  expect(seen).not.toContain('healthWorker')
})
