// The order of the menu: every screen that has an entry, and the registers that stand beside it.
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Menu, Place } from './frame/menu.ts'

/** Screens by their address and registers by their name, in the order in which they stand. */
export const groups: readonly { readonly label: Text; readonly places: readonly string[] }[] = [
  {
    label: textOf('Điều hành', 'Direction'),
    places: [
      '/',
      '/chu-tich',
      '/hom-nay',
      '/nhiem-vu',
      '/cap-do',
      '/kich-ban',
      '/bao-cao',
      '/soat-so-lieu',
      '/nhan-danh-sach',
    ],
  },
  {
    label: textOf('Dịch tễ', 'Epidemiology'),
    places: [
      '/canh-bao',
      '/duong-day-nong',
      '/che-do-bao-cao',
      'cases',
      'clusters',
      'signals',
      'events',
      'risk-assessments',
      '/dot-dich',
      '/benh',
    ],
  },
  {
    label: textOf('Truy vết', 'Tracing'),
    places: ['/truy-vet', '/chuoi-lay', 'contacts', 'infection-sources', 'cluster-sources', 'gatherings'],
  },
  {
    label: textOf('Xét nghiệm, cách ly', 'Testing and isolation'),
    places: [
      '/xet-nghiem',
      'specimens',
      'screening-plans',
      'self-tests',
      'sequences',
      'sero-surveys',
      'sentinel-sites',
      'isolation-orders',
      '/cach-ly',
      '/cach-ly/tai-nha',
      'facilities',
    ],
  },
  {
    label: textOf('Khai báo, chốt', 'Declarations'),
    places: [
      '/khai-bao-y-te',
      '/ai-da-den',
      '/chot',
      'declarations',
      'check-ins',
      'qr-places',
      'checkpoint-logs',
      'border-crossings',
      '/trao-doi-quoc-te',
      'health-notices',
      'residence-changes',
    ],
  },
  {
    label: textOf('Điều trị', 'Treatment'),
    places: [
      '/dieu-tri',
      '/thuoc-test',
      'home-care',
      'admissions',
      'transfers',
      'ambulances',
      'bed-openings',
      'supply-moves',
      'price-checks',
      'drug-courses',
      'death-records',
    ],
  },
  { label: textOf('Tiêm chủng', 'Vaccination'), places: ['/ghi-mui-tiem', 'doses', 'vaccination-targets'] },
  {
    label: textOf('Người dân, tổ', 'People and teams'),
    places: [
      '/to',
      'persons',
      'households',
      'household-visits',
      'vulnerable-persons',
      'teams',
      'team-members',
      'volunteers',
      'patrols',
      '/dong-bo',
    ],
  },
  {
    label: textOf('Văn bản, nhiệm vụ', 'Documents and tasks'),
    places: [
      '/van-ban',
      'tasks',
      '/doc-van-ban',
      'documents',
      'document-links',
      'bodies',
      'committees',
      'meetings',
      'scenarios',
      'measure-applications',
      '/tham-so',
      'drills',
      'lessons',
    ],
  },
  {
    label: textOf('Kiểm tra, khen thưởng', 'Inspection and awards'),
    places: ['inspection-teams', 'inspection-visits', 'findings', 'violations', 'safety-audits', 'awards'],
  },
  {
    label: textOf('Rà soát', 'Review'),
    places: ['/chat-luong', '/trung-lap', '/nhat-ky', '/quan-tri'],
  },
  {
    label: textOf('Dữ liệu cá nhân', 'Personal data'),
    places: [
      '/mo-ho-so',
      '/du-lieu-ca-nhan',
      'data-requests',
      'breaches',
      'impact-assessments',
      '/xoa-du-lieu',
      'retention-terms',
      'legal-holds',
    ],
  },
]

/** What is mostly reached from the record it belongs to. */
const rest = textOf('Sổ khác', 'Other registers')

export const menuOf = (screens: readonly Place[]): Menu => {
  const byPath = new Map<string, Place>(screens.map((place) => [place.path, place]))
  return {
    groups: groups.map(({ label, places }) => ({
      label,
      places: places.map((place) => byPath.get(place) ?? place),
    })),
    rest,
  }
}
