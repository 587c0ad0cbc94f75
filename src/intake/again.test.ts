// Lists that come again, through the front door: what is known already is known, whatever stands above it or beside it now.
import { hash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cases } from '../surveillance/cases.ts'
import { readSheet, sheetOf } from './reading/sheet-making.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const upload = async (register: string, lines: readonly string[]) => {
  const id = crypto.randomUUID()
  const preview = await worker.sure('POST', '/api/imports', {
    id,
    fileName: 'a.csv',
    file: Buffer.from(lines.join('\n'), 'utf8').toString('base64'),
    homeUnit: '02011',
    register,
  })
  return { id, preview }
}

const run = async (id: string) => {
  const job = await worker.sure('POST', `/api/imports/${id}/run`, {})
  const ended = (await app.jobEnd(worker, job.id)).body
  expect(ended.state, JSON.stringify(ended)).toBe('done')
  return ended.result
}

const undo = async (id: string) => {
  const job = await worker.sure('POST', `/api/imports/${id}/undo`, {})
  expect((await app.jobEnd(worker, job.id)).body.state).toBe('done')
}

const takeIn = async (register: string, lines: readonly string[]) => {
  const { id, preview } = await upload(register, lines)
  return { id, preview, counts: await run(id) }
}

test('a list without names sent again with a line above: that line is new, the others are known', async () => {
  const head = 'Năm sinh,Giới tính,Ngày báo cáo'
  const lines = ['1980,Nam,01/03/2022', '1985,Nữ,02/03/2022', '1980,Nam,01/03/2022']
  expect((await takeIn('cases', [head, ...lines])).counts).toMatchObject({ new: 3, same: 0 })
  expect((await takeIn('cases', [head, '1990,Nam,03/03/2022', ...lines])).counts).toMatchObject({
    new: 1,
    same: 3,
  })
})

test('a list without names that came in with the version before is known by the prints of then', async () => {
  const lines = ['Năm sinh,Giới tính,Ngày báo cáo', '1971,Nam,11/03/2022', '1972,Nữ,11/03/2022']
  await takeIn('cases', lines)
  const { rows: read } = readSheet(sheetOf(lines.map((line) => line.split(','))), cases, {
    defaults: { homeUnit: '02011' },
  })
  const known = (values: object) =>
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
  // By the words of then: the row was called by its place.
  const prints = read.map(({ values, subject }) => {
    expect(subject['fullName']).toMatch(/^Chưa rõ tên, dòng \d$/)
    return hash('sha256', JSON.stringify(['cases', '02011', known(values), known(subject)]), 'base64url')
  })
  const { rows } = await app.owner.query(
    `select c.id, p.birth_year as year from case_record c join person p on p.id = c.subject_id where p.birth_year in (1971, 1972) order by 2`,
  )
  for (const [place, print] of prints.entries())
    await app.owner.query('update case_record set fingerprint = $2 where id = $1', [rows[place].id, print])
  expect((await takeIn('cases', lines)).counts).toMatchObject({ new: 0, same: 2 })
})

test('two doses under one card in a list without names are those of one person', async () => {
  const found = async () => (await worker.sure('GET', '/api/persons')).total
  const before = await found()
  const { counts, preview } = await takeIn('doses', [
    'CCCD,Năm sinh,Nhóm tuổi,Mũi,Loại vắc xin,Ngày tiêm',
    '006180012345,1980,18+,Mũi 1,Pfizer,01/02/2022',
    '006180012345,1980,18+,Mũi 2,Pfizer,01/03/2022',
    '006185054321,1985,18+,Mũi 1,Pfizer,01/02/2022',
  ])
  expect(counts, JSON.stringify(preview.problems)).toMatchObject({ new: 3 })
  expect((await found()) - before).toBe(2)
})

test('a household that comes again with one cell changed is the household that stands; undone, it is as before', async () => {
  const list = (members: number, phone: string) => [
    'Mã hộ,Chủ hộ,Số nhân khẩu,Điện thoại',
    `H-901,Nông Một,${members},${phone}`,
  ]
  const standing = async () =>
    (await worker.sure('POST', '/api/households/find', { search: 'nong mot' })).rows.map(
      ({ values }: { values: Record<string, unknown> }) => [values['code'], values['members']],
    )
  expect((await takeIn('households', list(4, '0912345678'))).counts).toMatchObject({ new: 1 })
  const second = await takeIn('households', list(5, '0912345679'))
  expect(second.counts).toMatchObject({ new: 0, changed: 1 })
  const said = second.preview.problems.map(({ text }: { text: { vi: string } }) => text.vi).join('\n')
  expect(said).toContain('Số nhân khẩu: 4 → 5')
  // Whoever may see a number by its end only does not learn it from a list.
  expect(said).not.toContain('0912345678')
  expect(await standing()).toEqual([['H-901', 5]])
  const third = await takeIn('households', list(5, '0912345679'))
  expect(third.counts).toMatchObject({ new: 0, same: 1 })
  // It stands as long as one of the lists says it.
  await undo(second.id)
  expect(await standing()).toEqual([['H-901', 5]])
  await undo(third.id)
  expect(await standing()).toEqual([['H-901', 4]])
})

test('a household that comes again with the team that answers for it is given to that team; a round is known by its team', async () => {
  const team = crypto.randomUUID()
  const formed = { kind: 'community', name: 'Tổ số 9', formedDay: '2021-07-01' }
  await worker.enter('teams', { id: team, homeUnit: '02011', values: formed })
  const teamOf = async () =>
    (await worker.sure('POST', '/api/households/find', { search: 'nong hai' })).rows.map(
      ({ values }: { values: Record<string, unknown> }) => values['team'],
    )
  await takeIn('households', ['Mã hộ,Chủ hộ', 'H-902,Nông Hai'])
  const given = await takeIn('households', ['Mã hộ,Chủ hộ,Tổ phụ trách', 'H-902,Nông Hai,Tổ số 9'])
  expect(given.counts, JSON.stringify(given.preview.problems)).toMatchObject({ new: 0, changed: 1 })
  expect(JSON.stringify(given.preview.problems)).not.toContain(team)
  expect(await teamOf()).toEqual([team])
  await undo(given.id)
  expect(await teamOf()).toEqual([null])

  const round = (passers: number) => [
    'Ngày trực,Tên tổ,Từ giờ,Số người nhắc nhở',
    `05/03/2022,Tổ số 9,18:00,${passers}`,
  ]
  expect((await takeIn('patrols', round(4))).counts).toMatchObject({ new: 1 })
  const again = await takeIn('patrols', round(5))
  expect(again.counts, JSON.stringify(again.preview.problems)).toMatchObject({ new: 0, changed: 1 })
})

test('a list of persons names somebody of the register for certain: that person is filled, not written a second time', async () => {
  const list = (more: string) => [
    'Họ tên,Ngày sinh,Giới tính,CCCD,Điện thoại,Nghề nghiệp',
    `Hứa Văn Lập,02/03/1977,Nam,006077001122,0912000111,${more}`,
  ]
  const standing = async () =>
    (await worker.sure('POST', '/api/persons/find', { search: 'hua van lap' })).rows.map(
      ({ values }: { values: Record<string, unknown> }) => values['occupation'],
    )
  expect((await takeIn('persons', list(''))).counts).toMatchObject({ new: 1 })
  const second = await takeIn('persons', list('Nông dân'))
  expect(second.counts).toMatchObject({ new: 0, likely: 0, changed: 1 })
  expect(await standing()).toEqual(['Nông dân'])
  await undo(second.id)
  expect(await standing()).toEqual([null])
})

test('visits to two households on one day are two, though nobody knows the households by the words of the list', async () => {
  const visit = (household: string) => ['Mã hộ,Ngày đến,Kết quả,Có mặt', `${household},05/03/2022,Gặp,4`]
  expect((await takeIn('household-visits', visit('Nhà ông Một'))).counts).toMatchObject({
    rows: 2,
    changed: 0,
  })
  expect((await takeIn('household-visits', visit('Nhà ông Hai'))).counts).toMatchObject({
    same: 0,
    changed: 0,
  })
})
