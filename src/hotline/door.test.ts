// What a citizen tells on the public page of the hotline: kept once in the book of that commune with its term, unnamed where they wish it, read by nobody there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOfMoment } from '../kernel/day/day.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { reportPosterOf } from './poster.ts'

const UNIT = '02011'
let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const send = (unit: string, sent: Record<string, string>) =>
  app.app.inject({
    method: 'POST',
    url: `/phan-anh/${unit}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(sent).toString(),
  })
const told = {
  kind: 'help',
  content: 'Nhà hết gạo từ hôm qua, có cụ già',
  name: 'lường thị kêu',
  phone: '0912345678',
}
const found = async (search: string) =>
  (await station.call('POST', '/api/citizen-reports/find', { search })).body.rows

test('is kept once in the book of the commune, with the term of its answer', async () => {
  expect((await app.app.inject({ url: `/phan-anh/${UNIT}` })).body).toContain('Xã Mỹ Thanh')
  const id = crypto.randomUUID()
  const done = await send(UNIT, { ...told, id, urgent: 'yes' })
  expect(done.body).toContain('hẹn trả lời trước')
  await send(UNIT, { ...told, id, content: 'Nội dung khác hẳn' })
  const rows = await found('het gao')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    homeUnit: UNIT,
    values: { urgency: 'urgent', channel: 'publicPage', caller: 'Lường Thị Kêu' },
  })
  expect(rows[0].values.dueDay).not.toBeNull()
  const other = await app.signIn(['healthWorker', '01981'])
  expect((await other.call('POST', '/api/citizen-reports/find', { search: 'het gao' })).body.rows).toEqual([])
})

test('who wishes to stay unnamed is unnamed, whatever was typed', async () => {
  await send(UNIT, { ...told, content: 'Quán karaoke vẫn mở cửa', anonymous: 'yes' })
  const [row] = await found('karaoke')
  expect(row.values).toMatchObject({ anonymous: true, caller: null, callerPhone: null })
})

test('says what to mend, shows what was typed as text, and keeps nothing', async () => {
  const reply = await send(UNIT, { content: '<i>x</i>', phone: '12' })
  for (const words of ['ít nhất 10 chữ', 'Chọn phản ánh', 'điện thoại chưa đúng', '&lt;i&gt;'])
    expect(reply.body).toContain(words)
  expect(reply.body).not.toMatch(/<i>x|<script/)
})

test('a long report is taken or shown again, never lost: line ends of a form are not counted twice', async () => {
  const lines = `${'x'.repeat(97)}\r\n\r\n`.repeat(20)
  expect((await send(UNIT, { ...told, content: `Dòng dài ${lines}`.slice(0, 2039) })).body).toContain(
    'hẹn trả lời',
  )
  const long = await send(UNIT, { ...told, content: 'y'.repeat(2001) })
  expect(long.statusCode).toBe(200)
  expect(long.body).toContain('Có ô ghi dài quá')
  expect(long.body).toContain('y'.repeat(2001))
})

test('a unit that is not of this installation, or none at all, takes nothing; no page tells what was sent', async () => {
  for (const unit of ['001', '99999']) expect((await send(unit, told)).statusCode, unit).toBe(404)
  for (const url of [`/phan-anh/${UNIT}`, `/phan-anh/${UNIT}?search=gao`, '/api/citizen-reports'])
    expect((await app.app.inject({ url })).body, url).not.toMatch(/hết gạo|karaoke|Kêu/)
  expect((await app.pool.query('select count(*)::integer as count from citizen_report')).rows).toEqual([
    { count: 0 },
  ])
})

test('who keeps the code sees the answer, and nothing of what was told; a wrong code nothing', async () => {
  const sent = await send(UNIT, { ...told, content: 'Trường học chưa khử khuẩn', id: crypto.randomUUID() })
  const [, code = ''] = /class="code">([^<]*)</.exec(sent.body) ?? []
  const ask = (typed: string) =>
    app.app.inject({
      method: 'POST',
      url: '/tra-loi',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ code: typed }).toString(),
    })
  const waiting = await ask(code.toLowerCase())
  expect(waiting.body).toContain('đang chờ xử lý')
  expect(waiting.body).not.toMatch(/khử khuẩn|Kêu|0912/)
  const [row] = await found('khu khuan')
  await station.call('PATCH', `/api/citizen-reports/${row.id}`, {
    version: row.version,
    values: { status: 'answered', answer: 'Đã khử khuẩn <sáng nay>', answeredDay: row.values.receivedDay },
  })
  expect((await ask(code)).body).toContain('Đã khử khuẩn &lt;sáng nay&gt;')
  for (const wrong of ['', '0000-0000-0000', "' or 1=1"]) {
    const reply = await ask(wrong)
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain('Không có phản ánh nào mang mã này')
  }
})

test('a test done at home is told with how it is done, and goes into the book of self-tests once, in the name of whoever told', async () => {
  const url = `/tu-xet-nghiem/${UNIT}`
  const tellOf = (sent: Record<string, string>) =>
    app.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(sent).toString(),
    })
  expect((await app.app.inject({ url: `${url}?lang=en` })).body).toContain('a faint line is a line')
  const wrong = await tellOf({ testDay: '2020-01-01', name: '<i>' })
  for (const words of ['14 ngày qua', 'Chọn kết quả', 'số điện thoại hoặc nơi ở', '&lt;i&gt;'])
    expect(wrong.body).toContain(words)
  const today = dayOfMoment(new Date())
  const sent = { name: 'triệu thị que', phone: '0912345670', birthYear: '1988', result: 'positive' }
  const done = await tellOf({ ...sent, symptoms: 'yes', contact: 'yes' })
  expect(done.body).toMatch(/ở phòng riêng[^]*hẹn trả lời trước[^]*class="code"/)
  const [row] = await found('tu xet nghiem ngay')
  expect(row.values).toMatchObject({
    kind: 'test',
    urgency: 'urgent',
    testDay: today,
    testResult: 'positive',
    caller: 'Triệu Thị Que',
  })
  const selfTest = crypto.randomUUID()
  const into = (id: string) =>
    station.call('POST', `/api/hotline/reports/${row.id}/self-test`, { selfTest: id })
  const team = await app.signIn(['communityTeam', UNIT])
  expect((await team.call('POST', `/api/hotline/reports/${row.id}/self-test`, { selfTest })).status).toBe(403)
  expect((await into(selfTest)).status).toBe(200)
  expect((await into(crypto.randomUUID())).status).toBe(409)
  const { record } = (await station.call('GET', `/api/self-tests/${selfTest}`)).body
  expect(record).toMatchObject({
    homeUnit: UNIT,
    subject: { fullName: 'Triệu Thị Que', birthYear: 1988 },
    values: { result: 'positive', channel: 'page', status: 'reported', symptoms: true, contact: true },
  })
  // Whoever left no name has to be rung first.
  await send(UNIT, { ...told, content: 'Phản ánh không phải tự xét nghiệm' })
  const [other] = await found('khong phai tu xet nghiem')
  const refused = await station.call('POST', `/api/hotline/reports/${other.id}/self-test`, {
    selfTest: crypto.randomUUID(),
  })
  expect(refused.status).toBe(409)
  expect(refused.body.vi ?? JSON.stringify(refused.body)).toContain('ghi cho đủ')
})

test('the poster of the page is printed for whoever answers there, and its picture is the address under it', async () => {
  const poster = await station.call('GET', `/api/hotline/poster?unit=${UNIT}`)
  expect(poster.raw.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const other = await app.signIn(['healthWorker', '01981'])
  expect((await other.call('GET', `/api/hotline/poster?unit=${UNIT}`)).status).toBe(403)
  expect(reportPosterOf({ key: UNIT, name: 'Xã Mỹ Thanh' }, 'https://dich.example.vn').address).toBe(
    `https://dich.example.vn/phan-anh/${UNIT}`,
  )
})
