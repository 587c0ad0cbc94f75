// The screens of plans read into tasks.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const planScreens = [
  screen(
    '/doc-van-ban',
    lazyRouteComponent(() => import('./pages.tsx'), 'PlansPage'),
    { label: textOf('Văn bản thành nhiệm vụ', 'Plans into tasks'), icon: 'edit', needs: 'plans.read' },
  ),
  screen(
    '/doc-van-ban/$id',
    lazyRouteComponent(() => import('./pages.tsx'), 'PlanPage'),
  ),
] as const
