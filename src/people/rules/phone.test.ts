// Phone numbers as lists write them, old prefixes included.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOBILE_PREFIXES_2018, readPhone, readPhones } from './phone.ts'

test.each([
  ['0912345678', '0912345678', 'mobile'],
  ['0912.345.678', '0912345678', 'mobile'],
  ['+84 912 345 678', '0912345678', 'mobile'],
  ['84912345678', '0912345678', 'mobile'],
  ['0084-912345678', '0912345678', 'mobile'],
  ['+84 (0) 912 345 678', '0912345678', 'mobile'],
  [912345678, '0912345678', 'mobile'],
  [842345678, '0842345678', 'mobile'],
  ['912345678.0', '0912345678', 'mobile'],
  ['01201234567', '0701234567', 'mobile'],
  [1691234567, '0391234567', 'mobile'],
  ['+841231234567', '0831234567', 'mobile'],
  ['0243 823 4567', '02438234567', 'landline'],
  [2438234567, '02438234567', 'landline'],
  ['+84 24 3823 4567', '02438234567', 'landline'],
  ['+856 20 5555 1234', '+8562055551234', 'foreign'],
])('%s is %s (%s)', (typed, value, kind) => {
  expect(readPhone(typed)).toMatchObject({ value, kind })
  expect(readPhone(typed).problem).toBeUndefined()
})

test('what cannot be called says why', () => {
  expect(readPhone('091234567').problem?.vi).toBe('Số di động có 9 chữ số, phải có 10')
  expect(readPhone('0243823456').problem?.en).toBe('A landline has 11 digits; this one has 10')
  expect(readPhone('không có').problem?.vi).toBe('Không có chữ số nào')
  expect(readPhone('0612345678').problem?.vi).toBe('Không nhận ra đầu số này')
})

test('two numbers in a cell', () => {
  expect(readPhones('0912 345 678 / 0987.654.321').map((phone) => phone.value)).toEqual([
    '0912345678',
    '0987654321',
  ])
})

test('each old prefix has its own new one', () => {
  expect(MOBILE_PREFIXES_2018.newByOld.size).toBe(21)
  expect(new Set(MOBILE_PREFIXES_2018.newByOld.values()).size).toBe(21)
})

test('every way of writing a mobile number is the same number, and reading is stable', () => {
  const mobile = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.integer({ min: 0, max: 99_999_999 }))
  fc.assert(
    fc.property(mobile, ([lead, rest]) => {
      const tail = lead + String(rest).padStart(8, '0')
      for (const typed of [
        `0${tail}`,
        Number(tail),
        `84${tail}`,
        `+84${tail}`,
        `0${tail.slice(0, 3)} ${tail.slice(3)}`,
      ])
        expect(readPhone(typed).value).toBe(`0${tail}`)
      expect(readPhone(readPhone(tail).value)).toEqual({ kind: 'mobile', value: `0${tail}`, notes: [] })
    }),
  )
})
