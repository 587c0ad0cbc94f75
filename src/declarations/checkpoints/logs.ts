// The log of checkpoints (F142): each vehicle or person that was checked, and what was done.
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
import { type Question, register } from '../../kernel/register/register.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { visitorFields, way } from '../visitor-fields.ts'

const { fullName, ...otherFields } = visitorFields
const { required: _, ...nameField } = fullName

export const vehicle = {
  onFoot: { vi: 'Đi bộ, xe đạp', en: 'On foot, bicycle', words: ['đi bộ', 'xe đạp'] },
  motorbike: { vi: 'Xe máy', en: 'Motorbike', words: ['xe máy', 'mô tô'] },
  car: { vi: 'Ô tô con', en: 'Car', words: ['ô tô', 'xe con'] },
  bus: { vi: 'Xe khách', en: 'Coach', words: ['xe khách', 'xe buýt'] },
  truck: { vi: 'Xe tải', en: 'Lorry', words: ['xe tải', 'container'] },
  boat: { vi: 'Thuyền, phà', en: 'Boat', words: ['thuyền', 'phà', 'đò'] },
} as const satisfies Record<string, Choice>

export const outcome = {
  passed: { vi: 'Cho qua', en: 'Passed', words: ['cho qua', 'đủ điều kiện'] },
  declared: { vi: 'Khai báo tại chốt rồi qua', en: 'Declared here, then passed', words: ['khai báo'] },
  tested: { vi: 'Xét nghiệm tại chốt', en: 'Tested here', words: ['xét nghiệm', 'test'] },
  turnedBack: { vi: 'Yêu cầu quay lại', en: 'Turned back', words: ['quay đầu', 'quay lại'] },
  isolated: { vi: 'Đưa đi cách ly', en: 'Taken to isolation', words: ['cách ly'] },
  handedOver: { vi: 'Bàn giao địa phương, công an', en: 'Handed over', words: ['bàn giao'] },
} as const satisfies Record<string, Choice>

const questions = ({ atTime, fullName: who, plate, vehicle: by }: Values): Question[] => [
  ...(atTime && timeOfDay(atTime) === null
    ? [{ fields: ['atTime'], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }]
    : []),
  ...(!who && !plate && (by === null || by === 'onFoot')
    ? [
        {
          fields: ['fullName', 'plate'],
          text: textOf('Không ghi người, không ghi xe', 'Neither a person nor a vehicle'),
        },
      ]
    : []),
]

export const checkpointLogs = register({
  name: 'checkpoint-logs',
  table: 'checkpoint_log',
  one: textOf('Lượt qua chốt', 'Passage'),
  many: textOf('Nhật ký chốt', 'Log of checkpoints'),
  personal: true,
  carried: { by: [], days: 7 },
  attachments: true,
  mainDay: 'onDay',
  sameBy: ['checkpoint', 'onDay', 'atTime', 'plate', 'fullName'],
  sheetWords: ['nhật ký chốt', 'sổ chốt', 'người, phương tiện qua chốt'],
  questions,
  fill: () => ({ people: 1 }),
  fields: {
    checkpoint: link(textOf('Chốt', 'Checkpoint'), 'checkpoints', {
      required: true,
      listed: true,
      headers: ['chốt', 'tên chốt'],
    }),
    onDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày'] }),
    atTime: text(textOf('Giờ', 'Time'), { listed: true, headers: ['giờ'] }),
    direction: choice(
      textOf('Chiều', 'Direction'),
      {
        in: { vi: 'Vào địa bàn', en: 'In', words: ['vào'] },
        out: { vi: 'Ra khỏi địa bàn', en: 'Out', words: ['ra'] },
      },
      { initial: 'in', listed: true, headers: ['chiều', 'hướng'] },
    ),
    vehicle: choice(textOf('Phương tiện', 'Vehicle'), vehicle, {
      listed: true,
      headers: ['phương tiện', 'loại xe'],
    }),
    plate: text(textOf('Biển số', 'Plate'), { listed: true, searched: true, headers: ['biển số', 'bks'] }),
    people: integer(textOf('Số người', 'People'), {
      min: 0,
      max: 1000,
      listed: true,
      hint: textOf('Để trống là một người', 'Empty is one'),
      headers: ['số người'],
    }),
    fullName: nameField,
    ...otherFields,
    cameFrom: text(textOf('Từ đâu', 'From'), { headers: ['từ đâu', 'nơi đi'] }),
    goesTo: text(textOf('Đến đâu', 'To'), { headers: ['đến đâu', 'nơi đến'] }),
    fever: yesNo(textOf('Sốt khi đo tại chốt', 'Fever when measured here'), { headers: ['sốt'] }),
    outcome: choice(textOf('Xử lý', 'Done'), outcome, {
      initial: 'passed',
      listed: true,
      headers: ['xử lý', 'kết quả'],
    }),
    how: choice(textOf('Ghi bằng', 'By'), way, { initial: 'staff' }),
    declaration: link(textOf('Tờ khai', 'Declaration'), 'declarations'),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
