// A provider of identities that takes every call and answers none: it holds up nobody but those who go to it, and is let be for a while.
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signInInMemory } from '../../../server/app-in-memory.ts'
import { createTestApp, type TestApp } from '../../../server/test-app.ts'
import { createVisitor } from '../../../server/test-visitor.ts'

const PASSWORD = 'mat-khau-thu-nghiem'
const calls: Socket[] = []
let provider: Server
let app: TestApp
beforeAll(async () => {
  provider = createServer((socket) => {
    socket.on('error', () => undefined)
    calls.push(socket)
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const settings = { issuer, clientId: 'phaodai', clientSecret: 'bi-mat', name: 'Sở Y tế' }
  const places = { short: 14, long: 3, door: 2, outside: 2, patience: 700, waiting: 400 }
  app = await createTestApp({}, { signIn: { ...signInInMemory, provider: settings }, admission: places })
  await app.signIn(['healthWorker', '02011'])
})
afterAll(async () => {
  vi.useRealTimers()
  await app.close()
  provider.close()
})

test('whoever signs in by password does not wait behind those who go to a silent provider', async () => {
  const answered: string[] = []
  const go = async () => {
    const { raw } = await app.call('GET', '/api/session/provider')
    answered.push(String(raw.headers['location']))
  }
  const under = [go(), go()]
  await vi.waitFor(() => expect(calls.length).toBe(1), { timeout: 5000 })
  expect((await createVisitor(app.app).signIn('nguoi1', PASSWORD)).status).toBe(200)
  expect(answered).toEqual([])
  for (const socket of calls) socket.destroy()
  await Promise.all(under)
  // It is not asked again at once, and everybody is told without waiting.
  await go()
  expect(answered).toEqual(Array.from({ length: 3 }, () => '/#refused=providerSilent'))
  const before = calls.length
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
  const later = go()
  await vi.waitFor(() => expect(calls.length).toBe(before + 1), { timeout: 5000 })
  calls.at(-1)?.destroy()
  await later
})
