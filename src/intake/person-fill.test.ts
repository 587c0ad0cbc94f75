// A list about people who are known: what it adds to them, what is kept as it stands, and that undoing it takes back no more and no less.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const upload = async (paste: string) => {
  const id = crypto.randomUUID()
  const { body } = await worker.call('POST', '/api/imports', {
    id,
    fileName: 'F0.csv',
    file: Buffer.from(paste, 'utf8').toString('base64'),
    homeUnit: '02011',
  })
  return {
    id,
    counts: body.run.counts,
    words: body.problems.map(({ text }: { text: { vi: string } }) => text.vi) as string[],
  }
}
const work = async (id: string, what: 'run' | 'undo') => {
  const job = await worker.sure('POST', `/api/imports/${id}/${what}`, {})
  const { body } = await app.jobEnd(worker, job.id)
  expect(body.state, JSON.stringify(body)).toBe('done')
  return body.result
}
const person = async (id: string) => (await worker.sure('GET', `/api/persons/${id}`)).record.values
const enter = (values: Record<string, unknown>) => worker.enter('persons', { homeUnit: '02011', values })

const list = (rows: string) =>
  `Họ tên,Ngày sinh,SĐT,CCCD,Địa chỉ,Ngày báo cáo,Xã,Kết quả điều trị,Ngày ra viện\n${rows}`

test('the card of a parent does not become that of the child, and an address written otherwise is no warning', async () => {
  const { id } = await enter({
    fullName: 'Nông Văn Con',
    birthDay: '2012-06-01',
    phone: '0977111222',
    village: 'Nà Tu',
    address: 'Nà Tu, Mỹ Thanh',
  })
  const rows =
    'Họ tên,Ngày sinh,SĐT,CCCD,Thôn,Địa chỉ,Ngày báo cáo,Xã\nNông Văn Con,01/06/2012,0977111222,006075001239,THÔN NÀ TU,"Nà Tu - Mỹ Thanh",05/03/2022,Mỹ Thanh'
  const { id: run, words } = await upload(rows)
  expect(words.filter((word) => word.startsWith('Giữ theo sổ'))).toEqual([
    expect.stringContaining('Số định danh (CCCD)'),
  ])
  expect(words.join()).not.toContain('Thôn')
  expect(words.join()).not.toContain('Địa chỉ')
  await work(run, 'run')
  expect((await person(id)).nationalId).toBeNull()
})

test('a row about somebody known adds what is missing, says what differs, and is undone with the list', async () => {
  const { id } = await enter({
    fullName: 'Nông Thị Sim',
    birthYear: 1962,
    phone: '0911222333',
    occupation: 'Giáo viên',
  })
  const { id: other } = await enter({
    fullName: 'Chu Văn Bảy',
    birthDay: '1977-08-07',
    phone: '0944555666',
    address: 'Nà Cà',
  })
  const rows = list(
    'Nông Thị Sim,1962,0911222333,006162001234,Thôn Bản Luông,05/03/2022,Mỹ Thanh,,\nChu Văn Bảy,07/08/1977,0944555666,,Nà Ngăm,05/03/2022,Mỹ Thanh,,',
  )
  const { id: run, counts, words } = await upload(rows)
  expect(counts).toMatchObject({ new: 2, likely: 0 })
  expect(words).toEqual([
    'Ghi vào người đã có trong sổ: Nông Thị Sim (1962)',
    'Bổ sung cho người này – Địa chỉ, Số định danh (CCCD)',
    'Ghi vào người đã có trong sổ: Chu Văn Bảy (07/08/1977)',
    'Giữ theo sổ, danh sách nói khác về người này – Địa chỉ: Nà Cà ≠ Nà Ngăm. Nếu sổ sai, hãy sửa hồ sơ',
  ])
  await work(run, 'run')
  expect(await person(id)).toMatchObject({
    nationalId: '006162001234',
    address: 'Thôn Bản Luông',
    occupation: 'Giáo viên',
  })
  expect(await person(other)).toMatchObject({ address: 'Nà Cà', birthYear: null })
  const { rows: history } = await app.owner.query(
    "select 1 from history where record_id = $1 and action = 'import'",
    [id],
  )
  expect(history).toHaveLength(1)
  // Somebody corrects one of the two: undoing the list leaves that.
  const { record } = await worker.sure('GET', `/api/persons/${id}`)
  await worker.sure('PATCH', `/api/persons/${id}`, {
    version: record.version,
    values: { address: 'Thôn Nà Mòng' },
  })
  await work(run, 'undo')
  expect(await person(id)).toMatchObject({ nationalId: null, address: 'Thôn Nà Mòng', phone: '0911222333' })
})

test('a list that only knows more of the person of a record that stands is an update, once', async () => {
  const { id } = await enter({ fullName: 'Lường Văn Tô', birthDay: '1958-02-20', phone: '0977888999' })
  await worker.enter('cases', { homeUnit: '02011', subjectId: id, values: { reportDay: '2022-03-09' } })
  const rows = list('Lường Văn Tô,20/02/1958,0977888999,006058004321,,09/03/2022,Mỹ Thanh,,')
  const first = await upload(rows)
  expect(first.counts).toMatchObject({ new: 0, changed: 1 })
  await work(first.id, 'run')
  expect(await person(id)).toMatchObject({ nationalId: '006058004321' })
  expect((await upload(rows)).counts).toMatchObject({ new: 0, changed: 0, same: 1 })
})

test('outcomes that were undone come in again with the same list', async () => {
  const rows = (outcome: string, day: string) =>
    list(`Đàm Thị Ngần,03/03/1971,0966111333,,,12/03/2022,Mỹ Thanh,${outcome},${day}`)
  await work((await upload(rows('Đang điều trị', ''))).id, 'run')
  const second = await upload(rows('Khỏi bệnh', '20/03/2022'))
  await work(second.id, 'run')
  await work(second.id, 'undo')
  const third = await upload(rows('Khỏi bệnh', '20/03/2022'))
  expect(third.counts).toMatchObject({ changed: 1, same: 0 })
  expect(await work(third.id, 'run')).toMatchObject({ changed: 1 })
  const found = await worker.call('POST', '/api/cases/find', { search: 'dam thi ngan' })
  expect(found.body.rows[0].values).toMatchObject({ outcome: 'recovered', outcomeDay: '2022-03-20' })
})
