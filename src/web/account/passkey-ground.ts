// Whether passkeys can be used here at all; small, because the sign-in asks it first.

/** Passkeys belong to a name, never to a bare address, and only where the page came safely. */
export const canUsePasskeys = (): boolean =>
  window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(location.hostname)

/** The person closed the device's own window: nothing went wrong. */
export const wasCalledOff = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')
