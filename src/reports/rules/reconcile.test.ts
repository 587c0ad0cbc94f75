// What the checks of a report find: the conflicts of document 000, each kind of failure, and nothing where parts make the whole.
import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dailySlots } from '../kinds/daily.ts'
import { periodSlots } from '../kinds/period.ts'
import { emptyWords, type Issue, type Scope } from '../kinds/scope.ts'
import type { Reading } from '../kinds/slot.ts'
import { bachThong, goldenReadings } from './golden.ts'
import { type Reconciled, reconcile } from './reconcile.ts'

const draft: Issue = { number: null, day: null, draft: true }
const slots = periodSlots(bachThong)

const findings = (changed: Record<string, Reading> = {}, given: Partial<Reconciled> = {}) =>
  reconcile({
    scope: bachThong,
    slots,
    readings: goldenReadings(slots, changed),
    words: emptyWords,
    issue: draft,
    issued: [],
    labelOf: (id) => ({ vi: id, en: id }),
    ...given,
  })
const finding = (id: string, changed: Record<string, Reading> = {}, given: Partial<Reconciled> = {}) =>
  findings(changed, given).find((one) => one.id === id)
const words = (assessment: string) => ({ words: { ...emptyWords, assessment } })

describe('document 000', () => {
  test('has one conflict in its medical part: A06', () => {
    const open = findings().filter(({ verdict }) => verdict === 'conflict' || verdict === 'wrong')
    expect(open.map(({ id, arithmetic }) => [id, arithmetic])).toEqual([['isolated-before', '5.853 > 1.297']])
  })
  test.each([
    ['outcomes', '9.603 + 1 + 1 + 0 = 9.605'],
    ['places', '8.648 + 957 + 0 = 9.605'],
    ['settings', '3.752 + 5.853 + 0 = 9.605'],
    ['isolation-forms', '329 + 964 + 4 = 1.297'],
    ['pcr', '251 + 4.950 + 0 = 5.201'],
    ['rapid', '10.802 + 6.811 + 0 = 17.613'],
    ['vaccination-points', '1 + 10 + 4 = 15'],
    ['share.coverage-12-17-3', '1.832 / 2.170 = 84,4 %'],
    ['share.coverage-5-11-1', '3.542 / 3.661 = 96,7 %'],
    ['communes.cases', 'Cộng 2 đơn vị = 9.605'],
  ])('%s holds: %s', (id, arithmetic) => {
    expect(finding(id)).toMatchObject({ verdict: 'ok', arithmetic })
  })
  test('A09, A51: samples beside cases and other denominators are notes', () => {
    expect(finding('positives')).toMatchObject({ verdict: 'note' })
    expect(finding('denominator.due-adults-3')).toMatchObject({
      verdict: 'note',
      arithmetic: '21.837 ≠ 22.809',
    })
    expect(finding('denominator.due-adults-2')).toBeUndefined()
  })
  test('A17: the share that the document prints is wrong', () => {
    const printed = { 'coverage-12-17-3': { value: 93.8, numerator: 1832, denominator: 2170 } }
    expect(finding('share.coverage-12-17-3', printed)).toMatchObject({
      verdict: 'wrong',
      arithmetic: '1.832 / 2.170 = 84,4 %, không phải 93,8 %',
    })
  })
})

describe('each failure', () => {
  test.each([
    ['outcomes', { active: { value: 2 } }, 'wrong', '9.603 + 1 + 1 + 2 = 9.607 ≠ 9.605 (thừa 2)'],
    ['outcomes', { recovered: { value: 9600 } }, 'wrong', '9.600 + 1 + 1 + 0 = 9.602 ≠ 9.605 (thiếu 3)'],
    ['negative.active', { active: { value: -2 } }, 'wrong', '−2 < 0'],
    ['unknown.cases-place-unknown', { 'cases-place-unknown': { value: 12 } }, 'note', '12 trong 9.605'],
    ['order.doses-adults-2', { 'doses-adults-2': { value: 22_800 } }, 'conflict', '22.800 > 22.714'],
    ['communes.cases', { 'at.02011.cases': { value: 600 } }, 'conflict', 'Cộng 2 đơn vị = 9.600 ≠ 9.605'],
    [
      'share.coverage-adults-1',
      { 'coverage-adults-1': { value: 100.2, numerator: 22_850, denominator: 22_809 } },
      'conflict',
      '22.850 / 22.809 = 100,2 %, vượt 100 %',
    ],
    [
      'share.coverage-adults-4',
      { 'coverage-adults-4': { value: null, numerator: 5, denominator: 0 } },
      'conflict',
      '5 / 0: chưa có mẫu số',
    ],
    [
      'share.coverage-adults-4',
      { 'coverage-adults-4': { value: null, numerator: 0, denominator: 0 } },
      'note',
      '0 / 0: chưa có mẫu số',
    ],
  ] as const)('%s', (id, changed, verdict, arithmetic) => {
    expect(finding(id, changed)).toMatchObject({ verdict, arithmetic })
  })

  test('a district does not sign after its last day', () => {
    const issue = { number: '05/BC-BCĐ', day: '2025-07-01', draft: false }
    expect(finding('issuer', {}, { issue })).toMatchObject({ verdict: 'conflict' })
    expect(finding('issuer', {}, { issue: { ...issue, day: '2025-06-30' } })).toBeUndefined()
  })
  test('a number does not go back while days go on, but begins anew each year', () => {
    const issue = { number: '05/BC-BCĐ', day: '2023-02-02', draft: false }
    const after = (number: string, day: string) => finding('serial', {}, { issue, issued: [{ number, day }] })
    expect(after('07/BC-BCĐ', '2023-02-01')).toMatchObject({ verdict: 'conflict' })
    expect(after('04/BC-BCĐ', '2023-02-03')).toMatchObject({ verdict: 'conflict' })
    expect(after('04/BC-BCĐ', '2023-02-01')).toMatchObject({ verdict: 'ok' })
    expect(after('86/BC-BCĐ', '2022-12-30')).toMatchObject({ verdict: 'ok' })
  })
  test('signing on another day than the figures’ last is said', () => {
    const issue = { number: '05/BC-BCĐ', day: '2023-02-02', draft: false }
    expect(finding('cut-off', {}, { issue })).toMatchObject({ verdict: 'note' })
    expect(finding('cut-off')).toMatchObject({ verdict: 'ok' })
    const mixed = slots.map((slot) => (slot.id === 'pcr' ? { ...slot, to: '2022-12-31' } : slot))
    expect(finding('cut-off', {}, { slots: mixed })).toMatchObject({ verdict: 'note', figures: ['pcr'] })
  })
})

describe('the office’s own words', () => {
  const ofWords = (text: string) =>
    findings({}, words(text)).filter(({ id }) => /^(words|number-words|as-of)\./.test(id))
  test.each([
    'Huyện ghi nhận 9.605 ca mắc, khỏi bệnh: 9.603 ca, tử vong 01 ca; thành lập 167 tổ COVID cộng đồng.',
    'Không có số nào.',
    'Đã chuyển 145.015.000đ (một trăm bốn mươi năm triệu, không trăm mười năm nghìn đồng).',
    'Tính đến ngày 30/01/2023, tỷ lệ khỏi bệnh 99,9 %.',
  ])('agrees: %s', (text) => {
    expect(ofWords(text).filter(({ verdict }) => verdict !== 'ok')).toEqual([])
  })
  test.each([
    ['Huyện ghi nhận 9.606 ca mắc.', 'words.ca mắc.9606', 'note'],
    ['Số tử vong: 02.', 'words.tử vong.2', 'note'],
    ['Toàn tỉnh đến ngày 31/12/2022 đã ổn định.', 'as-of.2022-12-31', 'note'],
    [
      'Vận động được 376.457.000đ (ba trăm bảy mươi sáu triệu bốn trăm mười bảy nghìn đồng).',
      'number-words.376457000',
      'wrong',
    ],
  ])('is marked: %s', (text, id, verdict) => {
    expect(ofWords(text)).toMatchObject([{ id, verdict }])
  })
})

describe('properties', () => {
  const part = integer({ min: 0, max: 100_000 })
  const families = [
    { id: 'outcomes', whole: 'cases', parts: ['recovered', 'deaths', 'transferred', 'active'] },
    { id: 'places', whole: 'cases', parts: ['cases-home', 'cases-facility', 'cases-place-unknown'] },
    {
      id: 'isolation-forms',
      whole: 'isolation',
      parts: ['isolation-centralised', 'isolation-home', 'isolation-medical-facility'],
    },
    { id: 'communes.doses', whole: 'doses', parts: ['at.02011.doses', 'at.01969.doses'] },
  ]
  const family = constantFrom(...families)
  const partsOf = (parts: readonly string[], values: readonly number[]) =>
    parts.map((id, index) => [id, { value: values[index] ?? 0 }] as const)

  test('parts that make the whole are never marked; changed parts always are', () => {
    assert(
      property(
        family,
        record({ a: part, b: part, c: part, d: part, wrongBy: integer({ min: 1, max: 500 }) }),
        ({ id, whole, parts }, { a, b, c, d, wrongBy }) => {
          const values = [a, b, c, d].slice(0, parts.length)
          const sum = values.reduce((total, value) => total + value, 0)
          const right = Object.fromEntries([...partsOf(parts, values), [whole, { value: sum }]])
          expect(finding(id, right)?.verdict).toBe('ok')
          const wrong = { ...right, [whole]: { value: sum + wrongBy } }
          expect(['wrong', 'conflict']).toContain(finding(id, wrong)?.verdict)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a daily report is checked too', () => {
  const scope: Scope = { ...bachThong, kind: 'daily', from: bachThong.to }
  const daily = dailySlots(scope)
  const found = findings({}, { scope, slots: daily, readings: goldenReadings(daily) })
  expect(found.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['outcomes', 'places', 'settings', 'communes.cases']),
  )
  expect(found.some(({ id }) => id === 'outcomes.conflict')).toBe(false)
})
