// A panel that slides in beside the screen, which stays usable; a whole page on a phone. Esc closes it.
import { ActionIcon } from '@mantine/core'
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react'
import { usePassing } from '../ask/use-passing.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'

/** Panels that are open, the last on top: Esc closes one at a time. */
const openPanels: symbol[] = []

/** A menu or a list of choices is open over the panel and takes the Esc for itself. */
const menuOpen = (): boolean =>
  [...document.querySelectorAll('.mantine-Popover-dropdown, .found-list')].some(
    (dropdown) => dropdown instanceof HTMLElement && dropdown.offsetParent !== null,
  )

type PanelProps = {
  readonly title: ReactNode
  readonly close: () => void
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Over another panel: a figure opened from a record. */
  readonly over?: boolean
}

export const Panel = ({ title, close, actions, children, over = false }: PanelProps) => {
  const t = useText()
  const label = useId()
  const passing = usePassing()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && document.contains(before)) before.focus({ preventScroll: true })
    }
  }, [])
  const closeNow = useEffectEvent(close)
  useEffect(() => {
    const self = Symbol('panel')
    openPanels.push(self)
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && openPanels.at(-1) === self && !menuOpen()) closeNow()
    }
    window.addEventListener('keydown', escape, { capture: true })
    return () => {
      openPanels.splice(openPanels.indexOf(self), 1)
      window.removeEventListener('keydown', escape, { capture: true })
    }
  }, [])
  return (
    <div
      ref={panel}
      className={over ? 'panel panel-over' : 'panel'}
      role="dialog"
      aria-labelledby={label}
      tabIndex={-1}
    >
      <div className="panel-head">
        <h2 id={label}>{title}</h2>
        <div className="panel-actions">
          {actions}
          <ActionIcon aria-label={t(words.close)} onClick={close}>
            <Icon name="close" />
          </ActionIcon>
        </div>
      </div>
      <div className={passing ? 'panel-body passing' : 'panel-body'} aria-busy={passing}>
        {children}
      </div>
    </div>
  )
}
