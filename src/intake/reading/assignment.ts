// Gives each thing at most one place so that the sum of the scores is the largest (Kuhn–Munkres with potentials).

/** `scores[row][column]` ≥ 0; the answer names the column of each row, or null where taking none is best. */
export const assignBest = (scores: readonly (readonly number[])[]): (number | null)[] => {
  const rows = scores.length
  const real = Math.max(0, ...scores.map((row) => row.length))
  // One spare column for each row, so that a row may stay without.
  const columns = real + rows
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const way = new Int32Array(columns + 1)
  const cost = (row: number, column: number): number =>
    column <= real ? -(scores[row - 1]?.[column - 1] ?? 0) : 0
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row
    let at = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[at] = 1
      const current = rowOf[at] ?? 0
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let column = 1; column <= columns; column += 1) {
        if (used[column] === 1) continue
        const reduced = cost(current, column) - (rowPotential[current] ?? 0) - (columnPotential[column] ?? 0)
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced
          way[column] = at
        }
        if ((least[column] ?? 0) < step) {
          step = least[column] ?? 0
          next = column
        }
      }
      for (let column = 0; column <= columns; column += 1)
        if (used[column] === 1) {
          const owner = rowOf[column] ?? 0
          rowPotential[owner] = (rowPotential[owner] ?? 0) + step
          columnPotential[column] = (columnPotential[column] ?? 0) - step
        } else least[column] = (least[column] ?? 0) - step
      at = next
    } while ((rowOf[at] ?? 0) !== 0)
    while (at !== 0) {
      const previous = way[at] ?? 0
      rowOf[at] = rowOf[previous] ?? 0
      at = previous
    }
  }
  const answer: (number | null)[] = Array.from({ length: rows }, () => null)
  for (let column = 1; column <= real; column += 1) {
    const row = rowOf[column] ?? 0
    if (row > 0 && (scores[row - 1]?.[column - 1] ?? 0) > 0) answer[row - 1] = column - 1
  }
  return answer
}
