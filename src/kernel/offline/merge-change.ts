// Pure: three states of a record, field by field. What only one side changed is merged; what both changed is never decided here.
import type { Value, Values } from '../register/field.ts'

const valueIn = (values: Values, field: string): Value => values[field] ?? null

export type Merged = { readonly apply: Values; readonly conflicts: readonly string[] }

/** `base`: what stood there when the field was touched; `mine`: what was put; `theirs`: what stands there now. */
export const mergeChange = (base: Values, mine: Values, theirs: Values): Merged => {
  const apply: Record<string, Value> = {}
  const conflicts: string[] = []
  for (const field of Object.keys(mine)) {
    const [was, put, now] = [valueIn(base, field), valueIn(mine, field), valueIn(theirs, field)]
    if (now === put) continue
    if (now === was) apply[field] = put
    else conflicts.push(field)
  }
  return { apply, conflicts }
}
