// Names of places in a sheet as Excel says them: column 27 is AB, row 4 column 6 is G5.

export const columnName = (column: number): string =>
  column < 26
    ? String.fromCodePoint(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const cellKey = (row: number, column: number): string => `${row}:${column}`
