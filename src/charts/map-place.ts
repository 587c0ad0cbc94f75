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

export type MapProps = {
  readonly places: readonly MapPlace[]
  readonly ends: readonly number[]
  readonly label: string
  /** How the legend writes a number. */
  readonly show: (value: number) => string
  readonly open: (key: string) => void
}
