// The report of three years from the demonstration: every chapter that has registers, and the checker finds nothing wrong in it.
import { expect, test } from 'vitest'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { auditText } from '../audit/rules/audit-text.ts'
import { readDocument } from '../audit/rules/document.ts'
import { ownClaims } from '../audit/rules/own-claims.ts'
import { judgeOwn } from '../audit/rules/own-verdict.ts'
import { findFigure } from '../figures.ts'
import { plainTextOf } from '../kernel/document/plain-text.ts'
import { percentOf } from '../kernel/text/number.ts'
import { periodDocument, periodSlots } from '../reports/kinds/period.ts'
import type { Scope } from '../reports/kinds/scope.ts'
import { isAsked, type Reading, readingsOf, type Slot } from '../reports/kinds/slot.ts'
import { communes } from './communes.ts'
import { countMade } from './count-made.ts'
import { makeDemo } from './make-demo.ts'

const { records } = makeDemo()

/** The value of a figure over the records of the demonstration. */
const valueOf = (name: string, { unit, from, to }: Pick<Slot, 'unit' | 'from' | 'to'>): number =>
  countMade(records, name, { from, to, among: ({ homeUnit }) => unit === '063' || homeUnit === unit })

const readingOf = (slot: Slot): Reading => {
  const figure = findFigure(slot.figure)
  if (figure?.kind !== 'ratio') return { value: valueOf(slot.figure, slot) }
  const numerator = valueOf(figure.of, slot)
  const denominator = valueOf(figure.over, slot)
  return { value: percentOf(numerator, denominator), numerator, denominator }
}

const scope: Scope = {
  kind: 'period',
  unit: {
    key: '063',
    level: 'district',
    name: 'Bạch Thông',
    fullName: 'Huyện Bạch Thông',
    type: 'Huyện',
    validTo: '2025-06-30',
    above: { fullName: 'Tỉnh Bắc Kạn', type: 'Tỉnh' },
  },
  communes: communes.map(({ key, fullName }) => ({ key, fullName })),
  from: '2020-02-01',
  to: '2023-01-30',
}

const page = (() => {
  const slots = periodSlots(scope)
  const readings = readingsOf(slots, slots.filter(isAsked).map(readingOf))
  const words = {
    assessment: 'Dịch được kiểm soát tốt.',
    tasks: '',
    signerRole: 'TRƯỞNG BAN',
    signerName: '',
  }
  const facts = { firstCase: { day: '2021-06-14', places: ['Xã Mỹ Thanh'] }, silent: [] }
  const issue = { number: null, day: null, draft: true }
  return plainTextOf(periodDocument(scope, readings, facts, words, issue, []))
})()

test.each([
  ['the epidemic', 'tổng số 9.605 ca mắc, trong đó: khỏi bệnh 9.603 ca'],
  ['committees', '15 Ban Chỉ đạo, 15 Trung tâm chỉ huy'],
  ['documents', '02 phương án; 128 quyết định; 17 kế hoạch; 02 thông báo; 142 văn bản chỉ đạo'],
  ['isolation', '1.297 trường hợp'],
  ['vaccination', '1.832/2.170 đạt 84,4 %'],
  ['community teams', '167 tổ COVID cộng đồng với 543 thành viên, phụ trách 8.597 hộ'],
  ['inspections', '02 đoàn kiểm tra, thực hiện 26 lượt kiểm tra'],
  ['awards', '18 tập thể và 47 cá nhân'],
  ['models', 'cần được nhân rộng: Không có'],
])('it has the chapter of %s', (_, said) => {
  expect(page.replaceAll('\u00a0', ' ')).toContain(said)
})

test('read as a document that comes in nothing is wrong; the one conflict is that of the published report, and needs its answer', () => {
  const statements = auditText(page)
  const quoted = (wanted: string) =>
    statements.filter(({ verdict }) => verdict === wanted).map(({ quote }) => quote.replaceAll('\u00a0', ' '))
  expect(quoted('wrong')).toEqual([])
  // 5.853 cases "isolated before" of 1.297 isolations: so the district's report has it, and so the demonstration keeps it.
  expect(quoted('conflict')).toEqual(['đã cách ly trước đó 5.853'])
  expect(quoted('ok').length).toBeGreaterThan(15)
})

/** What a text says of the district and its communes, each number beside that of the records: figure, verdict, difference. */
const heldAgainst = (text: string) =>
  ownClaims(readDocument(text.normalize('NFC')))
    .claims.filter(({ place }) => place === '')
    .map((claim) => {
      const now = valueOf(claim.figure, { unit: '063', from: claim.from, to: claim.to })
      const own = { label: claim.figure, labelEnglish: claim.figure, place: '', now, thenKnown: null }
      return { ...judgeOwn(claim, own, null), figure: claim.figure }
    })

test('held against the records its numbers agree; one that is changed is called by its difference', () => {
  const agreeing = heldAgainst(page)
  expect(agreeing.filter(({ verdict }) => verdict !== 'ok')).toEqual([])
  expect(agreeing.length).toBeGreaterThan(35)
  const changed = heldAgainst(page.replace('khỏi bệnh 9.603', 'khỏi bệnh 9.630'))
  expect(
    changed
      .filter(({ verdict }) => verdict !== 'ok')
      .map(({ figure, expected, found, because }) => [
        figure,
        expected,
        found,
        because.vi.split('; ').at(-1),
      ]),
  ).toEqual([['recovered', '9.603', '9.630', 'văn bản nhiều hơn 27']])
})

const folder = resolve(import.meta.dirname, '../../../shared/documents')

test.skipIf(!existsSync(folder))(
  'the published report of three years agrees with the records in every number that it shares; skipped where it is missing',
  () => {
    const name = readdirSync(folder).find((each) => each.startsWith('000_')) ?? ''
    const text = readFileSync(join(folder, name), 'utf8')
    expect(heldAgainst(text).filter(({ verdict }) => verdict !== 'ok')).toEqual([])
    expect(heldAgainst(text).length).toBeGreaterThan(35)
    const changed = heldAgainst(text.replace('Tập trung 329', 'Tập trung 239')).filter(
      ({ verdict }) => verdict !== 'ok',
    )
    expect(changed.map(({ figure, verdict, found }) => [figure, verdict, found])).toEqual([
      ['isolation-centralised', 'conflict', '239'],
    ])
  },
)
