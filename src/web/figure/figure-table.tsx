// Figures by row and column: heads over their numbers, and on a phone the name of its column at each number.
import type { ReactNode } from 'react'
import '../register/register.css'
import { ScrollBox } from '../parts/scroll-box.tsx'

type FigureTableProps<Row, Column> = {
  readonly title: string
  /** What the rows are. */
  readonly corner: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly cell: (row: Row, column: Column) => ReactNode
}

type Row = { readonly key: string; readonly name: string }
type Column = { readonly key: string; readonly label: string }

export const FigureTable = <R extends Row, C extends Column>({
  title,
  corner,
  rows,
  columns,
  cell,
}: FigureTableProps<R, C>) => (
  <ScrollBox label={title}>
    <table className="records plain">
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col" className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {columns.map((column) => (
              <td key={column.key} className="number" data-label={column.label}>
                {cell(row, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
)
