// What a slice adds to the screens of a register: a part beneath each record, an act for the records chosen in its list. Loaded when shown.
import { createContext, use, type ComponentType } from 'react'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Text } from '../../kernel/text/text.ts'
import type { Selection } from './bulk/selection.ts'
import type { Query } from './list-state.ts'

export type ChosenProps = {
  readonly selection: Selection
  readonly query: Query
  readonly close: () => void
}

export type RegisterExtras = {
  readonly record?: ComponentType<{ readonly record: RecordRow }>
  readonly chosen?: {
    readonly label: Text
    readonly needs: string
    readonly part: ComponentType<ChosenProps>
  }
}

const ExtrasContext = createContext<Readonly<Record<string, RegisterExtras>>>({})
export const ExtrasProvider = ExtrasContext

export const useExtras = (register: string): RegisterExtras => use(ExtrasContext)[register] ?? {}
