// The screens of tasks.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const taskScreens = [
  screen(
    '/nhiem-vu',
    lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
    { label: textOf('Bảng nhiệm vụ', 'Board of tasks'), icon: 'check', needs: 'tasks.read' },
  ),
  screen(
    '/nhiem-vu/$id',
    lazyRouteComponent(() => import('./task-page.tsx'), 'TaskPage'),
  ),
] as const
