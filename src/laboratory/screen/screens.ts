// The screens of testing.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const laboratoryScreens = [
  screen(
    '/xet-nghiem',
    lazyRouteComponent(() => import('./laboratory-page.tsx'), 'LaboratoryPage'),
    {
      label: textOf('Phiên và kết quả', 'Sessions and results'),
      icon: 'specimen',
      needs: 'sampling-sessions.read',
    },
  ),
  screen(
    '/xet-nghiem/phien/$id',
    lazyRouteComponent(() => import('./session-page.tsx'), 'SessionPage'),
  ),
  screen(
    '/xet-nghiem/ong/$id',
    lazyRouteComponent(() => import('./pool-page.tsx'), 'PoolPage'),
  ),
  screen(
    '/xet-nghiem/ket-qua',
    lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
  ),
  screen(
    '/xet-nghiem/sang-loc/$id',
    lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  ),
] as const
