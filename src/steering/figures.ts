// The figures of steering (F001–F009, F022–F026): committees, meetings, scenarios, drills, lessons.
import type { CountFigure, Figure, Measure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import type { Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { committeeMembers, committees } from './committees.ts'
import { lessons } from './lessons.ts'
import { meetings, meetingSites } from './meetings.ts'
import { drills, scenarios } from './scenarios.ts'

const count = (
  register: Register,
  name: string,
  [vi, en]: readonly [string, string],
  measure: Measure,
  where: Predicate,
  sum?: string,
): CountFigure => {
  const day = register.mainDay ?? ''
  const by = register.fields[day]?.label ?? textOf('ngày', 'day')
  return {
    kind: 'count',
    name,
    label: textOf(vi, en),
    definition: textOf(
      `${vi}: đếm ở sổ ${register.many.vi}, theo ${by.vi.toLowerCase()}.`,
      `${en}: counted in the register ${register.many.en}, by ${by.en.toLowerCase()}.`,
    ),
    measure,
    register,
    day,
    where,
    ...(sum ? { sum } : {}),
  }
}

const said = (kind: string) => ({ kind: { is: kind }, none: { not: true } }) as const

export const steeringFigures: readonly Figure[] = [
  count(committees, 'committees', ['Ban Chỉ đạo được thành lập', 'Steering committees formed'], 'item', {
    kind: { is: 'steering' },
  }),
  count(
    committees,
    'command-centres',
    ['Trung tâm chỉ huy được thành lập', 'Command centres formed'],
    'item',
    {
      kind: { is: 'command' },
    },
  ),
  count(
    committeeMembers,
    'committee-members',
    ['Lượt phân công thành viên', 'Members assigned'],
    'person',
    {},
  ),
  count(meetings, 'meetings', ['Cuộc họp, hội nghị', 'Meetings'], 'meeting', {
    kind: { oneOf: ['meeting', 'conference'] },
  }),
  count(meetings, 'briefings', ['Cuộc giao ban', 'Briefings'], 'meeting', { kind: { is: 'briefing' } }),
  count(meetings, 'meetings-online', ['Cuộc họp có trực tuyến', 'Meetings held online'], 'meeting', {
    form: { oneOf: ['online', 'both'] },
  }),
  count(meetingSites, 'meeting-sites', ['Lượt điểm cầu', 'Sites of meetings'], 'site', {}),
  count(meetingSites, 'meeting-present', ['Lượt người dự họp', 'People present'], 'person', {}, 'present'),
  count(meetingSites, 'meeting-absent', ['Lượt người vắng họp', 'People absent'], 'person', {}, 'absent'),
  count(scenarios, 'scenarios', ['Kịch bản, phương án ban hành', 'Scenarios issued'], 'item', {}),
  count(drills, 'drills', ['Cuộc diễn tập', 'Drills'], 'meeting', {}),
  count(drills, 'drill-people', ['Lượt người diễn tập', 'People drilled'], 'person', {}, 'people'),
  count(lessons, 'lessons', ['Bài học kinh nghiệm', 'Lessons'], 'item', said('lesson')),
  count(lessons, 'difficulties', ['Khó khăn, vướng mắc', 'Difficulties'], 'item', said('difficulty')),
  count(lessons, 'good-models', ['Mô hình hay, cách làm hiệu quả', 'Good models'], 'item', said('model')),
  count(
    lessons,
    'policy-proposals',
    ['Kiến nghị sửa chính sách', 'Proposals to amend'],
    'item',
    said('proposal'),
  ),
]
