// Classes of a map's shades: up to five, cut where the values divide, at numbers that can be read.

export const CLASSES = 5

/** Two digits say enough in a legend. */
const readable = (value: number): number => {
  if (value <= 0) return 0
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.ceil(value / unit) * unit).toPrecision(2))
}

/** Upper ends of the classes, the last at or above the greatest value; zero has a class of its own before them. */
export const classEnds = (values: readonly number[], whole: boolean): number[] => {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  if (whole && distinct.length <= CLASSES) return distinct
  const ends = Array.from({ length: CLASSES }, (_, index) => {
    const value = sorted[Math.ceil(((index + 1) * sorted.length) / CLASSES) - 1] ?? 0
    return readable(value)
  }).map((end) => (whole ? Math.ceil(end) : end))
  return [...new Set(ends)].filter((end) => end > 0)
}

/** 0 for none, else 1 … 5: few classes are spread, so that the greatest is always the darkest. */
export const classOf = (value: number | null, ends: readonly number[]): number | null => {
  if (value === null) return null
  if (value <= 0) return 0
  const place = ends.findIndex((end) => value <= end)
  return shadeOf(place < 0 ? ends.length - 1 : place, ends.length)
}

export const shadeOf = (place: number, count: number): number =>
  count <= 1 ? 3 : 1 + Math.round((place * (CLASSES - 1)) / (count - 1))
