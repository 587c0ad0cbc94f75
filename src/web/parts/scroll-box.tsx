// A box that scrolls sideways under a table wider than the screen; reached by keyboard too.
import type { ReactNode } from 'react'

type ScrollBoxProps = {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

export const ScrollBox = ({ label, className = 'table-box', children }: ScrollBoxProps) => (
  // oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex -- what cannot be reached cannot be scrolled without a mouse
  <div className={className} tabIndex={0} role="region" aria-label={label}>
    {children}
  </div>
)
