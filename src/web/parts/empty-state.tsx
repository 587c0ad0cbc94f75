// What stands where nothing is yet: what will be here, and how to begin.
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../look/icons.tsx'

type EmptyStateProps = {
  readonly title: string
  readonly children?: ReactNode
  /** Buttons or links that begin it. */
  readonly actions?: ReactNode
  readonly icon?: IconName
}

export const EmptyState = ({ title, children, actions, icon = 'report' }: EmptyStateProps) => (
  <div className="empty-state">
    <span className="empty-icon">
      <Icon name={icon} size={28} />
    </span>
    <h2>{title}</h2>
    {children !== undefined && <div className="quiet">{children}</div>}
    {actions !== undefined && <div className="empty-actions">{actions}</div>}
  </div>
)
