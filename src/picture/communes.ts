// The communes of the table and the map: their numbers put together and sorted.
import { compareVietnamese } from '../kernel/text/search-key.ts'
import { perThousand } from './rate.ts'

type ByUnit = {
  readonly unit: string
  readonly name: string
  readonly values: Readonly<Record<string, number | null>>
}

export type CommuneColumn = 'week' | 'cases' | 'rate' | 'active' | 'recovered' | 'deaths'
export type Commune = {
  readonly key: string
  readonly name: string
  readonly spark: readonly number[]
  readonly population: number | null
} & Readonly<Record<CommuneColumn, number | null>>

export const communesOf = (
  period: readonly (ByUnit & { readonly spark?: readonly number[] })[],
  week: readonly ByUnit[],
  populationOf: (key: string) => number | null,
): Commune[] => {
  const lately = new Map(week.map(({ unit, values }) => [unit, values['cases'] ?? null]))
  return period.map(({ unit, name, values, spark = [] }) => {
    const population = populationOf(unit)
    return {
      key: unit,
      name,
      spark,
      population,
      week: lately.get(unit) ?? null,
      cases: values['cases'] ?? null,
      rate: perThousand(values['cases'], population),
      active: values['active'] ?? null,
      recovered: values['recovered'] ?? null,
      deaths: values['deaths'] ?? null,
    }
  })
}

export type Order = { readonly by: CommuneColumn | 'name'; readonly down: boolean }

/** What cannot be said stands last, whichever way. */
export const sortCommunes = (communes: readonly Commune[], { by, down }: Order): Commune[] => {
  const names = (one: Commune, other: Commune) =>
    compareVietnamese(shortName(one.name), shortName(other.name))
  if (by === 'name') return communes.toSorted((one, other) => (down ? -1 : 1) * names(one, other))
  return communes.toSorted((one, other) => {
    const [a, b] = [one[by], other[by]]
    if (a === null || b === null) return a === b ? names(one, other) : a === null ? 1 : -1
    return (down ? b - a : a - b) || names(one, other)
  })
}

/** `Xã Mỹ Thanh` → `Mỹ Thanh`. */
export const shortName = (fullName: string): string => fullName.replace(/^(Xã|Phường|Thị trấn)\s+/i, '')
