// A record of the demo and the ids that records get: shaped as UUIDv7, yet the same each time.
import { startOfDay, type Day } from '../kernel/day/day.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Random } from './random.ts'

export type DemoRecord = {
  readonly id: string
  /** Unit key of the commune. */
  readonly homeUnit: string
  /** The day when it became known. */
  readonly knownOn: Day
  readonly subjectId: string | null
  readonly values: Values
}

export type DemoDistrict = {
  readonly tenant: '06'
  readonly district: '063'
  readonly records: { readonly [registerName: string]: DemoRecord[] }
}

export type NewId = (knownOn: Day) => string

/** What became known on a day of somebody who has a record already: of the same person, in the same unit. */
export const followingRecord = (
  newId: NewId,
  { homeUnit, subjectId }: Pick<DemoRecord, 'homeUnit' | 'subjectId'>,
  knownOn: Day,
  values: Values,
): DemoRecord => ({ id: newId(knownOn), homeUnit, knownOn, subjectId, values })

const WORKDAY_MS = 9 * 3_600_000
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** The moment lies in working hours of the day; a running number in the last digits keeps ids apart. */
export const makeIds = (random: Random): NewId => {
  const startOf = new Map<Day, number>()
  let count = 0
  return (knownOn) => {
    const start = startOf.get(knownOn) ?? startOfDay(knownOn).getTime() + 8 * 3_600_000
    startOf.set(knownOn, start)
    count += 1
    const moment = hex(start + random.between(0, WORKDAY_MS), 12)
    const variant = hex(0x8000 + random.between(0, 0x3fff), 4)
    const tail = hex(random.between(0, 0xffff), 4) + hex(count, 8)
    return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(random.between(0, 0xfff), 3)}-${variant}-${tail}`
  }
}
