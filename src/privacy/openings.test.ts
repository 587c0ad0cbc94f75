// Outside one's units a person is a masked hit; one person is opened with a reason, for a time, and never in a list.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const OWN = '02011'
const NEIGHBOUR = '01981'
const card = '006089001234'
const phone = '0912345678'

let app: TestApp
let neighbour: Caller
let worker: Caller
let inspector: Caller
let personId: string
let caseId: string

const hitsOf = async (caller: Caller, body: object) => caller.call('POST', '/api/privacy/elsewhere', body)
const openOne = async (caller: Caller, reason = 'Khai báo y tế tại trạm, cần đối chiếu ca bệnh') => {
  const { body } = await hitsOf(caller, { nationalId: card })
  const id = crypto.randomUUID()
  return {
    id,
    reply: await caller.call('POST', '/api/privacy/openings', { id, hit: body.hits[0].hit, reason }),
  }
}

beforeAll(async () => {
  app = await createTestApp()
  neighbour = await app.signIn(['healthWorker', NEIGHBOUR])
  worker = await app.signIn(['healthWorker', OWN])
  inspector = await app.signIn(['inspector', '063'])
  caseId = crypto.randomUUID()
  const reply = await neighbour.call('POST', '/api/cases', {
    id: caseId,
    homeUnit: NEIGHBOUR,
    subject: { fullName: 'Triệu Bảo Minh', birthYear: 1989, nationalId: card, phone, address: 'Nà Bí Mật' },
    values: { reportDay: '2022-03-01', code: 'BN-BIMAT' },
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  personId = reply.body.record.subjectId
})
afterAll(() => app.close())

describe('a look-up in other units', () => {
  test('tells initials, birth year, commune and three digits, and nothing else', async () => {
    const { status, body } = await hitsOf(worker, { nationalId: card })
    expect(status).toBe(200)
    expect(body.hits).toEqual([
      {
        hit: expect.any(String),
        initials: 'T. B. M.',
        birthYear: 1989,
        homeUnit: NEIGHBOUR,
        cardEnd: '234',
        phoneEnd: '678',
        same: ['card'],
      },
    ])
    const said = JSON.stringify(body)
    for (const secret of [personId, caseId, 'Triệu', 'Minh', card, phone, 'Bí Mật'])
      expect(said).not.toContain(secret)
  })

  test.each([
    ['the phone', { phone: '0912 345 678' }, ['phone']],
    ['the whole name with the year', { fullName: 'trieu bao minh', birthYear: 1989 }, ['name']],
  ])('finds by %s', async (_what, body, same) => {
    expect((await hitsOf(worker, body)).body.hits).toMatchObject([{ initials: 'T. B. M.', same }])
  })

  test.each([
    ['a name without a year', { fullName: 'Triệu Bảo Minh' }, 400],
    ['one word of the name', { fullName: 'Minh', birthYear: 1989 }, 400],
    ['nothing', {}, 400],
  ])('refuses %s in words', async (_what, body, status) => {
    const reply = await hitsOf(worker, body)
    expect(reply.status).toBe(status)
    expect(reply.body.vi).toContain('năm sinh')
  })

  test('does not find by a year beside the true one, part of a card, or a card with one other digit', async () => {
    for (const body of [
      { fullName: 'Triệu Bảo Minh', birthYear: 1990 },
      { nationalId: '006089001235' },
      { nationalId: '001234' },
    ])
      expect((await hitsOf(worker, body)).body.hits ?? [], JSON.stringify(body)).toEqual([])
  })

  test('those of own units are not hits: they stand in the register', async () => {
    expect((await hitsOf(neighbour, { nationalId: card })).body.hits).toEqual([])
  })

  test('the home unit sees who asked', async () => {
    await hitsOf(worker, { nationalId: card })
    const life = await neighbour.call('GET', `/api/persons/${personId}/history`)
    expect(life.body.entries[0]).toMatchObject({
      action: 'read',
      account: 'Người 2',
      why: expect.stringMatching(/đơn vị khác/),
    })
  })
})

describe('an opening', () => {
  test('shows the one person and the person’s records in full, and only by itself', async () => {
    const { id, reply } = await openOne(worker)
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    expect(reply.body).toMatchObject({
      open: true,
      mine: true,
      homeUnit: NEIGHBOUR,
      person: null,
      personId: null,
    })
    const read = await worker.call('GET', `/api/privacy/openings/${id}`)
    expect(read.body.person.values).toMatchObject({ fullName: 'Triệu Bảo Minh', nationalId: card, phone })
    expect(read.body.records).toMatchObject([{ register: 'cases', rows: [{ id: caseId }] }])
    // Open as it is, the person stands in no list, search, figure or address.
    for (const path of ['persons', 'cases', `cases?filter=${encodeURIComponent('{"code":["BN-BIMAT"]}')}`])
      expect((await worker.call('GET', `/api/${path}`)).body, path).toMatchObject({ rows: [], total: 0 })
    expect((await worker.call('POST', '/api/persons/find', { search: 'minh' })).body).toMatchObject({
      total: 0,
    })
    for (const path of [`persons/${personId}`, `cases/${caseId}`, `cases/${caseId}/history`])
      expect((await worker.call('GET', `/api/${path}`)).status, path).toBe(404)
    expect(String((await worker.call('GET', '/api/cases/export/csv')).body)).not.toContain('BIMAT')
    expect(
      (await worker.call('PATCH', `/api/persons/${personId}`, { version: 1, values: { phone: '0911' } }))
        .status,
    ).toBe(404)
  })

  test('is enforced by the database: the setting opens nothing without the row, for another account, or when it has ended', async () => {
    const { id } = await openOne(worker)
    const seenBy = async (account: string, opening: string): Promise<number> => {
      const client = await app.pool.connect()
      try {
        await client.query('begin')
        await client.query(
          "select set_config('app.account', $1, true), set_config('app.opening', $2, true)",
          [account, opening],
        )
        const { rows } = await client.query(
          'select (select count(*) from person) + (select count(*) from case_record) as seen',
        )
        return Number(rows[0].seen)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await seenBy(worker.accountId, id)).toBe(2)
    expect(await seenBy(worker.accountId, crypto.randomUUID())).toBe(0)
    expect(await seenBy(worker.accountId, '')).toBe(0)
    const other = await app.signIn(['healthWorker', OWN])
    expect(await seenBy(other.accountId, id)).toBe(0)
    expect((await other.call('GET', `/api/privacy/openings/${id}`)).status).toBe(404)
    await app.owner.query(
      "update person_opening set expires_at = now() - interval '1 second' where id = $1",
      [id],
    )
    expect(await seenBy(worker.accountId, id)).toBe(0)
    expect((await worker.call('GET', `/api/privacy/openings/${id}`)).body).toMatchObject({
      person: null,
      records: [],
    })
  })

  test('cannot be made from a hit of another, an old hit, an invented one, or without a reason', async () => {
    const { body } = await hitsOf(worker, { nationalId: card })
    const [{ hit }] = body.hits
    const other = await app.signIn(['healthWorker', OWN])
    const make = (caller: Caller, wanted: string, reason = 'Cần đối chiếu ca bệnh') =>
      caller.call('POST', '/api/privacy/openings', { id: crypto.randomUUID(), hit: wanted, reason })
    expect((await make(other, hit)).status).toBe(404)
    expect((await make(worker, crypto.randomUUID())).status).toBe(404)
    expect((await make(worker, personId)).status).toBe(404)
    expect((await make(worker, hit, 'xem')).status).toBe(400)
    expect((await make(worker, hit, '            ')).status).toBe(400)
    await app.owner.query("update masked_hit set asked_at = now() - interval '61 minutes' where id = $1", [
      hit,
    ])
    expect((await make(worker, hit)).status).toBe(404)
    await expect(app.pool.query('select * from masked_hit')).rejects.toThrow(/permission denied/)
    await expect(app.pool.query("update person_opening set expires_at = 'infinity'")).rejects.toThrow(
      /permission denied/,
    )
  })

  test('lasts as long as the setting says, and ends early when its holder closes it', async () => {
    const { id, reply } = await openOne(worker)
    const hours = (Date.parse(reply.body.expiresAt) - Date.parse(reply.body.openedAt)) / 3_600_000
    expect(Math.round(hours)).toBe(4)
    expect((await worker.call('POST', `/api/privacy/openings/${id}/close`, {})).body.open).toBe(false)
    expect((await worker.call('GET', `/api/privacy/openings/${id}`)).body.person).toBeNull()
  })

  test('shows only registers that the duty reads, elsewhere too', async () => {
    const team = await app.signIn(['laboratory', OWN])
    const { id } = await openOne(team)
    const read = await team.call('GET', `/api/privacy/openings/${id}`)
    expect(read.body.person.values.fullName).toBe('Triệu Bảo Minh')
    expect(read.body.records).toEqual([])
  })
})

describe('the report of openings', () => {
  test('stands before the home unit and the inspector, who judge it; never before its maker or a third unit', async () => {
    const { id } = await openOne(worker, 'Người dân đến khám tại trạm lúc nửa đêm')
    const third = await app.signIn(['healthWorker', '01975'])
    expect((await third.call('GET', '/api/privacy/openings')).body.total).toBe(0)
    const seen = (await neighbour.call('GET', '/api/privacy/openings?which=waiting')).body.openings
    expect(seen.find((one: { id: string }) => one.id === id)).toMatchObject({
      account: 'Người 2',
      person: 'Triệu Bảo Minh',
      reason: 'Người dân đến khám tại trạm lúc nửa đêm',
      reviewable: true,
    })
    const judge = (caller: Caller) =>
      caller.call('POST', `/api/privacy/openings/${id}/review`, {
        verdict: 'explain',
        note: 'Trạm không trực đêm',
      })
    for (const nobody of [worker, third]) expect([403, 404]).toContain((await judge(nobody)).status)
    expect((await judge(inspector)).body).toMatchObject({ verdict: 'explain', reviewedBy: 'Người 3' })
    expect((await worker.call('GET', '/api/privacy/openings?which=explain')).body.openings).toMatchObject([
      { id, verdictNote: 'Trạm không trực đêm' },
    ])
    const answered = await worker.call('POST', `/api/privacy/openings/${id}/answer`, {
      answer: 'Trực thay đồng nghiệp nghỉ ốm',
    })
    expect(answered.body.answer).toBe('Trực thay đồng nghiệp nghỉ ốm')
    const life = (await neighbour.call('GET', `/api/persons/${personId}/history`)).body.entries
    const actions = life.map(({ action }: { action: string }) => action)
    expect(actions).toContain('open')
    expect(actions).toContain('review')
    // A reading cannot be erased from history: the reason is not repeated there.
    await worker.call('GET', `/api/privacy/openings/${id}`)
    const repeated = await app.owner.query("select 1 from history where entry like '%lúc nửa đêm%'")
    expect(repeated.rows).toEqual([])
    const notices = await neighbour.call('GET', `/api/picture/notices?unit=${NEIGHBOUR}&to=2022-03-01`)
    expect(notices.body.notices.map(({ kind }: { kind: string }) => kind)).toContain('opening')
  })
})

test('sixty look-ups an hour are enough: then it refuses in words', async () => {
  const curious = await app.signIn(['healthWorker', OWN])
  for (let n = 0; n < 60; n += 1) await hitsOf(curious, { phone: `09000000${10 + n}` })
  const reply = await hitsOf(curious, { phone })
  expect(reply.status).toBe(429)
  expect(reply.body.vi).toContain('quá nhiều lần')
})
