// How many people a source says live in a unit, by age and sex where it says so.

export type Sex = 'male' | 'female'

/** One published number. `ageTo` is the last year of age, included; null is open. `sex` null is both. */
export type Population = {
  readonly unitKey: string
  readonly year: number
  readonly ageFrom: number
  readonly ageTo: number | null
  readonly sex: Sex | null
  readonly count: number
  readonly source: string
}
