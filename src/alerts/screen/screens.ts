// The screens of alerts, clusters, waves and diseases.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const alertScreens = [
  screen(
    '/benh',
    lazyRouteComponent(() => import('./diseases-page.tsx'), 'DiseasesPage'),
    { label: textOf('Bệnh được theo dõi', 'Diseases'), icon: 'case', needs: 'cases.read' },
  ),
  screen(
    '/canh-bao',
    lazyRouteComponent(() => import('./alerts-page.tsx'), 'AlertsPage'),
    { label: textOf('Cảnh báo', 'Alerts'), icon: 'warning', needs: 'signals.read' },
  ),
  screen(
    '/o-dich/$id',
    lazyRouteComponent(() => import('./cluster-page.tsx'), 'ClusterPage'),
  ),
  screen(
    '/dot-dich',
    lazyRouteComponent(() => import('./waves-page.tsx'), 'WavesPage'),
    { label: textOf('Theo đợt dịch', 'By wave'), icon: 'picture', needs: 'waves.read' },
  ),
] as const
