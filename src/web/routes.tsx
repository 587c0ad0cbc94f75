// Every address of the screens. A screen loads when it is opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  type RouteComponent,
} from '@tanstack/react-router'
import { ErrorNote } from './error-note.tsx'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import { NoPlace } from './no-place.tsx'
import { registerExtras } from './record-extras.ts'
import { ExtrasProvider } from './register/extras.ts'
import { parseSearch, stringifySearch, type ScreenSearch } from './search-params.ts'
import { viewKeys } from './view.ts'

const FrameWithExtras = () => (
  <ExtrasProvider value={registerExtras}>
    <Frame />
  </ExtrasProvider>
)

const root = createRootRoute({
  component: FrameWithExtras,
  validateSearch: (search: Record<string, unknown>): ScreenSearch =>
    Object.fromEntries(
      Object.entries(search).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
    ),
  search: { middlewares: [retainSearchParams<ScreenSearch>([...viewKeys])] },
  notFoundComponent: NoPlace,
})

const screen = <P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

const routeTree = root.addChildren([
  screen('/', Home),
  screen(
    '/nhan-danh-sach',
    lazyRouteComponent(() => import('../intake/pages.tsx'), 'IntakePage'),
  ),
  screen(
    '/soat-so-lieu',
    lazyRouteComponent(() => import('../audit/pages.tsx'), 'AuditPage'),
  ),
  screen(
    '/doc-van-ban',
    lazyRouteComponent(() => import('../directives/reading/pages.tsx'), 'PlansPage'),
  ),
  screen(
    '/doc-van-ban/$id',
    lazyRouteComponent(() => import('../directives/reading/pages.tsx'), 'PlanPage'),
  ),
  screen(
    '/cap-do',
    lazyRouteComponent(() => import('../levels/screen/pages.tsx'), 'LevelsPage'),
  ),
  screen(
    '/benh',
    lazyRouteComponent(() => import('../alerts/screen/diseases-page.tsx'), 'DiseasesPage'),
  ),
  screen(
    '/tham-so',
    lazyRouteComponent(() => import('../parameters/screen/pages.tsx'), 'ParametersPage'),
  ),
  screen(
    '/kich-ban',
    lazyRouteComponent(() => import('../response/screen/pages.tsx'), 'ResponsePage'),
  ),
  screen(
    '/bao-cao',
    lazyRouteComponent(() => import('../reports/pages.tsx'), 'ReportsPage'),
  ),
  screen(
    '/bao-cao/$id',
    lazyRouteComponent(() => import('../reports/pages.tsx'), 'ReportPage'),
  ),
  screen(
    '/van-ban',
    lazyRouteComponent(() => import('../papers/screen/papers-page.tsx'), 'PapersPage'),
  ),
  screen(
    '/van-ban/$id',
    lazyRouteComponent(() => import('../papers/screen/paper-page.tsx'), 'PaperPage'),
  ),
  screen(
    '/van-ban-dot/$id',
    lazyRouteComponent(() => import('../papers/screen/batch-page.tsx'), 'BatchPage'),
  ),
  screen(
    '/cach-ly',
    lazyRouteComponent(() => import('../isolation/screen/dues-page.tsx'), 'IsolationDuesPage'),
  ),
  screen(
    '/xet-nghiem',
    lazyRouteComponent(() => import('../laboratory/screen/laboratory-page.tsx'), 'LaboratoryPage'),
  ),
  screen(
    '/xet-nghiem/phien/$id',
    lazyRouteComponent(() => import('../laboratory/screen/session-page.tsx'), 'SessionPage'),
  ),
  screen(
    '/xet-nghiem/ong/$id',
    lazyRouteComponent(() => import('../laboratory/screen/pool-page.tsx'), 'PoolPage'),
  ),
  screen(
    '/xet-nghiem/ket-qua',
    lazyRouteComponent(() => import('../laboratory/screen/queue-page.tsx'), 'QueuePage'),
  ),
  screen(
    '/xet-nghiem/sang-loc/$id',
    lazyRouteComponent(() => import('../laboratory/screen/plan-page.tsx'), 'PlanPage'),
  ),
  screen(
    '/cach-ly/tai-nha',
    lazyRouteComponent(() => import('../isolation/screen/home-page.tsx'), 'HomePage'),
  ),
  screen(
    '/cach-ly/$id',
    lazyRouteComponent(() => import('../isolation/screen/site-page.tsx'), 'SitePage'),
  ),
  screen(
    '/dieu-tri',
    lazyRouteComponent(() => import('../treatment/screen/care-page.tsx'), 'CarePage'),
  ),
  screen(
    '/so/$register',
    lazyRouteComponent(() => import('./register/list-page.tsx'), 'ListPage'),
  ),
  screen(
    '/so/$register/$id',
    lazyRouteComponent(() => import('./register/record-page.tsx'), 'RecordPage'),
  ),
  screen(
    '/to',
    lazyRouteComponent(() => import('../teams/screen/teams-page.tsx'), 'TeamsPage'),
  ),
  screen(
    '/duong-day-nong',
    lazyRouteComponent(() => import('../hotline/screen/hotline-page.tsx'), 'HotlinePage'),
  ),
  screen(
    '/hom-nay',
    lazyRouteComponent(() => import('../today/screen/today-page.tsx'), 'TodayPage'),
  ),
  screen(
    '/truy-vet',
    lazyRouteComponent(() => import('../tracing/screen/follow-up-page.tsx'), 'FollowUpPage'),
  ),
  screen(
    '/truy-vet/nhap',
    lazyRouteComponent(() => import('../tracing/screen/entry-page.tsx'), 'EntryPage'),
  ),
  screen(
    '/chuoi-lay',
    lazyRouteComponent(() => import('../tracing/screen/chains-page.tsx'), 'ChainsPage'),
  ),
  screen(
    '/khai-bao-y-te',
    lazyRouteComponent(() => import('../declarations/screen/declarations-page.tsx'), 'DeclarationsPage'),
  ),
  screen(
    '/ai-da-den',
    lazyRouteComponent(() => import('../declarations/screen/visitors-page.tsx'), 'VisitorsPage'),
  ),
  screen(
    '/chot',
    lazyRouteComponent(() => import('../declarations/screen/checkpoint-page.tsx'), 'CheckpointPage'),
  ),
  screen(
    '/dong-bo',
    lazyRouteComponent(() => import('./outbox/sync-page.tsx'), 'SyncPage'),
  ),
  screen(
    '/hien-truong/$register',
    lazyRouteComponent(() => import('./outbox/entry-page.tsx'), 'FieldEntryPage'),
  ),
  screen(
    '/chu-tich',
    lazyRouteComponent(() => import('../chairman/pages.tsx'), 'ChairmanPage'),
  ),
  screen(
    '/nhiem-vu',
    lazyRouteComponent(() => import('../directives/screen/board-page.tsx'), 'BoardPage'),
  ),
  screen(
    '/nhiem-vu/$id',
    lazyRouteComponent(() => import('../directives/screen/task-page.tsx'), 'TaskPage'),
  ),
  screen(
    '/chat-luong',
    lazyRouteComponent(() => import('../quality/pages.tsx'), 'QualityPage'),
  ),
  screen(
    '/trung-lap',
    lazyRouteComponent(() => import('../duplicates/pages.tsx'), 'DuplicatesPage'),
  ),
  screen(
    '/trung-lap/gop',
    lazyRouteComponent(() => import('../duplicates/merge-page.tsx'), 'MergePage'),
  ),
  screen(
    '/mo-ho-so',
    lazyRouteComponent(() => import('../privacy/screen/openings-page.tsx'), 'OpeningsPage'),
  ),
  screen(
    '/mo-ho-so/$id',
    lazyRouteComponent(() => import('../privacy/screen/opened-page.tsx'), 'OpenedPage'),
  ),
  screen(
    '/xoa-du-lieu',
    lazyRouteComponent(() => import('../privacy/screen/retention-page.tsx'), 'RetentionPage'),
  ),
  screen(
    '/du-lieu-ca-nhan',
    lazyRouteComponent(() => import('../privacy/screen/dues-page.tsx'), 'DuesPage'),
  ),
  screen(
    '/canh-bao',
    lazyRouteComponent(() => import('../alerts/screen/alerts-page.tsx'), 'AlertsPage'),
  ),
  screen(
    '/o-dich/$id',
    lazyRouteComponent(() => import('../alerts/screen/cluster-page.tsx'), 'ClusterPage'),
  ),
  screen(
    '/dot-dich',
    lazyRouteComponent(() => import('../alerts/screen/waves-page.tsx'), 'WavesPage'),
  ),
  screen(
    '/che-do-bao-cao',
    lazyRouteComponent(() => import('../reporting/screen/reporting-page.tsx'), 'ReportingPage'),
  ),
  screen(
    '/toi-da-xem',
    lazyRouteComponent(() => import('../privacy/screen/own-reads-page.tsx'), 'OwnReadsPage'),
  ),
  screen(
    '/nhat-ky',
    lazyRouteComponent(() => import('./history-page.tsx'), 'HistoryPage'),
  ),
  screen(
    '/tai-khoan',
    lazyRouteComponent(() => import('./account/own-account-page.tsx'), 'OwnAccountPage'),
  ),
  screen(
    '/quan-tri',
    lazyRouteComponent(() => import('./account/accounts-page.tsx'), 'AccountsPage'),
  ),
])

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <ErrorNote error={error} again={reset} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
