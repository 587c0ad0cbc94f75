// The screen of teams and households.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const teamScreens = [
  screen(
    '/to',
    lazyRouteComponent(() => import('./teams-page.tsx'), 'TeamsPage'),
    { label: textOf('Tổ và hộ', 'Teams and households'), icon: 'team', needs: 'figures.read' },
  ),
] as const
