// Births as lists write them, and those that cannot be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Birth, readBirth } from './birth.ts'

const latest = '2021-11-02'

const two = (number: number): string => String(number).padStart(2, '0')
const written = ({ approximate, year, month, day }: Birth): string => {
  const whole = `${approximate === true ? '~' : ''}${year}`
  return [day?.slice(8), month === undefined ? undefined : two(month), whole]
    .filter((part) => part !== undefined)
    .join('/')
}

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
])('%s is read as %s', (typed, text, precision) => {
  const read = readBirth(typed, { latest })
  expect(read.ok && written(read.birth)).toBe(text)
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

test('every day reads back as itself', () => {
  const anyDay = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10))
  fc.assert(
    fc.property(anyDay, (day) => {
      const read = readBirth(day.split('-').toReversed().join('/'))
      if (!read.ok) throw new Error(read.reason.en)
      expect(read.birth.day).toBe(day)
    }),
  )
})
