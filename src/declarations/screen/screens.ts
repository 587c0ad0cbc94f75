// The screens of health declarations and checkpoints.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const declarationScreens = [
  screen(
    '/khai-bao-y-te',
    lazyRouteComponent(() => import('./declarations-page.tsx'), 'DeclarationsPage'),
    { label: textOf('Khai báo y tế', 'Declarations'), icon: 'report', needs: 'qr-places.read' },
  ),
  screen(
    '/khai-ho',
    lazyRouteComponent(() => import('./declare-page.tsx'), 'DeclarePage'),
  ),
  screen(
    '/ai-da-den',
    lazyRouteComponent(() => import('./visitors-page.tsx'), 'VisitorsPage'),
    { label: textOf('Ai đã đến một nơi', 'Who was where'), icon: 'search', needs: 'check-ins.read' },
  ),
  screen(
    '/chot',
    lazyRouteComponent(() => import('./checkpoint-page.tsx'), 'CheckpointPage'),
    { label: textOf('Chốt kiểm soát', 'Checkpoints'), icon: 'opening', needs: 'checkpoints.read' },
  ),
] as const
