// The figures of teams of each kind (F048, F082, F150, F152), formed, dissolved and at work, and of their members.
import type { Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { teamMembers } from './team-members.ts'
import { teams } from './teams.ts'

const kinds = [
  ['community', 'community', 'Tổ COVID cộng đồng', 'Community teams'],
  ['care', 'care', 'Tổ chăm sóc tại cộng đồng', 'Care teams'],
  ['tracing', 'tracing', 'Tổ truy vết', 'Tracing teams'],
  ['self-managed', 'selfManaged', 'Tổ tự quản', 'Self-management teams'],
  ['patrol', 'patrol', 'Tổ tuần tra', 'Patrol teams'],
  ['rapid-response', 'rapidResponse', 'Đội đáp ứng nhanh', 'Rapid response teams'],
  ['vaccination', 'vaccination', 'Tổ tiêm chủng', 'Vaccination teams'],
  ['emergency', 'emergency', 'Tổ cấp cứu', 'Emergency teams'],
] as const

const inCommunity = { teamKind: { is: 'community' } } as const

export const teamFigures: readonly Figure[] = [
  ...kinds.flatMap(([name, kind, vi, en]): Figure[] => [
    count(teams, 'team', 'formedDay', { kind: { is: kind } }, [
      `teams-${name}`,
      `${vi} đã thành lập`,
      `${en} formed`,
      `${vi}: số đã thành lập, theo ngày thành lập, kể cả tổ đã giải thể.`,
      `${en} by the day formed, those dissolved since included.`,
    ]),
    count(teams, 'team', 'endedDay', { kind: { is: kind } }, [
      `teams-${name}-ended`,
      `${vi} đã giải thể`,
      `${en} dissolved`,
      `${vi}: số đã giải thể, theo ngày giải thể.`,
      `${en} by the day dissolved.`,
    ]),
    stock('team', `teams-${name}`, `teams-${name}-ended`, [
      `teams-${name}-now`,
      `${vi} đang hoạt động`,
      `${en} at work`,
      `${vi}: số đã thành lập trừ số đã giải thể, tính đến cuối kỳ.`,
      `${en} formed less those dissolved, at the end of the period.`,
    ]),
  ]),
  count(teamMembers, 'person', 'joinedDay', inCommunity, [
    'team-members',
    'Thành viên tổ COVID cộng đồng',
    'Members of community teams',
    'Số thành viên các tổ COVID cộng đồng, theo ngày tham gia.',
    'Members of community teams by the day joined.',
  ]),
  count(teamMembers, 'person', 'leftDay', { ...inCommunity, leftDay: { known: true } }, [
    'team-members-left',
    'Thành viên tổ COVID cộng đồng đã thôi',
    'Members of community teams who left',
    'Số thành viên tổ COVID cộng đồng đã thôi, theo ngày thôi.',
    'Members of community teams who left, by the day.',
  ]),
  stock('person', 'team-members', 'team-members-left', [
    'team-members-serving',
    'Thành viên tổ COVID cộng đồng đang tham gia',
    'Members of community teams serving',
    'Thành viên tổ COVID cộng đồng đã tham gia trừ người đã thôi, tính đến hết ngày cuối kỳ.',
    'Members of community teams who joined less those who left, at the end of the last day.',
  ]),
  count(teamMembers, 'person', 'joinedDay', { teamKind: { not: 'community' } }, [
    'team-members-other',
    'Thành viên các tổ khác',
    'Members of other teams',
    'Số thành viên của tổ chăm sóc, truy vết, tuần tra và mọi tổ khác, kể cả người chưa ghi tổ, theo ngày tham gia.',
    'Members of care, tracing, patrol and all other teams, those without a team included, by the day joined.',
  ]),
]
