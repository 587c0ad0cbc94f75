// The screen of the checker of documents.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../kernel/text/text.ts'
import { screen } from '../web/screen.ts'

export const auditScreens = [
  screen(
    '/soat-so-lieu',
    lazyRouteComponent(() => import('./pages.tsx'), 'AuditPage'),
    { label: textOf('Soát số liệu', 'Check a document'), icon: 'audit', needs: 'reports.read' },
  ),
] as const
