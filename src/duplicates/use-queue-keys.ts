// The queue by keyboard: arrows choose a pair, S the same person, K not the same, L later.
import { useEffect, useEffectEvent } from 'react'

export type QueueKeys = {
  readonly move: (step: 1 | -1) => void
  readonly same: () => void
  readonly different: () => void
  readonly later: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** A menu, a list of choices or a dialog has the keys for itself. */
const isCovered = (): boolean =>
  document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]') !== null

export const useQueueKeys = (keys: QueueKeys): void => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return
    const work = (
      {
        ArrowDown: () => keys.move(1),
        ArrowUp: () => keys.move(-1),
        s: keys.same,
        k: keys.different,
        l: keys.later,
      } as const satisfies Record<string, () => void> as Readonly<Record<string, (() => void) | undefined>>
    )[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!work) return
    event.preventDefault()
    work()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
