// The screen of the round.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const todayScreens = [
  screen(
    '/hom-nay',
    lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
    { label: textOf('Hôm nay', 'Today'), icon: 'household', needs: 'household-visits.write' },
  ),
] as const
