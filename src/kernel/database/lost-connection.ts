// Errors that mean "the database is not there just now", told apart from errors of the question itself.

/** `57P03` starting up or shutting down, `57P01`, `57P02` ended under us, `08…` the line broke. */
const CODES = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
])

/** What node-postgres says in words only, without a code. */
const WORDS =
  /Connection terminated|Connection ended|Client was closed|not queryable|timeout exceeded when trying to connect/i

export const isLostConnection = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return CODES.has(String(code)) || WORDS.test(String(message))
}

/** No room left, or the disk itself refused: of the database (`53100`, `58030`) and of our own files. */
const STORE = new Set(['53100', '58030', 'ENOSPC', 'EDQUOT', 'EIO', 'EROFS'])

export const isStoreFailure = (error: unknown): boolean =>
  STORE.has(String(((error ?? {}) as { code?: unknown }).code))

/** `40P01` a deadlock, `40001` a conflict: the same work done again a little later succeeds. */
export const isPassing = (error: unknown): boolean =>
  isLostConnection(error) || ['40P01', '40001'].includes(String(((error ?? {}) as { code?: unknown }).code))
