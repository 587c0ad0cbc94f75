// The list of data quality through the front door: what is found is what the list shows, and a correction takes it away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let lead: Caller
beforeAll(async () => {
  app = await createTestApp()
  lead = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const ON = '2022-03-10'
const groups = ['days', 'ages', 'contradictions', 'links', 'coverage', 'silence', 'duplicates', 'late']

type Finding = {
  name: string
  count: number
  href: string
  units: { unit: string; count: number; href: string; note: { vi: string } | null }[]
}

const findings = async (caller: Caller = lead, unit = '063', more = ''): Promise<Map<string, Finding>> => {
  const all = new Map<string, Finding>()
  for (const group of groups) {
    const reply = await caller.call('GET', `/api/quality/${group}?unit=${unit}&on=${ON}${more}`)
    expect(reply.status, group).toBe(200)
    for (const finding of reply.body.findings) all.set(finding.name, finding)
  }
  return all
}

const enter = (register: string, values: object, more: object = {}, homeUnit = '02011') =>
  lead.enter(register, { homeUnit, values, ...more })
const person = (subject: object) => ({ subject: { fullName: 'Lường Văn Rà', ...subject } })

const listed = async (href: string): Promise<string[]> => {
  const [path = '', text] = href.split('?')
  const query = new URLSearchParams(text)
  query.delete('from')
  const reply = await lead.call('GET', `${path.replace('/so/', '/api/')}?${query}`)
  expect(reply.status).toBe(200)
  return reply.body.rows.map(({ id }: { id: string }) => id)
}

test('nothing recorded: nothing found, every check answers', async () => {
  const all = await findings()
  expect(all.size).toBeGreaterThan(30)
  expect([...all.values()].filter(({ count }) => count > 0)).toEqual([])
})

test('each check finds its record and opens to it; a correction takes it away', async () => {
  const ahead = await enter('cases', { reportDay: '2099-01-01' }, person({}))
  const unborn = await enter('cases', { reportDay: '2022-03-01' }, person({ birthDay: '2022-03-05' }))
  const ended = await enter('cases', { reportDay: '2022-03-02', outcome: 'recovered' }, person({}))
  const long = await enter('cases', { reportDay: '2022-02-01' }, person({}))
  const pending = await enter('specimens', { specimenDay: '2022-03-07', method: 'pcr' }, person({}))
  const positive = await enter(
    'specimens',
    { specimenDay: '2022-03-09', method: 'pcr', result: 'positive', resultDay: '2022-03-09' },
    person({}),
  )
  const order = { form: 'home', fromDay: '2022-02-20', dueDay: '2022-03-09' }
  const overdue = await enter('isolation-orders', order, person({}))
  const old = await enter('persons', { fullName: 'Cụ Già', birthYear: 1895 })
  const one = await enter('persons', { fullName: 'Một', nationalId: '006199000011' })
  const two = await enter('persons', { fullName: 'Hai', nationalId: '006199000011' })
  const dose = { targetGroup: 'adults', doseNumber: 1, doseDay: '2022-01-01' }
  const child = await enter('doses', dose, person({ birthYear: 2015 }))
  const { subjectId } = await enter('doses', { ...dose, doseNumber: 2 }, person({ birthYear: 1980 }))
  const early = await enter('doses', { ...dose, doseDay: '2022-02-01' }, { subjectId })
  const again = await enter('doses', { ...dose, doseDay: '2022-02-01' }, { subjectId })

  const crossing = { kind: 'exit', onDay: '2099-01-01', fullName: 'Lò Văn Xe' }
  const crossed = await enter('border-crossings', { ...crossing, stage: 'done' })
  await enter('border-crossings', { ...crossing, fullName: 'Vàng Thị Chờ', stage: 'declared' })

  const expected: [string, string[]][] = [
    ['cases-impossible-days', [ahead.id]],
    // Who declared before arrival may come on a day ahead.
    ['border-crossings-ahead', [crossed.id]],
    ['cases-before-birth', [unborn.id]],
    ['cases-questions', [ended.id]],
    ['cases-long-treatment', [long.id]],
    ['specimens-pending', [pending.id]],
    ['specimens-positive-no-case', [positive.id]],
    ['isolation-orders-overdue', [overdue.id]],
    ['persons-impossible-age', [old.id]],
    ['persons-shared-national-id', [one.id, two.id]],
    ['doses-group-not-age', [child.id]],
    ['doses-twice', [early.id, again.id]],
  ]
  const all = await findings()
  for (const [name, ids] of expected) {
    const finding = all.get(name)
    expect([name, finding?.count, finding?.units.map(({ unit }) => unit)]).toEqual([
      name,
      ids.length,
      ['02011'],
    ])
    expect((await listed(finding?.href ?? '')).toSorted(), name).toEqual(ids.toSorted())
    expect((await listed(finding?.units[0]?.href ?? '')).toSorted(), name).toEqual(ids.toSorted())
  }
  expect(all.get('doses-out-of-order')?.count).toBe(1)

  await lead.call('PATCH', `/api/cases/${ahead.id}`, {
    version: 1,
    values: { reportDay: '2022-03-01', outcome: 'recovered', outcomeDay: '2022-03-05' },
  })
  expect((await findings()).get('cases-impossible-days')?.count).toBe(0)
  // The notices of the home page are the same counts.
  const { body } = await lead.call('GET', `/api/picture/notices?unit=063&to=${ON}`)
  const notice = body.notices.find(({ kind }: { kind: string }) => kind === 'longTreatment')
  expect([notice.count, await listed(notice.href)]).toEqual([1, [long.id]])
})

test('a positive test finds its case in its own disease and days; an old one or another disease is not it', async () => {
  const before = await findings()
  const positive = async (values: object) => {
    const { subjectId } = await enter('cases', values, person({}))
    const test = { result: 'positive', status: 'verified', verifiedDay: '2022-03-08' }
    const specimen = {
      specimenDay: '2022-03-08',
      method: 'rapid',
      result: 'positive',
      resultDay: '2022-03-08',
    }
    return [
      (await enter('specimens', specimen, { subjectId })).id,
      (await enter('self-tests', { testDay: '2022-03-08', ...test }, { subjectId })).id,
    ]
  }
  const without = [
    await positive({ reportDay: '2021-09-01' }),
    await positive({ reportDay: '2022-03-07', disease: 'dengue' }),
  ]
  await positive({ reportDay: '2022-03-10' })
  const all = await findings()
  for (const [at, name] of ['specimens-positive-no-case', 'self-tests-no-case'].entries()) {
    expect(all.get(name)?.count).toBe((before.get(name)?.count ?? 0) + 2)
    const ids = without.map((tests) => tests[at])
    expect(await listed(all.get(name)?.href ?? ''), name).toEqual(expect.arrayContaining(ids))
  }
})

test('a link to what was deleted is found', async () => {
  const team = await enter('teams', { name: 'Tổ 1', kind: 'community', formedDay: '2022-01-01' })
  const member = await enter('team-members', {
    fullName: 'Nông Thị Tổ',
    joinedDay: '2022-01-02',
    team: team.id,
  })
  expect((await findings()).get('team-members-deleted-links')?.count).toBe(0)
  await lead.call('DELETE', `/api/teams/${team.id}`, { version: 1, why: 'Giải thể' })
  const finding = (await findings()).get('team-members-deleted-links')
  expect(await listed(finding?.href ?? '')).toEqual([member.id])
})

test('shares over 100 % are those of the figures, with the figure named', async () => {
  await enter('vaccination-targets', {
    targetGroup: 'age5to11',
    doseNumber: 2,
    people: 1,
    asOfDay: '2022-01-01',
  })
  for (const birthYear of [2012, 2013])
    await enter(
      'doses',
      { targetGroup: 'age5to11', doseNumber: 2, doseDay: '2022-01-05' },
      person({ birthYear }),
    )
  const finding = (await findings()).get('shares-over-100')
  expect(finding?.units).toMatchObject([
    { unit: '02011', count: 1, note: { vi: expect.stringContaining('200,0 %') } },
  ])
})

test('a commune is silent after as many days as the reader says', async () => {
  // What was entered for Mỹ Thanh became known on the fifth, what the other commune had on the ninth.
  await enter('cases', { reportDay: '2022-03-09' }, person({}), '02008')
  await app.owner.query(
    `update figure_daily set known_on = case unit when '02008' then date '2022-03-09' else '2022-03-05' end`,
  )
  const ask = (days: number) => lead.call('GET', `/api/quality/silence?unit=063&on=${ON}&silentDays=${days}`)
  const silent = async (days: number): Promise<string[]> =>
    (await ask(days)).body.findings[0].units.map(({ unit }: { unit: string }) => unit)
  expect((await silent(6)).includes('02011')).toBe(false)
  expect((await silent(5)).includes('02011')).toBe(true)
  expect((await silent(5)).includes('02008')).toBe(false)
  expect((await silent(120)).length).toBeGreaterThan(5)
  expect((await ask(0)).status).toBe(400)
})

test('a commune that duly sends zero reports is not silent, as known on the day', async () => {
  const silent = async (on: string): Promise<boolean> => {
    const { body } = await lead.call('GET', `/api/quality/silence?unit=063&on=${on}`)
    return body.findings[0].units.some(({ unit }: { unit: string }) => unit === '01975')
  }
  expect(await silent('2022-03-10')).toBe(true)
  // The week from 28/02 to 06/03, sent on 08/03.
  await app.owner.query(
    `insert into figure_daily (tenant, figure, unit, day, known_on, value) values ('06', 'reports-sent', '01975', '2022-03-06', '2022-03-08', 1)`,
  )
  expect(await silent('2022-03-07')).toBe(true)
  expect(await silent('2022-03-10')).toBe(false)
  expect(await silent('2022-03-15')).toBe(false)
})

test('who may not read a register is shown none of its checks; a commune sees its own only', async () => {
  const laboratory = await app.signIn(['laboratory', '063'])
  const names = [...(await findings(laboratory)).keys()]
  expect(names).toContain('specimens-pending')
  expect(names.filter((name) => /^cases|^doses|no-case|silent/.test(name))).toEqual(['silent-units'])
  const neighbour = await app.signIn(['healthWorker', '02008'])
  const all = await findings(neighbour, '02008')
  expect([...all.values()].reduce((sum, { count }) => sum + count, 0)).toBe(0)
  expect((await neighbour.call('GET', `/api/quality/days?unit=02011&on=${ON}`)).status).toBe(403)
})
