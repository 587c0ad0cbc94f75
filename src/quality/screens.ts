// The screen of data quality.
import { lazyRouteComponent } from '@tanstack/react-router'
import { screen } from '../web/screen.ts'
import { words } from '../web/language/words.ts'

export const qualityScreens = [
  screen(
    '/chat-luong',
    lazyRouteComponent(() => import('./pages.tsx'), 'QualityPage'),
    { label: words.quality, icon: 'check', needs: 'figures.read' },
  ),
] as const
