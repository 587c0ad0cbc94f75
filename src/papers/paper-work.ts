// What the work on papers stands on: the product, the kinds of paper, and the checker of pages.
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Text } from '../kernel/text/text.ts'
import type { PaperKind } from './paper-kind.ts'

export type PageFinding = { readonly verdict: string; readonly quote: string; readonly because: Text }

export type PaperWork = {
  readonly product: Product
  readonly kinds: readonly PaperKind[]
  /** Reads a page as any document that comes in. */
  readonly check: (page: string) => readonly PageFinding[]
}

export const kindNamed = ({ kinds }: PaperWork, name: string): PaperKind => {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Refusal('notFound', { kind: name })
  return kind
}
