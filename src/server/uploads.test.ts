// Every route that takes a file tells its kind by its bytes, whatever it is called: what is none of ours is refused in words and opened by nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoints } from './endpoints.ts'
import { type Caller, createTestApp, type TestApp } from './test-app.ts'

let app: TestApp
let officer: Caller
const meeting = crypto.randomUUID()
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'], ['committeeOffice', '063'])
  const values = { title: 'Giao ban', kind: 'briefing', heldDay: '2022-03-01' }
  const reply = await officer.call('POST', '/api/meetings', { id: meeting, homeUnit: '063', values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
})
afterAll(() => app.close())

/** What each of them wants beside the file. */
const uploads: Readonly<Record<string, (fileName: string, file: string) => object>> = {
  '/api/imports': (fileName, file) => ({ id: crypto.randomUUID(), homeUnit: '02011', fileName, file }),
  '/api/audit': (fileName, file) => ({ fileName, file }),
  '/api/plans': (fileName, file) => ({ id: crypto.randomUUID(), unit: '063', fileName, file }),
  '/api/attachments/of/:register/:id': (name, file) => ({ id: crypto.randomUUID(), name, file }),
}

/** Beside a record pictures are welcome. */
const welcome = (path: string, what: string): boolean => path.includes('attachments') && what === 'a picture'

const takesFile = (body: z.ZodType | undefined): boolean => {
  if (!body) return false
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })
  return Object.keys(properties).some((name) => /file$|bytes|upload/i.test(name))
}

test('these are all routes that take a file', () => {
  const found = endpoints.filter(({ body }) => takesFile(body)).map(({ path }) => path)
  expect(found.toSorted()).toEqual(Object.keys(uploads).toSorted())
  const long = endpoints.filter(({ takesFile: takes }) => takes).map(({ path }) => path)
  expect(long.toSorted()).toEqual(found.toSorted())
})

test('a long body is read of nobody who is not signed in, and of nobody where no file comes in', async () => {
  const long = (bytes: number) => ({ id: crypto.randomUUID(), file: 'x'.repeat(bytes) })
  const door = await app.call('POST', '/api/session', { name: 'x', password: 'x'.repeat(300_000) })
  expect([door.status, door.body.code]).toEqual([413, 'tooLarge'])
  for (const { method, path } of endpoints.filter(
    ({ needs, method }) => needs !== 'public' && method !== 'GET',
  )) {
    const url = path.replaceAll(/:\w+/g, meeting)
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }]) {
      // Refused before it is read: what stands in it is no JSON.
      const reply = await app.app.inject({
        method,
        url,
        headers: { 'content-type': 'application/json', ...headers },
        payload: '{'.repeat(headers['transfer-encoding'] ? 10 : 300_000),
      })
      expect(reply.statusCode, `${method} ${path}`).toBe(401)
    }
  }
  expect((await officer.call('POST', '/api/cases/find', { search: 'x'.repeat(9_000_000) })).status).toBe(413)
  expect((await officer.call('POST', '/api/imports', long(9_000_000))).status).not.toBe(413)
})

const bytes = (...start: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(start), Buffer.alloc(600, 1)])

const hostile: Readonly<Record<string, Buffer>> = {
  'a program of Windows': bytes(0x4d, 0x5a, 0x90, 0x00),
  'a program of Linux': bytes(0x7f, 0x45, 0x4c, 0x46),
  'a picture': bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'an archive of RAR': bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07),
  'an archive of 7-Zip': bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
  'a broken zip': bytes(0x50, 0x4b, 0x03, 0x04),
}

const tries = Object.keys(uploads).flatMap((path) =>
  Object.keys(hostile).flatMap((what) => (welcome(path, what) ? [] : [[path, what] as const])),
)

test.each(tries)('%s: %s is refused in words', async (path, what) => {
  const file = (hostile[what] ?? Buffer.alloc(0)).toString('base64')
  for (const fileName of ['danh sach.xlsx', 'danh sach.csv', 'danh sach.docx', 'danh sach.exe']) {
    const address = path.replace(':register', 'meetings').replace(':id', meeting)
    const reply = await officer.call('POST', address, uploads[path]?.(fileName, file))
    expect(
      [400, 415, 422],
      `${fileName}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`,
    ).toContain(reply.status)
    expect(reply.body.vi).toMatch(/\S/)
  }
  const { body } = await officer.call('GET', '/api/imports')
  expect(body.runs).toEqual([])
  expect((await officer.call('GET', '/api/plans')).body.plans).toEqual([])
  const kept = await officer.call('GET', `/api/attachments/of/meetings/${meeting}`)
  expect(kept.body).toEqual({ files: [], mayAdd: true })
})
