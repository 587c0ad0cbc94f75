// The rules of sites: who should not share a room, which beds are free, how an overload runs, what an isolation means for its stay.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeBeds } from './free-beds.ts'
import { overloadPlan } from './overload.ts'
import { type Lodger, type RoomKind, roomWarnings } from './room-warnings.ts'
import { stayAfter } from './stay-after.ts'

const lodger = (sex: string | null, household: string | null = null, fromDay = '2022-02-01'): Lodger => ({
  sex,
  household,
  fromDay,
})

test.each<readonly [string, RoomKind, readonly Lodger[], number]>([
  ['a woman in a room for men', 'men', [lodger('male'), lodger('female')], 1],
  ['men in a room for men', 'men', [lodger('male'), lodger('male')], 0],
  ['strangers of both sexes', 'anyone', [lodger('male', 'a'), lodger('female', 'b')], 1],
  ['a couple', 'anyone', [lodger('male', 'a'), lodger('female', 'a')], 0],
  ['two households in a family room', 'families', [lodger('male', 'a'), lodger('male', 'b')], 1],
  ['a newcomer after three days', 'anyone', [lodger('male', 'a'), lodger('male', 'b', '2022-02-04')], 1],
  ['a newcomer after two days', 'anyone', [lodger('male', 'a'), lodger('male', 'b', '2022-02-03')], 0],
  [
    'a family whose father came later',
    'families',
    [lodger('male', 'a'), lodger('female', 'a', '2022-02-09')],
    0,
  ],
  ['nobody', 'women', [], 0],
])('%s', (_what, kind, lodgers, warnings) => {
  expect(roomWarnings(kind, lodgers)).toHaveLength(warnings)
})

test('free beds are none that is taken, and never more than the room has left', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.option(fc.integer({ min: 1, max: 30 })), { maxLength: 40 }),
      (beds, taken) => {
        const free = freeBeds(beds, taken)
        expect(free.every((bed) => bed >= 1 && bed <= beds && !taken.includes(bed))).toBe(true)
        expect(free.length).toBeLessThanOrEqual(
          Math.max(0, beds - taken.filter((bed) => bed === null).length),
        )
      },
    ),
  )
  expect(freeBeds(4, [2, null])).toEqual([1, 3])
})

const site = (standby: boolean, beds: number, taken: number, leaving = {}) => ({
  id: standby ? 'standby' : 'usual',
  standby,
  beds,
  taken,
  leaving,
})

test('the standby site opens when the others are full, and what nobody takes is said', () => {
  const plan = overloadPlan([site(false, 80, 70, { '2022-02-02': 5 }), site(true, 10, 0)], '2022-02-01', {
    arrivals: 12,
    days: 3,
    stayDays: 14,
  })
  expect(plan.days.map(({ placed, placedOnStandby, short }) => [placed, placedOnStandby, short])).toEqual([
    [10, 2, 0],
    [5, 7, 0],
    [0, 1, 11],
  ])
  expect([plan.standbyFrom, plan.fullFrom]).toEqual(['2022-02-01', '2022-02-03'])
})

test('everybody who comes is placed or said to be short, and no bed is given twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ standby: fc.boolean(), beds: fc.nat(50), taken: fc.nat(50), out: fc.nat(20) }), {
        maxLength: 5,
      }),
      fc.nat(60),
      fc.integer({ min: 1, max: 10 }),
      (sites, arrivals, stayDays) => {
        const rooms = sites.map(({ standby, beds, taken, out }) =>
          site(standby, beds, Math.min(taken, beds), { '2022-02-02': out }),
        )
        const { days } = overloadPlan(rooms, '2022-02-01', { arrivals, days: 12, stayDays })
        const beds = rooms.reduce((sum, room) => sum + room.beds, 0)
        let inside = rooms.reduce((sum, room) => sum + room.taken, 0)
        for (const day of days) {
          expect(day.placed + day.placedOnStandby + day.short).toBe(arrivals)
          inside += day.placed + day.placedOnStandby - day.left
          expect(inside).toBeLessThanOrEqual(beds)
          expect(day.free).toBe(beds - inside)
        }
      },
    ),
  )
})

const stay = { fromDay: '2022-02-01', dueDay: '2022-02-15', outDay: null, outReason: null }
const open = { status: 'open', dueDay: '2022-02-15', endedDay: null }
const over = { status: 'completed', dueDay: '2022-02-15', endedDay: '2022-02-14' }

test.each([
  ['nothing changed', stay, open, undefined, null],
  ['an extension', stay, { ...open, dueDay: '2022-02-20' }, open, { dueDay: '2022-02-20' }],
  ['completed', stay, over, open, { outDay: '2022-02-14', outReason: 'released' }],
  [
    'ended before the stay began',
    { ...stay, fromDay: '2022-02-16' },
    over,
    open,
    { outDay: '2022-02-16', outReason: 'released' },
  ],
  ['ill', stay, { ...over, status: 'transferred' }, open, { outDay: '2022-02-14', outReason: 'transferred' }],
  ['out already', { ...stay, outDay: '2022-02-10', outReason: 'left' }, over, open, null],
  [
    'the end is taken back',
    { ...stay, outDay: '2022-02-14', outReason: 'released' },
    open,
    over,
    { outDay: null, outReason: null, dueDay: '2022-02-15' },
  ],
  ['who ran away stays away', { ...stay, outDay: '2022-02-14', outReason: 'left' }, open, over, null],
  [
    'a release by hand is not undone by an edit',
    { ...stay, outDay: '2022-02-14', outReason: 'released' },
    open,
    open,
    null,
  ],
])('%s', (_what, lies, now, before, expected) => {
  expect(stayAfter(lies, now, before, '2022-02-28')).toEqual(expected)
})
