// Why a rule of tracing decided as it did: the clause, in words, and whether we have compared it with the text.
import type { Text } from '../../kernel/text/text.ts'

export type Reason = { readonly clause: string; readonly text: Text; readonly verified: boolean }
