// The screen of medicines and tests.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const supplyScreens = [
  screen(
    '/thuoc-test',
    lazyRouteComponent(() => import('./supplies-page.tsx'), 'SuppliesPage'),
    {
      label: textOf('Thuốc, test', 'Medicines and tests'),
      icon: 'columns',
      needs: 'supply-moves.read',
    },
  ),
] as const
