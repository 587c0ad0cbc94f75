// A numeric statement of a document: where it stands, what it claims, what the arithmetic says.
import type { Text } from '../../kernel/text/text.ts'

/** `ok` holds; `note` is to be known; `conflict` disagrees with another place; `wrong` contradicts itself. */
export type AuditVerdict = 'ok' | 'note' | 'conflict' | 'wrong'

export type StatementKind =
  | 'parts'
  | 'share'
  | 'ratio'
  | 'product'
  | 'words'
  | 'balance'
  | 'carried'
  | 'moneyUnit'
  | 'serial'
  | 'repeatedDocument'
  | 'numbering'
  | 'inclusion'
  | 'reappears'
  | 'asOf'
  | 'denominator'
  | 'spending'
  | 'list'
  | 'own'

export type Statement = {
  readonly kind: StatementKind
  /** The exact words, as they stand at `offset` of the text. */
  readonly quote: string
  readonly offset: number
  readonly verdict: AuditVerdict
  /** What the number should be, printed; null where there is nothing to compute. */
  readonly expected: string | null
  readonly found: string | null
  /** The arithmetic, in words and digits. */
  readonly because: Text
  readonly suggestion: Text | null
}
