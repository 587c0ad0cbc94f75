// The page of the chairman.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../kernel/text/text.ts'
import { screen } from '../web/screen.ts'

export const chairmanScreens = [
  screen(
    '/chu-tich',
    lazyRouteComponent(() => import('./pages.tsx'), 'ChairmanPage'),
    { label: textOf('Trang Chủ tịch', 'Chairman’s page'), icon: 'star', needs: 'reports.freeze' },
  ),
] as const
