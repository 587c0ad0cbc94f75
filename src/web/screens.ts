// The screens of the frame itself: any register, the field without network, the history, accounts.
import { lazyRouteComponent } from '@tanstack/react-router'
import { textOf } from '../kernel/text/text.ts'
import { screen } from './screen.ts'
import { words } from './language/words.ts'

export const frameScreens = [
  screen(
    '/so/$register',
    lazyRouteComponent(() => import('./register/list-page.tsx'), 'ListPage'),
  ),
  screen(
    '/so/$register/$id',
    lazyRouteComponent(() => import('./register/record-page.tsx'), 'RecordPage'),
  ),
  screen(
    '/dong-bo',
    lazyRouteComponent(() => import('./outbox/sync-page.tsx'), 'SyncPage'),
    {
      label: textOf('Đồng bộ, đi tuyến', 'In the field, synchronise'),
      icon: 'download',
      needs: 'households.read',
    },
  ),
  screen(
    '/hien-truong/$register',
    lazyRouteComponent(() => import('./outbox/entry-page.tsx'), 'FieldEntryPage'),
  ),
  screen(
    '/nhat-ky',
    lazyRouteComponent(() => import('./history/history-page.tsx'), 'HistoryPage'),
    { label: words.history, icon: 'history', needs: 'history.read' },
  ),
  screen(
    '/tai-khoan',
    lazyRouteComponent(() => import('./account/own-account-page.tsx'), 'OwnAccountPage'),
  ),
  screen(
    '/quan-tri',
    lazyRouteComponent(() => import('./account/accounts-page.tsx'), 'AccountsPage'),
    { label: words.accounts, icon: 'accounts', needs: 'accounts.manage' },
  ),
] as const
