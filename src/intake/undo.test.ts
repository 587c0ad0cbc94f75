// A list is taken back, but for what other records have come to rest on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const upload = (id: string, paste: string, register?: string) =>
  worker.call('POST', '/api/imports', {
    id,
    fileName: 'F0.csv',
    file: Buffer.from(paste, 'utf8').toString('base64'),
    homeUnit: '02011',
    ...(register ? { register } : {}),
  })

const run = async (id: string) => {
  const job = await worker.sure('POST', `/api/imports/${id}/run`, {})
  expect((await app.jobEnd(worker, job.id)).body.state).toBe('done')
}
const undo = async (id: string) => {
  const job = await worker.sure('POST', `/api/imports/${id}/undo`, {})
  return (await app.jobEnd(worker, job.id)).body
}
const casesIn = async () => (await worker.sure('GET', '/api/cases')).total

test('an import is undone whole, and can then be made again', async () => {
  const id = crypto.randomUUID()
  await upload(
    id,
    'Họ tên,Ngày báo cáo,Xã\nLường Thị Dung,05/03/2022,Mỹ Thanh\nMa Văn Em,06/03/2022,Mỹ Thanh',
  )
  await run(id)
  const before = await casesIn()
  // Of another district, which this account does not see, somebody has vaccinated one of the two since.
  await app.owner.query(
    `insert into dose (tenant, id, home_unit, known_at, changed_at, subject_id, search_text)
     select p.tenant, gen_random_uuid(), (select key from unit where level = 'commune' and key not in (select reached_key from unit_reach where unit_key = '063') limit 1),
       now(), now(), p.id, '' from person p where p.full_name = 'Ma Văn Em'`,
  )
  expect(await undo(id)).toMatchObject({ state: 'done', result: { spared: 1 } })
  expect(await casesIn()).toBe(before - 2)
  expect((await worker.call('POST', '/api/persons/find', { search: 'luong thi dung' })).body.total).toBe(0)
  expect((await worker.call('POST', '/api/persons/find', { search: 'ma van em' })).body.total).toBe(1)
  const again = crypto.randomUUID()
  const preview = await upload(
    again,
    'Họ tên,Ngày báo cáo,Xã\nLường Thị Dung,05/03/2022,Mỹ Thanh\nMa Văn Em,06/03/2022,Mỹ Thanh',
  )
  // The one who stayed is found to be likely the same.
  expect(preview.body.run.counts).toMatchObject({ new: 1, same: 0 })
})

test('undoing a list spares what other records have come to name, in one field or in one of several, and says how many', async () => {
  const id = crypto.randomUUID()
  await upload(
    id,
    'Mã hộ,Chủ hộ,Xã\nH-901,Nông Một,Mỹ Thanh\nH-902,Nông Hai,Mỹ Thanh\nH-903,Nông Ba,Mỹ Thanh',
    'households',
  )
  await run(id)
  const codesIn = async () => {
    const { body } = await worker.call('GET', `/api/households?importId=${id}&sort=code`)
    return body.rows as { id: string; values: { code: string } }[]
  }
  const [first] = await codesIn()
  await worker.enter('persons', {
    homeUnit: '02011',
    values: { fullName: 'Nông Ở Nhờ', household: first?.id },
  })
  const members = crypto.randomUUID()
  await upload(
    members,
    'Họ tên,Ngày tham gia,Xã\nTổ Viên Một,01/08/2021,Mỹ Thanh\nTổ Viên Hai,01/08/2021,Mỹ Thanh',
    'team-members',
  )
  await run(members)
  const { body: list } = await worker.call('GET', `/api/team-members?importId=${members}`)
  const team = await worker.enter('teams', {
    homeUnit: '02011',
    values: { name: 'Tổ 9', formedDay: '2021-08-01' },
  })
  await worker.enter('patrols', {
    homeUnit: '02011',
    values: { team: team.id, members: list.rows[0].id, patrolDay: '2022-03-01' },
  })
  for (const [list, undone] of [
    [id, 2],
    [members, 1],
  ] as const) {
    expect((await undo(list)).result).toEqual({ undone, spared: 1 })
    const { body } = await worker.call('GET', '/api/imports')
    expect(body.runs.find((one: { id: string }) => one.id === list)).toMatchObject({
      state: 'undone',
      counts: { spared: 1 },
    })
  }
  expect((await codesIn()).map(({ values }) => values.code)).toEqual(['H-901'])
})

test('a case of a list stays when it was kept for one told by hand too', async () => {
  const officer = await app.signIn(['epidemiologist', '063'])
  const id = crypto.randomUUID()
  await upload(id, 'Họ tên,Ngày báo cáo,Xã\nHà Thị Kể,09/03/2022,Mỹ Thanh')
  await run(id)
  const [ofList] = (await worker.sure('GET', '/api/cases?reportDay=2022-03-09')).rows
  const byHand = await worker.enter('cases', {
    homeUnit: '02011',
    values: { reportDay: '2022-03-09' },
    subject: { fullName: 'Hà Thị Kê', birthYear: 1971 },
  })
  const body = {
    id: crypto.randomUUID(),
    keptId: byHand.subjectId,
    givenUp: [ofList.subjectId],
    chosen: {},
    versions: {},
    twice: [{ register: 'cases', id: byHand.id }],
  }
  await officer.sure('POST', '/api/merges', body)
  expect((await undo(id)).result).toMatchObject({ spared: 1 })
  // Whoever opens the one that was dropped finds the one that stayed; and the undo of the merge brings it back.
  expect((await worker.sure('GET', `/api/cases/${byHand.id}`)).record).toMatchObject({
    id: ofList.id,
    state: 'active',
  })
  expect((await officer.sure('POST', `/api/merges/${body.id}/undo`, {})).conflicts).toEqual([])
  expect((await worker.sure('GET', `/api/cases/${byHand.id}`)).record).toMatchObject({
    id: byHand.id,
    state: 'active',
  })
})

test('a person of the register who was merged into one of the list is not taken away with the list', async () => {
  const officer = await app.signIn(['epidemiologist', '063'])
  const id = crypto.randomUUID()
  await upload(
    id,
    'Họ tên,Ngày báo cáo,Xã\nHà Thị Nhài,05/03/2022,Mỹ Thanh\nHà Văn Lẻ,06/03/2022,Mỹ Thanh\nHà Thị Lẻ,07/03/2022,Mỹ Thanh',
  )
  await run(id)
  const idOf = async (search: string): Promise<string> =>
    (await worker.call('POST', '/api/persons/find', { search })).body.rows[0].id
  const merge = (keptId: string, givenUp: string) =>
    officer.sure('POST', '/api/merges', {
      id: crypto.randomUUID(),
      keptId,
      givenUp: [givenUp],
      chosen: {},
      versions: {},
    })
  const { id: known } = await worker.enter('persons', {
    homeUnit: '02011',
    values: { fullName: 'Hà Thị Nhài' },
  })
  const kept = (await worker.sure('GET', '/api/cases?reportDay=2022-03-05')).rows.find(
    ({ subject }: { subject: { fullName: string } }) => subject.fullName === 'Hà Thị Nhài',
  ).subjectId
  await merge(kept, known)
  // Two of the list that were one hold each other up no longer.
  await merge(await idOf('ha van le'), await idOf('ha thi le'))
  expect((await undo(id)).result).toMatchObject({ spared: 1 })
  expect((await worker.sure('GET', `/api/persons/${known}`)).record).toMatchObject({
    id: kept,
    state: 'active',
  })
})
