// The label of WHO for a Pango lineage, by the list of variants of concern of 2021–2022; what is not on it is called other.
import type { Choice } from '../../kernel/register/field.ts'

export const variantLabel = {
  alpha: { vi: 'Alpha', en: 'Alpha' },
  beta: { vi: 'Beta', en: 'Beta' },
  gamma: { vi: 'Gamma', en: 'Gamma' },
  delta: { vi: 'Delta', en: 'Delta' },
  omicron: { vi: 'Omicron', en: 'Omicron' },
  other: { vi: 'Khác', en: 'Other', words: ['nguyên thủy', 'wild type'] },
} as const satisfies Record<string, Choice>

type Label = keyof typeof variantLabel

/** A lineage and everything that descends from it; aliases as Pango gives them (AY = B.1.617.2, Q = B.1.1.7, P.1 = B.1.1.28.1). */
const roots: readonly (readonly [string, Label])[] = [
  ['B.1.1.7', 'alpha'],
  ['Q', 'alpha'],
  ['B.1.351', 'beta'],
  ['P.1', 'gamma'],
  ['B.1.1.28.1', 'gamma'],
  ['B.1.617.2', 'delta'],
  ['AY', 'delta'],
  ['B.1.1.529', 'omicron'],
  ['BA', 'omicron'],
  ['BQ', 'omicron'],
  ['BF', 'omicron'],
  ['XBB', 'omicron'],
]

export const labelOfLineage = (lineage: string): Label => {
  const name = lineage.trim().toUpperCase()
  return roots.find(([root]) => name === root || name.startsWith(`${root}.`))?.[1] ?? 'other'
}
