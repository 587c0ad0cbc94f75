// The head of the sheet: letters as in Excel, and under each letter what we take the column for.
import { useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { columnName } from './cell-name.ts'
import { TargetPicker } from './target-picker.tsx'
import type { Adjustment } from './adjustment.ts'
import { words } from './words.ts'

type SheetHeadProps = {
  readonly preview: Preview
  readonly widths: readonly number[]
  readonly adjust: (change: Adjustment) => void
}

export const SheetHead = ({ preview, widths, adjust }: SheetHeadProps) => {
  const t = useText()
  return (
    <>
      <colgroup>
        <col className="sheet-number-col" />
        <col className="sheet-verdict-col" />
        {widths.map((width, column) => (
          <col key={column} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1} className="sheet-letters">
          <th scope="col" className="sheet-number">
            <span className="unseen">{t(words.row)}</span>
          </th>
          <th scope="col" className="sheet-verdict">
            <span className="unseen">{t(words.reading1)}</span>
          </th>
          {widths.map((_, column) => (
            <th key={column} scope="col">
              {columnName(column)}
            </th>
          ))}
        </tr>
        <tr aria-rowindex={2} className="sheet-meanings">
          <td className="sheet-number" />
          <th className="sheet-verdict">
            <span className="verdict-word">{t(words.reading1)}</span>
          </th>
          {widths.map((_, index) => {
            const column = preview.columns.find((known) => known.column === index)
            return column ? (
              <th key={index}>
                <TargetPicker
                  preview={preview}
                  column={column}
                  choose={(target) => adjust({ columns: { [index]: target } })}
                />
              </th>
            ) : (
              <td key={index} />
            )
          })}
        </tr>
      </thead>
    </>
  )
}
