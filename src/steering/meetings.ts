// Meetings and shift briefings (F007–F009) with who sat at which site, and what was concluded; conclusions become tasks by their notice.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const meetings = register({
  name: 'meetings',
  table: 'meeting',
  one: textOf('Cuộc họp, giao ban', 'Meeting or briefing'),
  many: textOf('Họp, giao ban', 'Meetings and briefings'),
  personal: false,
  attachments: true,
  mainDay: 'heldDay',
  sameBy: ['kind', 'title', 'heldDay'],
  sheetWords: ['cuộc họp', 'giao ban'],
  fields: {
    title: text(textOf('Nội dung họp', 'Subject'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['nội dung', 'cuộc họp'],
    }),
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        meeting: { vi: 'Họp Ban Chỉ đạo', en: 'Committee meeting' },
        briefing: { vi: 'Giao ban', en: 'Briefing' },
        conference: { vi: 'Hội nghị', en: 'Conference' },
      },
      { required: true, listed: true, initial: 'meeting', headers: ['loại'] },
    ),
    form: choice(
      textOf('Hình thức', 'Form'),
      {
        together: { vi: 'Trực tiếp', en: 'In person' },
        online: { vi: 'Trực tuyến', en: 'Online' },
        both: { vi: 'Trực tiếp kết hợp trực tuyến', en: 'Both' },
      },
      { listed: true, initial: 'together', headers: ['hình thức'] },
    ),
    heldDay: day(textOf('Ngày họp', 'Held'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['ngày họp'],
    }),
    committee: link(textOf('Ban Chỉ đạo', 'Committee'), 'committees'),
    chairedBy: text(textOf('Chủ trì', 'Chaired by'), { listed: true, headers: ['chủ trì'] }),
    conclusions: text(textOf('Kết luận', 'Conclusions'), {
      long: true,
      hint: textOf('Mỗi dòng một kết luận', 'One conclusion a line'),
      headers: ['kết luận'],
    }),
    noticeNumber: text(textOf('Thông báo kết luận số', 'Notice of conclusions'), {
      listed: true,
      searched: true,
      hint: textOf('Nhiệm vụ giao theo số này', 'Tasks are given by this number'),
      headers: ['thông báo'],
    }),
  },
})

export const meetingSites = register({
  name: 'meeting-sites',
  table: 'meeting_site',
  one: textOf('Điểm cầu', 'Site of a meeting'),
  many: textOf('Điểm cầu dự họp', 'Sites of meetings'),
  personal: false,
  mainDay: 'heldDay',
  sameBy: ['meeting', 'site'],
  fields: {
    site: text(textOf('Điểm cầu', 'Site'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['điểm cầu'],
    }),
    meeting: link(textOf('Cuộc họp', 'Meeting'), 'meetings', { required: true, listed: true }),
    heldDay: day(textOf('Ngày họp', 'Held'), { required: true, headers: ['ngày họp'] }),
    ledBy: text(textOf('Chủ trì điểm cầu', 'Led by'), { listed: true }),
    present: integer(textOf('Có mặt', 'Present'), { min: 0, listed: true, headers: ['có mặt'] }),
    absent: integer(textOf('Vắng', 'Absent'), { min: 0, listed: true, headers: ['vắng'] }),
    absentWho: text(textOf('Vắng: ai, lý do', 'Absent: who and why'), { long: true }),
  },
})
