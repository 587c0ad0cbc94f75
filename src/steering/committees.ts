// Steering committees and command centres (F001–F005): who leads them, who sits in them, what and where each answers for, all by date.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const committees = register({
  name: 'committees',
  table: 'committee',
  one: textOf('Ban Chỉ đạo, Trung tâm chỉ huy', 'Committee or command centre'),
  many: textOf('Ban Chỉ đạo, Trung tâm chỉ huy', 'Committees and command centres'),
  personal: false,
  attachments: true,
  mainDay: 'formedDay',
  sameBy: ['kind', 'name', 'formedDay'],
  sheetWords: ['ban chỉ đạo', 'trung tâm chỉ huy'],
  fields: {
    name: text(textOf('Tên', 'Name'), { required: true, listed: true, searched: true, headers: ['tên'] }),
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        steering: { vi: 'Ban Chỉ đạo', en: 'Steering committee', words: ['bcđ'] },
        command: { vi: 'Trung tâm chỉ huy', en: 'Command centre', words: ['ttch'] },
        other: { vi: 'Tổ, bộ phận khác', en: 'Other' },
      },
      { required: true, listed: true, initial: 'steering', headers: ['loại'] },
    ),
    decisionNumber: text(textOf('Quyết định thành lập', 'Formed by decision'), {
      listed: true,
      searched: true,
      headers: ['quyết định', 'số quyết định'],
    }),
    formedDay: day(textOf('Ngày thành lập', 'Formed'), {
      required: true,
      listed: true,
      headers: ['ngày thành lập'],
    }),
    rulesNumber: text(textOf('Quy chế làm việc', 'Working rules'), { searched: true }),
    endedDay: day(textOf('Ngày kết thúc', 'Ended'), { ahead: true }),
  },
})

export const committeeMembers = register({
  name: 'committee-members',
  table: 'committee_member',
  one: textOf('Thành viên Ban Chỉ đạo', 'Committee member'),
  many: textOf('Thành viên Ban Chỉ đạo', 'Committee members'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['committee', 'post', 'fullName', 'fromDay'],
  sheetWords: ['thành viên ban chỉ đạo', 'phân công nhiệm vụ thành viên'],
  questions: ({ fromDay, toDay }) =>
    typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
      ? [{ fields: ['fromDay', 'toDay'], text: textOf('Thôi trước khi tham gia', 'Left before joining') }]
      : [],
  fields: {
    post: text(textOf('Chức vụ', 'Post'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['chức vụ', 'chức danh'],
    }),
    fullName: text(textOf('Họ và tên', 'Full name'), {
      listed: true,
      searched: true,
      format: 'name',
      headers: ['họ tên', 'họ và tên'],
    }),
    committee: link(textOf('Ban Chỉ đạo', 'Committee'), 'committees', { required: true, listed: true }),
    role: choice(
      textOf('Vai trò', 'Role'),
      {
        head: { vi: 'Trưởng Ban', en: 'Head', words: ['trưởng ban'] },
        standingDeputy: { vi: 'Phó Trưởng Ban Thường trực', en: 'Standing deputy head' },
        deputy: { vi: 'Phó Trưởng Ban', en: 'Deputy head', words: ['phó ban'] },
        member: { vi: 'Ủy viên, thành viên', en: 'Member', words: ['ủy viên', 'thành viên'] },
        secretary: { vi: 'Thư ký', en: 'Secretary' },
      },
      { required: true, listed: true, initial: 'member', headers: ['vai trò'] },
    ),
    inCharge: text(textOf('Phụ trách việc', 'In charge of'), {
      long: true,
      headers: ['nhiệm vụ', 'phụ trách'],
    }),
    area: text(textOf('Địa bàn phụ trách', 'Area in charge'), { format: 'unit', listed: true }),
    decisionNumber: text(textOf('Văn bản phân công', 'Assigned by'), { searched: true }),
    fromDay: day(textOf('Từ ngày', 'From'), { required: true, headers: ['từ ngày'] }),
    toDay: day(textOf('Đến ngày', 'Until'), { ahead: true, headers: ['đến ngày'] }),
  },
})
