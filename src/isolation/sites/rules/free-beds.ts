// Which beds of a room are free: the lowest number first, so that a room fills from its first bed.
export const freeBeds = (beds: number, taken: readonly (number | null)[]): number[] => {
  const numbered = new Set(taken.filter((bed) => bed !== null))
  // Who lies in the room without a numbered bed takes one all the same.
  const unnumbered = taken.filter((bed) => bed === null).length
  const free = Array.from({ length: beds }, (_, at) => at + 1).filter((bed) => !numbered.has(bed))
  return free.slice(0, Math.max(0, free.length - unnumbered))
}
