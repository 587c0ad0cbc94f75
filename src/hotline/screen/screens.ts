// The screen of the hotline.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const hotlineScreens = [
  screen(
    '/duong-day-nong',
    lazyRouteComponent(() => import('./hotline-page.tsx'), 'HotlinePage'),
    { label: textOf('Đường dây nóng', 'Hotline'), icon: 'opening', needs: 'citizen-reports.read' },
  ),
] as const
