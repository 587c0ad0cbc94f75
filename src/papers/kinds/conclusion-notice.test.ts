// Thông báo kết luận through the front door: drafted from the meeting, numbered, and its number stands with the meeting.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

const DISTRICT = '063'
const DAY = '2022-03-12'

let app: TestApp
let office: Caller
beforeAll(async () => {
  app = await createTestApp({ today: DAY })
  office = await app.signIn(['committeeOffice', DISTRICT])
})
afterAll(() => app.close())

const meet = async (values: object = {}) =>
  (
    await office.enter('meetings', {
      homeUnit: DISTRICT,
      values: {
        title: 'phòng, chống dịch tuần 10',
        heldDay: '2022-03-11',
        chairedBy: 'đồng chí Phó Chủ tịch UBND huyện',
        conclusions: '- Trạm Y tế các xã rà soát người chưa tiêm\n2) Công an huyện trực chốt 24/24',
        ...values,
      },
    })
  ).id
const draft = (record: string, id = crypto.randomUUID()) =>
  office.call('POST', '/api/papers', {
    id,
    kind: 'conclusion-notice',
    record,
    day: DAY,
    words: { signerName: 'Nguyễn Văn Mẫu' },
  })
const meeting = async (id: string) => (await office.call('GET', `/api/meetings/${id}`)).body.record.values

test('what was concluded is what the notice says, line by line, and its number stands with the meeting', async () => {
  const record = await meet()
  const { body: paper } = await draft(record)
  expect(paper).toMatchObject({ refusal: null, suggestedNumber: '01/TB-BCĐ' })
  for (const part of [
    'THÔNG BÁO',
    'Kết luận của đồng chí Phó Chủ tịch UBND huyện tại cuộc họp phòng, chống dịch tuần 10',
    'Ngày 11/03/2022',
    'Trạm Y tế các xã rà soát người chưa tiêm',
    'Công an huyện trực chốt 24/24',
    'TM. BAN CHỈ ĐẠO',
  ])
    expect(paper.html).toContain(part)
  expect(paper.html).not.toContain('2) Công an')
  const issued = await office.call('POST', `/api/papers/${paper.head.id}/issue`, { day: DAY })
  expect(issued.body.head, JSON.stringify(issued.body)).toMatchObject({
    state: 'issued',
    number: '01/TB-BCĐ',
  })
  expect(await meeting(record)).toMatchObject({ noticeNumber: '01/TB-BCĐ' })
  // A second notice of the same meeting is refused in words.
  expect((await draft(record)).body.refusal.vi).toContain('01/TB-BCĐ')
})

test('the leader who signs writes the number into the meeting too; a commune beside sees neither', async () => {
  const record = await meet({ title: 'giao ban', kind: 'briefing', heldDay: DAY })
  const leader = await app.signIn(['chairman', DISTRICT])
  const { body: paper } = await draft(record)
  expect((await leader.call('POST', `/api/papers/${paper.head.id}/issue`, { day: DAY })).status).toBe(200)
  expect((await meeting(record)).noticeNumber).toMatch(/^\d+\/TB-BCĐ$/)
  const beside = await app.signIn(['committeeOffice', '01975'])
  expect((await beside.call('GET', `/api/papers/${paper.head.id}`)).status).toBe(404)
})
