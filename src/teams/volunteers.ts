// The register of volunteers (F154): who offers what, from which organisation, with which team, from when until when.
import { type Choice, choice, day, integer, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

const standing = {
  registered: { vi: 'Đã đăng ký', en: 'Registered', words: ['đăng ký'] },
  serving: { vi: 'Đang tham gia', en: 'Serving', words: ['tham gia'] },
  ended: { vi: 'Đã thôi', en: 'Ended', words: ['nghỉ', 'thôi'] },
} as const satisfies Record<string, Choice>

export const volunteers = register({
  name: 'volunteers',
  table: 'volunteer',
  one: textOf('Tình nguyện viên', 'Volunteer'),
  many: textOf('Tình nguyện viên', 'Volunteers'),
  personal: false,
  mainDay: 'registeredDay',
  sameBy: ['fullName', 'phone'],
  sheetWords: ['tình nguyện viên', 'danh sách tình nguyện'],
  lifecycles: [
    lifecycle('standing', standing, {
      registered: ['serving', 'ended'],
      serving: ['ended'],
      ended: ['serving'],
    }),
  ],
  questions: ({ standing: stands, fromDay, toDay }): Question[] => [
    ...(stands === 'serving' && !fromDay
      ? [
          {
            fields: ['standing', 'fromDay'],
            text: textOf('Đang tham gia mà thiếu ngày', 'Serving without a day'),
          },
        ]
      : []),
    ...(stands === 'ended' && !toDay
      ? [{ fields: ['standing', 'toDay'], text: textOf('Đã thôi mà thiếu ngày', 'Ended without a day') }]
      : []),
    ...(typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
      ? [{ fields: ['fromDay', 'toDay'], text: textOf('Thôi trước khi tham gia', 'Ended before it began') }]
      : []),
  ],
  fields: {
    fullName: text(textOf('Họ và tên', 'Full name'), {
      required: true,
      listed: true,
      searched: true,
      format: 'name',
      headers: ['họ tên', 'họ và tên'],
    }),
    birthYear: integer(textOf('Năm sinh', 'Year of birth'), {
      min: 1930,
      max: 2100,
      headers: ['năm sinh', 'sinh năm'],
    }),
    phone: text(textOf('Điện thoại', 'Phone'), {
      format: 'phone',
      masked: true,
      headers: ['điện thoại', 'sđt'],
    }),
    organisation: choice(
      textOf('Tổ chức', 'Organisation'),
      {
        youth: { vi: 'Đoàn Thanh niên', en: 'Youth Union', words: ['đoàn tn', 'thanh niên'] },
        women: { vi: 'Hội Phụ nữ', en: 'Women’s Union', words: ['phụ nữ'] },
        redCross: { vi: 'Hội Chữ thập đỏ', en: 'Red Cross', words: ['chữ thập đỏ'] },
        veterans: { vi: 'Hội Cựu chiến binh', en: 'Veterans', words: ['cựu chiến binh'] },
        religious: { vi: 'Tổ chức tôn giáo', en: 'Religious body', words: ['tôn giáo'] },
        school: { vi: 'Nhà trường', en: 'School', words: ['giáo viên', 'sinh viên'] },
        free: { vi: 'Tự do', en: 'By themselves', words: ['cá nhân'] },
      },
      { listed: true, headers: ['tổ chức', 'đoàn thể', 'đơn vị'] },
    ),
    work: choice(
      textOf('Việc nhận', 'Work'),
      {
        health: { vi: 'Y tế, lấy mẫu, chăm sóc', en: 'Health, sampling, care', words: ['y tế'] },
        entry: { vi: 'Nhập liệu, trực điện thoại', en: 'Data entry, telephone', words: ['nhập liệu'] },
        checkpoint: { vi: 'Trực chốt, tuần tra', en: 'Checkpoint, patrol', words: ['trực chốt'] },
        supply: {
          vi: 'Hậu cần, vận chuyển',
          en: 'Supply, transport',
          words: ['hậu cần', 'lái xe', 'nấu ăn'],
        },
        inform: { vi: 'Tuyên truyền', en: 'Informing', words: ['truyền thông'] },
      },
      { listed: true, headers: ['nhiệm vụ', 'công việc'] },
    ),
    team: link(textOf('Với tổ', 'With team'), 'teams', { headers: ['tổ'] }),
    registeredDay: day(textOf('Ngày đăng ký', 'Registered on'), {
      required: true,
      listed: true,
      headers: ['ngày đăng ký', 'ngày'],
    }),
    standing: choice(textOf('Tình trạng', 'State'), standing, {
      initial: 'registered',
      listed: true,
      headers: ['tình trạng'],
    }),
    fromDay: day(textOf('Tham gia từ', 'From'), { headers: ['từ ngày'] }),
    toDay: day(textOf('Đến ngày', 'To'), { headers: ['đến ngày'] }),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
