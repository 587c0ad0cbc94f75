// A list that names somebody twice: found at the second place, whatever stands between.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeEarlier } from './like-earlier.ts'

const told = (people: Parameters<typeof likeEarlier>[0]): number[] =>
  [...likeEarlier(people)].toSorted((one, other) => one - other)

const person = (fullName: string, birthDay: string | null, more: object = {}) => ({
  values: { fullName, birthDay, ...more },
  homeUnit: '02011',
})
const others = [
  person('Hoàng Văn Nội', '1961-02-03'),
  person('Lý Thị Dung', '1975-12-30'),
  person('Ma Văn Em', null, { birthYear: 2001 }),
  person('Triệu Thị Bé', '1990-05-06', { phone: '0965000111' }),
]

test('nobody twice: none, however long the list; of nobody: none', () => {
  expect(told(others)).toEqual([])
  expect(told([])).toEqual([])
})

test('without marks, with another wording of the birth, with the same number: the second is told', () => {
  expect(
    told([...others, person('TRIEU THI BE', '1990-05-06'), person('Triệu Thị Bé', '1990-05-06')]),
  ).toEqual([4, 5])
  const card = { nationalId: '006175001234' }
  expect(
    told([person('Lý Thị Dung', '1975-12-30', card), ...others.slice(0, 1), person('Ly Dung', null, card)]),
  ).toEqual([2])
})

test('the same name alone says little: a list without births is not taken apart', () => {
  const namesakes = Array.from({ length: 50 }, () => ({
    values: { fullName: 'Nguyễn Văn An' },
    homeUnit: '02011',
  }))
  expect(told(namesakes)).toEqual([])
})

test('wherever the two stand, the later is told', () => {
  const twice = person('Nông Thị Diệp Chi', '1987-03-14', { phone: '0965123789' })
  fc.assert(
    fc.property(fc.nat(others.length), fc.nat(others.length), (one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const list = [
        ...others.slice(0, early),
        twice,
        ...others.slice(early, late),
        twice,
        ...others.slice(late),
      ]
      expect(told(list)).toEqual([late + 1])
    }),
  )
})
