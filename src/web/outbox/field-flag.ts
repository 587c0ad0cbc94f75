// Whether this device carries records into the field, and for whom: known before anything of the field is loaded.

const KEY = 'phaodai.field'
const listeners = new Set<() => void>()

/** The account whose records lie here. */
export const carriedFor = (): string | null => localStorage.getItem(KEY)

export const rememberCarried = (accountId: string | null): void => {
  if (accountId === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, accountId)
  for (const heard of listeners) heard()
}

export const subscribeCarried = (heard: () => void): (() => void) => {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
