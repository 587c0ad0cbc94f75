// A write sent again, by a phone that did not hear the answer or by ten at once, has one effect and one answer.
import { createHmac, randomBytes } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { createVisitor } from '../../server/test-visitor.ts'
import { base32Bytes, codeAt, stepOf } from '../access/sign-in/totp.ts'

let app: TestApp
let worker: Caller
let other: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
  other = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const newKey = (): string => `"${crypto.randomUUID()}"`

/** No id of the record's own beside the name, so that only the key can tell that it is the same. */
const household = (code: string, id: string = crypto.randomUUID()) => ({
  id,
  homeUnit: '02011',
  values: { code },
})

const send = (
  key: string,
  body: object,
  caller = worker,
  url = '/api/households',
): Promise<LightMyRequestResponse> =>
  caller.send({ method: 'POST', url, payload: body, headers: { 'idempotency-key': key } })

const countOf = async (code: string): Promise<number> =>
  (await app.owner.query<{ count: number }>('select count(*) from household where code = $1', [code])).rows[0]
    ?.count ?? 0

test('some hundred replays, one effect: one record, one part in the figures, one entry of history', async () => {
  const key = newKey()
  const body = household('LẶP-1')
  const first = await send(key, body)
  expect(first.statusCode, first.body).toBe(200)
  expect(first.headers['idempotency-replayed']).toBeUndefined()
  for (let turn = 0; turn < 30; turn += 1) {
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(key, body)))
    for (const reply of replies) {
      expect(reply.statusCode, reply.body).toBe(200)
      expect(reply.headers['idempotency-replayed']).toBe('true')
      expect(reply.json()).toEqual(first.json())
    }
  }
  expect(await countOf('LẶP-1')).toBe(1)
  const history = await app.owner.query<{ count: number }>(
    "select count(*) from history where record_id = $1 and action = 'create'",
    [body.id],
  )
  expect(history.rows[0]?.count).toBe(1)
})

test('an answer that differs each time is given again as it was: one account, one password', async () => {
  const admin = await app.signIn(['administrator', '063'])
  const key = newKey()
  const body = {
    id: crypto.randomUUID(),
    name: 'lap.lai',
    fullName: 'Lặp Lại',
    duties: [{ duty: 'healthWorker', unitKey: '02011' }],
  }
  const first = await send(key, body, admin, '/api/accounts')
  const again = await send(key, body, admin, '/api/accounts')
  expect(first.statusCode, first.body).toBe(200)
  expect(again.body).toBe(first.body)
  expect(again.json<{ oneTimePassword: string }>().oneTimePassword).toMatch(/^\w{4}-/)
})

test('twenty at once: all have the one answer', async () => {
  const key = newKey()
  const body = household('LẶP-2')
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(key, body)))
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect(replies.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1)
  expect(new Set(replies.map(({ body: answer }) => answer)).size).toBe(1)
  expect(await countOf('LẶP-2')).toBe(1)
})

test('twenty at once without any key: the record stands once, all hear the same, and another of that id is told so', async () => {
  const body = household('LẶP-2B')
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => worker.call('POST', '/api/households', body)),
  )
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(replies.map(({ body: answer }) => JSON.stringify(answer))).size).toBe(1)
  expect(await countOf('LẶP-2B')).toBe(1)
  const another = { ...body, values: { code: 'LẶP-2C' } }
  expect((await worker.call('POST', '/api/households', another)).body.code).toBe('sameId')
})

const sendTwice = (caller: Caller, url: string, payload: object) => {
  const headers = { 'idempotency-key': newKey() }
  const one = () => caller.send({ method: 'POST', url, payload, headers })
  return { headers, replies: Promise.all([one(), one()]) }
}

test('a password changed twice at once is changed once; heard again by who signs in anew, it is not judged by the new one', async () => {
  const someone = await app.signIn(['healthWorker', '02011'])
  const payload = { current: 'mat-khau-thu-nghiem', next: 'ngay-mua-tren-ban-lang' }
  const { headers, replies } = sendTwice(someone, '/api/session/password', payload)
  for (const reply of await replies) expect(reply.json(), reply.body).toEqual({ changed: true })
  const { rows } = await app.owner.query<{ name: string }>('select name from account where id = $1', [
    someone.accountId,
  ])
  const visitor = createVisitor(app.app)
  expect((await visitor.signIn(rows[0]?.name ?? '', payload.next)).status).toBe(200)
  const again = await app.app.inject({
    method: 'POST',
    url: '/api/session/password',
    payload,
    headers: { ...headers, 'x-csrf-token': visitor.csrf },
    cookies: Object.fromEntries(visitor.cookies),
  })
  expect(again.statusCode, again.body).toBe(200)
  expect(again.headers['idempotency-replayed']).toBe('true')
})

test('recovery codes whose answer was lost are heard again as they are', async () => {
  const someone = await app.signIn(['healthWorker', '02011'])
  const begun = await someone.call('POST', '/api/session/totp')
  const code = codeAt(base32Bytes(begun.body.secret), stepOf(new Date()))
  const [one, other] = await sendTwice(someone, '/api/session/totp/confirm', { code }).replies
  expect(one?.statusCode, one?.body).toBe(200)
  expect(other?.body).toBe(one?.body)
  expect(one?.json<{ recoveryCodes: string[] }>().recoveryCodes.length).toBeGreaterThan(4)
})

test('the same key for another request is refused, and nothing is done', async () => {
  const key = newKey()
  expect((await send(key, household('LẶP-3'))).statusCode).toBe(200)
  const reply = await send(key, household('LẶP-4'))
  expect(reply.statusCode).toBe(422)
  expect(reply.json()).toMatchObject({ code: 'keyReused', vi: expect.any(String) })
  expect(await countOf('LẶP-4')).toBe(0)
})

test('a key belongs to its account: another may use the same and is not told of it', async () => {
  const key = newKey()
  expect((await send(key, household('LẶP-5'))).statusCode).toBe(200)
  const reply = await send(key, household('LẶP-6'), other)
  expect(reply.statusCode).toBe(200)
  expect(await countOf('LẶP-6')).toBe(1)
})

test('what was refused left nothing: the same key serves when it is mended', async () => {
  const key = newKey()
  const body = household('LẶP-7')
  expect((await send(key, { ...body, values: { code: 'LẶP-7', members: -1 } })).statusCode).toBe(400)
  expect((await send(key, body)).statusCode).toBe(200)
  expect(await countOf('LẶP-7')).toBe(1)
})

test.each(['short', 'x'.repeat(129), '"with space inside it"', "'; drop table person; --"])(
  'a key that is none is refused in words: %s',
  async (key) => {
    const reply = await send(key, household('LẶP-8'))
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'invalid' })
  },
)

test('the database alone tells neither key, request nor answer', async () => {
  const key = crypto.randomUUID()
  await send(key, household('BÍ-MẬT-KHÓA'))
  const kept = await app.owner.query<{ all: string }>(
    "select string_agg(k::text, ' ') as all from idempotency_key k",
  )
  const answers = await app.owner.query<{ answer: Buffer }>('select answer from idempotency_key')
  expect(kept.rows[0]?.all).not.toContain(Buffer.from(key).toString('hex'))
  for (const { answer } of answers.rows) expect(answer.includes(Buffer.from('BÍ-MẬT-KHÓA'))).toBe(false)
})

test('keys that ended are swept when new ones come', async () => {
  await app.owner.query(
    "insert into idempotency_key (tenant, account_id, key_digest, request_digest, answer, created_at) select '06', $1, sha256(n::text::bytea), '', '', now() - interval '4 days' from generate_series(1, 6) n",
    [worker.accountId],
  )
  for (let turn = 0; turn < 3; turn += 1)
    await send(randomBytes(16).toString('hex'), household(`QUÉT-${turn}`))
  const { rows } = await app.owner.query<{ count: number }>(
    "select count(*) from idempotency_key where created_at < now() - interval '3 days'",
  )
  expect(rows[0]?.count).toBe(0)
})

test('a first sending that is still at work lets the second wait, then say so', async () => {
  const client = await app.pool.connect()
  const key = crypto.randomUUID()
  try {
    // A transaction of the same account that holds the key, as a first sending does that has not ended.
    const id = createHmac('sha256', key).update(`id\n${worker.accountId}\n`).digest()
    await client.query('begin')
    await client.query("select set_config('app.account', $1, true)", [worker.accountId])
    await client.query('select * from idempotency_take($1, $2, $3)', [app.tenant, id, Buffer.from('x')])
    const reply = await send(key, household('LẶP-9'))
    expect(reply.statusCode).toBe(409)
    expect(reply.json()).toMatchObject({ code: 'stillRunning' })
    await client.query('rollback')
    expect((await send(key, household('LẶP-9'))).statusCode).toBe(200)
  } finally {
    client.release()
  }
})
