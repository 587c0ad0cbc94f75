// The columns down the side: letter, header, a few contents, and what each is taken for.
import { useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { columnName } from './cell-name.ts'
import { TargetPicker } from './target-picker.tsx'
import type { Adjustment } from './adjustment.ts'
import { words } from './words.ts'

type ColumnListProps = { readonly preview: Preview; readonly adjust: (change: Adjustment) => void }

export const ColumnList = ({ preview, adjust }: ColumnListProps) => {
  const t = useText()
  if (preview.columns.length === 0) return <p className="aside-none quiet">{t(words.unknownRegister)}</p>
  return (
    <div className="column-list">
      <p className="quiet">{t(words.columnWhy)}</p>
      <ul>
        {preview.columns.map((column) => (
          <li key={column.column} className="column-line">
            <span className="column-letter">{columnName(column.column)}</span>
            <div>
              <strong>{column.header || t(words.noHeader)}</strong>
              <small className="quiet">{column.samples.slice(0, 3).join(' · ')}</small>
            </div>
            <TargetPicker
              preview={preview}
              column={column}
              choose={(target) => adjust({ columns: { [column.column]: target } })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
