// The screen of parameters of law.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'

export const parameterScreens = [
  screen(
    '/tham-so',
    lazyRouteComponent(() => import('./pages.tsx'), 'ParametersPage'),
    { label: textOf('Tham số quy định', 'Parameters of law'), icon: 'check', needs: 'rule-parameters.read' },
  ),
] as const
