// The choice of a list on the screen: it ends when the list becomes another, and stays while pages turn.
import { useState } from 'react'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { nothingChosen, takeWhole, toggle, togglePage, type Selection } from './selection.ts'

export type Choosing = {
  readonly selection: Selection
  readonly pick: (rows: readonly RecordRow[], index: number, reach: boolean) => void
  readonly pickPage: (rows: readonly RecordRow[]) => void
  readonly pickWhole: (total: number) => void
  readonly clear: () => void
}

/** `list` says which list it is: its conditions, not its page. */
export const useSelection = (list: string): Choosing => {
  const [held, hold] = useState<{ list: string; selection: Selection }>({ list, selection: nothingChosen })
  const selection = held.list === list ? held.selection : nothingChosen
  const put = (next: Selection) => hold({ list, selection: next })
  return {
    selection,
    pick: (rows, index, reach) => put(toggle(selection, rows, index, reach)),
    pickPage: (rows) => put(togglePage(selection, rows)),
    pickWhole: (total) => put(takeWhole(total)),
    clear: () => put(nothingChosen),
  }
}
