// A panel that slides in beside the screen, which stays usable; a whole page on a phone. Esc closes it.
import { ActionIcon } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Icon } from './icons.tsx'
import { useText } from './language.tsx'
import { words } from './words.ts'

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
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && document.contains(before)) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      ref={panel}
      className={over ? 'panel panel-over' : 'panel'}
      role="dialog"
      aria-labelledby={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <header className="panel-head">
        <h2 id={label}>{title}</h2>
        <div className="panel-actions">
          {actions}
          <ActionIcon aria-label={t(words.close)} onClick={close}>
            <Icon name="close" />
          </ActionIcon>
        </div>
      </header>
      <div className="panel-body">{children}</div>
    </aside>
  )
}
