// Reports of citizens that are given to a team: on its round and on no other, and who is lent to it says what it found and nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const vietnam = new Date(Date.now() + 7 * 3_600_000).toISOString()
const TODAY = vietnam.slice(0, 10)

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const call = async (values: object, id = crypto.randomUUID()) => {
  const reply = await station.call('POST', '/api/citizen-reports', { id, homeUnit: UNIT, values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.record as { id: string; version: number; values: Record<string, unknown> }
}

const board = async () => (await station.call('GET', `/api/hotline/board?unit=${UNIT}&on=${TODAY}`)).body

const join = async (by: Caller, homeUnit: string, team: string, member: Caller) => {
  const { rows } = await app.owner.query<{ name: string }>('select name from account where id = $1', [
    member.accountId,
  ])
  const values = { team, fullName: 'Lý Văn Tổ', joinedDay: '2021-07-01', account: rows[0]?.name }
  await by.enter('team-members', { homeUnit, values })
}

test('a report given to a team stands on its round and on no other; what it found waits for whoever answers', async () => {
  const teamOf = async (name: string) => {
    const id = crypto.randomUUID()
    const made = { kind: 'community', name, formedDay: '2021-07-01' }
    await station.call('POST', '/api/teams', { id, homeUnit: UNIT, values: made })
    const member = await app.signIn(['communityTeam', UNIT])
    await join(station, UNIT, id, member)
    return { id, member }
  }
  const one = await teamOf('Tổ Nà Còi')
  const other = await teamOf('Tổ Bản Châng')
  const record = await call({
    content: 'Bể nước bỏ hoang nhiều bọ gậy',
    kind: 'help',
    receivedDay: TODAY,
    caller: 'Hoàng Thị Gọi',
  })
  await call({ content: 'Góp ý cán bộ', kind: 'complaint', receivedDay: TODAY })
  await station.call('PATCH', `/api/citizen-reports/${record.id}`, {
    version: record.version,
    values: { status: 'assigned', team: one.id, assignedDay: TODAY },
  })
  const given = async (who: Caller) =>
    (await who.call('GET', `/api/hotline/given?unit=${UNIT}&on=${TODAY}`)).body.reports
  expect(await given(one.member)).toMatchObject([{ id: record.id, caller: 'Hoàng Thị Gọi', teamDay: null }])
  expect(await given(other.member)).toEqual([])
  // Who enters members in another commune makes nobody a member here.
  const neighbour = await app.signIn(['healthWorker', '01975'])
  await join(neighbour, '01975', one.id, neighbour)
  expect((await neighbour.call('GET', `/api/citizen-reports/${record.id}`)).status).toBe(404)
  expect((await one.member.call('GET', '/api/citizen-reports')).status).toBe(403)
  const say = { day: TODAY, note: 'Đã đổ bể, hẹn phun hóa chất' }
  const path = `/api/hotline/reports/${record.id}/found`
  expect((await other.member.call('POST', path, say)).status).toBe(404)
  expect((await one.member.call('POST', path, say)).status).toBe(200)
  const open = (await board()).reports.find(({ id }: { id: string }) => id === record.id)
  expect(open).toMatchObject({ status: 'assigned', teamDay: TODAY, teamNote: say.note })

  // The same without network: a device of the team carries the report, and what it says of it is judged as it comes.
  const carry = async ({ id: teamId, member }: typeof one) => {
    const id = crypto.randomUUID()
    const key = Buffer.alloc(32, 7).toString('base64')
    const made = { id, name: 'Máy của tổ', unitKey: UNIT, teamId, key }
    expect((await member.call('POST', '/api/field/devices', made)).status).toBe(200)
    const registers = { 'citizen-reports': {} }
    const { body } = await member.call('POST', '/api/field/pack', { device: id, registers })
    const { rows } = body.registers['citizen-reports']
    return { device: id, rows: rows.map((row: { record: { id: string } }) => row.record.id) }
  }
  const own = await carry(one)
  const theirs = await carry(other)
  expect([own.rows, theirs.rows]).toEqual([[record.id], []])
  let stood = say.note
  const sent = async ({ member }: typeof one, device: string, values: object, act = 'change') => {
    const write = {
      id: crypto.randomUUID(),
      madeAt: new Date().toISOString(),
      register: 'citizen-reports',
      recordId: record.id,
      homeUnit: null,
      subjectId: null,
      base: { teamNote: stood, answer: null, status: 'assigned' },
      why: 'Thử',
    }
    const { body } = await member.call('POST', '/api/field/sync', {
      device,
      writes: [{ ...write, act, values }],
    })
    return body.answers[0].verdict
  }
  expect(await sent(one, own.device, { teamNote: 'Đã phun' })).toEqual({ kind: 'done' })
  stood = 'Đã phun'
  for (const [values, act] of [
    [{ answer: 'Đã xong' }, 'change'],
    [{ teamNote: 'Đã phun lại', status: 'answered' }, 'change'],
    [{}, 'delete'],
  ] as const)
    expect(await sent(one, own.device, values, act)).toMatchObject({ kind: 'refused', code: 'dutyMissing' })
  expect(await sent(other, theirs.device, { teamNote: 'Tổ khác' })).toMatchObject({ code: 'notFound' })
  const { values: stands } = (await station.call('GET', `/api/citizen-reports/${record.id}`)).body.record
  expect(stands).toMatchObject({ teamNote: 'Đã phun', status: 'assigned', answer: null })
})

test('who came from another unit into the team says what it found, and does not rewrite, delete or carry off the report', async () => {
  const team = crypto.randomUUID()
  const made = { kind: 'rapidResponse', name: 'Đội phản ứng nhanh', formedDay: '2021-07-01' }
  await station.enter('teams', { id: team, homeUnit: UNIT, values: made })
  const lent = await app.signIn(['healthWorker', '01981'])
  await join(station, UNIT, team, lent)
  const given = { kind: 'help', receivedDay: TODAY, status: 'assigned', assignedDay: TODAY, team }
  const { id, version } = await call({ content: 'Nhà có người sốt', ...given })
  const one = `/api/citizen-reports/${id}`
  const values = { answer: 'Đã xong', teamNote: 'Đã xem' }
  for (const more of [{ values }, { values: {}, homeUnit: '01981' }])
    expect((await lent.call('PATCH', one, { version, ...more })).status).toBe(403)
  expect((await lent.call('DELETE', one, { version, why: 'Thử' })).status).toBe(403)
  for (const change of [{ values }, { homeUnit: '01981' }, { state: 'deleted' }]) {
    const many = { id: crypto.randomUUID(), records: [{ id, version }], change, why: 'Thử' }
    const { batch } = await lent.sure('POST', '/api/citizen-reports/batches', many)
    expect([batch.changed, batch.refused.length]).toEqual([0, 1])
  }
  await lent.sure('POST', `/api/hotline/reports/${id}/found`, { day: TODAY, note: 'Đã đến' })
  const { record } = await station.sure('GET', one)
  expect(record).toMatchObject({
    homeUnit: UNIT,
    state: 'active',
    values: { answer: null, status: 'assigned' },
  })
})
