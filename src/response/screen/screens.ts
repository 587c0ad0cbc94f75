// The screen of scenarios and measures.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const responseScreens = [
  screen(
    '/kich-ban',
    lazyRouteComponent(() => import('./pages.tsx'), 'ResponsePage'),
    { label: textOf('Kịch bản, biện pháp', 'Scenarios, measures'), icon: 'columns', needs: 'scenarios.read' },
  ),
] as const
