// The screen of lists coming in.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../kernel/text/text.ts'
import { screen } from '../web/screen.ts'

export const intakeScreens = [
  screen(
    '/nhan-danh-sach',
    lazyRouteComponent(() => import('./pages.tsx'), 'IntakePage'),
    { label: textOf('Nhận danh sách', 'Bring in a list'), icon: 'intake', needs: 'imports.run' },
  ),
] as const
