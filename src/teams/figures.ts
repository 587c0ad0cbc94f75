// The figures of community teams (F150) and of the households they answer for.
import type { Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { teamMembers } from './team-members.ts'
import { teams } from './teams.ts'

export const teamFigures: readonly Figure[] = [
  {
    kind: 'count',
    name: 'teams-community',
    label: textOf('Tổ COVID cộng đồng', 'Community teams'),
    definition: textOf(
      'Số tổ COVID cộng đồng, theo ngày thành lập.',
      'Community COVID teams by the day formed.',
    ),
    measure: 'team',
    register: teams,
    day: 'formedDay',
    where: { kind: { is: 'community' } },
  },
  {
    kind: 'count',
    name: 'teams-care',
    label: textOf('Tổ chăm sóc tại cộng đồng', 'Care teams'),
    definition: textOf(
      'Số tổ chăm sóc người nhiễm tại cộng đồng, theo ngày thành lập.',
      'Care teams by the day formed.',
    ),
    measure: 'team',
    register: teams,
    day: 'formedDay',
    where: { kind: { is: 'care' } },
  },
  {
    kind: 'count',
    name: 'teams-tracing',
    label: textOf('Tổ truy vết', 'Tracing teams'),
    definition: textOf(
      'Số tổ truy vết, nhiều lực lượng cùng tham gia, theo ngày thành lập.',
      'Tracing teams of several forces by the day formed.',
    ),
    measure: 'team',
    register: teams,
    day: 'formedDay',
    where: { kind: { is: 'tracing' } },
  },
  {
    kind: 'count',
    name: 'team-members',
    label: textOf('Thành viên tổ', 'Team members'),
    definition: textOf(
      'Số thành viên các tổ COVID cộng đồng, theo ngày tham gia.',
      'Members of community teams by the day joined.',
    ),
    measure: 'person',
    register: teamMembers,
    day: 'joinedDay',
    where: {},
  },
  {
    kind: 'count',
    name: 'team-members-left',
    label: textOf('Thành viên tổ đã thôi', 'Team members who left'),
    definition: textOf('Số thành viên tổ đã thôi, theo ngày thôi.', 'Members who left, by the day.'),
    measure: 'person',
    register: teamMembers,
    day: 'leftDay',
    where: { leftDay: { known: true } },
  },
  {
    kind: 'stock',
    name: 'team-members-serving',
    label: textOf('Thành viên tổ đang tham gia', 'Team members serving'),
    definition: textOf(
      'Thành viên tổ đã tham gia trừ người đã thôi, tính đến hết ngày cuối kỳ.',
      'Members who joined less those who left, at the end of the last day.',
    ),
    measure: 'person',
    plus: ['team-members'],
    minus: ['team-members-left'],
  },
]
