// The figures of the work of teams: patrols (F152), visits of households (F151), vulnerable people (F041), volunteers (F154).
import type { Figure } from '../kernel/figure/figure.ts'
import { countOf, stock } from '../kernel/figure/said.ts'
import { householdVisits } from './household-visits.ts'
import { patrols } from './patrols.ts'
import { volunteers } from './volunteers.ts'
import { vulnerableGroupNames, vulnerableGroups, vulnerablePersons } from './vulnerable-persons.ts'
import { vulnerableVisits } from './vulnerable-visits.ts'

const patrolled = { register: patrols, measure: 'visit' } as const
const visited = { register: householdVisits, measure: 'visit' } as const
const vulnerable = { register: vulnerablePersons, measure: 'person' } as const
const called = { register: vulnerableVisits, measure: 'visit' } as const
const helping = { register: volunteers, measure: 'person' } as const

export const teamWorkFigures: readonly Figure[] = [
  countOf(patrolled, 'patrols', ['Ca tuần tra', 'Patrols']),
  countOf(
    {
      ...patrolled,
      measure: 'person',
      sum: 'reminded',
    },
    'patrol-reminders',
    ['Người được nhắc nhở khi tuần tra', 'People reminded on patrol'],
  ),
  countOf(
    {
      ...patrolled,
      measure: 'meeting',
      sum: 'dispersed',
    },
    'patrol-dispersals',
    ['Vụ tụ tập đã giải tán', 'Gatherings dispersed'],
  ),
  countOf(
    {
      ...patrolled,
      measure: 'item',
      sum: 'violations',
    },
    'patrol-violations',
    ['Vụ vi phạm tổ tự quản, tuần tra phát hiện', 'Violations that patrols found'],
  ),
  countOf(visited, 'household-visits', ['Lượt đến hộ', 'Visits of households']),
  countOf(visited, 'household-visits-met', ['Lượt đến hộ đã gặp', 'Households met'], {
    result: { is: 'met' },
  }),
  countOf(
    {
      ...visited,
      measure: 'person',
      sum: 'unwell',
    },
    'household-visits-unwell',
    ['Người có dấu hiệu bệnh khi đến hộ', 'People unwell on visits'],
  ),
  countOf(
    {
      ...visited,
      measure: 'person',
      sum: 'returnees',
    },
    'household-visits-returnees',
    ['Người mới về tìm thấy khi đến hộ', 'Newcomers found on visits'],
  ),
  countOf(vulnerable, 'vulnerable-listed', [
    'Người thuộc nhóm nguy cơ đã lập danh sách',
    'Vulnerable people listed',
  ]),
  countOf(
    { ...vulnerable, day: 'endedDay' },
    'vulnerable-ended',
    ['Người ra khỏi danh sách nhóm nguy cơ', 'Vulnerable people no longer followed'],
    { endedDay: { known: true } },
  ),
  stock('person', 'vulnerable-listed', 'vulnerable-ended', [
    'vulnerable',
    'Người thuộc nhóm nguy cơ đang theo dõi',
    'Vulnerable people followed',
    'Người đã lập danh sách trừ người đã thôi theo dõi, tính đến hết ngày cuối kỳ; mỗi người tính một lần dù thuộc nhiều nhóm.',
    'People listed less those no longer followed, at the end of the last day; each is counted once, in however many groups.',
  ]),
  ...vulnerableGroupNames.map((group) =>
    countOf(
      vulnerable,
      `vulnerable-${group}`,
      [
        `Nhóm nguy cơ: ${vulnerableGroups[group].vi.toLowerCase()}`,
        `Vulnerable: ${vulnerableGroups[group].en.toLowerCase()}`,
      ],
      { [group]: { is: true } },
    ),
  ),
  countOf(called, 'vulnerable-visits', ['Lượt thăm hỏi nhóm nguy cơ', 'Calls on vulnerable people']),
  countOf(
    called,
    'vulnerable-visits-symptoms',
    ['Lượt thăm hỏi thấy dấu hiệu bệnh', 'Calls that found symptoms'],
    {
      result: { is: 'symptoms' },
    },
  ),
  countOf(helping, 'volunteers', ['Tình nguyện viên đăng ký', 'Volunteers registered']),
  countOf(
    { ...helping, day: 'fromDay' },
    'volunteers-began',
    ['Tình nguyện viên bắt đầu tham gia', 'Volunteers who began'],
    { fromDay: { known: true } },
  ),
  countOf(
    { ...helping, day: 'toDay' },
    'volunteers-ended',
    ['Tình nguyện viên đã thôi', 'Volunteers who ended'],
    { fromDay: { known: true }, toDay: { known: true } },
  ),
  stock('person', 'volunteers-began', 'volunteers-ended', [
    'volunteers-serving',
    'Tình nguyện viên đang tham gia',
    'Volunteers serving',
    'Tình nguyện viên đã tham gia trừ người đã thôi, tính đến hết ngày cuối kỳ.',
    'Volunteers who began less those who ended, at the end of the last day.',
  ]),
]
