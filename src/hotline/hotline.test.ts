// The hotline through the front door: a call has its term, is answered in time or late, becomes a signal once; who is on duty, and who sees nothing.
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
const board = async (caller: Caller = station, on = TODAY) =>
  (await caller.call('GET', `/api/hotline/board?unit=${UNIT}&on=${on}`)).body

test('the term follows from the urgency; what is answered by then is in time', async () => {
  const urgent = await call({
    content: 'Cụ già khó thở',
    kind: 'treatment',
    urgency: 'urgent',
    receivedDay: '2022-02-20',
    receivedTime: '21:40',
  })
  expect(urgent.values).toMatchObject({
    dueDay: '2022-02-20',
    dueTime: '23:40',
    status: 'received',
    inTime: null,
  })
  const answer = (record: { id: string; version: number }, answeredDay: string, answeredTime: string) =>
    station.call('PATCH', `/api/citizen-reports/${record.id}`, {
      version: record.version,
      values: { status: 'answered', answer: 'Đã đến', answeredDay, answeredTime },
    })
  expect((await answer(urgent, '2022-02-20', '23:40')).body.record.values.inTime).toBe(true)
  // Who was not content calls again: what counts is the answer that stands.
  const again = async (values: object) => {
    const { version } = (await station.call('GET', `/api/citizen-reports/${urgent.id}`)).body.record
    const reply = await station.call('PATCH', `/api/citizen-reports/${urgent.id}`, { version, values })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return reply.body.record.values
  }
  expect(await again({ status: 'assigned', answeredDay: null, answeredTime: null })).toMatchObject({
    inTime: null,
  })
  expect(await again({ status: 'answered', answeredDay: '2022-02-21', answeredTime: '09:00' })).toMatchObject(
    { inTime: false },
  )
  expect(await again({ answeredDay: '2022-02-20', answeredTime: '23:40' })).toMatchObject({ inTime: true })
  const other = await call({
    content: 'Hỏi thủ tục',
    kind: 'procedure',
    receivedDay: '2022-02-20',
    receivedTime: '08:00',
  })
  expect((await answer(other, '2022-02-21', '08:01')).body.record.values.inTime).toBe(false)
  const district = await app.signIn(['epidemiologist', '063'])
  const asks = [
    'citizen-reports',
    'citizen-reports-answered',
    'citizen-reports-in-time-share',
    'citizen-reports-waiting',
  ].map((figure) => ({ figure, unit: UNIT, from: null, to: '2022-12-31', knownOn: null }))
  const { body } = await district.call('POST', '/api/figures', { asks })
  expect(body.answers.map(({ value }: { value: number }) => value)).toEqual([2, 2, 50, 0])
})

test('a day that is none is refused by its field, though the term of the answer would follow from it', async () => {
  for (const receivedDay of ['99999', 'hôm qua', '2022-02-30', '9999-12-31', '0001-01-01']) {
    const { status, body } = await station.call('POST', '/api/citizen-reports', {
      id: crypto.randomUUID(),
      homeUnit: UNIT,
      values: { content: 'Cụ già khó thở', kind: 'treatment', urgency: 'urgent', receivedDay },
    })
    expect([status, body.details?.problems[0]?.field], receivedDay).toEqual([400, 'receivedDay'])
  }
})

test('what waits stands with the latest first, and its caller by the last digits for who must not ring', async () => {
  await call({
    content: 'Ba người sốt',
    kind: 'illness',
    receivedDay: TODAY,
    receivedTime: '00:01',
    callerPhone: '0912000111',
  })
  await call({ content: 'Chưa ai trả lời', kind: 'help', receivedDay: '2022-03-01', receivedTime: '08:00' })
  const { reports } = await board()
  expect(reports.map(({ content }: { content: string }) => content)).toEqual([
    'Chưa ai trả lời',
    'Ba người sốt',
  ])
  expect(reports[0].waiting).toBe('late')
  expect(reports[1].phone).toBe('0912000111')
  const chairman = await app.signIn(['chairman', '063'])
  expect((await board(chairman)).reports[1].phone).toMatch(/•.*111$/)
})

test('a report becomes a signal once', async () => {
  const [, report] = (await board()).reports
  const pass = () =>
    station.call('POST', `/api/hotline/reports/${report.id}/signal`, { signal: crypto.randomUUID() })
  expect((await pass()).status).toBe(200)
  expect((await pass()).status).toBe(409)
  const { rows } = (await station.call('GET', '/api/signals')).body
  expect(rows).toMatchObject([{ values: { title: 'Ba người sốt', source: 'citizen', channel: 'hotline' } }])
})

test('the roster of the district is that of its commune; hours without anybody are named', async () => {
  const district = await app.signIn(['epidemiologist', '063'])
  for (const [fromTime, toTime] of [
    ['00:00', '08:00'],
    ['09:00', '24:00'],
  ])
    await district.call('POST', '/api/hotline-shifts', {
      id: crypto.randomUUID(),
      homeUnit: '063',
      values: { line: '0209 1', shiftDay: TODAY, fromTime, toTime, onDuty: 'Trực' },
    })
  const { gaps, duty } = await board()
  expect(gaps).toEqual(['08:00–09:00'])
  expect(duty).toHaveLength(2)
})

test('another commune sees no report of this one', async () => {
  const stranger = await app.signIn(['healthWorker', '01975'])
  expect((await board(stranger)).reports).toEqual([])
})

test('a report becomes a violation once, found by the team that went there; whoever told is not named in it', async () => {
  const record = await call({
    content: 'Quán karaoke Hoa Mai mở quá giờ',
    kind: 'violation',
    receivedDay: TODAY,
    caller: 'Nông Thị Báo',
  })
  const violation = crypto.randomUUID()
  const body = { violation, act: 'Mở quá giờ', violator: 'Quán Hoa Mai', recordDay: TODAY }
  const path = `/api/hotline/reports/${record.id}/violation`
  expect((await station.call('POST', path, body)).status).toBe(200)
  const { values } = (await station.call('GET', `/api/violations/${violation}`)).body.record
  expect(values).toMatchObject({ violator: 'Quán Hoa Mai', detectedBy: 'citizen', status: 'recorded' })
  expect(JSON.stringify(values)).not.toContain('Báo')
  expect((await station.call('POST', path, { ...body, violation: crypto.randomUUID() })).status).toBe(409)
  const office = await app.signIn(['committeeOffice', UNIT])
  expect((await office.call('POST', path, body)).status).toBe(403)
})

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
