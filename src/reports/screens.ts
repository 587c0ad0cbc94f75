// The screens of official reports.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../kernel/text/text.ts'
import { screen } from '../web/screen.ts'

export const reportScreens = [
  screen(
    '/bao-cao',
    lazyRouteComponent(() => import('./pages.tsx'), 'ReportsPage'),
    { label: textOf('Báo cáo', 'Reports'), icon: 'report', needs: 'reports.read' },
  ),
  screen(
    '/bao-cao/$id',
    lazyRouteComponent(() => import('./pages.tsx'), 'ReportPage'),
  ),
] as const
