// What several lists say stands while one of them does: an undo takes only what its list alone holds, and the last gives back what stood before the first.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'], ['epidemiologist', '063'])
})
afterAll(() => app.close())

const takeIn = async (register: string, text: string) => {
  const id = crypto.randomUUID()
  const file = Buffer.from(text, 'utf8').toString('base64')
  await worker.sure('POST', '/api/imports', { id, fileName: 'x.csv', file, homeUnit: '02011', register })
  const job = await worker.sure('POST', `/api/imports/${id}/run`, {})
  const { body } = await app.jobEnd(worker, job.id)
  expect(body.state, JSON.stringify(body)).toBe('done')
  return { id, counts: body.result }
}
const undo = async (id: string) => {
  const job = await worker.sure('POST', `/api/imports/${id}/undo`, {})
  expect((await app.jobEnd(worker, job.id)).body.state).toBe('done')
}
const personsLike = async (search: string) =>
  (await worker.sure('POST', '/api/persons/find', { search })).rows as { values: { phone: string | null } }[]
const casesLike = async (search: string) =>
  (await worker.sure('POST', '/api/cases/find', { search })).rows as {
    values: { severity: string | null; outcome: string | null }
  }[]
const printsOf = async (name: string) =>
  (
    await app.owner.query<{ fingerprint: string }>(
      `select c.fingerprint from case_record c join person p on p.tenant = c.tenant and p.id = c.subject_id where p.full_name = $1`,
      [name],
    )
  ).rows.map(({ fingerprint }) => fingerprint)

test.each([
  ['the first list first', [0, 1]],
  ['the last list first', [1, 0]],
] as const)(
  'a telephone that two lists told of somebody stays until both are undone: %s',
  async (_, order) => {
    const name = order[0] === 0 ? 'Lý Thị Hoạt' : 'Lý Văn Hậu'
    await worker.enter('persons', {
      homeUnit: '02011',
      values: { fullName: name, birthDay: '1980-02-03', birthYear: 1980, sex: 'female' },
    })
    const who = `${name},03/02/1980,Nữ,0977123${order[0]}56,Mỹ Thanh`
    const head = 'Họ tên,Ngày sinh,Giới,SĐT,Xã'
    const lists = [
      await takeIn('cases', `${head},Ngày báo cáo\n${who},05/03/2022`),
      await takeIn(
        'doses',
        `${head},Nhóm,Ngày tiêm,Mũi,Vắc xin\n${who},Từ 18 tuổi trở lên,05/01/2022,1,AstraZeneca`,
      ),
    ]
    expect(lists.map(({ counts }) => counts)).toMatchObject([{ problem: 0 }, { problem: 0 }])
    const phones = async () => (await personsLike(name)).map(({ values }) => values.phone)
    expect(await phones()).toEqual([`0977123${order[0]}56`])
    await undo(lists[order[0]]?.id ?? '')
    expect(await phones()).toEqual([`0977123${order[0]}56`])
    await undo(lists[order[1]]?.id ?? '')
    expect(await phones()).toEqual([null])
  },
)

test.each([
  ['Lương Thị Sổ', ['persons', 'cases'], 0],
  ['Lương Văn Sổ', ['persons', 'cases'], 1],
  ['Lương Thị Ca', ['cases', 'persons'], 0],
  ['Lương Văn Ca', ['cases', 'persons'], 1],
] as const)(
  'so it does where one is a list of the persons themselves: %s, %j, undone first: %i',
  async (name, registers, first) => {
    const values = { fullName: name, birthDay: '1980-02-03', birthYear: 1980, sex: 'female' }
    await worker.enter('persons', { homeUnit: '02011', values })
    const phone = `09771240${name.length}${first}`.padEnd(10, '7')
    const who = `${name},03/02/1980,Nữ,${phone},Mỹ Thanh`
    const lists: string[] = []
    for (const register of registers) {
      const [head, line] = register === 'cases' ? [',Ngày báo cáo', ',06/03/2022'] : ['', '']
      const { id, counts } = await takeIn(register, `Họ tên,Ngày sinh,Giới,SĐT,Xã${head}\n${who}${line}`)
      expect(counts).toMatchObject({ problem: 0 })
      lists.push(id)
    }
    const phones = async () => (await personsLike(name)).map((person) => person.values.phone)
    expect(await phones()).toEqual([phone])
    await undo(lists[first] ?? '')
    expect(await phones()).toEqual([phone])
    await undo(lists[1 - first] ?? '')
    expect(await phones()).toEqual([null])
  },
)

test.each([
  ['the first list first', [0, 1, 2]],
  ['the last list first', [2, 1, 0]],
  ['the middle one first', [1, 2, 0]],
] as const)('a chain of lists leaves nothing behind, whichever goes first: %s', async (_, order) => {
  const name = ['Mạc Thị Xích', 'Mạc Văn Xâu', 'Mạc Thị Chuỗi'][order[0]] ?? ''
  const list = (severity: string, more = '') =>
    `Họ tên,Ngày sinh,SĐT,Ngày báo cáo,Xã,Mức độ bệnh${more && ',Kết quả điều trị'}\n${name},03/02/1980,096655${order[0]}444,12/03/2022,Mỹ Thanh,${severity}${more}`
  await takeIn('cases', list(''))
  const before = [await casesLike(name), await printsOf(name)] as const
  const lists = [
    await takeIn('cases', list('Nhẹ')),
    await takeIn('cases', list('Nặng')),
    // Says what the one before it said, and something of its own.
    await takeIn('cases', list('Nặng', ',Khỏi bệnh')),
  ]
  expect(lists.map(({ counts }) => counts)).toMatchObject([{ changed: 1 }, { changed: 1 }, { changed: 1 }])
  const [severe] = await casesLike(name)
  expect(severe?.values).toMatchObject({ outcome: 'recovered' })
  expect(severe?.values.severity).not.toBe(before[0][0]?.values.severity)
  for (const place of order) await undo(lists[place]?.id ?? '')
  expect((await casesLike(name)).map(({ values }) => values)).toEqual(before[0].map(({ values }) => values))
  expect(await printsOf(name)).toEqual(before[1])
})

test('a list that holds all of the day before keeps it when that one is undone, and takes all of it when it goes itself', async () => {
  const head = 'Họ tên,Ngày sinh,SĐT,Ngày báo cáo,Xã'
  const monday = [
    'Thào Thị Hai,01/02/1971,0911000111,07/03/2022,Mỹ Thanh',
    'Thào Văn Hai,05/08/1955,0911000222,07/03/2022,Mỹ Thanh',
  ]
  const tuesday = [...monday, 'Thào Mí Ba,09/09/1999,0911000333,08/03/2022,Mỹ Thanh']
  const first = await takeIn('cases', [head, ...monday].join('\n'))
  const second = await takeIn('cases', [head, ...tuesday].join('\n'))
  expect(second.counts).toMatchObject({ new: 1, same: 2 })
  expect(await casesLike('thao')).toHaveLength(3)
  await undo(first.id)
  expect(await casesLike('thao')).toHaveLength(3)
  expect((await worker.sure('GET', `/api/cases?importId=${second.id}`)).total).toBe(3)
  await undo(second.id)
  expect(await casesLike('thao')).toHaveLength(0)
  expect(await personsLike('thao')).toHaveLength(0)
})
