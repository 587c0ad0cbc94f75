// The screen of treatment.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const treatmentScreens = [
  screen(
    '/dieu-tri',
    lazyRouteComponent(() => import('./care-page.tsx'), 'CarePage'),
    {
      label: textOf('Điều phối điều trị', 'Coordination of treatment'),
      icon: 'facility',
      needs: 'transfers.read',
    },
  ),
] as const
