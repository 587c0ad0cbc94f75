// The tree of units in either geography.
import { expect, test } from 'vitest'
import type { UnitRow } from '../../units/contract.ts'
import { treeOf, unitsOf } from './units.ts'

const unit = (
  key: string,
  name: string,
  parentKey: string | null,
  from: string | null,
  to: string | null,
): UnitRow => ({
  key,
  code: key.slice(0, 5),
  level: key.length === 2 ? 'province' : key.length === 3 ? 'district' : 'commune',
  name,
  fullName: name,
  parentKey,
  validFrom: from,
  validTo: to,
  population: null,
})

const units = [
  unit('19', 'Thái Nguyên', null, null, null),
  unit('063', 'Bạch Thông', '06', null, '2025-06-30'),
  unit('02011', 'Mỹ Thanh', '063', null, '2025-06-30'),
  unit('01834', 'Đôn Phong', '063', null, '2025-06-30'),
  unit('02011@2025-07-01', 'Bạch Thông', '19', '2025-07-01', null),
]

test('the old geography has the district with its communes in Vietnamese order', () => {
  const [district] = treeOf(units, 'old')
  expect(district?.unit.key).toBe('063')
  expect(district?.children.map(({ unit: { name } }) => name)).toEqual(['Đôn Phong', 'Mỹ Thanh'])
})

test('the new geography has the communes under the province and no district', () => {
  const tree = treeOf(units, 'new')
  expect(tree.map(({ unit: { key } }) => key)).toEqual(['19'])
  expect(tree[0]?.children.map(({ unit: { key } }) => key)).toEqual(['02011@2025-07-01'])
})

test('a name on its way is no code; a unit that is not there, or where none can come, is', () => {
  const known = { units, successions: [], tiles: [], boundaries: null }
  expect(unitsOf(undefined, false).nameOf('063')).toBe('…')
  expect(unitsOf(undefined, true).nameOf('063')).toBe('063')
  expect([unitsOf(known, false).nameOf('063'), unitsOf(known, false).nameOf('999')]).toEqual([
    'Bạch Thông',
    '999',
  ])
})
