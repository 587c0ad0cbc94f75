// The numbers of a chart as a plain table.
import { formatDay } from '../kernel/day/day.ts'
import { formatNumber, NO_VALUE } from '../kernel/text/number.ts'
import type { Language } from '../kernel/text/text.ts'
import { useLanguage } from '../web/language/language.tsx'
import type { ChartCell, ChartColumn, ChartData } from './chart-data.ts'
import { ScrollBox } from '../web/parts/scroll-box.tsx'

const shown = (cell: ChartCell, { format }: ChartColumn, language: Language): string => {
  if (cell === null) return NO_VALUE
  if (typeof cell === 'number')
    return formatNumber(cell, format === 'decimal' ? { decimals: 1 } : {}, language)
  return format === 'day' ? formatDay(cell) : cell
}

export const ChartTable = ({ title, data }: { readonly title: string; readonly data: ChartData }) => {
  const { language } = useLanguage()
  return (
    <ScrollBox label={title} className="chart-table">
      <table>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, index) => (
            <tr key={index}>
              {data.columns.map((column, place) => (
                <td key={column.title} className={column.format === 'text' ? undefined : 'number'}>
                  {shown(row[place] ?? null, column, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
