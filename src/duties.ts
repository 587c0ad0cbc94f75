// The duties of the product's people (design: "The people") and what each allows.
import { type Duties, onRegisters } from './kernel/access/duties.ts'
import { textOf } from './kernel/text/text.ts'
import { registers } from './registers.ts'

/** Registers of data protection are kept by those who answer for it, not by every duty. */
const protection = ['data-requests', 'breaches', 'impact-assessments', 'retention-terms', 'legal-holds']
const work = registers.filter(({ name }) => !protection.includes(name))
const all = work.map(({ name }) => name)
/** Registers that routes of their own write are filled by no form. */
const byHand = work.filter(({ writers }) => !writers)
/** How a law is to be read is decided by whoever answers for the decision, not by every duty that enters records. */
const law = ['rule-parameters']
const entered = byHand.map(({ name }) => name).filter((name) => !law.includes(name))
const impersonal = byHand.filter(({ personal }) => !personal).map(({ name }) => name)
/** Who must ring people up or tell two of one name apart sees their numbers in full; others see the last digits. */
const phones = [
  ...['persons', 'households', 'team-members', 'volunteers'].map((name) => `${name}.phone`),
  'vulnerable-persons.carerPhone',
  'citizen-reports.callerPhone',
  'signals.tellerPhone',
  'qr-places.keeperPhone',
]
/** What a team enters on its round; a red flag of the round becomes a signal of its commune. */
const round = [
  'contact-visits',
  'household-visits',
  'home-visits',
  'isolation-breaches',
  'vulnerable-visits',
  'vulnerable-persons',
  'patrols',
  'signals',
]
/** Who was where is for those who trace and for those who watch over it, and for nobody else. */
const visitors = ['declarations', 'check-ins', 'checkpoint-logs', 'border-crossings']
const visitorNumbers = visitors.flatMap((name) => [`${name}.phone`, `${name}.nationalId`])
const numbers = [
  'persons.nationalId',
  'lab-results.personNumber',
  'lab-results.personPhone',
  ...phones,
  ...visitorNumbers,
]
/** What whoever directs reads: everything but where single citizens were. */
const directed = all.filter((name) => !visitors.includes(name))
/** Asking whether somebody is known in other units, and opening that one person with a reason. */
const openings = ['openings.make', 'openings.read']
/** What a laboratory keeps and a sampler fills; plans and lists of whom to test it reads. */
const testing = ['specimens', 'lab-results', 'sampling-sessions', 'pools', 'laboratories', 'sequences']
/** What an inspector writes himself; everything else he only reads. */
const inspections = [
  'inspection-teams',
  'inspection-visits',
  'findings',
  'violations',
  'safety-audits',
  'price-checks',
]
const picture = ['figures.read', 'reports.read', 'papers.read', 'plans.read', 'levels.read']
/** Who signs or gives numbers enters what leaves in the register, the decision on a person with that person's record, and the notice with its meeting. */
const papers = [
  'papers.write',
  'papers.issue',
  ...onRegisters(['documents', 'document-links', 'isolation-orders', 'health-notices', 'meetings'], 'write'),
]

export const duties = {
  healthWorker: {
    label: textOf('Cán bộ y tế', 'Health worker'),
    can: [
      ...onRegisters(all, 'read', 'export'),
      ...onRegisters(entered, 'write'),
      'care-alarms.answer',
      'levels.propose',
      ...numbers,
      ...openings,
      'openings.review',
      ...onRegisters(['data-requests', 'breaches'], 'read', 'write'),
      'imports.run',
      'history.read',
      'reporting.send',
      'plans.write',
      // The health station drafts decisions for its chairman and certifies what it has run itself.
      'papers.write',
      'papers.certify',
      ...picture,
    ],
  },
  epidemiologist: {
    label: textOf('Cán bộ dịch tễ', 'Epidemiologist'),
    can: [
      ...onRegisters(all, 'read', 'export'),
      ...onRegisters(entered, 'write'),
      'care-alarms.answer',
      'levels.propose',
      ...numbers,
      ...openings,
      'openings.review',
      ...onRegisters(['data-requests', 'breaches'], 'read', 'write'),
      'imports.run',
      'history.read',
      'reporting.send',
      'reporting.receive',
      'reports.write',
      'plans.write',
      'papers.write',
      'papers.certify',
      ...picture,
    ],
  },
  laboratory: {
    label: textOf('Xét nghiệm', 'Laboratory'),
    can: [
      ...onRegisters(['persons', ...testing], 'read', 'write'),
      ...onRegisters(['screening-plans', 'screening-members', 'teams'], 'read'),
      ...numbers,
      ...openings,
      ...onRegisters(testing, 'export'),
      'imports.run',
      'figures.read',
    ],
  },
  communityTeam: {
    label: textOf('Tổ COVID cộng đồng', 'Community team'),
    can: [
      ...onRegisters(['households', 'persons', 'teams', 'team-members'], 'read'),
      ...onRegisters(['contacts', 'volunteers', 'isolation-orders', 'returned-watches'], 'read'),
      ...onRegisters(round, 'read', 'write'),
      // The care team measures at home; what it measures may raise an alarm.
      ...onRegisters(['home-care', 'care-signs', 'care-alarms'], 'read'),
      'care-signs.write',
      // Teams stand at checkpoints with the others.
      ...onRegisters(['qr-places', 'checkpoints', 'checkpoint-shifts'], 'read'),
      ...onRegisters(['checkpoint-logs'], 'read', 'write'),
      ...phones,
      'checkpoint-logs.phone',
      'checkpoint-logs.nationalId',
      'households.write',
    ],
  },
  committeeOffice: {
    label: textOf('Văn phòng Ban Chỉ đạo', 'Committee office'),
    can: [
      ...onRegisters(directed, 'read'),
      ...onRegisters(impersonal, 'write', 'export'),
      ...papers,
      'reports.write',
      'plans.write',
      'levels.publish',
      ...picture,
    ],
  },
  chairman: {
    label: textOf('Lãnh đạo Ban Chỉ đạo', 'Committee leader'),
    can: [
      ...onRegisters([...directed, ...protection], 'read'),
      ...onRegisters(['legal-holds'], 'write'),
      'erasures.read',
      'erasures.approve',
      'openings.read',
      'openings.review',
      'history.read',
      ...onRegisters(['tasks', 'task-answers', 'task-decisions'], 'write'),
      ...papers,
      'reports.write',
      'plans.write',
      'reports.freeze',
      'levels.approve',
      'levels.publish',
      ...onRegisters(law, 'write'),
      ...picture,
    ],
    secondFactor: true,
  },
  inspector: {
    label: textOf('Thanh tra', 'Inspector'),
    can: [
      ...onRegisters([...all, ...protection], 'read'),
      ...onRegisters(inspections, 'write', 'export'),
      'erasures.read',
      'openings.read',
      'openings.review',
      'history.read',
      'history.verify',
      ...picture,
    ],
  },
  dataProtection: {
    label: textOf('Bảo vệ dữ liệu cá nhân', 'Data protection'),
    can: [
      ...onRegisters(all, 'read'),
      ...onRegisters(protection, 'read', 'write', 'export'),
      ...numbers,
      'openings.read',
      'openings.review',
      'privacy.settings',
      'erasures.read',
      'erasures.ask',
      'erasures.approve',
      'history.read',
      'figures.read',
    ],
  },
  administrator: {
    label: textOf('Quản trị hệ thống', 'Administrator'),
    can: ['accounts.manage', 'history.read', 'history.verify'],
    secondFactor: true,
  },
} as const satisfies Duties
