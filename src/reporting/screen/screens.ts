// The screen of what units owe.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const reportingScreens = [
  screen(
    '/che-do-bao-cao',
    lazyRouteComponent(() => import('./reporting-page.tsx'), 'ReportingPage'),
    { label: textOf('Chế độ báo cáo', 'Reporting'), icon: 'calendar', needs: 'periodic-reports.read' },
  ),
] as const
