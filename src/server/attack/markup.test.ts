// Markup and formulas kept as the text they are: in answers, sheets, documents; nothing of them runs where it is opened.
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Value } from '../../kernel/register/field.ts'
import { registers } from '../../registers.ts'
import { type Caller, createTestApp, type TestApp } from '../test-app.ts'
import { formulas, markup } from './corpora.ts'

vi.setConfig({ testTimeout: 300_000 })

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(
    ['epidemiologist', '063'],
    ['dataProtection', '063'],
    ['chairman', '063'],
    ['administrator', '063'],
  )
})
afterAll(() => app.close())

/** Tags and handlers as a browser would take them up, outside of text that is escaped. */
const alive = /<script|<(iframe|svg|img|math|details)\b|<[^>]*\s(on\w+\s*=|href="?javascript:)/i

/** The cells of a CSV by RFC 4180, as a spreadsheet takes them. */
const cellsOf = (csv: string): string[] =>
  [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replaceAll('""', '"'),
  )

const hostileIn = (n: number): string => `${markup[n % markup.length]} ${n}`

/** Registers that a form fills. */
const byHand = registers.filter(({ writers }) => !writers)

/** Every text of every register holds one of the corpus. */
const plant = async (): Promise<void> => {
  let n = 0
  /** A record of another turn is linked to others: some pairs stand only once. */
  const planted = new Map<string, string[]>()
  for (const register of byHand)
    for (let turn = 0; turn < 4; turn += 1) {
      const valuesOf = (of: typeof register) =>
        Object.fromEntries(
          Object.entries(of.fields).flatMap(([name, field]): [string, Value][] => {
            n += 1
            if (field.kind === 'text' && !field.format)
              return [[name, n % 3 === 0 ? (formulas[n % formulas.length] ?? '') : hostileIn(n)]]
            if (field.kind === 'text' && field.format === 'name') return [[name, hostileIn(n)]]
            if (field.kind === 'day') return [[name, '2022-03-01']]
            if (!field.required) return []
            if (field.kind === 'text' && field.format === 'unit') return [[name, '063']]
            if (field.kind === 'link' || field.kind === 'links')
              return [[name, planted.get(field.to)?.[turn] ?? null]]
            if (field.kind === 'integer') return [[name, Math.max(1, field.min ?? 1)]]
            return field.kind === 'choice' ? [[name, Object.keys(field.choices)[0] ?? null]] : []
          }),
        )
      const id = crypto.randomUUID()
      planted.set(register.name, [...(planted.get(register.name) ?? []), id])
      const reply = await worker.call('POST', `/api/${register.name}`, {
        id,
        homeUnit: '02011',
        values: valuesOf(register),
        ...(register.subject ? { subject: valuesOf(register.subject) } : {}),
      })
      expect(reply.status, `${register.name}: ${JSON.stringify(reply.body)}`).toBe(200)
    }
}

test('what was stored comes back as JSON that no browser takes for a page, and leaves as sheets in which nothing runs', async () => {
  await plant()
  for (const { name } of byHand) {
    const list = await worker.call('GET', `/api/${name}`)
    expect(list.body.total).toBeGreaterThan(0)
    expect(list.raw.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(list.raw.headers['x-content-type-options']).toBe('nosniff')

    const csv = await worker.send({ method: 'GET', url: `/api/${name}/export/csv` })
    expect(csv.statusCode).toBe(200)
    expect(csv.headers['content-disposition']).toMatch(/^attachment;/)
    // A cell that begins so is a formula for a spreadsheet (OWASP, CSV injection), also in its wide letters.
    const cells = cellsOf(csv.body)
    expect(cells.length).toBeGreaterThan(10)
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])

    const xlsx = await worker.send({ method: 'GET', url: `/api/${name}/export/xlsx` })
    const parts = unzipSync(xlsx.rawPayload)
    for (const [part, bytes] of Object.entries(parts)) {
      const xml = Buffer.from(bytes).toString('utf8')
      expect(xml, part).not.toMatch(alive)
      // No cell is a formula: what looks like one is text.
      expect(xml, part).not.toMatch(/<f[ >]/)
    }
  }
})

test('a report says the words that were written and runs none of them, on the screen and as a page', async () => {
  const id = crypto.randomUUID()
  await worker.call('POST', '/api/reports', {
    id,
    kind: 'daily',
    unit: '063',
    from: '2022-03-01',
    to: '2022-03-01',
  })
  const text = markup.join('\n')
  const changed = await worker.call('PATCH', `/api/reports/${id}`, {
    words: {
      assessment: text,
      tasks: text,
      signerRole: markup[0],
      signerName: '"><img src=x onerror=alert(1)>',
    },
  })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  expect(changed.body.html).not.toMatch(alive)
  const page = await worker.send({ method: 'GET', url: `/api/reports/${id}/document/html` })
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('&lt;script&gt;')
  expect(page.body).not.toMatch(alive)
  expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  const docx = unzipSync(
    (await worker.send({ method: 'GET', url: `/api/reports/${id}/document/docx` })).rawPayload,
  )
  for (const [part, bytes] of Object.entries(docx))
    expect(Buffer.from(bytes).toString('utf8'), part).not.toMatch(alive)
})

test('names of files cannot end the header that bears them', async () => {
  const id = crypto.randomUUID()
  const started = await worker.call('POST', '/api/imports', {
    id,
    fileName: 'a"; filename="evil.html"\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script>.csv',
    homeUnit: '02011',
    register: 'cases',
    paste: 'Họ và tên\tNgày báo cáo\nNguyễn Văn An\t01/03/2022',
  })
  expect(started.status).toBe(200)
  const copy = await worker.send({ method: 'GET', url: `/api/imports/${id}/marked` })
  expect(copy.statusCode).toBe(200)
  expect(copy.headers['x-evil']).toBeUndefined()
  expect(String(copy.headers['content-disposition'])).toMatch(
    /^attachment; filename="danh-dau.xlsx"; filename\*=UTF-8''[\w%.!~*'()-]+$/,
  )
})

test('an error repeats nothing of what was sent as markup', async () => {
  for (const text of markup) {
    const reply = await worker.send({
      method: 'GET',
      url: `/api/cases?filter=${encodeURIComponent(text)}&sort=${encodeURIComponent(text)}`,
    })
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
  }
})
