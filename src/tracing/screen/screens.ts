// The screens of tracing.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const tracingScreens = [
  screen(
    '/truy-vet',
    lazyRouteComponent(() => import('./follow-up-page.tsx'), 'FollowUpPage'),
    { label: textOf('Theo dõi hôm nay', 'Follow-up today'), icon: 'contact', needs: 'contacts.read' },
  ),
  screen(
    '/truy-vet/nhap',
    lazyRouteComponent(() => import('./entry-page.tsx'), 'EntryPage'),
  ),
  screen(
    '/chuoi-lay',
    lazyRouteComponent(() => import('./chains-page.tsx'), 'ChainsPage'),
    { label: textOf('Chuỗi lây', 'Chains'), icon: 'chain', needs: 'infection-sources.read' },
  ),
] as const
