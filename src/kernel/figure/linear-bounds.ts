// How far hidden numbers can be told from what is shown: least and most of each under linear equations, by the simplex method.
// Dantzig's tableau with Bland's rule (Bland 1977: no cycles); the tables are small, so it is dense.

const EPSILON = 1e-7

type Tableau = { readonly rows: number[][]; readonly basis: number[]; readonly width: number }

const pivot = ({ rows, basis }: Tableau, cost: number[], row: number, column: number): void => {
  const line = rows[row] ?? []
  const by = line[column] ?? 1
  for (let index = 0; index < line.length; index += 1) line[index] = (line[index] ?? 0) / by
  for (const other of [...rows, cost]) {
    const factor = other[column] ?? 0
    if (other === line || Math.abs(factor) < EPSILON) continue
    for (let index = 0; index < other.length; index += 1)
      other[index] = (other[index] ?? 0) - factor * (line[index] ?? 0)
  }
  basis[row] = column
}

/** Lowers the cost as far as it goes; false where it has no end. `usable` keeps spent helper columns out. */
const descend = (tableau: Tableau, cost: number[], usable: number): boolean => {
  const { rows, basis, width } = tableau
  for (;;) {
    const column = cost.findIndex((value, index) => index < usable && value < -EPSILON)
    if (column < 0) return true
    let chosen = -1
    let least = Infinity
    for (const [row, line] of rows.entries()) {
      const coefficient = line[column] ?? 0
      if (coefficient <= EPSILON) continue
      const ratio = (line[width] ?? 0) / coefficient
      const better = ratio < least - EPSILON
      const tie = Math.abs(ratio - least) <= EPSILON && (basis[row] ?? 0) < (basis[chosen] ?? Infinity)
      if (better || tie) [chosen, least] = [row, Math.min(ratio, least)]
    }
    if (chosen < 0) return false
    pivot(tableau, cost, chosen, column)
  }
}

/** A corner of { y ≥ 0 : A y = c }, found with one helper column for each row. */
const firstCorner = (
  equations: readonly (readonly number[])[],
  constants: readonly number[],
  count: number,
): Tableau => {
  const height = equations.length
  const width = count + height
  const rows = equations.map((equation, row) => {
    const sign = (constants[row] ?? 0) < 0 ? -1 : 1
    const helpers = Array.from({ length: height }, (_, index) => (index === row ? 1 : 0))
    return [...equation.map((value) => sign * value), ...helpers, sign * (constants[row] ?? 0)]
  })
  const tableau = { rows, basis: rows.map((_, row) => count + row), width }
  const cost = Array.from({ length: width + 1 }, (_, index) =>
    index >= count && index < width ? 0 : -rows.reduce((sum, line) => sum + (line[index] ?? 0), 0),
  )
  descend(tableau, cost, count)
  // Helpers that stayed at nothing are driven out; a row that is nothing but helpers says nothing and is dropped.
  for (let row = height - 1; row >= 0; row -= 1) {
    if ((tableau.basis[row] ?? 0) < count) continue
    const column = (rows[row] ?? []).findIndex((value, index) => index < count && Math.abs(value) > EPSILON)
    if (column >= 0) pivot(tableau, cost, row, column)
    else {
      rows.splice(row, 1)
      tableau.basis.splice(row, 1)
    }
  }
  return tableau
}

export type Bounds = { readonly least: number; readonly most: number }

/** `equations` hold for the true values `known`; nothing else is known of them but that none is under `floor`. */
export const boundsOf = (
  equations: readonly (readonly number[])[],
  known: readonly number[],
  floor: number,
  wanted: readonly number[],
): Bounds[] => {
  const count = known.length
  const constants = equations.map((equation) =>
    equation.reduce((sum, value, index) => sum + value * ((known[index] ?? 0) - floor), 0),
  )
  const tableau = firstCorner(equations, constants, count)
  const extreme = (variable: number, sign: 1 | -1): number => {
    const cost: number[] = Array.from({ length: tableau.width + 1 }, (_, index) =>
      index === variable ? sign : 0,
    )
    for (const [row, line] of tableau.rows.entries())
      if (tableau.basis[row] === variable)
        for (let index = 0; index < cost.length; index += 1)
          cost[index] = (cost[index] ?? 0) - sign * (line[index] ?? 0)
    if (!descend(tableau, cost, count)) return sign === 1 ? floor : Infinity
    return sign * -(cost[tableau.width] ?? 0) + floor
  }
  return wanted.map((variable) => ({ least: extreme(variable, 1), most: extreme(variable, -1) }))
}
