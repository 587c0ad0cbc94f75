// The places of the product in their groups, and the capability that opens each.
import type { Text } from '../kernel/text/text.ts'
import { registers } from '../registers.ts'
import type { IconName } from './icons.tsx'
import { placeWords } from '../privacy/place-words.ts'
import { words } from './words.ts'

export type Place = {
  readonly path: string
  readonly label: Text
  readonly icon: IconName
  readonly needs: string
}

export type PlaceGroup = { readonly label: Text; readonly places: readonly Place[] }

const iconsByRegister: Readonly<Record<string, IconName>> = {
  cases: 'case',
  persons: 'persons',
  specimens: 'specimen',
  'isolation-orders': 'isolation',
  doses: 'dose',
  'vaccination-targets': 'target',
  facilities: 'facility',
  teams: 'team',
  'team-members': 'person',
  households: 'household',
  'data-requests': 'person',
  breaches: 'warning',
  'impact-assessments': 'report',
}

/** What an office opens most stands first; the rest keeps the order of its declaration. */
const first = ['cases', 'specimens', 'isolation-orders', 'doses', 'persons']
const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length)

export const iconOf = (register: string): IconName => iconsByRegister[register] ?? 'report'

/** Registers of data protection stand together, apart from the work. */
const protection = ['data-requests', 'breaches', 'impact-assessments']
const placeOf = ({ name, many }: (typeof registers)[number]): Place => ({
  path: `/so/${name}`,
  label: many,
  icon: iconOf(name),
  needs: `${name}.read`,
})

const registerPlaces: readonly Place[] = registers
  .filter(({ name }) => !protection.includes(name))
  .toSorted((one, other) => rank(one.name) - rank(other.name))
  .map(placeOf)

const picture: Place = { path: '/', label: words.picture, icon: 'picture', needs: 'figures.read' }
const intake: Place = { path: '/nhan-danh-sach', label: words.intake, icon: 'intake', needs: 'imports.run' }
const audit: Place = { path: '/soat-so-lieu', label: words.audit, icon: 'audit', needs: 'reports.read' }
const reports: Place = { path: '/bao-cao', label: words.reports, icon: 'report', needs: 'reports.read' }

export const placeGroups: readonly PlaceGroup[] = [
  { label: words.direction, places: [picture, reports, audit, intake] },
  { label: words.registers, places: registerPlaces },
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
      ...registers.filter(({ name }) => protection.includes(name)).map(placeOf),
    ],
  },
]

export const groupsFor = (can: (capability: string) => boolean): PlaceGroup[] =>
  placeGroups
    .map(({ label, places }) => ({ label, places: places.filter(({ needs }) => can(needs)) }))
    .filter(({ places }) => places.length > 0)
