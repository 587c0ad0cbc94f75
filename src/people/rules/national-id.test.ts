// Numbers of cards, also where Excel made numbers of them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NATIONAL_ID_LAYOUT } from './national-id-layout.ts'
import { readNationalId } from './national-id.ts'

test('a card number says where, when and which sex', () => {
  expect(readNationalId('001099000001')).toMatchObject({
    kind: 'cccd',
    value: '001099000001',
    birthYear: 1999,
    sex: 'male',
    birthProvinceCode: '01',
    problems: [],
  })
  expect(readNationalId('022304001234')).toMatchObject({
    birthYear: 2004,
    sex: 'female',
    birthProvinceCode: '22',
  })
  expect(readNationalId(' 022 304 001 234 ')).toMatchObject({ value: '022304001234' })
  expect(NATIONAL_ID_LAYOUT.provinceCodes.size).toBe(63)
  expect(NATIONAL_ID_LAYOUT.verified).toBe(false)
})

test('leading zeros lost in a spreadsheet come back, with a note', () => {
  expect(readNationalId(22304001234)).toMatchObject({
    kind: 'cccd',
    value: '022304001234',
    notes: [{ vi: 'Đã thêm lại 1 số 0 ở đầu mà bảng tính làm mất' }],
  })
  expect(readNationalId('1099000001')).toMatchObject({ kind: 'cccd', value: '001099000001', birthYear: 1999 })
  expect(readNationalId(12345678)).toMatchObject({ kind: 'cmnd', value: '012345678' })
  expect(readNationalId('22304001234.0').value).toBe('022304001234')
})

test('eleven digits that cannot be a card are not made one', () => {
  expect(readNationalId('99304001234')).toMatchObject({ kind: 'unknown', value: '99304001234' })
  expect(readNationalId('99304001234').problems).toHaveLength(1)
})

test('old identity cards, passports, and what cannot be read', () => {
  expect(readNationalId('123456789')).toMatchObject({ kind: 'cmnd', problems: [] })
  expect(readNationalId('c1234567')).toMatchObject({ kind: 'passport', value: 'C1234567' })
  expect(readNationalId('O22304001234')).toMatchObject({ kind: 'cccd', value: '022304001234' })
  for (const typed of ['7.9099E+10', '6,085E+09', '6E+09', '6.085E10'])
    expect(readNationalId(typed)).toMatchObject({ kind: 'unknown', value: '' })
  expect(readNationalId('6.085E+09').problems[0]?.en).toMatch(/format the column as Text/)
  expect(readNationalId('chưa có').kind).toBe('unknown')
  expect(readNationalId('099304001234')).toMatchObject({ kind: 'cccd', value: '099304001234' })
  expect(readNationalId('099304001234').problems).toHaveLength(1)
})

test('contradictions are asked, not corrected', () => {
  const read = readNationalId('022304001234', { sex: 'male', birthYear: 2003 })
  expect(read.value).toBe('022304001234')
  expect(read.problems.map((problem) => problem.vi)).toEqual([
    'Số CCCD cho năm sinh 2004, danh sách ghi 2003: năm nào đúng?',
    'Số CCCD cho giới tính nữ, danh sách ghi nam: giới tính nào đúng?',
  ])
  expect(readNationalId('022304001234', { sex: 'female', birthYear: 2004 }).problems).toEqual([])
})

test('any card number survives being made a number', () => {
  const digits = fc.tuple(
    fc.constantFrom(...NATIONAL_ID_LAYOUT.provinceCodes),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 99_999_999 }),
  )
  fc.assert(
    fc.property(digits, ([province, bearer, rest]) => {
      const card = `0${province}${bearer}${String(rest).padStart(8, '0')}`
      expect(readNationalId(Number(card)).value).toBe(card)
    }),
  )
})
