// Scenarios for each level of an epidemic and the drills by which they are tried (F022–F024).
import { choice, day, integer, link, links, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { disease } from '../surveillance/case-choices.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'

export const scenarios = register({
  name: 'scenarios',
  table: 'scenario',
  one: textOf('Kịch bản, phương án', 'Scenario'),
  many: textOf('Kịch bản, phương án', 'Scenarios'),
  personal: false,
  attachments: true,
  // A district writes scenarios for its communes.
  seenBelow: true,
  mainDay: 'approvedDay',
  sameBy: ['name', 'decisionNumber'],
  sheetWords: ['kịch bản', 'phương án'],
  fields: {
    name: text(textOf('Tên', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên', 'kịch bản'],
    }),
    situation: text(textOf('Tình huống', 'Situation'), { long: true, listed: true }),
    disease: choice(textOf('Bệnh', 'Disease'), disease, { initial: MAIN_DISEASE, listed: true }),
    level: choice(
      textOf('Cho cấp độ', 'For level'),
      {
        any: { vi: 'Mọi cấp độ', en: 'Any' },
        one: { vi: 'Cấp 1', en: 'Level 1' },
        two: { vi: 'Cấp 2', en: 'Level 2' },
        three: { vi: 'Cấp 3', en: 'Level 3' },
        four: { vi: 'Cấp 4', en: 'Level 4' },
        warning: { vi: 'Cảnh báo dịch', en: 'Warning' },
        epidemic: { vi: 'Có dịch', en: 'Epidemic' },
        defence1: { vi: 'Phòng thủ dân sự cấp độ 1', en: 'Civil defence 1' },
        defence2: { vi: 'Phòng thủ dân sự cấp độ 2', en: 'Civil defence 2' },
        defence3: { vi: 'Phòng thủ dân sự cấp độ 3', en: 'Civil defence 3' },
      },
      { listed: true, initial: 'any', headers: ['cấp độ'] },
    ),
    triggerFigure: text(textOf('Hoặc khi số liệu', 'Or when the figure'), {
      hint: textOf('Tên số liệu như cases, deaths; để trống nếu chỉ theo cấp độ', 'Like cases, deaths'),
    }),
    triggerValue: integer(textOf('tới ngưỡng', 'reaches'), { min: 0 }),
    triggerDays: integer(textOf('trong số ngày', 'in so many days'), {
      min: 1,
      max: 366,
      hint: textOf('Để trống: 7 ngày', 'Empty: 7 days'),
    }),
    response: text(textOf('Cách đáp ứng', 'Response'), {
      long: true,
      hint: textOf(
        'Mỗi dòng một việc, cơ quan nào làm, đến khi nào: thành nhiệm vụ khi kịch bản được kích hoạt',
        'One thing a line, who does it and until when: tasks once the scenario is asked for',
      ),
    }),
    decisionNumber: text(textOf('Văn bản ban hành', 'Issued by'), { listed: true, searched: true }),
    approvedDay: day(textOf('Ngày ban hành', 'Approved'), {
      required: true,
      listed: true,
      headers: ['ngày'],
    }),
    replacedDay: day(textOf('Ngày thay thế', 'Replaced')),
  },
})

export const drills = register({
  name: 'drills',
  table: 'drill',
  one: textOf('Cuộc diễn tập', 'Drill'),
  many: textOf('Diễn tập', 'Drills'),
  personal: false,
  attachments: true,
  mainDay: 'heldDay',
  sameBy: ['name', 'heldDay'],
  sheetWords: ['diễn tập'],
  fields: {
    name: text(textOf('Tên', 'Name'), { required: true, listed: true, searched: true, headers: ['tên'] }),
    scenario: link(textOf('Theo kịch bản', 'By scenario'), 'scenarios', { listed: true }),
    heldDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, ahead: true, headers: ['ngày'] }),
    place: text(textOf('Nơi', 'Place'), { listed: true }),
    bodies: links(textOf('Cơ quan tham gia', 'Bodies taking part'), 'bodies'),
    people: integer(textOf('Số người tham gia', 'People'), { min: 0, listed: true }),
    result: text(textOf('Kết quả', 'Result'), { long: true }),
    weaknesses: text(textOf('Điểm cần khắc phục', 'Weaknesses'), { long: true }),
  },
})
