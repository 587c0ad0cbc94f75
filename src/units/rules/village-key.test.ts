// One village however an office writes it, and two where only a mark, a number or a kind tells them apart.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { villageKey } from './village-key.ts'

test.each([
  ['Nà Tu', 'Thôn Nà Tu'],
  ['Nà Tu', 'NÀ TU'],
  ['Nà Tu', ' thôn:  nà  tu '],
  ['Nà Tu', 'Nà Tu'.normalize('NFD')],
  ['Bản Đán', 'Thôn Bản Đán'],
  ['Tổ dân phố 3', 'TDP 3'],
  ['Tổ dân phố số 3', 'Tổ 03'],
  ['Khu Chợ', 'Tiểu khu chợ'],
  ['Thôn Hoà Bình', 'Xóm Hòa Bình'],
  ['Thon Na Tu', 'Na Tu'],
])('%s is %s', (one, other) => expect(villageKey(one)).toBe(villageKey(other)))

test.each([
  ['Nà Cà', 'Nà Cả'],
  ['Nà Tu', 'Na Tu'],
  ['Tổ 3', 'Tổ 13'],
  ['Tổ 3', 'Thôn 3'],
  ['Khu A', 'Khu B'],
  ['Thôn 2', 'Khu phố 2'],
  ['Nà Tu 1', 'Nà Tu 2'],
  ['Tổng Mu', 'Mu'],
])('%s is not %s', (one, other) => expect(villageKey(one)).not.toBe(villageKey(other)))

test('nobody’s village is none', () => {
  expect([null, '', '  ', '-'].map(villageKey)).toEqual([null, null, null, null])
  expect(villageKey('Thôn')).not.toBeNull()
})

test('neither kind nor capitals make another village of a name', () => {
  const name = fc
    .array(fc.constantFrom('Nà', 'Pác', 'Khuổi', 'Còi', 'Lẹng', 'Hoà', 'Pjạt'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.join(' '))
  const kind = fc.constantFrom('thôn', 'Bản', 'XÓM', 'Khu', 'tổ dân phố', 'Tổ', 'ấp', 'Tiểu khu')
  fc.assert(
    fc.property(name, kind, (said, before) => {
      expect(villageKey(`${before} ${said}`)).toBe(villageKey(said))
      expect(villageKey(said.toUpperCase())).toBe(villageKey(said))
    }),
  )
})
