// A merge is whole and so is its undo: what rests on what goes, what comes meanwhile, what was asked and answered, what is being written.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type Entry, type TestApp } from '../server/test-app.ts'
import { transact } from '../kernel/database/transaction.ts'
import { leadsHeld } from '../kernel/merge/links.ts'
import { persons } from '../people/persons.ts'
import { merge, stateTouchedByMerge } from './touched-by-merge.ts'

const OWN = '02011'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const add = async (register: string, entry: Omit<Entry, 'homeUnit'>): Promise<string> =>
  (await officer.enter(register, { homeUnit: OWN, ...entry })).id
const person = (values: object) => add('persons', { values })
const undo = (id: string) => officer.call('POST', `/api/merges/${id}/undo`, {})
const stateOf = () => stateTouchedByMerge(app.owner)

type Doubt = { id: string; state: string; one: { id: string }; other: { id: string } }
const doubtOf = async (ids: readonly string[], state: string): Promise<Doubt | undefined> =>
  (await officer.sure('GET', `/api/duplicates?state=${state}`)).doubts.find(
    ({ one, other }: Doubt) => ids.includes(one.id) && ids.includes(other.id),
  )
const decide = async (ids: readonly string[], decision: string) => {
  const doubt = await doubtOf(ids, 'open')
  await officer.sure('POST', `/api/duplicates/${doubt?.id}`, { decision })
}
const match = async () => {
  const { id } = await officer.sure('POST', '/api/duplicates/match', {})
  expect((await app.jobEnd(officer, id)).body.state).toBe('done')
}

test('what rested on the telling that goes comes to the one that stays, and returns with the undo', async () => {
  const kept = await person({ fullName: 'Lò Thị Pọm', birthYear: 1991 })
  const gone = await person({ fullName: 'Lò Thị Pom', birthYear: 1991 })
  const [stays, goes] = [
    await add('cases', { subjectId: kept, values: { reportDay: '2021-11-06', disease: 'covid19' } }),
    await add('cases', { subjectId: gone, values: { reportDay: '2021-11-06', disease: 'covid19' } }),
  ]
  const met = await person({ fullName: 'Lò Văn Gặp' })
  const contact = await add('contacts', {
    subjectId: met,
    values: { sourceCase: goes, lastDay: '2021-11-04', foundDay: '2021-11-06', setting: 'work' },
  })
  const infected = await add('infection-sources', {
    subjectId: met,
    values: { infector: goes, way: 'work', foundDay: '2021-11-08' },
  })
  const care = await add('home-care', {
    subjectId: gone,
    values: { caseRecord: goes, startDay: '2021-11-06' },
  })
  const linksNow = async () =>
    (
      await app.owner.query(
        `select (select source_case from contact where id = $1), (select infector from infection_source where id = $2),
           (select case_record from home_care where id = $3)`,
        [contact, infected, care],
      )
    ).rows[0]
  const before = [await stateOf(), await linksNow()]
  const refused = await merge(officer, kept, [gone], {
    twice: [
      { register: 'cases', id: goes },
      { register: 'cases', id: stays },
    ],
  })
  expect(refused.status).toBe(409)
  const done = await merge(officer, kept, [gone], {
    twice: [{ register: 'cases', id: goes }],
  })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(await linksNow()).toEqual({
    source_case: stays,
    infector: stays,
    case_record: stays,
  })
  expect((await undo(done.id)).body).toEqual({ conflicts: [] })
  expect([await stateOf(), await linksNow()]).toEqual(before)
})

test('what came for who was given up goes back to them with the undo, through merges in a row', async () => {
  const [a, b, c] = [
    await person({ fullName: 'Hứa Thị Mận' }),
    await person({ fullName: 'Hứa Thị Mân' }),
    await person({ fullName: 'Hứa Thi Mận' }),
  ]
  const first = await merge(officer, b, [a])
  const second = await merge(officer, c, [b])
  const late = await add('cases', { subjectId: a, values: { reportDay: '2022-03-09' } })
  const subjectOf = async () => (await officer.sure('GET', `/api/cases/${late}`)).record.subjectId
  expect(await subjectOf()).toBe(c)
  expect((await undo(second.id)).body).toEqual({ conflicts: [] })
  expect(await subjectOf()).toBe(b)
  expect((await undo(first.id)).body).toEqual({ conflicts: [] })
  expect(await subjectOf()).toBe(a)
})

test('what a list brings for somebody who is merged meanwhile comes to who is kept: those it names are held, or led on', async () => {
  const [kept, gone, other] = [
    await person({ fullName: 'Hứa Văn Giữ' }),
    await person({ fullName: 'Hứa Văn Giư' }),
    await person({ fullName: 'Hứa Văn Ngoài' }),
  ]
  await merge(officer, kept, [gone])
  const actor = { tenant: app.tenant, accountId: officer.accountId }
  const merging = await transact(app.pool, actor, async (tx) => {
    expect(Object.fromEntries(await leadsHeld(tx, persons, [other, gone]))).toEqual({
      [other]: other,
      [gone]: kept,
    })
    // Whoever is held is not given up before the list is written.
    const waiting = merge(officer, other, [kept])
    const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 500, 'waits'))])
    expect(first).toBe('waits')
    return { waiting }
  })
  expect((await merging.waiting).status).toBe(200)
})

test('questions put off stay put off after the undo; one carried over comes again with the same merge', async () => {
  const bang = { fullName: 'Nông Thị Băng', birthDay: '1983-04-05' }
  const kept = await person({ fullName: 'Lê Văn Khác', birthDay: '1961-09-09' })
  const gone = await person(bang)
  const later = await person({ ...bang, fullName: 'Nong Thi Bang' })
  await decide([gone, later], 'later')
  const done = await merge(officer, kept, [gone])
  expect(await doubtOf([kept, later], 'later')).toBeDefined()
  await undo(done.id)
  expect(await doubtOf([gone, later], 'later')).toBeDefined()
  expect(await doubtOf([kept, later], 'later')).toBeUndefined()
  await merge(officer, kept, [gone])
  expect(await doubtOf([kept, later], 'later')).toBeDefined()
})

test('"not the same person", carried over by a merge, is not asked again at the next look through the register', async () => {
  const dao = { fullName: 'Triệu Thị Đào', birthDay: '1979-10-11', phone: '0912777888' }
  const gone = await person(dao)
  const other = await person({ ...dao, fullName: 'Triệu Thị Đao' })
  await decide([gone, other], 'different')
  const kept = await person({ ...dao, fullName: 'TRIEU THI DAO', nationalId: '006179004321' })
  await app.owner.query('delete from doubt where $1 in (one_id, other_id)', [kept])
  await merge(officer, kept, [gone])
  expect(await doubtOf([kept, other], 'different')).toBeDefined()
  await match()
  expect(await doubtOf([kept, other], 'different')).toBeDefined()
  expect(await doubtOf([kept, other], 'open')).toBeUndefined()
})

test('a change that is being written while two are merged is not overwritten', async () => {
  const kept = await person({ fullName: 'Mông Văn Tỉnh', occupation: 'Giáo viên' })
  const gone = await person({ fullName: 'Mông Văn Tinh', occupation: 'Lái xe' })
  const writer = await app.owner.connect()
  try {
    await writer.query('begin')
    await writer.query(
      "update person set occupation = 'Nông dân', version = version + 1, changed_at = now() where id = $1",
      [kept],
    )
    const merging = merge(officer, kept, [gone], {
      chosen: { occupation: gone },
      versions: { [kept]: 1, [gone]: 1 },
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    await writer.query('commit')
    expect((await merging).body).toMatchObject({ code: 'changedMeanwhile', details: { id: kept } })
  } finally {
    writer.release()
  }
  expect((await officer.sure('GET', `/api/persons/${kept}`)).record.values.occupation).toBe('Nông dân')
})
