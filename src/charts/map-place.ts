// What a map shows of a unit.

export type MapPlace = {
  readonly key: string
  /** Short, for the tile: `Mỹ Thanh`. */
  readonly name: string
  /** null: cannot be said (no population known). */
  readonly value: number | null
  /** The value as it is read. */
  readonly shown: string
  /** All of it in words, what stands on the tile first: `Mỹ Thanh 668 ca. Mở xã Mỹ Thanh`. */
  readonly said: string
}

/** By which numbers shades are told apart, and how the legend writes them. */
export type Scale = {
  readonly ends: readonly number[]
  readonly whole: boolean
  readonly show: (value: number) => string
}

export type MapProps = Scale & {
  readonly places: readonly MapPlace[]
  readonly label: string
  readonly open: (key: string) => void
}
