// The power is cut in the middle of a save, ten times: what was acknowledged is there, and the figures and the history agree.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, startServerProcess } from './server-process.ts'

const CYCLES = 10
const WRITERS = 4

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-kill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Signed = { readonly url: string; readonly headers: Record<string, string> }

const signIn = async (url: string, name: string, password: string): Promise<Signed> => {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  })
  const { csrf } = (await reply.json()) as { csrf: string }
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { url, headers: { cookie, 'x-csrf-token': csrf, 'content-type': 'application/json' } }
}

/** Whatever the server says; each use looks only at what it expects. */
type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any

const call = async (
  { url, headers }: Signed,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const reply = await fetch(url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: reply.status, body: await reply.json() }
}

/** The administrator of the empty installation gives itself a health worker. */
const makeWorker = async (server: ServerProcess): Promise<{ name: string; password: string }> => {
  const once = /(?:mật khẩu dùng một lần|one-time password): (\S+)/.exec(server.printed())?.[1] ?? ''
  const first = await signIn(server.url, 'admin', once)
  await call(first, 'POST', '/api/session/password', { current: once, next: 'mat-khau-quan-tri' })
  const admin = await signIn(server.url, 'admin', 'mat-khau-quan-tri')
  const made = await call(admin, 'POST', '/api/accounts', {
    id: crypto.randomUUID(),
    name: 'canbo',
    fullName: 'Cán bộ',
    duties: [
      { duty: 'healthWorker', unitKey: '063' },
      { duty: 'inspector', unitKey: '19@2025-07-01' },
    ],
  })
  const worker = await signIn(server.url, 'canbo', made.body.oneTimePassword)
  await call(worker, 'POST', '/api/session/password', {
    current: made.body.oneTimePassword,
    next: 'mat-khau-can-bo',
  })
  return { name: 'canbo', password: 'mat-khau-can-bo' }
}

const write = async (worker: Signed, acknowledged: Set<string>, stopped: () => boolean): Promise<void> => {
  while (!stopped()) {
    const id = crypto.randomUUID()
    try {
      const reply = await call(worker, 'POST', '/api/cases', {
        id,
        homeUnit: '02011',
        subject: { fullName: 'Người đang được ghi' },
        values: { reportDay: '2022-03-05' },
      })
      if (reply.status === 200) acknowledged.add(id)
      else throw new Error(`not taken: ${reply.status}`)
    } catch (error) {
      if (!stopped()) throw error
    }
  }
}

test(
  `${CYCLES} times kill -9 while ${WRITERS} write: nothing acknowledged is lost, nothing is half there`,
  { timeout: 300_000 },
  async () => {
    const acknowledged = new Set<string>()
    let server = await startServerProcess(folder, '--empty', '--province', '19')
    const account = await makeWorker(server)
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const worker = await signIn(server.url, account.name, account.password)
      let over = false
      const writers = Array.from({ length: WRITERS }, () => write(worker, acknowledged, () => over))
      await new Promise((resolve) => setTimeout(resolve, 250 + cycle * 40))
      over = true
      await server.kill()
      await Promise.all(writers)
      const started = Date.now()
      server = await startServerProcess(folder, '--empty', '--province', '19')
      expect(Date.now() - started).toBeLessThan(60_000)
    }
    expect(acknowledged.size).toBeGreaterThan(CYCLES)
    const worker = await signIn(server.url, account.name, account.password)
    const found = new Set<string>()
    for (let page = 1; ; page += 1) {
      const { body } = await call(worker, 'GET', `/api/cases?size=200&page=${page}`)
      for (const { id } of body.rows) found.add(id)
      if (body.rows.length < 200) break
    }
    for (const id of acknowledged) expect(found.has(id), id).toBe(true)
    const figures = await call(worker, 'POST', '/api/figures', {
      asks: [{ figure: 'cases', unit: '063', from: null, to: '2022-12-31' }],
    })
    expect(figures.body.answers[0].value).toBe(found.size)
    const history = await call(worker, 'POST', '/api/history/verify', {})
    expect(history.body).toMatchObject({ sound: true, faults: [] })
    await server.stop()
  },
)
