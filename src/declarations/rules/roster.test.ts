// Rosters: situations of a checkpoint round the clock, and what holds for any shifts.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapsOf } from './roster.ts'

const shift = (fromTime: string, toTime: string) => ({ fromTime, toTime })

test.for([
  [
    'three shifts, the night one of the evening before',
    [shift('06:00', '14:00'), shift('14:00', '22:00'), shift('22:00', '06:00')],
    [shift('22:00', '06:00')],
    [],
  ],
  [
    'the first day has nobody before six',
    [shift('06:00', '14:00'), shift('14:00', '06:00')],
    [],
    [{ from: '00:00', to: '06:00' }],
  ],
  [
    'nobody at noon',
    [shift('00:00', '11:00'), shift('13g00', '24:00')],
    [],
    [{ from: '11:00', to: '13:00' }],
  ],
  ['nobody at all', [], [], [{ from: '00:00', to: '24:00' }]],
  ['one day and night at a stretch', [shift('07:00', '07:00')], [shift('07:00', '07:00')], []],
  ['an hour that is none covers nothing', [shift('sáng', '12:00')], [], [{ from: '00:00', to: '24:00' }]],
] as const)('%s', ([, today, before, gaps]) => {
  expect(gapsOf(today, before)).toEqual(gaps)
})

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`)
const shiftsOf = fc.array(fc.record({ fromTime: time, toTime: time }), { maxLength: 5 })
const length = (gaps: readonly { from: string; to: string }[]) =>
  gaps.reduce((sum, { from, to }) => {
    const of = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
    return sum + of(to) - of(from)
  }, 0)

test('another shift never makes a gap longer, and gaps are apart and in order', () => {
  fc.assert(
    fc.property(shiftsOf, shiftsOf, fc.record({ fromTime: time, toTime: time }), (today, before, more) => {
      const gaps = gapsOf(today, before)
      expect(length(gapsOf([...today, more], before))).toBeLessThanOrEqual(length(gaps))
      for (const [index, gap] of gaps.entries()) {
        expect(gap.from < gap.to).toBe(true)
        expect(index === 0 || (gaps[index - 1]?.to ?? '') < gap.from).toBe(true)
      }
    }),
  )
})
