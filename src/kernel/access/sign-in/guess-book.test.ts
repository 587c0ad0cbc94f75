// Guessing through the front door: how often, from where, and who is not kept out by it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInInMemory } from '../../../server/app-in-memory.ts'
import { createTestApp, type TestApp } from '../../../server/test-app.ts'
import { createVisitor } from '../../../server/test-visitor.ts'

const PASSWORD = 'mat-khau-thu-nghiem'
let app: TestApp
beforeAll(async () => {
  app = await createTestApp({}, { signIn: { ...signInInMemory, guessesPerAddress: 5 } })
  for (let account = 0; account < 4; account += 1) await app.signIn(['communityTeam', '02011'])
  await app.owner.query('delete from guess')
})
afterAll(() => app.close())

const clear = () => app.owner.query('delete from guess')

test('five guesses at an account, from wherever; then the right password waits too, and the answer says how long', async () => {
  const statuses: number[] = []
  for (let turn = 0; turn < 8; turn += 1)
    statuses.push((await createVisitor(app.app, `10.1.0.${turn}`).signIn('nguoi1', `sai ${turn}`)).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  const right = await createVisitor(app.app, '10.1.1.1').signIn('nguoi1', PASSWORD)
  expect(right.status).toBe(429)
  expect(right.body.details.seconds).toBeGreaterThan(50)
  expect(right.raw.headers['retry-after']).toBe(String(right.body.details.seconds))
  // A name that nobody has answers the same, word for word.
  const wrongName: number[] = []
  for (let turn = 0; turn < 8; turn += 1)
    wrongName.push(
      (await createVisitor(app.app, `10.2.0.${turn}`).signIn('khong.co.ai', `sai ${turn}`)).status,
    )
  expect(wrongName).toEqual(statuses)
})

test('guesses sent at the same moment are counted one by one', async () => {
  await clear()
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, turn) =>
      createVisitor(app.app, `10.3.0.${turn}`).signIn('nguoi2', `sai ${turn}`),
    ),
  )
  expect(answers.filter(({ status }) => status === 401).length).toBe(5)
  expect(answers.filter(({ status }) => status === 429).length).toBe(25)
})

test('five guesses from an address, at whatever accounts; the office behind it is free again by itself', async () => {
  await clear()
  const statuses: number[] = []
  for (let turn = 0; turn < 7; turn += 1)
    statuses.push((await createVisitor(app.app, '10.4.0.1').signIn(`ten.${turn}`, 'sai')).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  // Another address is not concerned, and within IPv6 a whole subscriber is one.
  expect((await createVisitor(app.app, '10.4.0.2').signIn('nguoi3', PASSWORD)).status).toBe(200)
  const sixth: number[] = []
  for (let turn = 0; turn < 6; turn += 1)
    sixth.push(
      (await createVisitor(app.app, `2001:db8:1:2::${turn + 1}`).signIn(`ten.v6.${turn}`, 'sai')).status,
    )
  expect(sixth).toEqual([401, 401, 401, 401, 401, 429])
  // However much of it is left out as zeros.
  const shortened: number[] = []
  for (let turn = 0; turn < 6; turn += 1)
    shortened.push(
      (await createVisitor(app.app, `2001:db8::${turn + 1}:b:c:d`).signIn(`ten.0.${turn}`, 'sai')).status,
    )
  expect(shortened).toEqual([401, 401, 401, 401, 401, 429])
})

test("one's own right password buys no further guesses at others", async () => {
  await clear()
  const visitor = createVisitor(app.app, '10.5.0.1')
  const statuses: number[] = []
  for (let turn = 0; turn < 6; turn += 1) {
    statuses.push((await createVisitor(app.app, '10.5.0.1').signIn(`ai.${turn}`, 'sai')).status)
    await visitor.signIn('nguoi4', PASSWORD)
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

test('nobody can lock a colleague out of his own desk: a device known to the account has guesses of its own', async () => {
  await clear()
  const desk = createVisitor(app.app, '10.6.0.1')
  expect((await desk.signIn('nguoi3', PASSWORD)).status).toBe(200)
  for (let turn = 0; turn < 8; turn += 1)
    await createVisitor(app.app, `10.7.0.${turn}`).signIn('nguoi3', 'sai')
  expect((await createVisitor(app.app, '10.8.0.1').signIn('nguoi3', PASSWORD)).status).toBe(429)
  await desk.call('DELETE', '/api/session')
  expect((await desk.signIn('nguoi3', PASSWORD)).status).toBe(200)
  // The mark of a device is worth nothing for another account, forged, or without end.
  const [name = '', mark = ''] =
    [...desk.cookies].find(([cookie]) => cookie.startsWith('phaodai-desk-')) ?? []
  const thief = createVisitor(app.app, '10.9.0.1')
  thief.cookies.set(name, `${mark.split('.').slice(0, 2).join('.')}.${'A'.repeat(43)}`)
  expect((await thief.signIn('nguoi3', PASSWORD)).status).toBe(429)
  thief.cookies.set(name, mark)
  const statuses: number[] = []
  for (let turn = 0; turn < 6; turn += 1) statuses.push((await thief.signIn('nguoi3', `sai ${turn}`)).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

test('marks of devices that were gathered do not add up, and hold up nobody who signed in since the password was changed', async () => {
  await clear()
  const gathered = Array.from({ length: 5 }, (_, turn) => createVisitor(app.app, `10.11.0.${turn}`))
  for (const visitor of gathered) expect((await visitor.signIn('nguoi2', PASSWORD)).status).toBe(200)
  const desk = createVisitor(app.app, '10.12.0.1')
  await desk.signIn('nguoi2', PASSWORD)
  const next = 'mot-mat-khau-khac-han'
  const changed = await desk.call('POST', '/api/session/password', { current: PASSWORD, next })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  const codes: string[] = []
  for (let turn = 0; turn < 4; turn += 1)
    for (const visitor of gathered) codes.push((await visitor.signIn('nguoi2', `sai ${turn}`)).body.code)
  expect(codes).toEqual(Array.from({ length: 20 }, () => 'wrongPassword'))
  expect((await gathered[0]?.signIn('nguoi2', next))?.body.code).toBe('accountLocked')
  await desk.call('DELETE', '/api/session')
  expect((await desk.signIn('nguoi2', next)).status).toBe(200)
  // The right one at the desk of today frees it, and not those that were gathered.
  expect((await gathered[1]?.signIn('nguoi2', next))?.body.code).toBe('accountLocked')
})

test('no name that was typed lies in the table', async () => {
  await createVisitor(app.app, '10.10.0.1').signIn('mat khau go nham o ten', 'x')
  const { rows } = await app.owner.query('select guess::text as row from guess')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('nham')
})
