// Names as offices write them: kinds shortened, tones misplaced, no diacritics, one name for two units.
import { describe, expect, test } from 'vitest'
import { loadNation } from '../nation/load-nation.ts'
import { createUnitIndex } from './unit-index.ts'

const { units, successions } = loadNation()
const index = createUnitIndex(units, successions)
const BEFORE = '2021-11-02'
const AFTER = '2025-08-01'

describe('one unit is meant', () => {
  test.each([
    ['xã Sỹ Bình', BEFORE, '063', '01978'],
    ['Xã Sĩ Bình, huyện Bạch Thông', BEFORE, undefined, '01978'],
    ['si binh', BEFORE, '063', '01978'],
    ['Noọng Hẹt', BEFORE, '100', '03352'],
    ['xã Noong Hẹt', BEFORE, '100', '03352'],
    ['TT Phủ Thông', BEFORE, undefined, '01969'],
    ['TT. Phủ Thông', BEFORE, undefined, '01969'],
    ['thi tran Phu Thong', BEFORE, undefined, '01969'],
    ['xã Phủ Thông', AFTER, undefined, '01969@2025-07-01'],
    ['huyện Bạch Thông', undefined, undefined, '063'],
    ['H. Bạch Thông', undefined, undefined, '063'],
    ['H.BẠCH THÔNG', undefined, undefined, '063'],
    ['xã Bạch Thông', undefined, undefined, '02014@2025-07-01'],
    ['tỉnh Hoà Bình', BEFORE, undefined, '17'],
    ['T. Hòa Bình', BEFORE, undefined, '17'],
    ['Xã Tân Tú, huyện Bạch Thông, tỉnh Bắc Kạn', undefined, undefined, '01993@2020-02-01'],
    ['Tân Tú - Bạch Thông - Bắc Kạn', undefined, undefined, '01993@2020-02-01'],
    ['xã Xa Dung', BEFORE, undefined, '03373'],
    ['xa dung', BEFORE, '11', '03373'],
    ['xã Ea H’leo', AFTER, undefined, '24184@2025-07-01'],
    ['Mường Nhà', BEFORE, undefined, '03364@2006-12-29'],
    ['Mường Nhà', AFTER, undefined, '03368@2025-07-01'],
    ['TP Hồ Chí Minh', BEFORE, undefined, '79'],
    ['tp. Thủ Đức', BEFORE, undefined, '769@2021-01-01'],
  ])('%s (%s, under %s) is %s', (text, day, parent, key) => {
    const { candidates, ambiguous } = index.findByName(text, { day, parent })
    const code = key.split('@')[0]
    expect(candidates[0]?.unit.code).toBe(code)
    expect(ambiguous).toBe(false)
  })
})

test('a bare name of two levels is ambiguous, and both are offered', () => {
  const { candidates, ambiguous } = index.findByName('Bạch Thông')
  expect(ambiguous).toBe(true)
  expect(candidates.map(({ unit }) => unit.fullName).toSorted()).toEqual([
    'Huyện Bạch Thông',
    'Xã Bạch Thông',
  ])
})

test('a name used again after 01/07/2025 is ambiguous without a day', () => {
  const { candidates, ambiguous } = index.findByName('xã Thanh Yên, tỉnh Điện Biên')
  expect(ambiguous).toBe(true)
  const first = candidates.filter(({ rank }) => rank === candidates[0]?.rank)
  expect(first.map(({ unit }) => unit.code).toSorted()).toEqual(['03346', '03349'])
  expect(candidates.at(-1)?.reason.vi).toContain('không thuộc đơn vị cấp trên đã ghi')
})

test('a unit that is no longer in force comes last and says so', () => {
  const { candidates } = index.findByName('huyện Bạch Thông', { day: AFTER })
  expect(candidates[0]?.unit.key).toBe('063')
  expect(candidates[0]?.reason.vi).toContain('không có hiệu lực')
})

test('the spelling that fits best comes first', () => {
  const { candidates } = index.findByName('Phường 08, Quận 3', { day: BEFORE })
  expect(candidates[0]?.unit.name.replace(/^0/, '')).toBe('8')
  expect(index.findByName('không có xã này').candidates).toEqual([])
})
