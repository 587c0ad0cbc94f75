// The roster of checkpoints (F141): who stands there when, how many of each force, what is handed over.
import { day, integer, link, links, text, type Values } from '../../kernel/register/field.ts'
import { type Question, register } from '../../kernel/register/register.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

/** Báo cáo 000 and 002: police, army and militia, health, commune, unions, inspectors of transport stand at one checkpoint. */
export const forces = {
  police: textOf('Công an', 'Police'),
  army: textOf('Quân đội, dân quân', 'Army, militia'),
  health: textOf('Y tế', 'Health'),
  transport: textOf('Thanh tra giao thông', 'Transport inspection'),
  commune: textOf('Xã, thôn', 'Commune'),
  unions: textOf('Đoàn thể', 'Unions'),
} as const satisfies Record<string, Text>
const names = Object.keys(forces) as (keyof typeof forces)[]

const force = (name: keyof typeof forces) =>
  integer(forces[name], { min: 0, max: 500, headers: [forces[name].vi.toLowerCase()] })

const questions = (values: Values): Question[] => [
  ...(['fromTime', 'toTime'] as const)
    .filter((field) => values[field] && timeOfDay(values[field]) === null)
    .map((field) => ({ fields: [field], text: textOf('Giờ ghi như 06:00', 'Write the time as 06:00') })),
  ...(values.people === 0
    ? [{ fields: ['people'], text: textOf('Ca trực không có ai', 'Nobody in this shift') }]
    : []),
]

export const checkpointShifts = register({
  name: 'checkpoint-shifts',
  table: 'checkpoint_shift',
  one: textOf('Ca trực chốt', 'Shift'),
  many: textOf('Lịch trực chốt', 'Roster of checkpoints'),
  personal: false,
  carried: { by: [], days: 14 },
  mainDay: 'onDay',
  sameBy: ['checkpoint', 'onDay', 'fromTime'],
  sheetWords: ['lịch trực', 'phân công trực chốt', 'ca trực'],
  questions,
  // A list that says only how many is believed.
  derive: (values): Values => {
    const sum = names.reduce((all, name) => all + (typeof values[name] === 'number' ? values[name] : 0), 0)
    return sum > 0 ? { people: sum } : {}
  },
  fields: {
    checkpoint: link(textOf('Chốt', 'Checkpoint'), 'checkpoints', {
      required: true,
      listed: true,
      headers: ['chốt', 'tên chốt'],
    }),
    onDay: day(textOf('Ngày trực', 'Day'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['ngày', 'ngày trực'],
    }),
    fromTime: text(textOf('Từ giờ', 'From'), {
      required: true,
      listed: true,
      headers: ['từ giờ', 'từ', 'ca'],
    }),
    toTime: text(textOf('Đến giờ', 'Until'), {
      required: true,
      listed: true,
      hint: textOf('Sớm hơn giờ đầu là sang hôm sau', 'Earlier than the first hour is the next day'),
      headers: ['đến giờ', 'đến'],
    }),
    leader: text(textOf('Trưởng ca', 'Leader'), {
      format: 'name',
      listed: true,
      headers: ['trưởng ca', 'phụ trách'],
    }),
    police: force('police'),
    army: force('army'),
    health: force('health'),
    transport: force('transport'),
    commune: force('commune'),
    unions: force('unions'),
    people: integer(textOf('Tổng số người trực', 'People'), {
      min: 0,
      max: 3000,
      listed: true,
      hint: textOf('Tự cộng từ các lực lượng', 'Added up from the forces'),
      headers: ['số người', 'tổng số'],
    }),
    members: links(textOf('Thành viên', 'Members'), 'team-members'),
    handover: text(textOf('Bàn giao ca', 'Handed over'), { long: true, headers: ['bàn giao', 'ghi chú'] }),
  },
})
