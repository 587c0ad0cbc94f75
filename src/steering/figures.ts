// The figures of steering (F001–F009, F022–F026): committees, meetings, scenarios, drills, lessons.
import type { Figure } from '../kernel/figure/figure.ts'
import { countOf } from '../kernel/figure/said.ts'
import { committeeMembers, committees } from './committees.ts'
import { lessons } from './lessons.ts'
import { meetings, meetingSites } from './meetings.ts'
import { drills, scenarios } from './scenarios.ts'

const said = (kind: string) => ({ kind: { is: kind }, none: { not: true } }) as const

export const steeringFigures: readonly Figure[] = [
  countOf(
    { register: committees, measure: 'item' },
    'committees',
    ['Ban Chỉ đạo được thành lập', 'Steering committees formed'],
    {
      kind: { is: 'steering' },
    },
  ),
  countOf(
    { register: committees, measure: 'item' },
    'command-centres',
    ['Trung tâm chỉ huy được thành lập', 'Command centres formed'],
    {
      kind: { is: 'command' },
    },
  ),
  countOf({ register: committeeMembers, measure: 'person' }, 'committee-members', [
    'Lượt phân công thành viên',
    'Members assigned',
  ]),
  countOf({ register: meetings, measure: 'meeting' }, 'meetings', ['Cuộc họp, hội nghị', 'Meetings'], {
    kind: { oneOf: ['meeting', 'conference'] },
  }),
  countOf({ register: meetings, measure: 'meeting' }, 'briefings', ['Cuộc giao ban', 'Briefings'], {
    kind: { is: 'briefing' },
  }),
  countOf(
    { register: meetings, measure: 'meeting' },
    'meetings-online',
    ['Cuộc họp có trực tuyến', 'Meetings held online'],
    {
      form: { oneOf: ['online', 'both'] },
    },
  ),
  countOf({ register: meetingSites, measure: 'site' }, 'meeting-sites', [
    'Lượt điểm cầu',
    'Sites of meetings',
  ]),
  countOf({ register: meetingSites, measure: 'person', sum: 'present' }, 'meeting-present', [
    'Lượt người dự họp',
    'People present',
  ]),
  countOf({ register: meetingSites, measure: 'person', sum: 'absent' }, 'meeting-absent', [
    'Lượt người vắng họp',
    'People absent',
  ]),
  countOf({ register: scenarios, measure: 'item' }, 'scenarios', [
    'Kịch bản, phương án ban hành',
    'Scenarios issued',
  ]),
  countOf({ register: drills, measure: 'meeting' }, 'drills', ['Cuộc diễn tập', 'Drills']),
  countOf({ register: drills, measure: 'person', sum: 'people' }, 'drill-people', [
    'Lượt người diễn tập',
    'People drilled',
  ]),
  countOf(
    { register: lessons, measure: 'item' },
    'lessons',
    ['Bài học kinh nghiệm', 'Lessons'],
    said('lesson'),
  ),
  countOf(
    { register: lessons, measure: 'item' },
    'difficulties',
    ['Khó khăn, vướng mắc', 'Difficulties'],
    said('difficulty'),
  ),
  countOf(
    { register: lessons, measure: 'item' },
    'good-models',
    ['Mô hình hay, cách làm hiệu quả', 'Good models'],
    said('model'),
  ),
  countOf(
    { register: lessons, measure: 'item' },
    'good-models-none',
    ['Trả lời “Không có” về mô hình hay', 'Answers that there is no good model'],
    { kind: { is: 'model' }, none: { is: true } },
  ),
  countOf(
    { register: lessons, measure: 'item' },
    'policy-proposals',
    ['Kiến nghị sửa chính sách', 'Proposals to amend'],
    said('proposal'),
  ),
]
