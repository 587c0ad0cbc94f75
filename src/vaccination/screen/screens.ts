// The screen of a vaccination point.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const vaccinationScreens = [
  screen(
    '/ghi-mui-tiem',
    lazyRouteComponent(() => import('./dose-page.tsx'), 'DosePage'),
    { label: textOf('Ghi mũi tiêm', 'Note doses'), icon: 'dose', needs: 'doses.write' },
  ),
] as const
