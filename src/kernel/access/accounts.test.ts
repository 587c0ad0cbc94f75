// Who may do what to an account: nobody to the own one, and to another only who administers all of its duties.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

test('an administrator of one commune cannot take over an account that also works elsewhere', async () => {
  const local = await app.signIn(['administrator', '02011'])
  const wide = await app.signIn(['epidemiologist', '02011'], ['epidemiologist', '063'])
  const { accounts } = (await local.call('GET', '/api/accounts')).body
  expect(accounts.some((one: { id: string }) => one.id === wide.accountId)).toBe(true)
  for (const body of [{ resetPassword: true }, { resetFactors: true }, { endSessions: true }])
    expect(
      (await local.call('PATCH', `/api/accounts/${wide.accountId}`, body)).status,
      JSON.stringify(body),
    ).toBe(403)
})

test('nor let it in again or rename it where another closed it; who administers all its duties does', async () => {
  const local = await app.signIn(['administrator', '02011'])
  const district = await app.signIn(['administrator', '063'])
  const wide = await app.signIn(['epidemiologist', '02011'], ['epidemiologist', '063'])
  const change = (caller: Caller, body: object) =>
    caller.call('PATCH', `/api/accounts/${wide.accountId}`, body)
  expect((await change(district, { state: 'closed' })).body.account.state).toBe('closed')
  for (const body of [
    { state: 'active' },
    { fullName: 'Tên Khác' },
    { state: 'active', fullName: 'Tên Khác' },
  ])
    expect((await change(local, body)).status, JSON.stringify(body)).toBe(403)
  const before = (await app.owner.query('select * from account where id = $1', [wide.accountId])).rows[0]
  expect(before.state).toBe('closed')
  // What is the commune's own to give stays so, with the name that its form sends along.
  const duties = [{ duty: 'healthWorker', unitKey: '02011' }]
  expect((await change(local, { fullName: before.full_name, duties })).status).toBe(200)
  expect((await change(district, { state: 'active' })).body.account.state).toBe('active')
})

test('nobody changes duties of one’s own, with or without others; another administrator does', async () => {
  const admin = await app.signIn(['administrator', '063'])
  const second = await app.signIn(['administrator', '063'])
  const own = { duty: 'administrator', unitKey: '063' }
  const more = { duty: 'epidemiologist', unitKey: '063' }
  const change = (caller: Caller, body: object) =>
    caller.call('PATCH', `/api/accounts/${admin.accountId}`, body)
  for (const duties of [[own, more], [more], [{ ...own, unitKey: '02011' }]])
    expect((await change(admin, { duties })).body.vi, JSON.stringify(duties)).toMatch(/chính mình/)
  expect((await admin.call('POST', '/api/persons/find', {})).status).toBe(403)
  expect((await change(admin, { duties: [own] })).status).toBe(200)
  // Nor the name, nor the account itself: it used to be answered as done.
  for (const body of [{ fullName: 'Tên Mới', duties: [own] }, { state: 'closed' }])
    expect((await change(admin, body)).status, JSON.stringify(body)).toBe(403)
  expect((await admin.call('GET', '/api/session')).status).toBe(200)
  expect((await change(second, { duties: [own, more] })).status).toBe(200)
  expect((await admin.call('POST', '/api/persons/find', {})).status).toBe(200)
})
