// Keeping and erasing through the front door: two persons and a wait, what must be kept kept, requests of persons.
import { ledgerIn, readLedger } from '../../kernel/erasure/ledger.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, TestApp } from '../../server/test-app.ts'
import { makeWorld, ok, UNIT, uuid, type World } from '../../server/erasing-world.ts'

let app: TestApp
let officer: Caller
let chairman: Caller
let worker: Caller
let enterCase: World['enterCase']
let age: World['age']
let ask: World['ask']
let wait: World['wait']
let issue: World['issue']
let through: World['through']
beforeAll(async () => {
  ;({ app, officer, chairman, worker, enterCase, age, ask, wait, through, issue } = await makeWorld())
})
afterAll(() => app.close())

test('a person whose record must be kept, who is under a hold, or who has an open request is not due', async () => {
  const old = await enterCase('Hoàng Thị Hết Hạn')
  const kept = await enterCase('Hoàng Thị Còn Hạn', { values: { reportDay: '2025-03-05' } })
  const held = await enterCase('Hoàng Thị Giữ Lại')
  const named = await enterCase('Hoàng Thị Có Văn Bản')
  await issue(named.id, '2011-03-06', 'Cách ly bà Hoàng Thị Có Văn Bản')
  await officer.sure('POST', '/api/legal-holds', {
    id: uuid(),
    homeUnit: UNIT,
    values: { reason: 'Thanh tra', person: held.person, fromDay: '2026-01-01' },
  })
  await age(30)
  const { terms } = await officer.sure('GET', '/api/privacy/retention?unit=063')
  expect(terms.find(({ kind }: { kind: string }) => kind === 'persons')).toMatchObject({ due: 1, held: 1 })
  const asked = await ok(ask('persons'))
  expect(asked).toMatchObject({ state: 'asked', counts: { persons: 1 }, mine: true })
  await through(asked.id)
  const name = async (id: string) => (await officer.sure('GET', `/api/persons/${id}`)).record.values.fullName
  expect(await name(old.person)).toBeNull()
  expect(await name(kept.person)).toBe('Hoàng Thị Còn Hạn')
  expect(await name(held.person)).toBe('Hoàng Thị Giữ Lại')
  expect(await name(named.person)).toBe('Hoàng Thị Có Văn Bản')
})

test('what comes to be held, or is changed, between asking and running is spared', async () => {
  const spared = await enterCase('Hoàng Thị Kịp Giữ')
  await age(30)
  const asked = await ok(ask('persons'))
  await officer.sure('POST', '/api/legal-holds', {
    id: uuid(),
    homeUnit: UNIT,
    values: { reason: 'Khiếu nại', fromDay: '2026-01-01' },
  })
  expect(await through(asked.id)).toMatchObject({ state: 'done', result: { spared: 1, entries: 0 } })
  expect((await officer.sure('GET', `/api/persons/${spared.person}`)).record.values.fullName).not.toBeNull()
  await app.owner.query("update legal_hold set state = 'deleted'")
})

test('one alone cannot erase: a second person approves, the wait must be over, and until then it can be stopped', async () => {
  await enterCase('Hoàng Thị Chờ Xóa')
  await age(30)
  const asked = await ok(ask('persons'))
  const act = (step: string, caller: Caller) =>
    caller.call('POST', `/api/privacy/erasures/${asked.id}/${step}`, {})
  expect((await act('run', officer)).status).toBe(409)
  expect((await act('approve', officer)).status).toBe(409)
  expect((await act('approve', worker)).status).toBe(403)
  expect((await ask('persons', chairman)).status).toBe(403)
  expect(await ok(act('approve', chairman))).toMatchObject({ state: 'approved', ripe: false })
  expect((await act('run', officer)).status).toBe(409)
  await expect(app.pool.query("update erasure_order set state = 'done'")).rejects.toThrow(/permission denied/)
  expect(await ok(act('stop', chairman))).toMatchObject({ state: 'stopped' })
  await wait()
  expect((await act('run', officer)).status).toBe(409)
  const { rows } = await app.owner.query('select 1 from erasure_item where order_id = $1', [asked.id])
  expect(rows).toEqual([])
})

test('another term by a decision of the office holds from its day, in its units', async () => {
  const { terms: before } = await officer.sure('GET', '/api/privacy/retention?unit=063')
  await officer.sure('POST', '/api/retention-terms', {
    id: uuid(),
    homeUnit: '063',
    values: {
      kind: 'persons',
      months: 600,
      fromDay: '2026-01-01',
      source: 'QĐ 12/QĐ-UBND',
      verified: true,
    },
  })
  const { terms: after } = await officer.sure('GET', '/api/privacy/retention?unit=063')
  const of = (terms: { kind: string }[]) => terms.find(({ kind }) => kind === 'persons')
  expect(of(before)).toMatchObject({ due: 3, verified: false })
  expect(of(after)).toMatchObject({ due: 0, verified: true, months: 600, source: 'QĐ 12/QĐ-UBND' })
  await app.owner.query("update retention_term set state = 'deleted'")
})

const request = (person: string | null, outcome = 'fulfilled') => {
  const id = uuid()
  const decidedDay = outcome === 'open' ? null : '2026-02-02'
  return officer
    .sure('POST', '/api/data-requests', {
      id,
      homeUnit: UNIT,
      values: {
        kind: 'deletion',
        receivedDay: '2026-02-01',
        requester: 'Lý Thị Yêu Cầu',
        person,
        outcome,
        decidedDay,
      },
    })
    .then(() => id)
}
const merge = (keptId: string, givenUp: string) => {
  const words = { id: uuid(), keptId, givenUp: [givenUp], chosen: {}, versions: {}, why: 'Một người' }
  return worker.sure('POST', '/api/merges', words)
}
const waiting = async () =>
  (await officer.sure('GET', '/api/privacy/retention?unit=063')).requests.map(({ id }: { id: string }) => id)
const askFor = (requestId: string) => officer.call('POST', '/api/privacy/erasures', { id: uuid(), requestId })

test('a granted request leads to an erasure; what the law keeps is said with its term', async () => {
  const kept = await enterCase('Đặng Thị Phải Giữ', { values: { reportDay: '2025-03-05' } })
  const refused = await request(kept.person)
  const { plan } = await officer.sure('GET', `/api/privacy/data-requests/${refused}/erasure`)
  expect(plan.kept).toMatchObject([
    { register: 'cases', count: 1, until: '2035-03-05', term: { verified: false } },
  ])
  expect((await askFor(refused)).status).toBe(409)
  await issue(kept.id, '2026-01-06', 'Cách ly bà Đặng Thị Phải Giữ')
  const withPaper = (await officer.sure('GET', `/api/privacy/data-requests/${refused}/erasure`)).plan
  expect(withPaper.kept.map(({ register }: { register: string }) => register)).toEqual([
    'cases',
    'officialPapers',
  ])

  const free = await enterCase('Đặng Thị Được Xóa')
  const open = await request(free.person, 'open')
  expect((await askFor(open)).status).toBe(409)
  await app.owner.query("update data_request set state = 'deleted' where id = $1", [open])
  const granted = await request(free.person)
  expect(await waiting()).toContain(granted)
  const asked = await ok(askFor(granted))
  expect(await waiting()).not.toContain(granted)
  expect(asked).toMatchObject({ kind: 'request', counts: { persons: 1, cases: 1 } })
  expect((await askFor(granted)).status).toBe(409)
  expect(await through(asked.id)).toMatchObject({ result: { records: { persons: 1, cases: 1 } } })
  expect((await officer.sure('GET', `/api/data-requests/${granted}`)).record.values.person).toBeNull()
  const report = await officer.call('GET', `/api/privacy/erasures/${asked.id}/report/html`)
  expect(report.status).toBe(200)
  expect(report.body).toContain('BIÊN BẢN')
  expect(report.body).toContain('Ca bệnh')
  expect(report.body).not.toContain('Đặng Thị')
})

test('who was merged while the order waited is erased with the one that was kept', async () => {
  const [gone, kept] = [await enterCase('Mã Thị Gộp Vào'), await enterCase('Mã Thị Giữ Lại')]
  const asked = await ok(askFor(await request(gone.person)))
  await merge(kept.person, gone.person)
  expect(await through(asked.id)).toMatchObject({ result: { records: { persons: 2, cases: 2 }, spared: 0 } })
  expect((await officer.sure('GET', `/api/persons/${kept.person}`)).record.values.fullName).toBeNull()
})

test('a request that was withdrawn, deleted or turned to somebody else while its order waited erases nobody', async () => {
  const other = await enterCase('Mã Thị Người Khác')
  const name = async (id: string) => (await officer.sure('GET', `/api/persons/${id}`)).record.values.fullName
  for (const [way, change] of [
    ['PATCH', { values: { outcome: 'withdrawn' } }],
    ['PATCH', { values: { person: other.person } }],
    ['DELETE', {}],
  ] as const) {
    const { person } = await enterCase('Mã Thị Rút Lại')
    const id = await request(person)
    const asked = await ok(askFor(id))
    expect(await waiting()).not.toContain(id)
    await officer.sure(way, `/api/data-requests/${id}`, { version: 1, why: 'Xem lại', ...change })
    expect(await through(asked.id)).toMatchObject({ result: { spared: 1, entries: 0 } })
    expect([await name(person), await name(other.person)]).toEqual(['Mã Thị Rút Lại', 'Mã Thị Người Khác'])
    // Of the right one it may be asked for again, and approved by a second person.
    expect((await waiting()).includes(id)).toBe('values' in change && 'person' in change.values)
  }
})

test('a person who is erased on request takes along the twin that was given up, at once and not a year later', async () => {
  const kept = await enterCase('Quách Thị Songsinh', { subject: { phone: '0912345678' } })
  // Whoever called by that phone may be the person or another of the household: said, and left to somebody.
  await worker.sure('POST', '/api/citizen-reports', {
    id: uuid(),
    homeUnit: UNIT,
    values: { content: 'Hỏi', kind: 'illness', receivedDay: '2011-03-05', callerPhone: '0912345677' },
  })
  const [twin, older] = [uuid(), uuid()]
  const words = { fullName: 'Quách Thị Songsinh', nationalId: '019188012345', phone: '0912345677' }
  for (const id of [twin, older])
    await worker.sure('POST', '/api/persons', { id, homeUnit: UNIT, values: { ...words, occupation: id } })
  await merge(twin, older)
  await merge(kept.person, twin)
  // What the law keeps of the twin it keeps of the person.
  const paper = await issue(older, '2026-01-06', 'Giấy của người đã gộp')
  const early = await request(kept.person)
  expect((await askFor(early)).status).toBe(409)
  await app.owner.query("update data_request set state = 'deleted' where id = $1", [early])
  await age(30)
  const persons = async () =>
    (await officer.sure('GET', '/api/privacy/retention?unit=063')).terms.find(
      ({ kind }: { kind: string }) => kind === 'persons',
    ).due
  const withPaper = await persons()
  await app.owner.query('delete from paper where id = $1', [paper])
  expect(await persons()).toBe(withPaper + 1)
  const deleted = async () =>
    (await worker.sure('POST', '/api/persons/find', { state: 'deleted', search: 'songsinh' })).rows
  expect(await deleted()).toHaveLength(2)
  const granted = await request(kept.person)
  const { plan } = await officer.sure('GET', `/api/privacy/data-requests/${granted}/erasure`)
  expect(plan.goes).toEqual({ persons: 3, cases: 1 })
  expect(plan.alike).toEqual({ 'citizen-reports': 1 })
  const asked = await ok(askFor(granted))
  expect(await through(asked.id)).toMatchObject({ result: { records: { persons: 3, cases: 1 } } })
  expect(await deleted()).toEqual([])
  // A backup from before the merges knows of none: the ledger must name all three.
  const { lines } = await readLedger(ledgerIn(app.historyFolder))
  expect(lines.findLast(({ register }) => register === 'persons')?.ids.toSorted()).toEqual(
    [kept.person, twin, older].toSorted(),
  )
  const { rows } = await app.owner.query(
    `select full_name, national_id, phone, occupation, search_text from person where id = any ($1)`,
    [[kept.person, twin, older]],
  )
  expect(rows).toEqual(
    Array(3).fill({ full_name: null, national_id: null, phone: null, occupation: null, search_text: '' }),
  )
  const { rows: told } = await app.owner.query(
    `select entry from history where register in ('persons', 'cases') and (entry || coalesce(told, '')) like any ($1)`,
    [['%Songsinh%', '%0912345677%', '%019188012345%']],
  )
  expect(told).toEqual([])
})
