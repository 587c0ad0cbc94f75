// One page at a time holds what is carried; another waits until it is closed.

let held = false

export const hold = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (held) return resolve(true)
    void navigator.locks.request('phaodai-field', { ifAvailable: true }, (lock) => {
      held = lock !== null
      resolve(held)
      return held ? new Promise<never>(() => undefined) : undefined
    })
  })
