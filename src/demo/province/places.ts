// The communes of the province with their share of the households, and the made-up names that its people bear.
import type { Unit } from '../../units/unit.ts'
import { nameKey } from '../../people/rules/name.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { apportion } from '../apportion.ts'
import { familyName, fullName, type Sex } from '../names.ts'
import { makeRandom } from '../random.ts'

export type Place = { readonly unit: Unit; readonly households: number }

/** Wards and towns hold more people than communes in the country. */
const weightOf = ({ type }: Unit, index: number): number =>
  (type === 'Phường' ? 1.7 : type === 'Thị trấn' ? 1.4 : 1) * (0.7 + ((index * 37) % 61) / 100)

/** The communes that stand on the day, in the order of the list. */
export const placesOf = (
  units: readonly Unit[],
  province: string,
  day: string,
  households: number,
): Place[] => {
  const districts = new Set(units.filter(({ parentKey }) => parentKey === province).map(({ key }) => key))
  const communes = units.filter(
    ({ level, parentKey, validFrom, validTo }) =>
      level === 'commune' &&
      districts.has(parentKey ?? '') &&
      (validFrom === null || validFrom <= day) &&
      (validTo === null || day <= validTo),
  )
  const counts = apportion(households, communes.map(weightOf))
  return communes.map((unit, index) => ({ unit, households: counts[index] ?? 0 }))
}

export type MadeName = {
  readonly sex: Sex
  readonly name: string
  readonly key: string
  readonly sorted: string
}

const NAMES_OF_A_SEX = 60_000

/** Names drawn by the weights of the tables: the frequent ones are there many times. */
export const makeNames = (): MadeName[] => {
  const random = makeRandom(20_230_130)
  return (['male', 'female'] as const).flatMap((sex) =>
    Array.from({ length: NAMES_OF_A_SEX }, () => {
      const name = fullName(random, familyName(random, 'Kinh'), sex, random.between(1940, 2021))
      const key = nameKey(name)
      return { sex, name, key, sorted: key.split(' ').toSorted().join(' ') }
    }),
  )
}

export const placeColumns = (places: readonly Place[]) => {
  let next = 0
  const from = places.map(({ households }) => (next += households) - households)
  return [
    places.map(({ unit }) => unit.key),
    places.map(({ unit }) => unit.fullName),
    places.map(({ unit }) => searchKey(unit.fullName)),
    places.map(({ unit }) => unit.code),
    from,
    places.map(({ households }) => households),
  ]
}
