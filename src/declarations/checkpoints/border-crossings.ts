// The log of the border (F143, F146): entries and exits, and those who crossed unlawfully; found by whom, and what became of them.
import { type Choice, choice, day, integer, link, text, type Values } from '../../kernel/register/field.ts'
import { type Question, register } from '../../kernel/register/register.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { visitorFields } from '../visitor-fields.ts'

const { fullName, ...otherFields } = visitorFields
const { required: _, ...nameField } = fullName

const kind = {
  entry: { vi: 'Nhập cảnh', en: 'Entry', words: ['nhập cảnh'] },
  exit: { vi: 'Xuất cảnh', en: 'Exit', words: ['xuất cảnh'] },
  illegalEntry: {
    vi: 'Nhập cảnh trái phép',
    en: 'Illegal entry',
    words: ['nhập cảnh trái phép', 'vượt biên'],
  },
  illegalExit: { vi: 'Xuất cảnh trái phép', en: 'Illegal exit', words: ['xuất cảnh trái phép'] },
} as const satisfies Record<string, Choice>

const questions = ({ atTime, kind: of, handling }: Values): Question[] => [
  ...(atTime && timeOfDay(atTime) === null
    ? [{ fields: ['atTime'], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }]
    : []),
  ...(of === 'illegalEntry' && (handling === null || handling === 'passed')
    ? [
        {
          fields: ['kind', 'handling'],
          text: textOf('Nhập cảnh trái phép mà chưa ghi xử lý', 'Illegal entry, and nothing done is written'),
        },
      ]
    : []),
]

export const borderCrossings = register({
  name: 'border-crossings',
  table: 'border_crossing',
  one: textOf('Lượt qua biên giới', 'Border crossing'),
  many: textOf('Nhật ký biên giới', 'Log of the border'),
  personal: true,
  mainDay: 'onDay',
  sameBy: ['kind', 'onDay', 'atTime', 'fullName', 'stretch'],
  sheetWords: ['nhập cảnh', 'xuất cảnh', 'nhập cảnh trái phép', 'tuần tra biên giới'],
  questions,
  fill: () => ({ people: 1 }),
  fields: {
    kind: choice(textOf('Loại', 'Kind'), kind, {
      required: true,
      listed: true,
      headers: ['loại', 'hình thức'],
    }),
    onDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày', 'ngày phát hiện'] }),
    atTime: text(textOf('Giờ', 'Time'), { listed: true, headers: ['giờ'] }),
    post: link(textOf('Chốt, cửa khẩu', 'Post or gate'), 'checkpoints', {
      listed: true,
      headers: ['chốt', 'cửa khẩu'],
    }),
    stretch: text(textOf('Đoạn biên, mốc', 'Stretch, marker'), {
      listed: true,
      headers: ['mốc', 'đoạn biên', 'khu vực'],
    }),
    people: integer(textOf('Số người', 'People'), {
      min: 0,
      max: 10_000,
      listed: true,
      hint: textOf('Để trống là một người', 'Empty is one'),
      headers: ['số người'],
    }),
    fullName: nameField,
    ...otherFields,
    nationality: text(textOf('Quốc tịch', 'Nationality'), { headers: ['quốc tịch'] }),
    cameFrom: text(textOf('Từ đâu', 'From'), { headers: ['từ đâu', 'nước đi'] }),
    goesTo: text(textOf('Về đâu', 'To'), { headers: ['về đâu', 'nơi đến'] }),
    foundBy: choice(textOf('Phát hiện bởi', 'Found by'), {
      borderGuard: { vi: 'Biên phòng', en: 'Border guard', words: ['biên phòng', 'đồn biên phòng'] },
      police: { vi: 'Công an', en: 'Police', words: ['công an'] },
      militia: { vi: 'Dân quân, tổ tuần tra', en: 'Militia, patrol', words: ['dân quân', 'tổ tuần tra'] },
      citizen: { vi: 'Người dân báo', en: 'Citizens', words: ['người dân', 'nhân dân'] },
      gate: { vi: 'Làm thủ tục tại cửa khẩu', en: 'At the gate' },
    }),
    handling: choice(textOf('Xử lý', 'Done'), {
      passed: { vi: 'Làm thủ tục, cho qua', en: 'Passed' },
      isolated: { vi: 'Đưa đi cách ly', en: 'Taken to isolation', words: ['cách ly'] },
      returned: { vi: 'Trao trả, đẩy đuổi', en: 'Returned', words: ['trao trả', 'đẩy đuổi'] },
      fined: { vi: 'Xử phạt', en: 'Fined', words: ['xử phạt'] },
      investigated: { vi: 'Chuyển điều tra', en: 'Under investigation', words: ['khởi tố', 'điều tra'] },
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
