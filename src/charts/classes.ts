// Classes of a map's shades: up to five, cut where the values divide, at numbers that can be read.

export const CLASSES = 5

/** The value rounded up to so many digits: a legend is read, not measured. */
const readable = (value: number, digits: number): number => {
  if (value <= 0) return 0
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1)
  return Number((Math.ceil(value / unit) * unit).toPrecision(digits))
}

/** Upper ends of the classes, the last at or above the greatest value; zero has a class of its own before them. */
export const classEnds = (values: readonly number[], whole: boolean): number[] => {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  if (whole && distinct.length <= CLASSES) return distinct
  const cuts = Array.from(
    { length: CLASSES },
    (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / CLASSES) - 1] ?? 0,
  ).filter((cut) => cut > 0)
  const rounded = (digits: number) => [
    ...new Set(cuts.map((cut) => (whole ? Math.ceil(readable(cut, digits)) : readable(cut, digits)))),
  ]
  // Two digits where they keep the classes apart, else three.
  return rounded(2).length === new Set(cuts).size ? rounded(2) : rounded(3)
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
