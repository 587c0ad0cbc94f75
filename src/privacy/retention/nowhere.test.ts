// What was erased is nowhere: in no cell of any table, behind no route, in no file; figures are as before, and a restored backup is held to it.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyErasures } from '../../cli/apply-erasures.ts'
import { ledgerIn, readLedger } from '../../kernel/erasure/ledger.ts'
import { proveFigures } from '../../kernel/figure/prove-figures.ts'
import { verifyHistory } from '../../kernel/history/verify.ts'
import { product } from '../../product.ts'
import type { Caller, TestApp } from '../../server/test-app.ts'
import { makeWorld, UNIT, uuid, type World } from '../../server/erasing-world.ts'

let world: World
let app: TestApp
let officer: Caller
let worker: Caller
beforeAll(async () => {
  world = await makeWorld()
  ;({ app, officer, worker } = world)
})
afterAll(() => app.close())

/** Every cell of every table, as text; bytes too. */
const everything = async (): Promise<string> => {
  const { rows: tables } = await app.owner.query<{ name: string }>(
    "select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'",
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await app.owner.query<{ text: string }>(`select t::text as text from "${name}" t`)
    texts.push(...rows.map(({ text }) => `${name}: ${text}`))
  }
  return texts.join('\n')
}

/** Words that stand nowhere else: as written, as searched, as bytes. */
const secrets = [
  'Khuất Thị Tuyệtmật',
  'tuyetmat',
  '0987654123',
  'Ghichukin',
  'Lydokin',
  'Ruộngkin',
  'lohangkin',
]
const found = (text: string): string[] =>
  secrets.filter((word) => {
    const lower = text.toLowerCase()
    return lower.includes(word.toLowerCase()) || lower.includes(Buffer.from(word, 'utf8').toString('hex'))
  })

const figuresNow = async () => {
  const { rows } = await app.owner.query(
    'select figure, unit, day::text, sum(value)::integer as value from figure_daily group by 1, 2, 3 having sum(value) <> 0 order by 1, 2, 3',
  )
  const ages = await worker.sure('POST', '/api/figures/age-sex', {
    figure: 'cases',
    unit: '063',
    from: '2010-01-01',
    to: '2030-01-01',
    knownOn: null,
  })
  return { rows, ages }
}

test('nothing of a person is left anywhere, and every figure is as before', async () => {
  const one = await world.enterCase('Khuất Thị Tuyệtmật', {
    subject: { phone: '0987654123', address: 'Ruộngkin' },
    values: { note: 'Ghichukin', onsetDay: '2011-03-01' },
  })
  await world.enterCase('Nông Văn Ở Lại', { values: { reportDay: '2025-03-05' } })
  // Changed, deleted and restored, changed among many, merged, opened from outside, searched, taken in by a list.
  await worker.sure('PATCH', `/api/cases/${one.id}`, {
    version: one.version,
    values: { note: 'Ghichukin nữa', outcome: 'recovered', outcomeDay: '2011-03-20' },
    why: 'Lydokin',
  })
  await worker.sure('POST', '/api/cases/batches', {
    id: uuid(),
    records: [{ id: one.id, version: one.version + 1 }],
    change: { values: { note: 'Ghichukin chung' } },
    why: 'Lydokin',
  })
  const breach = uuid()
  await worker.sure('POST', '/api/isolation-breaches', {
    id: breach,
    homeUnit: UNIT,
    subjectId: one.person,
    values: { happenedDay: '2011-03-05', kind: 'left' },
  })
  await worker.sure('POST', `/api/attachments/of/isolation-breaches/${breach}`, {
    id: uuid(),
    name: 'Ghichukin.pdf',
    file: Buffer.from('%PDF-1.4 Lydokin').toString('base64'),
  })
  const twin = uuid()
  await worker.sure('POST', '/api/persons', {
    id: twin,
    homeUnit: UNIT,
    values: { fullName: 'Khuất Thị Tuyệtmật', phone: '0987654123' },
  })
  await worker.sure('POST', '/api/merges', {
    id: uuid(),
    keptId: one.person,
    givenUp: [twin],
    chosen: { phone: twin },
    versions: {},
    why: 'Lydokin',
  })
  const paste =
    'Họ và tên\tNăm sinh\tSĐT\tNgày báo cáo\tGhi chú\nKhuất Thị Tuyệtmật\t1960\t0987654123\t07/04/2011\tGhichukin\nTrần Không Ngày\t1970\t\tsai\tGhichukin'
  const list = uuid()
  // Sent again the next day: it brings nothing new, and is kept like the first.
  for (const id of [list, uuid()]) {
    await worker.sure('POST', '/api/imports', {
      id,
      fileName: 'Tuyetmat',
      paste,
      homeUnit: UNIT,
      register: 'cases',
    })
    const job = await worker.sure('POST', `/api/imports/${id}/run`, {})
    expect((await app.jobEnd(worker, job.id)).body.state).toBe('done')
  }
  await worker.sure('POST', '/api/views', {
    id: uuid(),
    register: 'cases',
    name: 'Bà Tuyetmat',
    query: { search: 'khuat thi tuyetmat' },
    columns: [],
    unitKey: null,
  })
  await worker.send({
    method: 'PATCH',
    url: `/api/persons/${one.person}`,
    headers: { 'idempotency-key': 'k'.repeat(20) },
    payload: { version: 1, values: { occupation: 'Ruộngkin' } },
  })
  await app.owner.query(
    `insert into export_file (tenant, id, account_id, register, format, query, rows) values ($1, $2, $3, 'cases', 'csv', $4, 1)`,
    [app.tenant, list, worker.accountId, JSON.stringify({ search: 'tuyetmat' })],
  )
  await app.owner.query(
    'insert into export_piece (tenant, export_id, piece, content) values ($1, $2, 0, $3)',
    [app.tenant, list, Buffer.from('Khuất Thị Tuyệtmật')],
  )
  await world.issue(one.id, '2001-03-06', 'Cách ly bà Khuất Thị Tuyệtmật')
  expect(found(await everything()).length).toBeGreaterThan(4)
  await world.age(200)

  const before = await figuresNow()
  const { terms } = await officer.sure('GET', '/api/privacy/retention?unit=063')
  expect(terms.find(({ kind }: { kind: string }) => kind === 'persons')).toMatchObject({
    verified: false,
    held: 0,
  })
  // Without that of deleted records: what was given up in a merge goes with its person.
  for (const kind of ['persons', 'importFiles']) {
    const asked = await world.ask(kind)
    if (asked.status === 200) await world.through(asked.body.id)
  }
  expect(found(await everything())).toEqual([])
  expect(await figuresNow()).toEqual(before)
  expect((await proveFigures(app.owner, product)).faults).toEqual([])
  expect(await verifyHistory(app.owner)).toMatchObject({ sound: true, faults: [] })
  expect(found(await readFile(ledgerIn(app.historyFolder), 'utf8'))).toEqual([])
})

test('no route tells any of it any more, and who did what is still told', async () => {
  const { rows } = await app.owner.query<{ id: string; subject_id: string }>(
    'select id, subject_id from case_record where erased_at is not null',
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { id, subject_id: person } of rows)
    for (const url of [
      `/api/cases/${id}`,
      `/api/cases/${id}/history`,
      `/api/persons/${person}`,
      `/api/persons/${person}/history`,
      `/api/privacy/persons/${person}/extract`,
    ]) {
      const reply = await officer.call('GET', url)
      expect(found(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)), url).toEqual([])
    }
  for (const url of [
    '/api/cases',
    '/api/persons',
    '/api/history',
    '/api/imports',
    '/api/cases/export/csv',
    '/api/views?register=cases',
    '/api/cases/batches',
  ]) {
    const reply = await worker.call('GET', url)
    expect(reply.status, url).toBe(200)
    expect(found(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)), url).toEqual([])
  }
  for (const [register, search] of [
    ['cases', 'tuyetmat'],
    ['persons', '0987654123'],
  ])
    expect((await worker.sure('POST', `/api/${register}/find`, { search })).rows).toEqual([])
  const life = await worker.sure('GET', `/api/cases/${rows[0]?.id}/history`)
  const actions = life.entries.map(({ action }: { action: string }) => action)
  expect(actions).toContain('erase')
  expect(actions.some((action: string) => action === 'create' || action === 'import')).toBe(true)
  const again = await worker.send({
    method: 'PATCH',
    url: `/api/persons/${rows[0]?.subject_id}`,
    headers: { 'idempotency-key': 'k'.repeat(20) },
    payload: { version: 1, values: { occupation: 'Ruộngkin' } },
  })
  expect([409, 422]).toContain(again.statusCode)
})

test('a backup that is restored is held to the ledger: what was erased since is erased again, and once only', async () => {
  const { lines } = await readLedger(ledgerIn(app.historyFolder))
  const { rows } = await app.owner.query<{ id: string }>(
    "update person set full_name = 'Khuất Thị Tuyệtmật', erased_at = null where erased_at is not null and state = 'active' returning id",
  )
  expect(rows.length).toBeGreaterThan(0)
  const again = await mkdtemp(join(tmpdir(), 'phaodai-ledger-'))
  expect(await applyErasures(app.owner, again, lines)).toBe(rows.length)
  expect(found(await everything())).toEqual([])
  expect(await applyErasures(app.owner, again, (await readLedger(ledgerIn(again))).lines)).toBe(0)
  expect(await verifyHistory(app.owner)).toMatchObject({ sound: true })
  await rm(again, { recursive: true })
  await appendFile(ledgerIn(app.historyFolder), '{"format":"phaodai-era')
  expect((await readLedger(ledgerIn(app.historyFolder))).lines).toEqual(lines)
})
