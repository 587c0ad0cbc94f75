// The places of the product in their groups, and the capability that opens each.
import type { Text } from '../kernel/text/text.ts'
import type { IconName } from './icons.tsx'
import { iconOf } from './register-icons.ts'
import { testingWords } from '../laboratory/place-words.ts'
import { declarationPlaceWords } from '../declarations/place-words.ts'
import { paperPlaceWords } from '../papers/place-words.ts'
import { placeWords } from '../privacy/place-words.ts'
import { hotlineWords } from '../hotline/place-words.ts'
import { teamWords } from '../teams/place-words.ts'
import { todayWords } from '../today/place-words.ts'
import { tracingWords } from '../tracing/place-words.ts'
import { careWords } from '../treatment/place-words.ts'
import { words } from './words.ts'

export type Place = {
  readonly path: string
  readonly label: Text
  readonly icon: IconName
  readonly needs: string
}

export type PlaceGroup = { readonly label: Text; readonly places: readonly Place[] }

type Named = { readonly name: string; readonly many: Text }

export const picture: Place = { path: '/', label: words.picture, icon: 'picture', needs: 'figures.read' }
const levels: Place = { path: '/cap-do', label: words.levels, icon: 'warning', needs: 'levels.read' }
const response: Place = {
  path: '/kich-ban',
  label: words.scenarios,
  icon: 'columns',
  needs: 'scenarios.read',
}
const parameters: Place = {
  path: '/tham-so',
  label: words.parameters,
  icon: 'check',
  needs: 'rule-parameters.read',
}
const diseases: Place = { path: '/benh', label: words.diseases, icon: 'case', needs: 'cases.read' }
const chairman: Place = {
  path: '/chu-tich',
  label: words.chairman,
  icon: 'star',
  needs: 'reports.freeze',
}
const tasks: Place = { path: '/nhiem-vu', label: words.tasks, icon: 'check', needs: 'tasks.read' }
export const today: Place = {
  path: '/hom-nay',
  label: todayWords.today,
  icon: 'household',
  needs: 'household-visits.write',
}
const intake: Place = { path: '/nhan-danh-sach', label: words.intake, icon: 'intake', needs: 'imports.run' }
const alerts: Place = { path: '/canh-bao', label: words.alerts, icon: 'warning', needs: 'signals.read' }
const reporting: Place = {
  path: '/che-do-bao-cao',
  label: words.reporting,
  icon: 'calendar',
  needs: 'periodic-reports.read',
}
const audit: Place = { path: '/soat-so-lieu', label: words.audit, icon: 'audit', needs: 'reports.read' }
const plans: Place = { path: '/doc-van-ban', label: words.plans, icon: 'edit', needs: 'plans.read' }
const papers: Place = {
  path: '/van-ban',
  label: paperPlaceWords.papers,
  icon: 'report',
  needs: 'papers.read',
}
const isolationDues: Place = {
  path: '/cach-ly',
  label: paperPlaceWords.isolationDues,
  icon: 'calendar',
  needs: 'isolation-orders.read',
}
const homeSupervision: Place = {
  path: '/cach-ly/tai-nha',
  label: paperPlaceWords.homeSupervision,
  icon: 'household',
  needs: 'home-visits.read',
}
const reports: Place = { path: '/bao-cao', label: words.reports, icon: 'report', needs: 'reports.read' }

const synchronisation: Place = {
  path: '/dong-bo',
  label: words.synchronisation,
  icon: 'download',
  needs: 'households.read',
}

/** Screens, and registers by name, in the order in which they stand; a register that is named nowhere joins the rest of the registers. */
const groups: readonly { readonly label: Text; readonly places: readonly (Place | string)[] }[] = [
  {
    label: words.direction,
    places: [picture, chairman, today, tasks, levels, response, reports, audit, intake],
  },
  {
    label: words.epidemiology,
    places: [
      alerts,
      {
        path: '/duong-day-nong',
        label: hotlineWords.hotline,
        icon: 'opening',
        needs: 'citizen-reports.read',
      },
      reporting,
      'cases',
      'clusters',
      'signals',
      'events',
      'risk-assessments',
      { path: '/dot-dich', label: words.waves, icon: 'picture', needs: 'waves.read' },
      diseases,
    ],
  },
  {
    label: tracingWords.group,
    places: [
      { path: '/truy-vet', label: tracingWords.followUp, icon: 'contact', needs: 'contacts.read' },
      { path: '/chuoi-lay', label: tracingWords.chains, icon: 'chain', needs: 'infection-sources.read' },
      'contacts',
      'infection-sources',
      'gatherings',
    ],
  },
  {
    label: words.response,
    places: [
      { path: '/xet-nghiem', label: testingWords.board, icon: 'specimen', needs: 'sampling-sessions.read' },
      'specimens',
      'screening-plans',
      'self-tests',
      'sequences',
      'sero-surveys',
      'sentinel-sites',
      'isolation-orders',
      isolationDues,
      homeSupervision,
      'facilities',
    ],
  },
  {
    label: declarationPlaceWords.group,
    places: [
      {
        path: '/khai-bao-y-te',
        label: declarationPlaceWords.declarations,
        icon: 'report',
        needs: 'qr-places.read',
      },
      { path: '/ai-da-den', label: declarationPlaceWords.who, icon: 'search', needs: 'check-ins.read' },
      { path: '/chot', label: declarationPlaceWords.checkpoints, icon: 'opening', needs: 'checkpoints.read' },
      'declarations',
      'check-ins',
      'qr-places',
      'checkpoint-logs',
      'border-crossings',
      'residence-changes',
    ],
  },
  {
    label: careWords.group,
    places: [
      { path: '/dieu-tri', label: careWords.board, icon: 'facility', needs: 'transfers.read' },
      'home-care',
      'admissions',
      'transfers',
      'bed-openings',
      'death-records',
    ],
  },
  { label: words.vaccination, places: ['doses', 'vaccination-targets'] },
  {
    label: words.people,
    places: [
      { path: '/to', label: teamWords.teams, icon: 'team', needs: 'figures.read' },
      'persons',
      'households',
      'household-visits',
      'vulnerable-persons',
      'teams',
      'team-members',
      'volunteers',
      'patrols',
      synchronisation,
    ],
  },
  {
    label: words.office,
    places: [
      papers,
      'tasks',
      plans,
      'documents',
      'document-links',
      'bodies',
      'committees',
      'meetings',
      'scenarios',
      'measure-applications',
      parameters,
      'drills',
      'lessons',
    ],
  },
  {
    label: words.oversight,
    places: ['inspection-teams', 'inspection-visits', 'findings', 'violations', 'safety-audits', 'awards'],
  },
  {
    label: words.care,
    places: [
      { path: '/chat-luong', label: words.quality, icon: 'check', needs: 'figures.read' },
      { path: '/trung-lap', label: words.duplicates, icon: 'duplicates', needs: 'persons.read' },
      { path: '/nhat-ky', label: words.history, icon: 'history', needs: 'history.read' },
      { path: '/quan-tri', label: words.accounts, icon: 'accounts', needs: 'accounts.manage' },
    ],
  },
  {
    label: placeWords.protection,
    places: [
      { path: '/mo-ho-so', label: placeWords.openings, icon: 'opening', needs: 'openings.read' },
      { path: '/du-lieu-ca-nhan', label: placeWords.dues, icon: 'calendar', needs: 'data-requests.read' },
      'data-requests',
      'breaches',
      'impact-assessments',
      { path: '/xoa-du-lieu', label: placeWords.retention, icon: 'history', needs: 'erasures.read' },
      'retention-terms',
      'legal-holds',
    ],
  },
  // What is mostly reached from the record it belongs to.
  { label: words.registers, places: [] },
]

/** Folded on a device where nobody has folded anything yet. */
export const foldedAtFirst: readonly Text[] = [words.registers]

const placed = new Set(groups.flatMap(({ places }) => places))

const placeOf = ({ name, many }: Named): Place => ({
  path: `/so/${name}`,
  label: many,
  icon: iconOf(name),
  needs: `${name}.read`,
})

/** The groups of an account: the screens that its duties open, and the registers that its session names. */
export const groupsFor = (
  can: (capability: string) => boolean,
  registers: readonly Named[],
): PlaceGroup[] => {
  const byName = new Map(registers.map((register) => [register.name, register]))
  const rest = registers.filter(({ name }) => !placed.has(name)).map(({ name }) => name)
  return groups
    .map(({ label, places }) => ({
      label,
      places: [...places, ...(label === words.registers ? rest : [])].flatMap((place) => {
        if (typeof place !== 'string') return can(place.needs) ? [place] : []
        const register = byName.get(place)
        return register ? [placeOf(register)] : []
      }),
    }))
    .filter(({ places }) => places.length > 0)
}
