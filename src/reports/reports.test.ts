// Reports through the front door: draft, answers, signing, what arrives afterwards, and replacement.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../kernel/database/transaction.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Values } from '../kernel/register/field.ts'
import { product } from '../product.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { Check, Report } from './contract.ts'
import { sealedContent } from './freeze.ts'
import { sealOf } from '../kernel/document/seal.ts'
import { getReportRow } from './store.ts'

const MY_THANH = '02011'
const PHU_THONG = '01969'
const DISTRICT = '063'

let application: TestApp
let chairman: Caller
let office: Caller

/** Puts records in as the installation itself; they are known now. */
const add = (register: string, homeUnit: string, ...records: Values[]): Promise<void> =>
  transact(application.owner, { tenant: application.tenant, accountId: null }, async (tx) => {
    const declared = product.register(register)
    if (!declared) throw new Error(register)
    await insertRecords(
      tx,
      product,
      declared,
      records.map((values) => ({ id: crypto.randomUUID(), homeUnit, subjectId: null, values })),
      { action: 'create' },
    )
  })

const oneCase = (reportDay: string, more: Values = {}): Values => ({
  reportDay,
  classification: 'confirmed',
  detectionSetting: 'isolated',
  treatmentPlace: 'home',
  outcome: 'recovered',
  outcomeDay: reportDay,
  ...more,
})

beforeAll(async () => {
  application = await createTestApp()
  chairman = await application.signIn(['chairman', DISTRICT])
  office = await application.signIn(['committeeOffice', DISTRICT])
  await add('cases', MY_THANH, oneCase('2022-02-14'), oneCase('2022-02-20'))
  await add('cases', PHU_THONG, oneCase('2022-03-01', { treatmentPlace: 'facility' }))
  await add('isolation-orders', PHU_THONG, {
    form: 'home',
    fromDay: '2022-02-10',
    status: 'completed',
    endedDay: '2022-02-24',
  })
})
afterAll(() => application.close())

const draft = async (by: Caller, change: object = {}) => {
  const id = crypto.randomUUID()
  const body = { id, kind: 'period', unit: DISTRICT, from: '2022-01-01', to: '2022-03-31', ...change }
  return { id, reply: await by.call('POST', '/api/reports', body) }
}
const numberIn = (report: Report, id: string) => report.figures.find((figure) => figure.id === id)?.value
const openOf = (report: Report) =>
  report.checks.filter(({ verdict, answer }) => /conflict|wrong/.test(verdict) && answer === null)

test('a report lives: draft, answered conflict, signed, late arrival by its true day, replaced', async () => {
  const { id, reply } = await draft(office)
  expect(reply.status).toBe(200)
  const first: Report = reply.body
  expect(first.head).toMatchObject({ state: 'draft', unitName: 'Huyện Bạch Thông', number: null })
  expect(numberIn(first, 'cases')).toBe(3)
  expect(numberIn(first, `at.${MY_THANH}.cases`)).toBe(2)
  expect(first.html).toContain('DỰ THẢO')
  expect(first.html).toContain('ngày 14/02/2022 tại xã Mỹ Thanh')
  expect(first.suggestedNumber).toBe('01/BC-BCĐ')

  // Three cases "already isolated", one isolation on record: document 000's conflict, small.
  expect(openOf(first).map(({ id: check }) => check)).toEqual(['isolated-before'])
  expect(first.mayFreeze).toBe(false)
  const refused = await chairman.call('POST', `/api/reports/${id}/freeze`, { number: '7', day: '2022-04-01' })
  expect([refused.status, refused.body.code]).toEqual([409, 'checksOpen'])
  expect(refused.body.details.checks.map(({ id: check }: Check) => check)).toEqual(['isolated-before'])

  const answered = await office.call('PATCH', `/api/reports/${id}`, {
    words: { assessment: 'Dịch đã được kiểm soát.', signerName: 'Nguyễn Văn Mẫu' },
    answers: { 'isolated-before': 'Tính cả người trong khu phong tỏa.' },
  })
  expect(answered.body.mayFreeze).toBe(true)
  expect(answered.body.html).toContain('Dịch đã được kiểm soát.')

  // The office prepares; only the leader signs.
  const officeSigns = await office.call('POST', `/api/reports/${id}/freeze`, {
    number: '7',
    day: '2022-04-01',
  })
  expect([officeSigns.status, officeSigns.body.code]).toEqual([403, 'dutyMissing'])
  const early = await chairman.call('POST', `/api/reports/${id}/freeze`, { number: '7', day: '2022-03-30' })
  expect(early.status).toBe(400)

  const signed = await chairman.call('POST', `/api/reports/${id}/freeze`, { number: '7', day: '2022-04-01' })
  expect(signed.status).toBe(200)
  const frozen: Report = signed.body
  expect(frozen.head).toMatchObject({ state: 'frozen', number: '07/BC-BCĐ', day: '2022-04-01' })
  expect(frozen.head.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(frozen.html).not.toContain('DỰ THẢO')
  expect(frozen.html).toContain('Tính cả người trong khu phong tỏa.')
  expect(frozen.late).toEqual([])
  expect((await office.call('PATCH', `/api/reports/${id}`, { words: { tasks: 'x' } })).body.code).toBe(
    'wrongState',
  )
  expect(
    (await chairman.call('POST', `/api/reports/${id}/freeze`, { number: '8', day: '2022-04-01' })).body.code,
  ).toBe('wrongState')

  // What comes in afterwards changes nothing that was signed, and is listed by the day it is about.
  await add('cases', PHU_THONG, oneCase('2022-02-20'), oneCase('2022-03-05'), oneCase('2022-04-05'))
  const later: Report = (await office.call('GET', `/api/reports/${id}`)).body
  expect([later.html, later.figures, later.checks]).toEqual([frozen.html, frozen.figures, frozen.checks])
  const late = later.late.filter(({ figure }) => figure === 'cases')
  expect(late.map(({ day, change }) => [day, change])).toEqual([
    ['2022-02-20', 1],
    ['2022-03-05', 1],
  ])

  // The stored report is the one that was sealed.
  await transact(application.owner, { tenant: application.tenant, accountId: null }, async (tx) => {
    const row = await getReportRow(tx, id)
    const { number, day, cut_off: cutOff, frozen: held } = row
    if (number === null || day === null || cutOff === null || held === null) throw new Error('not frozen')
    expect(sealOf(sealedContent(row, { number, day, cutOff, frozen: held }))).toBe(row.hash)
    const other = { ...held, figures: held.figures.map((one, at) => (at === 0 ? { ...one, value: 4 } : one)) }
    expect(sealOf(sealedContent(row, { number, day, cutOff, frozen: other }))).not.toBe(row.hash)
  })

  // A corrected issue takes its place.
  const newId = crypto.randomUUID()
  const replacing = await office.call('POST', `/api/reports/${id}/replace`, { id: newId })
  expect(replacing.body.head).toMatchObject({ state: 'draft', replaces: id })
  expect(numberIn(replacing.body, 'cases')).toBe(5)
  expect(replacing.body.comparison).toContainEqual({
    id: 'cases',
    label: { vi: 'Ca mắc', en: 'Cases' },
    before: 3,
    after: 5,
  })
  expect(replacing.body.suggestedNumber).toBe('08/BC-BCĐ')
  expect((await office.call('GET', `/api/reports/${id}`)).body.head.state).toBe('frozen')
  // Its numbers are others, so it asks for an answer of its own.
  expect(openOf(replacing.body).map(({ id: check }) => check)).toEqual(['isolated-before'])
  await office.call('PATCH', `/api/reports/${newId}`, { answers: { 'isolated-before': 'Như bản trước.' } })

  const same = await chairman.call('POST', `/api/reports/${newId}/freeze`, {
    number: '07/BC-BCĐ',
    day: '2022-04-09',
  })
  expect([same.status, same.body.code]).toEqual([409, 'sameId'])
  const back = await chairman.call('POST', `/api/reports/${newId}/freeze`, { number: '3', day: '2022-04-09' })
  expect(back.body.details.checks.map(({ id: check }: Check) => check)).toEqual(['serial'])
  expect(
    (await chairman.call('POST', `/api/reports/${newId}/freeze`, { number: '8', day: '2022-04-09' })).status,
  ).toBe(200)
  const old: Report = (await office.call('GET', `/api/reports/${id}`)).body
  expect(old.head).toMatchObject({ state: 'replaced', replacedBy: newId, hash: frozen.head.hash })
  expect(old.html).toBe(frozen.html)
  expect(
    (await office.call('POST', `/api/reports/${id}/replace`, { id: crypto.randomUUID() })).body.code,
  ).toBe('wrongState')
})

test('an answer to arithmetic that has changed since is no answer', async () => {
  const { id, reply } = await draft(office)
  const [open] = openOf(reply.body)
  const answers = { [open?.id ?? '']: 'Có lý do.' }
  expect((await office.call('PATCH', `/api/reports/${id}`, { answers })).body.mayFreeze).toBe(true)
  await add('cases', MY_THANH, oneCase('2022-03-09'))
  expect((await office.call('GET', `/api/reports/${id}`)).body.mayFreeze).toBe(false)
})

test('records that are taken back after signing are late arrivals too', async () => {
  const { id, reply } = await draft(chairman, { to: '2022-02-28' })
  const answers = Object.fromEntries(openOf(reply.body).map((check) => [check.id, 'Đã biết.']))
  await chairman.call('PATCH', `/api/reports/${id}`, { answers })
  const signed = await chairman.call('POST', `/api/reports/${id}/freeze`, {
    number: '6',
    day: '2022-04-20',
    answers: { serial: 'Cấp bù số bị bỏ trống.' },
  })
  expect(signed.status).toBe(200)
  const { rows } = await application.owner.query<{ id: string; version: number }>(
    "select id, version from case_record where report_day = '2022-02-14'",
  )
  const epidemiologist = await application.signIn(['epidemiologist', DISTRICT])
  const removed = await epidemiologist.call('DELETE', `/api/cases/${rows[0]?.id}`, {
    version: rows[0]?.version,
    why: 'Ghi nhầm',
  })
  expect(removed.status).toBe(200)
  const { late } = (await chairman.call('GET', `/api/reports/${id}`)).body as Report
  expect(late.filter(({ figure }) => figure === 'cases')).toMatchObject([{ day: '2022-02-14', change: -1 }])
  // Counted by other words since an upgrade it is another number, and nothing of it came late.
  await application.owner.query(
    `update report set frozen = jsonb_set(frozen::jsonb, '{countedBy,cases}', '"other"') where id = $1`,
    [id],
  )
  const upgraded = (await chairman.call('GET', `/api/reports/${id}`)).body as Report
  expect(upgraded.late.filter(({ figure }) => figure === 'cases')).toEqual([])
})

test('a daily report speaks of one day', async () => {
  const { reply } = await draft(office, { kind: 'daily', from: '2020-01-01', to: '2022-03-01' })
  const report: Report = reply.body
  expect(report.head).toMatchObject({ from: '2022-03-01', to: '2022-03-01' })
  expect(numberIn(report, 'day.cases')).toBe(1)
  expect(numberIn(report, 'day-change.cases')).toBe(1)
  expect(report.html).toContain('CHẬM SỐ LIỆU')
})
