// The roster of the hotline (F206): who answers which number from when to when, twenty-four hours a day.
import { day, integer, text } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'

export const hotlineShifts = register({
  name: 'hotline-shifts',
  table: 'hotline_shift',
  one: textOf('Ca trực đường dây nóng', 'Shift of the hotline'),
  many: textOf('Lịch trực đường dây nóng', 'Roster of the hotline'),
  personal: false,
  seenBelow: true,
  mainDay: 'shiftDay',
  sameBy: ['line', 'shiftDay', 'fromTime'],
  sheetWords: ['lịch trực', 'trực đường dây nóng', 'trực dịch'],
  questions: ({ fromTime, toTime }): Question[] =>
    Object.entries({ fromTime, toTime }).flatMap(([field, value]) =>
      value && value !== '24:00' && timeOfDay(value) === null
        ? [{ fields: [field], text: textOf('Giờ ghi như 19:30', 'Write the time as 19:30') }]
        : [],
    ),
  fields: {
    line: text(textOf('Số đường dây nóng', 'Number of the line'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['số đường dây nóng', 'đường dây nóng', 'số điện thoại'],
    }),
    shiftDay: day(textOf('Ngày trực', 'Day'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['ngày', 'ngày trực'],
    }),
    fromTime: text(textOf('Từ giờ', 'From'), {
      required: true,
      listed: true,
      headers: ['từ giờ', 'ca', 'bắt đầu'],
    }),
    toTime: text(textOf('Đến giờ', 'To'), { required: true, listed: true, headers: ['đến giờ', 'kết thúc'] }),
    onDuty: text(textOf('Người trực', 'On duty'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['người trực', 'họ tên'],
    }),
    calls: integer(textOf('Số cuộc gọi đã nhận', 'Calls taken'), {
      min: 0,
      listed: true,
      headers: ['số cuộc gọi', 'cuộc gọi'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
