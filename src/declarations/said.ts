// One field of a form as a person meant it.
import type { Sent } from './door-parts.ts'

export const said = (sent: Sent, field: string): string | null => {
  // Control characters have no place in words that others will read.
  const text = (sent[field] ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim()
  return text === '' ? null : text
}
