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

test('why a paper was right all the same is told by the history to who may read the paper, and to nobody else', async () => {
  const id = crypto.randomUUID()
  const wrong = { ...words, tasks: 'Tiêm 90/100 người, đạt 80 %' }
  const given = { id, kind: 'urging-letter', unit: DISTRICT, day: '2022-03-10', words: wrong }
  await office.sure('POST', '/api/papers', given)
  await office.sure('POST', `/api/papers/${id}/issue`, {
    day: '2022-03-10',
    despite: 'Bà Lý Thị Kín đã khai như vậy',
  })
  const told = async (duty: 'administrator' | 'inspector' | 'chairman' | 'epidemiologist') => {
    const reader = await app.signIn([duty, DISTRICT])
    const pages = [await reader.sure('GET', '/api/history')]
    const life = await reader.call('GET', `/api/documents/${id}/history`)
    if (life.status === 200) pages.push(life.body)
    return JSON.stringify(pages)
  }
  for (const duty of ['inspector', 'chairman', 'epidemiologist'] as const)
    expect(await told(duty), duty).toContain('Lý Thị Kín')
  const hidden = await told('administrator')
  expect(hidden).toContain('"register":"papers"')
  expect(hidden).not.toContain('Lý Thị Kín')
  expect(hidden).not.toContain('issued')
  // About a record of a register that the leader does not read.
  await app.owner.query("update paper set register = 'declarations' where id = $1", [id])
  expect(await told('chairman')).not.toContain('Lý Thị Kín')
  expect(await told('inspector')).toContain('Lý Thị Kín')
})

test('an account that proves the history reads neither levels nor settings that it may not read', async () => {
  const protection = await app.signIn(['dataProtection', DISTRICT])
  await protection.sure('PATCH', '/api/privacy/settings', { openingHours: 7 })
  const told = async (caller: Caller) =>
    (await caller.sure('GET', '/api/history')).entries.find(
      ({ register }: { register: string }) => register === 'privacy-settings',
    )?.changes
  expect(await told(protection)).toMatchObject([{ field: 'openingHours', after: 7 }])
  const admin = await app.signIn(['administrator', DISTRICT])
  expect(await told(admin)).toEqual([{ field: 'openingHours', before: '•••', after: '•••' }])
})
