// The figures of oversight (F153, F191–F196): inspections, findings, violations and their handling, safety ratings, awards.
import type { Figure } from '../kernel/figure/figure.ts'
import { countOf, stock } from '../kernel/figure/said.ts'
import { awards } from './awards.ts'
import { findings, inspectionTeams, inspectionVisits } from './inspections.ts'
import { safetyAudits } from './safety-audits.ts'
import { violations } from './violations.ts'

const teams = { register: inspectionTeams, measure: 'team' } as const
const visits = { register: inspectionVisits, measure: 'inspection' } as const
const found = { register: findings, measure: 'item' } as const
const handled = { register: violations, measure: 'item' } as const
const decided = { ...handled, day: 'decisionDay' } as const
const audits = { register: safetyAudits, measure: 'site' } as const
const praised = { register: awards } as const
const withDecision = { status: { oneOf: ['decided', 'executed'] } } as const

export const oversightFigures: readonly Figure[] = [
  countOf(teams, 'inspection-teams', ['Đoàn kiểm tra được thành lập', 'Inspection teams formed']),
  countOf(teams, 'inspection-teams-surprise', ['Đoàn kiểm tra đột xuất', 'Surprise teams'], {
    kind: { is: 'surprise' },
  }),
  countOf(visits, 'inspections', ['Lượt kiểm tra', 'Inspection visits']),
  countOf(visits, 'inspections-schools', ['Lượt kiểm tra trường học', 'Visits of schools'], {
    placeKind: { is: 'school' },
  }),
  countOf(visits, 'inspections-health', ['Lượt kiểm tra cơ sở y tế', 'Visits of health facilities'], {
    placeKind: { oneOf: ['health', 'vaccination'] },
  }),
  countOf(found, 'findings', ['Tồn tại phát hiện', 'Findings']),
  countOf({ ...found, day: 'fixedDay' }, 'findings-fixed', ['Tồn tại đã khắc phục', 'Findings remedied'], {
    status: { is: 'fixed' },
  }),
  stock('item', 'findings', 'findings-fixed', [
    'findings-open',
    'Tồn tại chưa khắc phục',
    'Findings open',
    'Tồn tại đã phát hiện trừ đã khắc phục, tính đến cuối kỳ; đã lập hồ sơ vi phạm, hoặc chưa ghi ngày khắc phục, thì vẫn còn.',
    'Found less remedied, at the end of the period; what was taken up as a violation, or has no day of remedy, is still there.',
  ]),
  countOf(handled, 'violations', ['Vụ vi phạm lập biên bản', 'Violations recorded']),
  countOf(
    handled,
    'violations-by-community',
    ['Vụ vi phạm do cộng đồng phát hiện', 'Violations the community found'],
    {
      detectedBy: { oneOf: ['team', 'citizen'] },
    },
  ),
  countOf(
    decided,
    'violations-decided',
    ['Vụ vi phạm có quyết định xử lý', 'Violations decided'],
    withDecision,
  ),
  countOf(
    { ...decided, measure: 'dong', sum: 'fine' },
    'violation-fines',
    ['Tiền phạt vi phạm', 'Fines'],
    withDecision,
  ),
  countOf(audits, 'safety-audits', ['Cơ sở được đánh giá an toàn', 'Facilities audited']),
  countOf(audits, 'safety-audits-safe', ['Cơ sở đạt mức an toàn', 'Facilities rated safe'], {
    rating: { is: 'safe' },
  }),
  countOf(
    { ...praised, measure: 'collective' },
    'awards-collectives',
    ['Tập thể được khen thưởng', 'Collectives awarded'],
    {
      kind: { is: 'collective' },
    },
  ),
  countOf(
    { ...praised, measure: 'person' },
    'awards-individuals',
    ['Cá nhân được khen thưởng', 'Individuals awarded'],
    {
      kind: { is: 'individual' },
    },
  ),
]
