// Births as lists write them, and those that cannot be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAgeGroup, findAgeOn } from './age.ts'
import { birthText, readBirth } from './birth.ts'

const latest = '2021-11-02'

test.each([
  ['1989', '1989', 'year'],
  [1989, '1989', 'year'],
  ['12/5/1989', '12/05/1989', 'day'],
  ['12.05.1989', '12/05/1989', 'day'],
  ['12 - 5 - 1989', '12/05/1989', 'day'],
  ['1989-05-12', '12/05/1989', 'day'],
  ['1989-05-12T00:00:00.000Z', '12/05/1989', 'day'],
  ['12/05/1989 00:00', '12/05/1989', 'day'],
  ['Ngày 12 tháng 5 năm 1989', '12/05/1989', 'day'],
  ['12051989', '12/05/1989', 'day'],
  [2051989, '02/05/1989', 'day'],
  [19890512, '12/05/1989', 'day'],
  ['5/1989', '05/1989', 'month'],
  ['tháng 5 năm 1989', '05/1989', 'month'],
  ['00/05/1989', '05/1989', 'month'],
  ['00/00/1989', '1989', 'year'],
  ['khoảng 1950', '~1950', 'year'],
  ['Khoảng năm 1950', '~1950', 'year'],
  ['1950?', '~1950', 'year'],
  ['SN 1989', '1989', 'year'],
  ['Sinh năm: 1989', '1989', 'year'],
  ['Sinh ngày 12/5/1989', '12/05/1989', 'day'],
  ['12/5/89', '12/05/1989', 'day'],
  ['12/5/05', '12/05/2005', 'day'],
  ['5/25/1989', '25/05/1989', 'day'],
  ['35 tuổi', '~1986', 'year'],
])('%s is read as %s', (typed, written, precision) => {
  const read = readBirth(typed, { latest })
  expect(read.ok && birthText(read.birth)).toBe(written)
  expect(read.ok && read.birth.precision).toBe(precision)
})

test('a serial day is a birth only where the cell is a date', () => {
  expect(readBirth(32_643, { cellIsDate: true })).toMatchObject({
    ok: true,
    birth: { day: '1989-05-15', precision: 'day' },
  })
  expect(readBirth(32_643)).toMatchObject({
    ok: false,
    reason: { vi: '32643 không phải năm sinh; nếu là ngày, hãy định dạng ô là ngày' },
  })
})

test.each([
  ['31/02/1989', 'Không có ngày 31/02/1989'],
  ['13/1989', 'Không có tháng 13'],
  ['1789', 'Năm sinh 1789 quá xa'],
  ['03/11/2021', 'Sinh sau ngày ghi sổ'],
  ['2022', 'Sinh sau ngày ghi sổ'],
  ['không rõ', 'Không đọc được ngày sinh “không rõ”'],
])('%s is rejected: %s', (typed, reason) => {
  const read = readBirth(typed, { latest })
  expect(read.ok ? undefined : read.reason.vi).toBe(reason)
})

test('guesses say that they are', () => {
  const notesOf = (typed: string): string[] => {
    const read = readBirth(typed, { latest })
    return read.ok ? read.notes.map((note) => note.en) : []
  }
  expect(notesOf('12/5/89')).toEqual(['Two-digit year taken as 1989'])
  expect(notesOf('5/25/1989')).toEqual(['Taken as month/day/year'])
  expect(notesOf('12/5/1989')).toEqual([])
  expect(readBirth('12/5/89').ok).toBe(false)
})

test('age on a day, and whether it is certain', () => {
  const full = { year: 1989, month: 5, day: '1989-05-12', precision: 'day' } as const
  expect(findAgeOn(full, '2021-05-11')).toEqual({ age: 31, certain: true })
  expect(findAgeOn(full, '2021-05-12')).toEqual({ age: 32, certain: true })
  expect(findAgeOn({ year: 1989, month: 5, precision: 'month' }, '2021-05-20')).toEqual({
    age: 32,
    certain: false,
  })
  expect(findAgeOn({ year: 1989, month: 5, precision: 'month' }, '2021-04-30')).toEqual({
    age: 31,
    certain: true,
  })
  expect(findAgeOn({ year: 1989, precision: 'year' }, '2021-05-12')).toEqual({ age: 32, certain: false })
  expect(findAgeOn({ year: 1989, precision: 'year' }, '2021-12-31')).toEqual({ age: 32, certain: true })
  expect(findAgeOn({ year: 1950, precision: 'year', approximate: true }, '2021-12-31')).toEqual({
    age: 71,
    certain: false,
  })
  expect(findAgeOn(full, '1989-05-11')).toBeUndefined()
})

test('age groups', () => {
  const bands = [
    { name: '0–17', from: 0, to: 17 },
    { name: '18–59', from: 18, to: 59 },
    { name: '60+', from: 60 },
  ]
  expect([0, 17, 18, 59, 60, 101].map((age) => findAgeGroup(age, bands)?.name)).toEqual([
    '0–17',
    '0–17',
    '18–59',
    '18–59',
    '60+',
    '60+',
  ])
  expect(findAgeGroup(5, [{ name: '12+', from: 12 }])).toBeUndefined()
})

test('every day reads back as itself, and age rises by one a year', () => {
  const anyDay = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (day, years) => {
      const read = readBirth(day.split('-').toReversed().join('/'))
      if (!read.ok) throw new Error(read.reason.en)
      expect(read.birth.day).toBe(day)
      const birthday = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
      expect(findAgeOn(read.birth, birthday)).toEqual({ age: years, certain: true })
    }),
  )
})
