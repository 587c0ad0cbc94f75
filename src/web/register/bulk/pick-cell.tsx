// The box at the beginning of a row by which it is chosen, and the one above that speaks for the page.
import { useRef } from 'react'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { useText } from '../../language/language.tsx'
import { isChosen } from './selection.ts'
import type { Choosing } from './use-selection.ts'
import { words } from './words.ts'

type PickCellProps = {
  readonly choosing: Choosing
  readonly rows: readonly RecordRow[]
  readonly index: number
  readonly title: string
}

export const PickCell = ({ choosing, rows, index, title }: PickCellProps) => {
  const t = useText()
  const reach = useRef(false)
  return (
    <td className="pick no-print">
      {/* oxlint-disable-next-line jsx_a11y/no-noninteractive-element-interactions, jsx_a11y/click-events-have-key-events -- keeps the row from opening */}
      <label onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`${t(words.pickOne)}: ${title}`}
          checked={isChosen(choosing.selection, rows[index]?.id ?? '')}
          onClick={(event) => {
            reach.current = event.shiftKey
          }}
          onChange={() => choosing.pick(rows, index, reach.current)}
        />
      </label>
    </td>
  )
}

type PickPageProps = { readonly choosing: Choosing; readonly rows: readonly RecordRow[] }

export const PickPage = ({ choosing, rows }: PickPageProps) => {
  const t = useText()
  const count = rows.filter(({ id }) => isChosen(choosing.selection, id)).length
  return (
    <th scope="col" className="pick no-print">
      <label>
        <input
          type="checkbox"
          aria-label={t(words.pickPage)}
          checked={count > 0 && count === rows.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < rows.length
          }}
          onChange={() => choosing.pickPage(rows)}
        />
      </label>
    </th>
  )
}
