// The figures of community teams (F150) and of the households they answer for.
import type { Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { teamMembers } from './team-members.ts'
import { teams } from './teams.ts'

export const teamFigures: readonly Figure[] = [
  count(teams, 'team', 'formedDay', { kind: { is: 'community' } }, [
    'teams-community',
    'Tổ COVID cộng đồng',
    'Community teams',
    'Số tổ COVID cộng đồng, theo ngày thành lập.',
    'Community COVID teams by the day formed.',
  ]),
  count(teams, 'team', 'formedDay', { kind: { is: 'care' } }, [
    'teams-care',
    'Tổ chăm sóc tại cộng đồng',
    'Care teams',
    'Số tổ chăm sóc người nhiễm tại cộng đồng, theo ngày thành lập.',
    'Care teams by the day formed.',
  ]),
  count(teams, 'team', 'formedDay', { kind: { is: 'tracing' } }, [
    'teams-tracing',
    'Tổ truy vết',
    'Tracing teams',
    'Số tổ truy vết, nhiều lực lượng cùng tham gia, theo ngày thành lập.',
    'Tracing teams of several forces by the day formed.',
  ]),
  count(teamMembers, 'person', 'joinedDay', {}, [
    'team-members',
    'Thành viên tổ',
    'Team members',
    'Số thành viên các tổ COVID cộng đồng, theo ngày tham gia.',
    'Members of community teams by the day joined.',
  ]),
  count(teamMembers, 'person', 'leftDay', { leftDay: { known: true } }, [
    'team-members-left',
    'Thành viên tổ đã thôi',
    'Team members who left',
    'Số thành viên tổ đã thôi, theo ngày thôi.',
    'Members who left, by the day.',
  ]),
  stock('person', 'team-members', 'team-members-left', [
    'team-members-serving',
    'Thành viên tổ đang tham gia',
    'Team members serving',
    'Thành viên tổ đã tham gia trừ người đã thôi, tính đến hết ngày cuối kỳ.',
    'Members who joined less those who left, at the end of the last day.',
  ]),
]
