// The screens of official papers.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const paperScreens = [
  screen(
    '/van-ban',
    lazyRouteComponent(() => import('./papers-page.tsx'), 'PapersPage'),
    { label: textOf('Văn bản ban hành', 'Official papers'), icon: 'report', needs: 'papers.read' },
  ),
  screen(
    '/van-ban/$id',
    lazyRouteComponent(() => import('./paper-page.tsx'), 'PaperPage'),
  ),
  screen(
    '/van-ban-dot/$id',
    lazyRouteComponent(() => import('./batch-page.tsx'), 'BatchPage'),
  ),
] as const
