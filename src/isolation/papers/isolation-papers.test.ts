// Papers of isolation through the front door: by which authority on which day, what follows a decision, refusals.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paper } from '../../papers/contract.ts'
import type { Caller, TestApp } from '../../server/test-app.ts'
import { type IsolationWorld, makeIsolationWorld, MY_THANH } from '../../server/isolation-world.ts'

let app: TestApp
let station: Caller
let office: Caller
let isolate: IsolationWorld['isolate']
beforeAll(async () => {
  ;({ app, station, office, isolate } = await makeIsolationWorld())
})
afterAll(() => app.close())

const draft = async (
  kind: string,
  record: string,
  words: object = {},
  day = '2022-02-01',
  caller = station,
) => {
  const id = crypto.randomUUID()
  const body = { id, kind, record, day, words: { signerName: 'Nguyễn Văn Ký', ...words } }
  const reply = await caller.call('POST', '/api/papers', body)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return { id, paper: reply.body as Paper }
}
const issue = (id: string, day = '2022-02-01', caller = office) =>
  caller.call('POST', `/api/papers/${id}/issue`, { day })
const record = async (id: string) =>
  (await station.call('GET', `/api/isolation-orders/${id}`)).body.record.values

test.each([
  ['2022-02-01', '/QĐ-BCĐ', ['BAN CHỈ ĐẠO PHÒNG', 'TRƯỞNG BAN', 'Nghị định số 101/2010/NĐ-CP'], null],
  [
    '2026-08-01',
    '/QĐ-UBND',
    ['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MỸ THANH', 'Nghị định số 165/2026/NĐ-CP'],
    'Mẫu số 02 Phụ lục IV',
  ],
])('a decision of %s is of the authority of that day', async (day, symbol, parts, form) => {
  const { paper } = await draft(
    'isolation-home',
    await isolate(
      { fromDay: day, dueDay: day.replace('-01', '-09') },
      { nationality: form === null ? 'Việt Nam' : 'Lào' },
    ),
    {},
    day,
  )
  expect(paper.suggestedNumber).toBe(`01${symbol}`)
  expect(paper.law).toMatchObject({ form, layout: 'ours' })
  expect(paper.html?.includes('Cục Lãnh sự, Bộ Ngoại giao')).toBe(form !== null)
  for (const part of [
    ...parts,
    'QUYẾT ĐỊNH',
    'Hoàng Thị Cách Ly',
    'thôn Nà Đinh'.replace('thôn ', ''),
    'Điều 3.',
  ])
    expect(paper.html).toContain(part)
})

test('issuing writes the number, the day and the hour into the record; the register names no person', async () => {
  const id = await isolate()
  const { id: paperId } = await draft('isolation-home', id, { hour: '10:30' })
  expect((await issue(paperId, '2022-02-01', station)).status).toBe(403)
  const issued = await issue(paperId)
  expect(issued.status, JSON.stringify(issued.body)).toBe(200)
  expect(await record(id)).toMatchObject({
    decisionNumber: issued.body.head.number,
    decidedDay: '2022-02-01',
    decidedTime: '10:30',
    dueDay: '2022-02-08',
  })
  const entry = (await office.call('GET', `/api/documents/${paperId}`)).body.record.values
  expect(entry.summary).toBe('Áp dụng biện pháp cách ly y tế tại nhà')
  expect(JSON.stringify(entry)).not.toContain('Cách Ly 1')
  const readers = await station.call('GET', `/api/privacy/readers?register=isolation-orders&id=${id}`)
  expect(JSON.stringify(readers.body)).toContain('Người 2')
})

test.each([
  ['a second decision', { decisionNumber: '9/QĐ-BCĐ' }, 'isolation-home', {}, 'Đã có quyết định số 9/QĐ-BCĐ'],
  ['another form', { form: 'centralised' }, 'isolation-home', {}, 'khác với quyết định này'],
  [
    'one that is over',
    { status: 'completed', endedDay: '2022-02-08' },
    'isolation-home',
    {},
    'không còn đang cách ly',
  ],
  ['more than 21 days of NĐ 101', {}, 'isolation-home', { until: '2022-03-01' }, 'không quá 21 ngày'],
  ['an extension without a decision', {}, 'isolation-extension', { reason: 'x' }, 'Chưa có quyết định'],
  [
    'an extension of more than ten days from when it takes effect',
    { decisionNumber: '9' },
    'isolation-extension',
    { until: '2022-02-19', ground: 'notCured' },
    'quyết định gia hạn là 10 ngày kể từ ngày có hiệu lực (đến hết ngày 18/02/2022)',
  ],
  [
    'an extension of fewer days than the decree gives it',
    { decisionNumber: '9' },
    'isolation-extension',
    { until: '2022-02-12', ground: 'notCured' },
    'quyết định gia hạn là 10 ngày',
  ],
  [
    'an extension before the term is over',
    { decisionNumber: '9' },
    'isolation-extension',
    { effective: '2022-02-01', until: '2022-02-11', ground: 'notCured' },
    'chỉ gia hạn khi hết thời hạn cách ly (ngày 08/02/2022)',
  ],
  [
    'an extension in neither case of the decree',
    { decisionNumber: '9' },
    'isolation-extension',
    {},
    'ghi chưa khỏi bệnh hay chưa được xử lý',
  ],
  [
    'an extension of what the head of a facility decided',
    { decisionNumber: '9', form: 'medicalFacility' },
    'isolation-extension',
    { ground: 'notCured' },
    'người đứng đầu nơi ấy',
  ],
  [
    'compelling for more than 21 days',
    { decisionNumber: '9' },
    'isolation-coercion',
    { until: '2022-02-23' },
    'cưỡng chế không quá 21 ngày kể từ ngày quyết định có hiệu lực (đến hết ngày 22/02/2022)',
  ],
  [
    'an extension that is none',
    { decisionNumber: '9' },
    'isolation-extension',
    { until: '2022-02-08' },
    'không sau hạn',
  ],
  [
    'a move out of a facility',
    { decisionNumber: '9', form: 'medicalFacility' },
    'isolation-transfer',
    {},
    'người đứng đầu nơi ấy',
  ],
  ['a certificate before the end', {}, 'isolation-completion', {}, 'Chưa hết cách ly'],
  [
    'a second certificate',
    { certificateNumber: '3/TYT' },
    'isolation-completion',
    {},
    'Đã cấp giấy xác nhận',
  ],
])('%s is refused with its reason', async (_what, values, kind, words, why) => {
  const { id, paper } = await draft(kind, await isolate(values), words)
  expect(paper.refusal?.vi).toContain(why)
  const refused = await issue(id, '2022-02-01', kind === 'isolation-completion' ? station : office)
  expect([refused.status, refused.body.code]).toEqual([409, 'wrongState'])
})

test('extension, move, coercion and completion follow the decision and change the record', async () => {
  const id = await isolate()
  await issue((await draft('isolation-home', id)).id)
  const extension = await draft(
    'isolation-extension',
    id,
    { reason: 'Có triệu chứng', ground: 'notCured' },
    '2022-02-08',
  )
  expect(extension.paper.words).toMatchObject({ until: '2022-02-18' })
  expect(extension.paper.html).toContain('01/QĐ-BCĐ'.slice(2))
  expect((await issue(extension.id, '2022-02-08')).status).toBe(200)
  expect(await record(id)).toMatchObject({ dueDay: '2022-02-18', extensionDay: '2022-02-08' })
  // Not cured still: another ten days, and no sooner than these are over.
  const again = await draft(
    'isolation-extension',
    id,
    { reason: 'Chưa âm tính', ground: 'notCured' },
    '2022-02-08',
  )
  expect(again.paper.words).toMatchObject({ effective: '2022-02-18', until: '2022-02-28' })
  expect(again.paper.refusal).toBeNull()
  const coercion = await draft('isolation-coercion', id, { behaviour: 'Tự ý rời nơi cách ly' }, '2022-02-09')
  const compelled = await issue(coercion.id, '2022-02-09')
  expect((await record(id)).coercionNumber).toBe(compelled.body.head.number)
  const move = await draft(
    'isolation-transfer',
    id,
    { to: 'Trung tâm Y tế', reason: 'Khó thở' },
    '2022-02-10',
  )
  expect((await issue(move.id, '2022-02-10')).status).toBe(200)
  expect(await record(id)).toMatchObject({ form: 'medicalFacility', place: 'Trung tâm Y tế', status: 'open' })
  const certificate = await draft('isolation-completion', id, { result: 'Âm tính' }, '2022-02-18')
  for (const part of ['GIẤY XÁC NHẬN', 'đến ngày 18/02/2022', 'Âm tính', 'TRẠM Y TẾ'])
    expect(certificate.paper.html).toContain(part)
  const given = await issue(certificate.id, '2022-02-18', station)
  expect(given.status, JSON.stringify(given.body)).toBe(200)
  expect(await record(id)).toMatchObject({
    status: 'completed',
    endedDay: '2022-02-18',
    certificateNumber: given.body.head.number,
  })
  const listed = (await station.call('GET', `/api/papers?record=${id}`)).body.papers
  expect(listed.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
    'isolation-coercion',
    'isolation-completion',
    'isolation-extension',
    'isolation-extension',
    'isolation-home',
    'isolation-transfer',
  ])
})

test('the decree of 2026 gives an extension no length: as long as the health body proposes', async () => {
  const order = await isolate({ decisionNumber: '9', fromDay: '2026-08-01', dueDay: '2026-08-10' })
  const { paper } = await draft('isolation-extension', order, { until: '2026-09-15' }, '2026-08-05')
  expect([paper.refusal, paper.words.effective]).toEqual([null, '2026-08-10'])
})

test('a zone is closed off by the chair of a commune, told six hours before', async () => {
  const id = crypto.randomUUID()
  const words = {
    disease: 'Sởi',
    area: 'Thôn Nà Đinh',
    from: '2026-08-02',
    time: '08:00',
    measures: 'Hạn chế ra vào',
    signerName: 'Nguyễn Văn Ký',
  }
  const made: Paper = (
    await office.call('POST', '/api/papers', {
      id,
      kind: 'zone-start',
      unit: MY_THANH,
      day: '2026-08-01',
      words,
    })
  ).body
  for (const part of ['08 giờ 00 ngày 02/08/2026', 'chậm nhất 02 giờ 00 ngày 02/08/2026', 'Thôn Nà Đinh'])
    expect(made.html).toContain(part)
  expect(made.law).toMatchObject({ clause: 'Điều 13 khoản 1', form: 'Mẫu số 01 Phụ lục I' })
  expect((await issue(id, '2026-08-01')).status).toBe(200)
})
