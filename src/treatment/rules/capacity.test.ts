// Oxygen and beds against the examples of QĐ 4308 and the plan of Hà Nội; splits and thresholds as properties.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valuesOf } from '../../kernel/rule/law.ts'
import { staffMissing, staffNorm } from './staff-norm.ts'
import { bedLaw, icuMissing, lotsToOpen, mayClose, occupancyOf } from './bed-plan.ts'
import { mixOf, oxygenLasts, oxygenLaw, oxygenNeed } from './oxygen-plan.ts'

const oxygen = valuesOf(oxygenLaw)
const beds = valuesOf(bedLaw)

test('five severe and two critical need 158,400 litres a day: 27 cylinders', () => {
  expect(oxygenNeed({ severe: 5, critical: 2 }, oxygen)).toEqual({ litres: 158_400, cylinders: 27 })
  expect(oxygenNeed({ severe: 0, critical: 0 }, oxygen)).toEqual({ litres: 0, cylinders: 0 })
  expect(oxygenNeed({ severe: 1, critical: 0 }, { ...oxygen, severeFlow: null })).toBeNull()
})

test('what is stored lasts so many whole hours: 96,000 litres for five severe and two critical a little over half a day', () => {
  expect(oxygenLasts(96_000, oxygenNeed({ severe: 5, critical: 2 }, oxygen))).toBe(14)
  expect(oxygenLasts(96_000, oxygenNeed({ severe: 0, critical: 0 }, oxygen))).toBeNull()
  expect(oxygenLasts(0, oxygenNeed({ severe: 1, critical: 0 }, oxygen))).toBe(0)
})

test('40,000 cases by the mix of Hà Nội', () => {
  expect(mixOf(40_000, oxygen)).toEqual([33_440, 2800, 1520, 1440, 800])
})

test('a split loses nobody and moves no part by one or more', () => {
  const share = fc.integer({ min: 0, max: 1000 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200_000 }),
      share,
      share,
      share,
      share,
      share,
      (cases, first, second, third, fourth, fifth) => {
        const shares = [first, second, third, fourth, fifth]
        const whole = shares.reduce((sum, each) => sum + each, 0)
        const parts = mixOf(cases, { ...oxygen, first, second, third, fourth, fifth })
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(whole === 0 ? 0 : cases)
        if (whole > 0)
          parts.forEach((part, place) =>
            expect(Math.abs(part - (cases * (shares[place] ?? 0)) / whole)).toBeLessThan(1),
          )
      },
    ),
  )
})

const planned = [
  { id: 'late', beds: 40, fromAt: 90 },
  { id: 'soon', beds: 20, fromAt: null },
]

test('planned beds open as the ward fills, the earliest threshold first', () => {
  const opened = (patients: number) => lotsToOpen(planned, { patients, beds: 100 }, beds).map(({ id }) => id)
  expect(opened(79)).toEqual([])
  expect(opened(80)).toEqual(['soon'])
  // 108 of 120 beds are 90 %.
  expect(opened(107)).toEqual(['soon'])
  expect(opened(108)).toEqual(['soon', 'late'])
  expect(lotsToOpen(planned, { patients: 1, beds: 0 }, beds)).toHaveLength(1)
  expect(occupancyOf(791, 1000)).toBe(79)
  expect(occupancyOf(0, 0)).toBeNull()
})

test('a site outside health facilities may close after fourteen empty days', () => {
  const site = { outsideHealth: true, patients: 0, lastDay: '2022-04-01', openedDay: '2022-03-04' }
  expect(mayClose(site, beds, '2022-04-14')).toBe(false)
  expect(mayClose(site, beds, '2022-04-15')).toBe(true)
  expect(mayClose({ ...site, outsideHealth: false }, beds, '2022-04-15')).toBe(false)
  expect(mayClose({ ...site, patients: 1 }, beds, '2022-04-15')).toBe(false)
  expect(mayClose({ ...site, lastDay: null }, beds, '2022-03-18')).toBe(true)
})

test('intensive care: nothing is missing while no plan names a number', () => {
  expect(icuMissing(3, beds)).toBeNull()
  expect(icuMissing(3, { ...beds, leastIcu: 5 })).toBe(2)
  expect(icuMissing(7, { ...beds, leastIcu: 5 })).toBe(0)
})

test('staff: nothing is missing without a norm, a tier or a report; a part of a person is a person', () => {
  const none = valuesOf(staffNorm, {})
  const set = { ...none, doctorsTier2: 10, nursesTier2: 25 }
  const site = { tier: 'tier2', beds: 42, doctors: 4, nurses: 11 } as const
  expect(staffMissing(site, none)).toEqual({ doctors: null, nurses: null })
  expect(staffMissing({ ...site, tier: null }, set)).toEqual({ doctors: null, nurses: null })
  expect(staffMissing({ ...site, tier: 'tier1' }, set)).toEqual({ doctors: null, nurses: null })
  expect(staffMissing(site, set)).toEqual({ doctors: 1, nurses: 0 })
  expect(staffMissing({ ...site, doctors: null }, set)).toEqual({ doctors: null, nurses: 0 })
})
