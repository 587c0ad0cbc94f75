// The log of the border (F143, F146, F147): who and what crosses at a gate, from the declaration before arrival to the decision, and those who crossed unlawfully.
import { crossingChecks } from '../checks.ts'
import {
  type Choice,
  choice,
  day,
  integer,
  link,
  text,
  type Values,
  yesNo,
} from '../../kernel/register/field.ts'
import { lifecycle } from '../../kernel/register/lifecycle.ts'
import { type Question, register } from '../../kernel/register/register.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { crossingHandling, crossingStage, goodsKind } from '../gate/gate-choices.ts'
import { visitorFields } from '../visitor-fields.ts'
import { vehicle } from './logs.ts'

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

const questions = ({ atTime, arrivedTime, kind: of, handling, stage, post }: Values): Question[] => [
  ...Object.entries({ atTime, arrivedTime })
    .filter(([, time]) => time && timeOfDay(time) === null)
    .map(([field]) => ({
      fields: [field],
      text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30'),
    })),
  ...(stage === 'waiting' && (post ?? null) === null
    ? [{ fields: ['stage', 'post'], text: textOf('Đang chờ ở cửa khẩu nào?', 'At which gate does it wait?') }]
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
  carried: { by: [], days: 7 },
  publicDoor: true,
  lifecycles: [
    lifecycle('stage', crossingStage, {
      declared: ['waiting', 'done', 'absent'],
      waiting: ['done'],
      done: [],
      absent: ['waiting'],
    }),
  ],
  mainDay: 'onDay',
  sameBy: ['kind', 'onDay', 'atTime', 'fullName', 'stretch'],
  sheetWords: ['cửa khẩu', 'nhập cảnh', 'xuất cảnh', 'nhập cảnh trái phép', 'tuần tra biên giới'],
  questions,
  checks: crossingChecks,
  fill: () => ({ people: 1 }),
  fields: {
    kind: choice(textOf('Loại', 'Kind'), kind, {
      required: true,
      listed: true,
      headers: ['loại', 'hình thức'],
    }),
    onDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      // Declared before arrival: the day on which they mean to come.
      ahead: true,
      headers: ['ngày', 'ngày phát hiện'],
    }),
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
    vehicle: choice(textOf('Phương tiện', 'Vehicle'), vehicle, {
      listed: true,
      headers: ['phương tiện', 'loại xe'],
    }),
    plate: text(textOf('Biển số', 'Plate'), { listed: true, searched: true, headers: ['biển số', 'bks'] }),
    driver: yesNo(textOf('Là lái xe', 'Is the driver'), { headers: ['lái xe'] }),
    goods: choice(textOf('Hàng hóa', 'Goods'), goodsKind, { headers: ['hàng hóa', 'loại hàng'] }),
    goodsName: text(textOf('Tên hàng', 'What goods'), { headers: ['tên hàng'] }),
    tonnes: integer(textOf('Khối lượng (tấn)', 'Weight (tonnes)'), {
      min: 0,
      max: 100_000,
      headers: ['khối lượng', 'tấn', 'trọng lượng'],
    }),
    declaration: link(textOf('Tờ khai y tế', 'Health declaration'), 'declarations'),
    declaredBefore: yesNo(textOf('Đã khai trước khi đến', 'Declared before arrival')),
    red: yesNo(textOf('Tờ khai cần xem ngay', 'Its declaration needs a look')),
    stage: choice(textOf('Tình trạng', 'Where it stands'), crossingStage, {
      initial: 'done',
      listed: true,
      headers: ['tình trạng'],
    }),
    arrivedTime: text(textOf('Đến cửa khẩu lúc', 'Came to the gate at'), { headers: ['giờ đến'] }),
    handling: choice(textOf('Xử lý', 'Done'), crossingHandling, { headers: ['xử lý', 'kết quả'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
