// The screens of records that are likely the same.
import { lazyRouteComponent } from '@tanstack/react-router'
import { screen } from '../web/screen.ts'
import { words } from '../web/language/words.ts'

export const duplicateScreens = [
  screen(
    '/trung-lap',
    lazyRouteComponent(() => import('./pages.tsx'), 'DuplicatesPage'),
    { label: words.duplicates, icon: 'duplicates', needs: 'persons.read' },
  ),
  screen(
    '/trung-lap/gop',
    lazyRouteComponent(() => import('./merge-page.tsx'), 'MergePage'),
  ),
] as const
