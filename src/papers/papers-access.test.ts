// Whose paper it is: the station's notice, the office's letter; what a neighbour and other duties see of them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { Paper } from './contract.ts'

const DISTRICT = '063'
const MY_THANH = '02011'

let app: TestApp
let office: Caller
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', DISTRICT])
  station = await app.signIn(['healthWorker', MY_THANH])
})
afterAll(() => app.close())

const words = {
  addressee: 'UBND xã Mỹ Thanh',
  tasks: 'Báo cáo kết quả tiêm',
  due: '2022-03-20',
  signerName: 'Nguyễn Văn Mẫu',
}

const draft = async (unit: string = DISTRICT) => {
  const id = crypto.randomUUID()
  const body = { id, kind: 'urging-letter', unit, day: '2022-03-10', words }
  return { id, reply: await office.call('POST', '/api/papers', body) }
}
const issue = (id: string, day: string, caller = office) =>
  caller.call('POST', `/api/papers/${id}/issue`, { day })

test('the notice of an epidemic is the station’s, in the form of the law, and only since that law', async () => {
  const id = crypto.randomUUID()
  const notice = {
    id,
    kind: 'epidemic-declared',
    unit: MY_THANH,
    day: '2026-08-01',
    words: {
      disease: 'Sởi',
      determined: '10 giờ 00 ngày 01/8/2026',
      places: 'Thôn Nà Đinh',
      advice: 'Tiêm vắc xin; đeo khẩu trang',
      signerName: 'Hoàng Thị Mẫu',
    },
  }
  const made: Paper = (await station.call('POST', '/api/papers', notice)).body
  expect(made.law).toMatchObject({ source: 'TT 15/2026/TT-BYT', form: 'Mẫu số 01 Phụ lục II', layout: 'law' })
  for (const part of [
    'THÔNG TIN',
    'Về việc có dịch bệnh trên địa bàn',
    'TRẠM Y TẾ',
    '3. Địa điểm có ổ dịch: Thôn Nà Đinh',
    'GIÁM ĐỐC',
  ])
    expect(made.html).toContain(part)
  expect((await issue(id, '2026-06-30', station)).body.code).toBe('wrongState')
  expect((await issue(id, '2026-08-01')).status).toBe(403)
  expect((await issue(id, '2026-08-01', station)).body.head.number).toBe('01/TYT')
  const ofDistrict = { ...notice, id: crypto.randomUUID(), unit: DISTRICT }
  const epidemiologist = await app.signIn(['epidemiologist', DISTRICT])
  expect((await epidemiologist.call('POST', '/api/papers', ofDistrict)).body.refusal.vi).toContain(
    'Trạm Y tế cấp xã',
  )
})

test('a neighbour, a duty without papers and a station see and issue nothing of the office', async () => {
  const { id } = await draft()
  const neighbour = await app.signIn(['committeeOffice', '01981'])
  for (const path of [`/api/papers/${id}`, `/api/papers/${id}/document/html`])
    expect((await neighbour.call('GET', path)).status).toBe(404)
  expect((await neighbour.call('GET', '/api/papers')).body.papers).toEqual([])
  expect((await issue(id, '2025-01-02', neighbour)).status).toBe(404)
  const own = await draft(MY_THANH)
  expect((await issue(own.id, '2025-01-02', station)).status).toBe(403)
  const laboratory = await app.signIn(['laboratory', DISTRICT])
  expect((await laboratory.call('GET', '/api/papers')).status).toBe(403)
})

test('a retry drafts nothing twice', async () => {
  const { id, reply } = await draft()
  const again = await office.call('POST', '/api/papers', {
    id,
    kind: 'urging-letter',
    unit: DISTRICT,
    day: '2022-03-10',
  })
  expect(again.body.words).toEqual(reply.body.words)
  const { rows } = await app.owner.query(
    "select 1 from history where register = 'papers' and record_id = $1",
    [id],
  )
  expect(rows).toHaveLength(1)
})
