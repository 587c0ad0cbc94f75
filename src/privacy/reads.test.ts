// Every route that shows a person writes it to history: all routes are walked, and wherever a name appears an entry must name the person.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duties } from '../duties.ts'
import { registerEndpoints } from '../kernel/register/contract.ts'
import { registers } from '../registers.ts'
import { endpoints } from '../server/endpoints.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { bodiesWith, linked, queries, whose } from './reads-samples.ts'

const UNIT = '02011'
const MARKS = ['Triệu Dấu Vết', 'Trieu Dau Vet', '006089007777']
const subject = {
  fullName: 'Triệu Dấu Vết',
  birthYear: 1989,
  nationalId: '006089007777',
  phone: '0912000777',
}
const twin = { ...subject, nationalId: '006089008888' }

const values: Record<string, object> = {
  teams: { name: 'Tổ', formedDay: '2021-08-01' },
  'team-members': { fullName: 'Tổ viên', joinedDay: '2021-08-01' },
  households: { code: 'H1' },
  persons: subject,
  cases: { reportDay: '2022-03-01', code: 'BN 1' },
  contacts: { lastDay: '2022-03-01', foundDay: '2022-03-02' },
  'isolation-orders': { form: 'centralised', fromDay: '2022-03-01' },
  facilities: { kind: 'isolationSite', name: 'Khu', openedDay: '2021-08-01' },
}

let app: TestApp
let officer: Caller
let readyId: string
let doneId: string
/** The record of each register, and the person whom it shows. */
const records = new Map<string, { id: string; person: string }>()

const idOf = (name: string): string => records.get(name)?.id ?? ''
const valuesOf = (name: string): object | undefined => values[name] ?? linked[name]?.(idOf)

const create = async (name: string, body: object) => {
  const id = crypto.randomUUID()
  const reply = await officer.call('POST', `/api/${name}`, { id, homeUnit: UNIT, ...body })
  expect(reply.status, `${name}: ${JSON.stringify(reply.body)}`).toBe(200)
  const person = reply.body.record.subjectId ?? id
  return { id, person }
}

const startImport = async (card: string): Promise<string> => {
  const id = crypto.randomUUID()
  const started = await officer.call('POST', '/api/imports', {
    id,
    fileName: 'a.csv',
    paste: `Họ và tên,Năm sinh,CCCD,Ngày báo cáo\nTriệu Dấu Vết,1989,${card},02/03/2022`,
    homeUnit: UNIT,
    register: 'cases',
  })
  expect(started.status, JSON.stringify(started.body)).toBe(200)
  return id
}

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(
    ...(Object.keys(duties) as (keyof typeof duties)[]).map((duty) => [duty, '063'] as const),
  )
  for (const register of registers)
    if (register.name in values || register.name in linked)
      records.set(
        register.name,
        await create(register.name, {
          values: valuesOf(register.name),
          // So many of one name would be too many to be told apart: the further records are about one person.
          ...(register.subject && (register.name in linked ? { subjectId: idOf('persons') } : { subject })),
        }),
      )
  readyId = await startImport('006089009999')
  doneId = await startImport('006089006666')
  const job = await officer.call('POST', `/api/imports/${doneId}/run`, {})
  expect((await app.jobEnd(officer, job.body.id)).body.state).toBe('done')
})
afterAll(() => app.close())

/** What the answer says, files unpacked. */
const said = ({ raw }: { raw: { rawPayload: Buffer } }): string => {
  const bytes = raw.rawPayload
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8')
  return Object.values(unzipSync(new Uint8Array(bytes)))
    .map((part) => strFromU8(part))
    .join('\n')
}

/** Entries by this account that name one of the persons. */
const namingEntries = async (): Promise<number> => {
  const { rows } = await app.owner.query<{ count: string }>(
    `select count(*) from history h where account_id = $1
       and exists (select 1 from person p where p.full_name = $2 and (h.record_id = p.id or h.listed @> array[p.id]))`,
    [officer.accountId, subject.fullName],
  )
  return Number(rows[0]?.count)
}

const figure = { figure: 'cases', unit: '063', from: null, to: '2022-12-31' }

/** Bodies of routes that answer only to a particular question; all others are asked with what their path names. */
const bodies: Record<string, object> = {
  'POST /api/figures': { asks: [figure] },
  'POST /api/figures/series': { ...figure, from: '2022-02-01' },
  'POST /api/figures/by-unit': { ...figure, figures: ['cases'] },
  'POST /api/figures/age-sex': figure,
  'POST /api/figures/rows': figure,
  'POST /api/tracing/entry': {
    homeUnit: UNIT,
    shared: { lastDay: '2022-03-01', foundDay: '2022-03-02' },
    rows: [{ id: crypto.randomUUID(), personId: null, subject, values: {} }],
    tryOnly: true,
  },
  'POST /api/tracing/contacts/:id/case': {
    caseId: crypto.randomUUID(),
    values: { reportDay: '2022-03-03' },
    tryOnly: true,
  },
  ...bodiesWith(subject),
  'POST /api/privacy/elsewhere': { nationalId: subject.nationalId },
}
const registerCalls = () =>
  registers.flatMap((register) => {
    const known = records.get(register.name)
    if (!known) return []
    const {
      list,
      get,
      create: add,
      change,
      remove,
      restore,
      history,
      exportFile,
      find,
    } = registerEndpoints(register)
    const at = (path: string) => path.replace(':id', known.id)
    const again = { id: known.id, homeUnit: UNIT, values: valuesOf(register.name), subject }
    const fresh = register.subject ? { subject: twin, values: valuesOf(register.name) } : { values: twin }
    return [
      [list.method, list.path],
      [find.method, find.path, { search: 'Triệu Dấu Vết' }],
      [get.method, at(get.path)],
      [add.method, add.path, again],
      ...(register.name === 'persons' || register.subject
        ? [[add.method, add.path, { id: crypto.randomUUID(), homeUnit: UNIT, ...fresh }] as const]
        : []),
      [change.method, at(change.path), { version: 1, values: {} }],
      [change.method, at(change.path), { version: 1, values: {}, subject: { village: 'Nà Đinh' } }],
      [history.method, at(history.path)],
      [exportFile.method, exportFile.path.replace(':format', 'csv')],
      [exportFile.method, exportFile.path.replace(':format', 'xlsx')],
      [remove.method, at(remove.path), { version: 1, why: 'thử' }],
      [restore.method, at(restore.path), { version: 2 }],
    ] as const
  })

const otherCalls = () => {
  const ofRegisters = new Set(
    registers.flatMap((register) =>
      Object.values(registerEndpoints(register)).map(({ method, path }) => `${method} ${path}`),
    ),
  )
  return endpoints
    .filter(({ method, path }) => !ofRegisters.has(`${method} ${path}`) && !path.startsWith('/api/session'))
    .map(({ method, path }) => {
      const place = `${method} ${path}`
      const ofImport = path.endsWith('/marked') || path.endsWith('/undo') ? doneId : readyId
      const of = Object.entries(whose).find(([start]) => path.startsWith(start))?.[1] ?? 'persons'
      const id = path.startsWith('/api/imports') ? ofImport : idOf(of)
      const [, format = ''] = /:(format)/.exec(path) ?? []
      const url = path.replace(':id', id).replace(format ? ':format' : ':none', 'html')
      return [
        method,
        url + (queries[place] ?? ''),
        method === 'GET' ? undefined : (bodies[place] ?? {}),
      ] as const
    })
}

test('wherever a route shows a person, history names the person', { timeout: 120_000 }, async () => {
  const silent: string[] = []
  const told: string[] = []
  // The walk of the registers enters twins: once a name is borne by many, an import no longer takes its bearers for one another.
  for (const [method, url, body] of [...otherCalls(), ...registerCalls()]) {
    const before = await namingEntries()
    const reply = await officer.call(method, url, body)
    const text = said(reply)
    if (!MARKS.some((mark) => text.includes(mark))) continue
    told.push(`${method} ${url}`)
    if ((await namingEntries()) === before) silent.push(`${method} ${url} (${reply.status})`)
  }
  expect(silent).toEqual([])
  // The walk is not idle: lists, single records, files, histories, figures, previews and queues did show the person.
  expect(told.length).toBeGreaterThan(50)
  for (const part of [
    '/api/persons/find',
    '/export/xlsx',
    '/history',
    '/api/figures/rows',
    '/api/imports',
    '/api/duplicates',
    '/api/tracing/followed',
    '/api/isolation/sites/',
    '/api/isolation/waiting',
    '/api/today',
    '/api/isolation/supervised',
    '/api/tracing/entry',
    '/api/laboratory/sessions',
    '/api/laboratory/pools',
    '/api/laboratory/plans',
    '/api/treatment/board',
    '/api/field/pack',
    '/case',
    '/api/history',
  ])
    expect(
      told.some((place) => place.includes(part)),
      part,
    ).toBe(true)
})

test('a page of a whole district is known to each commune whose people stand in it', async () => {
  const district = await app.signIn(['epidemiologist', '063'])
  const other = await district.call('POST', '/api/persons', {
    id: crypto.randomUUID(),
    homeUnit: '01981',
    values: { fullName: 'Người Vũ Muộn' },
  })
  await district.call('GET', '/api/persons?unit=063')
  const station = await app.signIn(['healthWorker', '01981'])
  const readers = await station.call(
    'GET',
    `/api/privacy/readers?register=persons&id=${other.body.record.id}`,
  )
  expect(readers.body.readers).toMatchObject([
    { account: 'Người 2', duties: [expect.stringContaining('Cán bộ dịch tễ')], times: 2 },
  ])
})

test('who has looked at a case has looked at its patient; one’s own reads are told to oneself alone', async () => {
  const station = await app.signIn(['healthWorker', UNIT])
  const { id, person } = records.get('cases') ?? { id: '', person: '' }
  await station.call('GET', `/api/cases/${id}`)
  const readers = await station.call('GET', `/api/privacy/readers?register=persons&id=${person}`)
  expect(readers.body.readers[0]).toMatchObject({
    account: 'Người 4',
    times: 1,
    acts: [{ action: 'read', register: 'cases' }],
  })
  const own = await station.call('GET', '/api/privacy/own-reads')
  expect(own.body).toMatchObject({ total: 1, entries: [{ register: 'cases', recordId: id }] })
  const outsider = await app.signIn(['healthWorker', '01975'])
  expect(
    (await outsider.call('GET', `/api/privacy/readers?register=persons&id=${person}`)).body.readers,
  ).toEqual([])
  expect((await outsider.call('GET', '/api/privacy/own-reads')).body.total).toBe(0)
})

test('a file that leaves names each person in it', async () => {
  const district = await app.signIn(['epidemiologist', '063'])
  await district.call('GET', '/api/cases/export/csv')
  const own = await district.call('GET', '/api/privacy/own-reads')
  expect(own.body.entries[0]).toMatchObject({ action: 'export', register: 'cases' })
  const { person } = records.get('cases') ?? { person: '' }
  const { rows } = await app.owner.query(
    "select 1 from history where action = 'export' and account_id = $1 and listed @> array[$2::uuid]",
    [district.accountId, person],
  )
  expect(rows.length).toBe(1)
})
