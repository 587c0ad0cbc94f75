// The notice of levels as a paper: by the law of its day, each commune once, numbered in the series of the committee; none where no law allows it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

let app: TestApp
let office: Caller
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['chairman', '063'], ['committeeOffice', '063'])
})
afterAll(() => app.close())

const words = {
  asOf: '2022-03-06',
  from: '2022-03-07',
  time: '00:00',
  level1: 'Xã Vi Hương; Xã Cẩm Giàng',
  level3: 'Xã Mỹ Thanh',
  signerName: 'Nguyễn Văn Mẫu',
}
const issue = async (day: string, given: object) => {
  const id = crypto.randomUUID()
  const drafted = await office.call('POST', '/api/papers', {
    id,
    kind: 'level-notice',
    unit: '063',
    day,
    words: given,
  })
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200)
  return office.call('POST', `/api/papers/${id}/issue`, { day })
}

test('communes stand under their level with their number, by the decision of the day', async () => {
  const { status, body } = await issue('2022-03-06', words)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body.head.number).toBe('01/TB-UBND')
  expect(body.law).toMatchObject({ source: 'QĐ 218/QĐ-BYT', form: null, layout: 'ours' })
  expect(body.html).toContain('của 3 đơn vị, áp dụng từ 00 giờ 00 ngày 07/03/2022')
  expect(body.html).toMatch(/Cấp 1[^<]*<\/td><td[^>]*>2<\/td><td[^>]*>Xã Vi Hương, Xã Cẩm Giàng/)
  expect(body.html).toMatch(/Cấp 3[^<]*<\/td><td[^>]*>1<\/td><td[^>]*>Xã Mỹ Thanh/)
  const entry = await office.call('GET', `/api/documents/${body.head.id}`)
  expect(entry.body.record.values).toMatchObject({ number: '01/TB-UBND', type: 'notice', direction: 'out' })
})

test.each([
  ['a commune at two levels', '2022-03-06', { ...words, level2: 'Xã Mỹ Thanh' }, 'được xếp vào hai cấp'],
  ['no commune at all', '2022-03-06', { ...words, level1: '', level3: '' }, 'Chưa nêu xã nào'],
  ['an hour that is none', '2022-03-06', { ...words, time: 'sáng' }, 'Giờ ghi như'],
  ['a day before levels', '2021-10-01', words, 'Không có căn cứ pháp luật'],
])('%s is refused in words', async (_, day, given, said) => {
  const { status, body } = await issue(day, given)
  expect([status, body.vi]).toEqual([409, expect.stringContaining(said)])
})
