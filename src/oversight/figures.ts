// The figures of oversight (F153, F191–F196): inspections, findings, violations and their handling, safety ratings, awards.
import type { CountFigure, Figure, Measure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import type { Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { awards } from './awards.ts'
import { findings, inspectionTeams, inspectionVisits } from './inspections.ts'
import { safetyAudits } from './safety-audits.ts'
import { violations } from './violations.ts'

type Counted = {
  readonly register: Register
  readonly measure: Measure
  readonly day?: string
  readonly sum?: string
}

const count = (
  name: string,
  [vi, en]: readonly [string, string],
  { register, measure, sum, day = register.mainDay ?? '' }: Counted,
  where: Predicate = {},
): CountFigure => {
  const by = register.fields[day]?.label ?? textOf('ngày', 'day')
  return {
    kind: 'count',
    name,
    label: textOf(vi, en),
    definition: textOf(
      `${vi}: từ sổ ${register.many.vi}, theo ${by.vi.toLowerCase()}.`,
      `${en}: from the register ${register.many.en}, by ${by.en.toLowerCase()}.`,
    ),
    measure,
    register,
    day,
    where,
    ...(sum ? { sum } : {}),
  }
}

const teams = { register: inspectionTeams, measure: 'team' } as const
const visits = { register: inspectionVisits, measure: 'inspection' } as const
const found = { register: findings, measure: 'item' } as const
const handled = { register: violations, measure: 'item' } as const
const decided = { ...handled, day: 'decisionDay' } as const
const audits = { register: safetyAudits, measure: 'site' } as const
const praised = { register: awards } as const
const withDecision = { status: { oneOf: ['decided', 'executed'] } } as const

export const oversightFigures: readonly Figure[] = [
  count('inspection-teams', ['Đoàn kiểm tra được thành lập', 'Inspection teams formed'], teams),
  count('inspection-teams-surprise', ['Đoàn kiểm tra đột xuất', 'Surprise teams'], teams, {
    kind: { is: 'surprise' },
  }),
  count('inspections', ['Lượt kiểm tra', 'Inspection visits'], visits),
  count('inspections-schools', ['Lượt kiểm tra trường học', 'Visits of schools'], visits, {
    placeKind: { is: 'school' },
  }),
  count('inspections-health', ['Lượt kiểm tra cơ sở y tế', 'Visits of health facilities'], visits, {
    placeKind: { oneOf: ['health', 'vaccination'] },
  }),
  count('findings', ['Tồn tại phát hiện', 'Findings'], found),
  count('findings-fixed', ['Tồn tại đã khắc phục', 'Findings mended'], found, { status: { is: 'fixed' } }),
  count('findings-open', ['Tồn tại chưa khắc phục', 'Findings open'], found, { status: { is: 'open' } }),
  count('violations', ['Vụ vi phạm lập biên bản', 'Violations recorded'], handled),
  count(
    'violations-by-community',
    ['Vụ vi phạm do cộng đồng phát hiện', 'Violations the community found'],
    handled,
    {
      detectedBy: { oneOf: ['team', 'citizen'] },
    },
  ),
  count(
    'violations-decided',
    ['Vụ vi phạm có quyết định xử lý', 'Violations decided'],
    decided,
    withDecision,
  ),
  count(
    'violation-fines',
    ['Tiền phạt vi phạm', 'Fines'],
    { ...decided, measure: 'dong', sum: 'fine' },
    withDecision,
  ),
  count('safety-audits', ['Cơ sở được đánh giá an toàn', 'Facilities audited'], audits),
  count('safety-audits-safe', ['Cơ sở đạt mức an toàn', 'Facilities rated safe'], audits, {
    rating: { is: 'safe' },
  }),
  count(
    'awards-collectives',
    ['Tập thể được khen thưởng', 'Collectives awarded'],
    { ...praised, measure: 'collective' },
    {
      kind: { is: 'collective' },
    },
  ),
  count(
    'awards-individuals',
    ['Cá nhân được khen thưởng', 'Individuals awarded'],
    { ...praised, measure: 'person' },
    {
      kind: { is: 'individual' },
    },
  ),
]
