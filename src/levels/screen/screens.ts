// The screen of epidemic levels.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const levelScreens = [
  screen(
    '/cap-do',
    lazyRouteComponent(() => import('./pages.tsx'), 'LevelsPage'),
    { label: textOf('Cấp độ dịch', 'Epidemic level'), icon: 'warning', needs: 'levels.read' },
  ),
] as const
