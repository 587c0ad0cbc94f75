// The screens of the protection of personal data.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../../kernel/text/text.ts'
import { screen } from '../../web/screen.ts'
import { placeWords } from '../place-words.ts'

export const privacyScreens = [
  screen(
    '/mo-ho-so',
    lazyRouteComponent(() => import('./openings-page.tsx'), 'OpeningsPage'),
    { label: placeWords.openings, icon: 'opening', needs: 'openings.read' },
  ),
  screen(
    '/mo-ho-so/$id',
    lazyRouteComponent(() => import('./opened-page.tsx'), 'OpenedPage'),
  ),
  screen(
    '/xoa-du-lieu',
    lazyRouteComponent(() => import('./retention-page.tsx'), 'RetentionPage'),
    { label: textOf('Lưu giữ và xóa', 'Keeping and erasing'), icon: 'history', needs: 'erasures.read' },
  ),
  screen(
    '/du-lieu-ca-nhan',
    lazyRouteComponent(() => import('./dues-page.tsx'), 'DuesPage'),
    { label: textOf('Việc đến hạn', 'What is due'), icon: 'calendar', needs: 'data-requests.read' },
  ),
  screen(
    '/toi-da-xem',
    lazyRouteComponent(() => import('./own-reads-page.tsx'), 'OwnReadsPage'),
  ),
] as const
