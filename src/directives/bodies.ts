// The register of bodies (F005, F016): every agency, union, force and facility that is given tasks, by the names that documents call it.
import { choice, day, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const bodies = register({
  name: 'bodies',
  table: 'body',
  one: textOf('Cơ quan', 'Body'),
  many: textOf('Cơ quan, đơn vị', 'Bodies'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['kind', 'name'],
  sheetWords: ['cơ quan', 'danh sách cơ quan', 'đầu mối'],
  questions: ({ fromDay, toDay }) =>
    typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
      ? [
          {
            fields: ['fromDay', 'toDay'],
            text: textOf('Thôi hoạt động trước khi có', 'Ended before it began'),
          },
        ]
      : [],
  fields: {
    name: text(textOf('Tên cơ quan', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên cơ quan', 'cơ quan', 'tên đơn vị'],
    }),
    shortNames: text(textOf('Tên gọi tắt', 'Short names'), {
      searched: true,
      listed: true,
      hint: textOf('Cách nhau bởi dấu chấm phẩy', 'With a semicolon between'),
      headers: ['viết tắt', 'tên tắt'],
    }),
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        committee: { vi: 'Ủy ban nhân dân', en: 'People’s Committee', words: ['ubnd'] },
        department: {
          vi: 'Sở, phòng, ban',
          en: 'Department',
          words: ['sở', 'phòng', 'ban', 'cơ quan chuyên môn'],
        },
        party: { vi: 'Cơ quan Đảng', en: 'Party body', words: ['đảng'] },
        police: { vi: 'Công an', en: 'Police' },
        military: { vi: 'Quân sự, biên phòng', en: 'Military', words: ['quân sự'] },
        front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front', words: ['mttq'] },
        union: { vi: 'Đoàn thể', en: 'Mass organisation', words: ['hội', 'đoàn'] },
        health: { vi: 'Cơ sở y tế', en: 'Health facility', words: ['y tế'] },
        school: { vi: 'Trường học', en: 'School', words: ['trường'] },
        enterprise: { vi: 'Doanh nghiệp, hợp tác xã', en: 'Enterprise', words: ['doanh nghiệp'] },
        steering: { vi: 'Ban Chỉ đạo', en: 'Steering committee', words: ['bcđ'] },
      },
      { required: true, listed: true, headers: ['loại'] },
    ),
    headName: text(textOf('Người đứng đầu', 'Head'), { listed: true, searched: true, format: 'name' }),
    headTitle: text(textOf('Chức vụ', 'Title')),
    fromDay: day(textOf('Có từ ngày', 'From'), { required: true, headers: ['từ ngày'] }),
    toDay: day(textOf('Đến ngày', 'Until'), { ahead: true }),
  },
})
