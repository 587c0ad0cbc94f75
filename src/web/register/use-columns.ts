// Which columns a list shows, kept on this machine for each register.
import { useLocalStorage } from '@mantine/hooks'
import type { Register } from '../../kernel/register/register.ts'
import { columnsOf, usualColumns, type Column } from './columns.ts'

export type ChosenColumns = {
  readonly columns: readonly Column[]
  readonly chosen: readonly string[]
  /** undefined: back to the usual ones. */
  readonly choose: (keys: readonly string[] | undefined) => void
}

export const useColumns = (register: Register): ChosenColumns => {
  const [kept, keep, forget] = useLocalStorage<string[]>({
    key: `phaodai.columns.${register.name}`,
    getInitialValueInEffect: false,
  })
  const chosen = kept ?? usualColumns(register)
  return {
    chosen,
    columns: columnsOf(register).filter(({ key }) => chosen.includes(key)),
    choose: (keys) => (keys === undefined ? forget() : keep([...keys])),
  }
}
