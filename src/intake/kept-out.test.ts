// A row that cannot stand as it is stays out and is named; the rows beside it come in, and a name that means nothing certain is asked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'], ['epidemiologist', '063'])
})
afterAll(() => app.close())

type Told = { row: number; severity: string; field: string | null; text: { vi: string } }

const upload = async (register: string, lines: readonly string[], caller = worker, homeUnit = '02011') => {
  const id = crypto.randomUUID()
  const file = Buffer.from(lines.join('\n'), 'utf8').toString('base64')
  const preview = await caller.sure('POST', '/api/imports', {
    id,
    fileName: 'x.csv',
    file,
    homeUnit,
    register,
  })
  return { id, problems: preview.problems as Told[], counts: preview.run.counts }
}
const run = async (id: string, caller = worker) => {
  const job = await caller.sure('POST', `/api/imports/${id}/run`, {})
  const { body } = await app.jobEnd(caller, job.id)
  expect(body.state, JSON.stringify(body)).toBe('done')
  return body.result
}
const namedIn = async (id: string) =>
  (
    await app.owner.query<{ row: number; problems: Told[] }>(
      `select row, problems from import_row where import_id = $1 and verdict = 'problem' order by row`,
      [id],
    )
  ).rows.map(({ row, problems }) => [row, problems.map(({ text }) => text.vi).join('; ')])

const letters = (n: number) => ['An', 'Bình', 'Chi', 'Dũng', 'Em'][n % 5]

test('one unfit cell keeps its own row out of a thousand and one, and a sign that nobody sees keeps out none', async () => {
  const lines = [
    'Họ và tên,Ngày sinh,Ngày báo cáo,Địa chỉ,Xã',
    ...Array.from({ length: 1001 }, (_, n) => {
      const address = n === 7 ? 'x'.repeat(6000) : n === 9 ? 'Nhà \u0000số 9' : `Số ${n}`
      const born = `${1 + (n % 28)}/${1 + (n % 12)}/${1930 + (n % 80)}`
      return `Lò ${letters(n)} ${letters(Math.floor(n / 5))} ${letters(Math.floor(n / 25))} ${letters(Math.floor(n / 125))},${born},05/03/2022,${address},Mỹ Thanh`
    }),
  ]
  const { id } = await upload('cases', lines)
  expect(await run(id)).toMatchObject({ problem: 1 })
  expect((await worker.sure('GET', `/api/cases?importId=${id}`)).total).toBe(1000)
  expect(await namedIn(id)).toEqual([[8, expect.stringContaining('quá dài')]])
})

test('an order of letters that deceives, in an update too, is named with its row', async () => {
  const head = 'Họ tên,Ngày sinh,SĐT,Ngày báo cáo,Xã,Ghi chú'
  const who = 'Giàng Thị Dấu,01/02/1971,0911222333,07/03/2022,Mỹ Thanh'
  await run((await upload('cases', [head, `${who},`])).id)
  const { id } = await upload('cases', [
    head,
    `${who},gpj.\u202eexe`,
    'Giàng Thị Sạch,03/04/1966,0911222444,07/03/2022,Mỹ Thanh,x',
  ])
  expect(await run(id)).toMatchObject({ problem: 1, new: 1 })
  expect(await namedIn(id)).toEqual([[1, expect.stringContaining('ký tự không hợp lệ')]])
})

test('an update of a record that may not be written is named with its row, and the others come in', async () => {
  const reader = await app.signIn(['healthWorker', '02011'], ['inspector', '063'])
  const head = 'Họ tên,Ngày sinh,SĐT,Ngày báo cáo,Xã,Mức độ bệnh'
  const elsewhere = 'Sùng Thị Xa,01/02/1971,0911333444,07/03/2022'
  await run((await upload('cases', [head, `${elsewhere},Sỹ Bình,`])).id)
  const { id } = await upload(
    'cases',
    [head, `${elsewhere},Mỹ Thanh,Nặng`, 'Sùng Thị Gần,03/04/1966,0911333555,07/03/2022,Mỹ Thanh,Nhẹ'],
    reader,
  )
  expect(await run(id, reader)).toMatchObject({ problem: 1, new: 1 })
  expect(await namedIn(id)).toEqual([[1, expect.stringContaining('Không cập nhật được bản ghi')]])
})

test('a unit in a field is its key, and one that nobody knows is asked', async () => {
  const { id, problems } = await upload('supply-moves', [
    'Mặt hàng,Nhập xuất,Số lượng,Ngày,Nơi nhận',
    'Test nhanh,Phân bổ,100,05/03/2022,Xã Mỹ Thanh',
    'Test nhanh,Phân bổ,200,05/03/2022,Xứ Không Có',
  ])
  expect(
    problems.filter(({ severity }) => severity === 'warning').map(({ row, text }) => [row, text.vi]),
  ).toEqual([
    [2, 'Không nhận ra đơn vị “Xứ Không Có”; để trống'],
    [2, 'Phân bổ mà chưa ghi về đâu'],
  ])
  await run(id)
  const { rows } = await worker.sure('GET', `/api/supply-moves?importId=${id}&sort=quantity`)
  expect(rows.map(({ values }: { values: { toUnit: string | null } }) => values.toUnit)).toEqual([
    '02011',
    null,
  ])
})

test('a team that is named is that of the row’s own commune; one that is not known, or one of several, is asked', async () => {
  const team = (homeUnit: string, name: string) =>
    worker.enter('teams', { homeUnit, values: { name, formedDay: '2021-08-01' } })
  await team('01978', 'Tổ 1')
  const own = await team('02011', 'Tổ 1')
  for (const unit of ['01978', '01981']) await team(unit, 'Tổ 2')
  const { id, problems, counts } = await upload('patrols', [
    'Tên tổ,Ngày trực,Địa bàn,Xã,Người trực',
    'Tổ 1,05/03/2022,A,Mỹ Thanh,Vi Văn Vắng',
    'Tổ lạ,05/03/2022,B,Mỹ Thanh,',
    'Tổ 2,05/03/2022,C,Mỹ Thanh,',
  ])
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(errors).toMatchObject([
    { row: 2, field: 'team', text: { vi: 'Tổ “Tổ lạ”: không có trong sổ' } },
    {
      row: 3,
      field: 'team',
      text: { vi: 'Tổ “Tổ 2”: có nhiều bản ghi cùng tên, không rõ là bản ghi nào' },
    },
  ])
  expect(problems.filter(({ field }) => field === 'members')).toMatchObject([
    { row: 1, severity: 'warning', text: { vi: 'Người trực “Vi Văn Vắng”: không có trong sổ; để trống' } },
  ])
  expect(counts).toMatchObject({ problem: 2, question: 1 })
  await run(id)
  const { rows } = await worker.sure('GET', `/api/patrols?importId=${id}`)
  expect(rows.map(({ values }: { values: { team: string } }) => values.team)).toEqual([own.id])
})
