// The screens of isolation, at sites and at home.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const isolationScreens = [
  screen(
    '/cach-ly',
    lazyRouteComponent(() => import('./dues-page.tsx'), 'IsolationDuesPage'),
    {
      label: textOf('Khu cách ly, hạn cách ly', 'Isolation sites and terms'),
      icon: 'calendar',
      needs: 'isolation-orders.read',
    },
  ),
  screen(
    '/cach-ly/tai-nha',
    lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
    {
      label: textOf('Giám sát tại nhà', 'Supervision at home'),
      icon: 'household',
      needs: 'home-visits.read',
    },
  ),
  screen(
    '/cach-ly/$id',
    lazyRouteComponent(() => import('./site-page.tsx'), 'SitePage'),
  ),
] as const
