// The seal of what was issued: SHA-256 over its canonical JSON, so that nobody can change a digit unnoticed.
import { createHash } from 'node:crypto'

/** Keys in order at every depth, nothing undefined: the same content always gives the same text (after RFC 8785). */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`)
      .join(',')}}`
  return JSON.stringify(value ?? null)
}

export const sealOf = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')
