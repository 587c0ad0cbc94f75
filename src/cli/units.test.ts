// The nation's units from the command line: names that many bear, and codes that were used again.

import { expect, test } from 'vitest'
import { runCaptured } from './run-captured.ts'
import type { storyOf } from './units-succession.ts'
import * as command from './units.ts'
import type { shownUnit } from './units.ts'

type Shown = ReturnType<typeof shownUnit>
type Listed = {
  readonly units: readonly Shown[]
  readonly candidates: readonly Shown[]
  readonly ambiguous: boolean
}
type Told = { readonly reused: boolean; readonly units: readonly ReturnType<typeof storyOf>[] }

const units = (...args: readonly string[]) => runCaptured<Listed>(command, ...args)
const succession = (unit: string) => runCaptured<Told>(command, 'succession', unit)
const keysOf = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key)

test('Thanh An is many: the name alone is ambiguous, with its district and a day it is one', async () => {
  const many = await units('--find', 'Thanh An')
  expect([many.code, many.value.ambiguous]).toEqual([1, true])
  expect(many.value.candidates.length).toBeGreaterThan(8)
  expect(many.text.vi).toContain('chỉ nhiều đơn vị')
  const one = await units('--find', 'xã Thanh An, huyện Dầu Tiếng', '--on', '2024-01-01')
  expect([one.code, keysOf(one.value.candidates)]).toEqual([0, ['25807']])
  const now = await units('--find', 'Thanh An', '--on', '01/08/2025')
  expect(keysOf(now.value.candidates)).toContain('03352@2025-07-01')
  expect(keysOf(now.value.candidates)).not.toContain('25807')
  expect((await units('--find', 'Không Có Xã Này')).code).toBe(1)
})

test('01981 was Vũ Muộn and is Vĩnh Thông: the code alone tells both, with a day one', async () => {
  const both = await succession('01981')
  expect(both.value.reused).toBe(true)
  expect(both.value.units.map(({ unit }) => unit.fullName)).toEqual(['Xã Vũ Muộn', 'Xã Vĩnh Thông'])
  expect(both.text.en).toContain('borne by different units')
  const later = await succession('01981@2025-07-01')
  expect(later.value.units).toHaveLength(1)
  const [story] = later.value.units
  expect([story?.unit.key, story?.became]).toEqual(['01981@2025-07-01', []])
  expect(keysOf((story?.cameFrom ?? []).map((step) => step.unit)).toSorted()).toEqual([
    '01978',
    '01981',
    '02002',
  ])
  expect(story?.cameFrom[0]?.legalRef).toContain('1683/NQ-UBTVQH15')
  const before = await succession('01981@2025-06-30')
  expect(before.value.units[0]?.unit.key).toBe('01981')
})

test('the communes of a district on a day that it stood', async () => {
  const { code, value } = await units('--under', '063', '--on', '2024-01-01', '--level', 'commune')
  expect([code, value.units.length]).toEqual([0, 14])
  expect(value.units[0]?.above.map(({ fullName }) => fullName)).toEqual(['Huyện Bạch Thông', 'Tỉnh Bắc Kạn'])
  expect((await units('--on', '2025-07-01', '--level', 'province')).value.units).toHaveLength(34)
  expect((await units('--on', '2025-07-01', '--level', 'commune')).value.units).toHaveLength(3321)
})

test.each([
  [['succession', '99999'], /99999/],
  [['succession'], /succession MÃ/],
  [['--on', '2025-02-30'], /2025-02-30/],
  [['--level', 'village'], /--level/],
  [['nonsense', 'x'], /Cách gọi/],
  [['boundaries', 'no-such-file.json'], /no-such-file/],
])('%j is called wrongly', async (args, said) => {
  const { code, text } = await units(...args)
  expect([code, text.vi]).toEqual([2, expect.stringMatching(said)])
})
