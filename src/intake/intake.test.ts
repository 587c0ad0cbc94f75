// Lists coming in, through the front door: what a commune's sheet becomes, what is kept aside and why, and that nothing happens twice.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const sheet = [
  'UBND HUYỆN BẠCH THÔNG',
  'DANH SÁCH CA BỆNH COVID-19 (F0) TÍNH ĐẾN NGÀY 05/03/2022',
  '',
  'STT,Họ và tên,Năm sinh,Giới,Xã,SĐT,Ngày khởi phát,Ngày lấy mẫu,Ngày có kết quả,Ngày báo cáo,Nơi phát hiện,Nơi điều trị,Kết quả điều trị',
  '1,NGUYỄN VĂN AN,1980,Nam,Mỹ Thanh,912345678,01/03/2022,02/03/2022,03/03/2022,04/03/2022,Cộng đồng,Nhà,Đang điều trị',
  '2,Triệu Thị Bé,12/5/1990,Nữ,Mỹ Thanh,,1/3/22,2/3/22,2/3/22,3/3/22,Khu cách ly,BV,Khỏi',
  '3,Hoàng Văn Cường,1975,Nam,Sỹ Bình,,,02/03/2022,03/03/2022,30/02/2022,CĐ,Nhà,Đang điều trị',
  '1,NGUYỄN VĂN AN,1980,Nam,Mỹ Thanh,912345678,01/03/2022,02/03/2022,03/03/2022,04/03/2022,Cộng đồng,Nhà,Đang điều trị',
  'Tổng cộng,4,,,,,,,,,,,',
].join('\n')

const upload = (id: string, paste: string, register?: string) =>
  worker.call('POST', '/api/imports', {
    id,
    fileName: 'F0.csv',
    file: Buffer.from(paste, 'utf8').toString('base64'),
    homeUnit: '02011',
    ...(register ? { register } : {}),
  })

const casesIn = async () => (await worker.call('GET', '/api/cases?size=100')).body

const run = async (id: string) => {
  const job = await worker.call('POST', `/api/imports/${id}/run`, {})
  expect(job.status, JSON.stringify(job.body)).toBe(200)
  const ended = await app.jobEnd(worker, job.body.id)
  expect(ended.body.state, JSON.stringify(ended.body)).toBe('done')
  return ended.body.result
}

test('a preview says what each column is and what will happen, and changes nothing', async () => {
  const preview = await upload(crypto.randomUUID(), sheet)
  expect(preview.status, JSON.stringify(preview.body)).toBe(200)
  expect(preview.body.run.register).toBe('cases')
  const targets = Object.fromEntries(
    preview.body.columns.map((column: { header: string; target: string }) => [column.header, column.target]),
  )
  expect(targets).toMatchObject({
    'Họ và tên': 'subject.fullName',
    SĐT: 'subject.phone',
    Xã: 'unit',
    'Ngày báo cáo': 'reportDay',
    'Kết quả điều trị': 'outcome',
  })
  expect(preview.body.run.counts).toMatchObject({ new: 1, question: 1, same: 1, problem: 1 })
  expect(
    preview.body.problems.find((problem: { severity: string }) => problem.severity === 'error').field,
  ).toBe('reportDay')
  expect((await casesIn()).total).toBe(0)
})

test('the run takes in what is sound, keeps the rest aside with its reason, and a second upload changes nothing', async () => {
  const id = crypto.randomUUID()
  await upload(id, sheet)
  expect(await run(id)).toMatchObject({ new: 1, question: 1, same: 1, problem: 1 })
  const list = await casesIn()
  expect(list.total).toBe(2)
  const an = list.rows.find(
    (row: { subject: { fullName: string } }) => row.subject.fullName === 'Nguyễn Văn An',
  )
  expect(an).toMatchObject({
    homeUnit: '02011',
    subject: { phone: '0912345678', birthYear: 1980, sex: 'male' },
    values: { reportDay: '2022-03-04', detectionSetting: 'community', treatmentPlace: 'home' },
  })
  const again = crypto.randomUUID()
  const preview = await upload(again, sheet)
  expect(preview.body.run.counts).toMatchObject({ new: 0, same: 3, problem: 1 })
  await run(again)
  expect((await casesIn()).total).toBe(2)
})

test('a list is seen by who may read its register, and by no other colleague who takes lists in', async () => {
  const id = crypto.randomUUID()
  await upload(id, sheet, 'cases')
  const laboratory = await app.signIn(['laboratory', '063'])
  const colleague = await app.signIn(['epidemiologist', '063'])
  const seen = async (caller: Caller) => {
    const { runs } = (await caller.call('GET', '/api/imports')).body
    const open = await caller.call('GET', `/api/imports/${id}`)
    const again = await caller.call('POST', '/api/imports', {
      id,
      fileName: 'x.csv',
      paste: 'A,B',
      homeUnit: '02011',
    })
    return [runs.some((one: { id: string }) => one.id === id), open.status, again.status]
  }
  expect(await seen(colleague)).toEqual([true, 200, 200])
  expect(await seen(laboratory)).toEqual([false, 404, 404])
  expect((await laboratory.call('POST', `/api/imports/${id}/undo`, {})).status).toBe(404)
})

test('a list pasted in an old font comes in readable', async () => {
  const { status, body } = await worker.call('POST', '/api/imports', {
    id: crypto.randomUUID(),
    fileName: 'dán',
    paste:
      'Hä vµ tªn\tN¨m sinh\tNgµy b¸o c¸o\nNguyÔn V¨n §øc\t1980\t04/03/2022\nTrÇn ThÞ H­¬ng\t1985\t04/03/2022',
    homeUnit: '02011',
    register: 'cases',
  })
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body.rows.map(({ cells }: { cells: string[] }) => cells[0])).toEqual([
    'Họ và tên',
    'Nguyễn Văn Đức',
    'Trần Thị Hương',
  ])
  expect(body.columns[0].target).toBe('subject.fullName')
})

test('a corrected cell is read anew, and the corrected row comes in', async () => {
  const id = crypto.randomUUID()
  await upload(id, sheet)
  const corrected = await worker.call('PATCH', `/api/imports/${id}`, { cells: { '6:9': '03/03/2022' } })
  expect(corrected.body.run.counts).toMatchObject({ new: 1, same: 3, problem: 0 })
  await run(id)
  const list = await casesIn()
  expect(list.total).toBe(3)
  expect(list.rows.some((row: { homeUnit: string }) => row.homeUnit === '01978')).toBe(true)
})

test('somebody likely the same comes in and waits in the queue, and is said not to be the same', async () => {
  const first = crypto.randomUUID()
  await upload(
    first,
    'Họ tên,Năm sinh,SĐT,Ngày báo cáo,Xã\nĐặng Thị Hương,1985,0987654321,07/03/2022,Mỹ Thanh',
  )
  await run(first)
  const second = crypto.randomUUID()
  await upload(
    second,
    'Họ tên,Năm sinh,SĐT,Ngày báo cáo,Xã\nĐặng Thị Hường,1985,0987654321,09/03/2022,Mỹ Thanh',
  )
  await run(second)
  const queue = await worker.call('GET', '/api/duplicates')
  const doubt = queue.body.doubts.find(
    ({ one, other }: Record<'one' | 'other', { values: { fullName: string } }>) =>
      [one, other].some(({ values }) => values.fullName === 'Đặng Thị Hường'),
  )
  expect(doubt).toBeDefined()
  expect(
    (await worker.call('POST', `/api/duplicates/${doubt.id}`, { decision: 'different' })).body.decided,
  ).toBe(true)
  const after = await worker.call('GET', '/api/duplicates')
  expect(after.body.doubts.map((each: { id: string }) => each.id)).not.toContain(doubt.id)
})

test('a list that names somebody twice in other words: the second row finds the first', async () => {
  const id = crypto.randomUUID()
  await upload(
    id,
    [
      'Họ tên,Ngày sinh,SĐT,Ngày báo cáo,Xã',
      'Bế Thị Hà Vi,04/05/1993,0355111222,10/03/2022,Mỹ Thanh',
      'Nông Văn Quảng,09/09/1969,,10/03/2022,Mỹ Thanh',
      'BE THI HA VI,04/05/1993,0355111222,21/07/2022,Mỹ Thanh',
      'Bế Thị Hà Vy,04/05/1993,,22/03/2022,Mỹ Thanh',
    ].join('\n'),
  )
  const counts = await run(id)
  expect(counts).toMatchObject({ rows: 5, problem: 0 })
  const found = await worker.call('POST', '/api/persons/find', { search: 'be thi ha vi' })
  const queue = await worker.call('GET', '/api/duplicates')
  const mine = queue.body.doubts.filter((doubt: { one: { values: { fullName: string } } }) =>
    /BE THI HA VI|Bế Thị Hà V/.test(doubt.one.values.fullName),
  )
  // The same by name, birth and phone is one person with two cases; one letter off waits in the queue.
  expect(found.body.total).toBe(1)
  expect(mine).toHaveLength(1)
  expect(counts).toMatchObject({ new: 3, likely: 1 })
})

test('an office’s own wording is learned', async () => {
  const odd = 'Danh tính,Hôm báo\nVi Văn Giang,10/03/2022'
  const first = crypto.randomUUID()
  const preview = await upload(first, odd, 'cases')
  expect(preview.status).toBe(200)
  const set = await worker.call('PATCH', `/api/imports/${first}`, {
    columns: { 0: 'subject.fullName', 1: 'reportDay' },
  })
  expect(set.body.run.counts).toMatchObject({ new: 1 })
  await run(first)
  const second = await upload(crypto.randomUUID(), 'Danh tính,Hôm báo\nVi Văn Hải,11/03/2022', 'cases')
  expect(second.body.columns.map((column: { target: string }) => column.target)).toEqual([
    'subject.fullName',
    'reportDay',
  ])
})

test('what is no list is refused in words, and nothing breaks', async () => {
  for (const [bytes, words] of [
    [Buffer.from('%PDF-1.7 …'), 'PDF'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'ảnh'],
    [Buffer.from('PK\u0003\u0004 broken'), 'hỏng'],
  ] as const) {
    const reply = await worker.call('POST', '/api/imports', {
      id: crypto.randomUUID(),
      fileName: 'x.xlsx',
      file: bytes.toString('base64'),
      homeUnit: '02011',
    })
    expect(reply.status).toBe(422)
    expect(reply.body.vi).toContain(words)
  }
})

test('a list that comes again with outcomes brings the known cases up to it; undone, they are as before', async () => {
  const list = (outcome: string, day: string) =>
    `Họ tên,Năm sinh,SĐT,Ngày báo cáo,Xã,Kết quả điều trị,Ngày ra viện\nLộc Văn Khánh,1971,0966111222,12/03/2022,Mỹ Thanh,${outcome},${day}`
  const first = crypto.randomUUID()
  await upload(first, list('Đang điều trị', ''))
  await run(first)
  const before = (await casesIn()).total
  const second = crypto.randomUUID()
  const preview = await upload(second, list('Khỏi bệnh', '20/03/2022'))
  expect(preview.body.run.counts).toMatchObject({ new: 0, changed: 1, same: 0 })
  expect(preview.body.problems.map((each: { text: { vi: string } }) => each.text.vi)).toContain(
    'Cập nhật – Kết quả điều trị: Còn điều trị → Khỏi bệnh; Ngày kết thúc điều trị: – → 20/03/2022',
  )
  expect(await run(second)).toMatchObject({ new: 0, changed: 1 })
  const found = async () =>
    (await worker.call('POST', '/api/cases/find', { search: 'loc van khanh' })).body.rows[0].values
  expect(await found()).toMatchObject({ outcome: 'recovered', outcomeDay: '2022-03-20' })
  expect((await casesIn()).total).toBe(before)
  const again = await upload(crypto.randomUUID(), list('Khỏi bệnh', '20/03/2022'))
  expect(again.body.run.counts).toMatchObject({ new: 0, changed: 0, same: 1 })
  // The older list does not take back what the newer one said.
  const older = await upload(crypto.randomUUID(), list('Đang điều trị', ''))
  expect(older.body.run.counts).toMatchObject({ new: 0, changed: 0, same: 1 })
  // A list that says otherwise than the register has already closed is no step of the case's life: kept, and said.
  const contrary = await upload(crypto.randomUUID(), list('Tử vong', '21/03/2022'))
  expect(contrary.body.run.counts).toMatchObject({ new: 0, changed: 0, same: 1 })
  expect(contrary.body.problems.map((each: { text: { vi: string } }) => each.text.vi)).toContain(
    'Giữ theo sổ, danh sách nói khác – Kết quả điều trị: Khỏi bệnh → Tử vong. Nếu sổ sai, hãy sửa bản ghi và ghi lý do',
  )
  const undo = await worker.call('POST', `/api/imports/${second}/undo`, {})
  expect((await app.jobEnd(worker, undo.body.id)).body.state).toBe('done')
  expect(await found()).toMatchObject({ outcome: 'underTreatment', outcomeDay: null })
})
