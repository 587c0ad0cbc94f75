// The screen of international health notices.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const internationalScreens = [
  screen(
    '/trao-doi-quoc-te',
    lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
    {
      label: textOf('Trao đổi y tế quốc tế', 'International notices'),
      icon: 'report',
      needs: 'health-notices.read',
    },
  ),
] as const
