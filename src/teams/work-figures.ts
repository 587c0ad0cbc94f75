// The figures of the work of teams: self-management and patrols (F152), visits of households (F151), vulnerable people (F041), volunteers (F154).
import type { CountFigure, Figure, Measure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import type { Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { householdVisits } from './household-visits.ts'
import { patrols } from './patrols.ts'
import { teams } from './teams.ts'
import { volunteers } from './volunteers.ts'
import { vulnerableGroupNames, vulnerableGroups, vulnerablePersons } from './vulnerable-persons.ts'
import { vulnerableVisits } from './vulnerable-visits.ts'

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

const formed = { register: teams, measure: 'team' } as const
const patrolled = { register: patrols, measure: 'visit' } as const
const visited = { register: householdVisits, measure: 'visit' } as const
const vulnerable = { register: vulnerablePersons, measure: 'person' } as const
const called = { register: vulnerableVisits, measure: 'visit' } as const
const helping = { register: volunteers, measure: 'person' } as const

export const teamWorkFigures: readonly Figure[] = [
  count('teams-self-managed', ['Tổ tự quản', 'Self-management teams'], formed, {
    kind: { is: 'selfManaged' },
  }),
  count('teams-patrol', ['Tổ tuần tra', 'Patrol teams'], formed, { kind: { is: 'patrol' } }),
  count('patrols', ['Ca tuần tra', 'Patrols'], patrolled),
  count('patrol-reminders', ['Người được nhắc nhở khi tuần tra', 'People reminded on patrol'], {
    ...patrolled,
    measure: 'person',
    sum: 'reminded',
  }),
  count('patrol-dispersals', ['Vụ tụ tập đã giải tán', 'Gatherings dispersed'], {
    ...patrolled,
    measure: 'meeting',
    sum: 'dispersed',
  }),
  count('patrol-violations', ['Vụ vi phạm tổ tự quản, tuần tra phát hiện', 'Violations that patrols found'], {
    ...patrolled,
    measure: 'item',
    sum: 'violations',
  }),
  count('household-visits', ['Lượt đến hộ', 'Visits of households'], visited),
  count('household-visits-met', ['Lượt đến hộ đã gặp', 'Households met'], visited, {
    result: { is: 'met' },
  }),
  count('household-visits-unwell', ['Người có dấu hiệu bệnh khi đến hộ', 'People unwell on visits'], {
    ...visited,
    measure: 'person',
    sum: 'unwell',
  }),
  count('household-visits-returnees', ['Người mới về tìm thấy khi đến hộ', 'Newcomers found on visits'], {
    ...visited,
    measure: 'person',
    sum: 'returnees',
  }),
  count(
    'vulnerable-listed',
    ['Người thuộc nhóm nguy cơ đã lập danh sách', 'Vulnerable people listed'],
    vulnerable,
  ),
  count(
    'vulnerable-ended',
    ['Người thôi thuộc nhóm nguy cơ', 'Vulnerable people no longer followed'],
    { ...vulnerable, day: 'endedDay' },
    { endedDay: { known: true } },
  ),
  {
    kind: 'stock',
    name: 'vulnerable',
    label: textOf('Người thuộc nhóm nguy cơ đang theo dõi', 'Vulnerable people followed'),
    definition: textOf(
      'Người đã lập danh sách trừ người đã thôi theo dõi, tính đến hết ngày cuối kỳ; mỗi người tính một lần dù thuộc nhiều nhóm.',
      'People listed less those no longer followed, at the end of the last day; each is counted once, in however many groups.',
    ),
    measure: 'person',
    plus: ['vulnerable-listed'],
    minus: ['vulnerable-ended'],
  },
  ...vulnerableGroupNames.map((group) =>
    count(
      `vulnerable-${group}`,
      [
        `Nhóm nguy cơ: ${vulnerableGroups[group].vi.toLowerCase()}`,
        `Vulnerable: ${vulnerableGroups[group].en.toLowerCase()}`,
      ],
      vulnerable,
      { [group]: { is: true } },
    ),
  ),
  count('vulnerable-visits', ['Lượt thăm hỏi nhóm nguy cơ', 'Calls on vulnerable people'], called),
  count(
    'vulnerable-visits-symptoms',
    ['Lượt thăm hỏi thấy dấu hiệu bệnh', 'Calls that found symptoms'],
    called,
    {
      result: { is: 'symptoms' },
    },
  ),
  count('volunteers', ['Tình nguyện viên đăng ký', 'Volunteers registered'], helping),
  count(
    'volunteers-began',
    ['Tình nguyện viên bắt đầu tham gia', 'Volunteers who began'],
    { ...helping, day: 'fromDay' },
    { fromDay: { known: true } },
  ),
  count(
    'volunteers-ended',
    ['Tình nguyện viên đã thôi', 'Volunteers who ended'],
    { ...helping, day: 'toDay' },
    { fromDay: { known: true }, toDay: { known: true } },
  ),
  {
    kind: 'stock',
    name: 'volunteers-serving',
    label: textOf('Tình nguyện viên đang tham gia', 'Volunteers serving'),
    definition: textOf(
      'Tình nguyện viên đã tham gia trừ người đã thôi, tính đến hết ngày cuối kỳ.',
      'Volunteers who began less those who ended, at the end of the last day.',
    ),
    measure: 'person',
    plus: ['volunteers-began'],
    minus: ['volunteers-ended'],
  },
]
