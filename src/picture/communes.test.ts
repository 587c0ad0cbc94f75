// Communes of the table: rates, order, what cannot be said.
import { expect, test } from 'vitest'
import { communesOf, shortName, sortCommunes } from './communes.ts'

const unit = (key: string, name: string, cases: number) => ({
  unit: key,
  name,
  values: { cases },
  spark: [1, 2],
})
const communes = communesOf(
  [unit('1', 'Xã Mỹ Thanh', 668), unit('2', 'Xã Đôn Phong', 837), unit('3', 'Thị trấn Phủ Thông', 1038)],
  [{ unit: '2', name: 'Xã Đôn Phong', values: { cases: 5 } }],
  (key) => (key === '3' ? null : 2001),
)

test('numbers stand per 1,000 people where the people are known', () => {
  expect(communes.map(({ rate }) => rate)).toEqual([333.8, 418.3, null])
})

test('what cannot be said stands last, up or down', () => {
  const keys = (down: boolean) => sortCommunes(communes, { by: 'rate', down }).map(({ key }) => key)
  expect(keys(true)).toEqual(['2', '1', '3'])
  expect(keys(false)).toEqual(['1', '2', '3'])
  expect(sortCommunes(communes, { by: 'week', down: true })[0]?.key).toBe('2')
})

test('names sort as Vietnamese sorts them, without the kind of unit', () => {
  expect(sortCommunes(communes, { by: 'name', down: false }).map(({ name }) => shortName(name))).toEqual([
    'Đôn Phong',
    'Mỹ Thanh',
    'Phủ Thông',
  ])
})
