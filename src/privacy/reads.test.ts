// Every route that shows a person writes it to history, and none tells a number in full to whom it is masked: all routes are walked by an account
// that may do everything but see numbers; wherever a name appears an entry must name the person.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duties } from '../duties.ts'
import { fieldCapability } from '../kernel/access/scope-sql.ts'
import { isMasked, MASK } from '../kernel/register/columns.ts'
import { dayOfMoment } from '../kernel/day/day.ts'
import type { Register } from '../kernel/register/register.ts'
import { registers } from '../registers.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { otherCalls, registerCalls } from './reads-calls.ts'
import { hasExample, linked, madeBy, ownMarks, subject, twin, UNIT, valuesOf } from './reads-records.ts'

const MARKS = [subject.fullName, 'Trieu Dau Vet', `${MASK}${subject.nationalId.slice(-3)}`]
/** The numbers in the records: of the person, of the twin, and one of its own for every other masked field. */
const carer = { carerPhone: '0944555123' }
const NUMBERS = [subject.nationalId, subject.phone, twin.nationalId, carer.carerPhone]

let app: TestApp
let officer: Caller
let readyId: string
let doneId: string
/** The record of each register, and the person whom it shows. */
const records = new Map<string, { id: string; person: string }>()

const idOf = (name: string): string => records.get(name)?.id ?? ''

/** A number of its own for each masked field of which the example says nothing. */
const withNumbers = (register: Register, values: object): object => {
  const fields = Object.entries(register.fields).filter(
    ([name, field]) => isMasked(field) && !Object.hasOwn(values, name),
  )
  const more = fields.map(([name, field]) => {
    const digits = String(NUMBERS.length).padStart(3, '0')
    const isCard = field.kind === 'text' && field.format === 'nationalId'
    const number = isCard ? `006089555${digits}` : `0933555${digits}`
    NUMBERS.push(number)
    return [name, number]
  })
  return { ...values, ...Object.fromEntries(more) }
}

const create = async (name: string, body: { values: object; subject?: object; subjectId?: string }) => {
  const { id, subjectId } = await officer.enter(name, { homeUnit: UNIT, ...body })
  return { id, person: subjectId ?? id }
}

const madeRecord = async (table: string, [by, values]: (typeof madeBy)[string]): Promise<string> => {
  await create(by, { values: values(dayOfMoment(new Date()), idOf), subjectId: idOf('persons') })
  const { rows } = await app.owner.query<{ id: string }>(`select id from ${table}`)
  expect(rows.length, table).toBe(1)
  return rows[0]?.id ?? ''
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
  for (const register of registers) {
    const made = madeBy[register.name]
    if (made)
      records.set(register.name, { id: await madeRecord(register.table, made), person: idOf('persons') })
    if (hasExample(register.name))
      records.set(
        register.name,
        await create(register.name, {
          values: withNumbers(register, valuesOf(register.name, idOf)),
          // So many of one name would be too many to be told apart: the further records are about one person.
          ...(register.subject && (register.name in linked ? { subjectId: idOf('persons') } : { subject })),
        }),
      )
  }
  readyId = await startImport('006089009999')
  doneId = await startImport('006089006666')
  const job = await officer.call('POST', `/api/imports/${doneId}/run`, {})
  expect((await app.jobEnd(officer, job.body.id)).body.state).toBe('done')
  for (const one of ['kept', 'given up', 'beside'])
    records.set(one, await create('persons', { values: { ...twin, village: one } }))
  for (const one of ['kept', 'beside'])
    await create('vulnerable-persons', {
      subjectId: idOf(one),
      values: { listedDay: '2022-03-01', ...carer },
    })
  await officer.sure('POST', '/api/merges', {
    id: crypto.randomUUID(),
    keptId: idOf('kept'),
    givenUp: [idOf('given up')],
    chosen: {},
    versions: {},
  })
  // No duty does everything and sees no number: this account is made to.
  const inFull = registers.flatMap((register) =>
    Object.entries(register.fields).flatMap(([name, field]) =>
      isMasked(field) ? [fieldCapability(register, name)] : [],
    ),
  )
  expect(NUMBERS.length).toBeGreaterThan(15)
  await app.owner.query('delete from duty_capability where capability = any ($1)', [inFull])
  await app.owner.query('select scope_refresh($1)', [officer.accountId])
}, 300_000)
afterAll(() => app.close())

/** What the answer says, files unpacked. */
const said = ({ raw }: { raw: { rawPayload: Buffer } }): string => {
  const bytes = raw.rawPayload
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8')
  return Object.values(unzipSync(new Uint8Array(bytes)))
    .map((part) => strFromU8(part))
    .join('\n')
}

/** Whether this account's entries since then name one of the persons. */
const namesPerson = async (since: Date): Promise<boolean> => {
  const { rows } = await app.owner.query(
    `select 1 from history h where account_id = $1 and at >= $3
       and exists (select 1 from person p where p.full_name = $2 and (h.record_id = p.id or h.listed @> array[p.id])) limit 1`,
    [officer.accountId, subject.fullName, since],
  )
  return rows.length > 0
}

/** Whether they name this record. */
const namesRecord = async (since: Date, id: string): Promise<boolean> => {
  const { rows } = await app.owner.query(
    'select 1 from history where account_id = $1 and at >= $3 and (record_id = $2 or listed @> array[$2::uuid]) limit 1',
    [officer.accountId, id, since],
  )
  return rows.length > 0
}

test(
  'wherever a route shows a person, history names the person, and no masked number is told',
  { timeout: 300_000 },
  async () => {
    const silent: string[] = []
    const telling: string[] = []
    const told: string[] = []
    const shownOwn = new Set<string>()
    // The walk of the registers enters twins: once a name is borne by many, an import no longer takes its bearers for one another.
    for (const [method, url, body] of [
      ...otherCalls(idOf, { waiting: readyId, done: doneId }),
      ...registerCalls(idOf),
      ['GET', `/api/duplicates/persons?ids=${idOf('kept')},${idOf('beside')}`] as const,
    ]) {
      const since = new Date()
      const reply = await officer.call(method, url, body)
      const text = said(reply)
      if (NUMBERS.some((number) => text.includes(number))) telling.push(`${method} ${url}`)
      for (const [name, mark] of Object.entries(ownMarks)) {
        if (!text.includes(mark)) continue
        shownOwn.add(name)
        if (!(await namesRecord(since, idOf(name)))) silent.push(`${method} ${url} tells of ${name}`)
      }
      if (!MARKS.some((mark) => text.includes(mark))) continue
      told.push(`${method} ${url}`)
      if (!(await namesPerson(since))) silent.push(`${method} ${url} (${reply.status})`)
    }
    expect({ silent, telling }).toEqual({ silent: [], telling: [] })
    expect([...shownOwn].toSorted()).toEqual(Object.keys(ownMarks).toSorted())
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
  },
)

test('who has looked at a case has looked at its patient; one’s own reads are told to oneself alone', async () => {
  const station = await app.signIn(['healthWorker', UNIT])
  const { id, person } = records.get('cases') ?? { id: '', person: '' }
  await station.call('GET', `/api/cases/${id}`)
  const readers = await station.call('GET', `/api/privacy/readers?register=persons&id=${person}`)
  expect(readers.body.readers[0]).toMatchObject({
    account: 'Người 2',
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

test('a file is seen where its record is now, and whoever opens it has looked at the person', async () => {
  const { id, person } = records.get('isolation-breaches') ?? { id: '', person: '' }
  const file = {
    id: crypto.randomUUID(),
    name: 'ảnh.pdf',
    file: Buffer.from('%PDF-1.4 x').toString('base64'),
  }
  const added = await officer.call('POST', `/api/attachments/of/isolation-breaches/${id}`, file)
  expect(added.status, JSON.stringify(added.body)).toBe(200)
  const here = await app.signIn(['healthWorker', UNIT])
  const there = await app.signIn(['healthWorker', '01981'])
  const opened = async (caller: Caller) => (await caller.call('GET', `/api/attachments/${file.id}`)).status
  expect([await opened(here), await opened(there)]).toEqual([200, 404])
  const readers = await here.call('GET', `/api/privacy/readers?register=persons&id=${person}`)
  expect(readers.body.readers[0]).toMatchObject({
    acts: [{ action: 'read', register: 'isolation-breaches' }],
  })
  const { body } = await officer.call('GET', `/api/isolation-breaches/${id}`)
  const moved = await officer.call('PATCH', `/api/isolation-breaches/${id}`, {
    version: body.record.version,
    homeUnit: '01981',
    why: 'Chuyển xã',
  })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  expect([await opened(here), await opened(there)]).toEqual([404, 200])
  expect((await here.call('DELETE', `/api/attachments/${file.id}`)).status).toBe(404)
  expect((await there.call('DELETE', `/api/attachments/${file.id}`)).body).toEqual({ done: true })
})
