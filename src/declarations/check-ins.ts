// The register of check-ins (F136, F137): who came to a place, when, and when they left where that was said (rules.md P-005).
import { choice, day, link, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { visitorFields, way } from './visitor-fields.ts'

const questions = ({ atTime, leftTime }: Values): Question[] =>
  (['atTime', 'leftTime'] as const)
    .filter((field) => {
      const said = field === 'atTime' ? atTime : leftTime
      return said && timeOfDay(said) === null
    })
    .map((field) => ({ fields: [field], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }))

export const checkIns = register({
  name: 'check-ins',
  table: 'check_in',
  one: textOf('Lượt đến', 'Check-in'),
  many: textOf('Lượt đến địa điểm', 'Check-ins'),
  personal: true,
  carried: { by: [], days: 3 },
  publicDoor: true,
  mainDay: 'onDay',
  sameBy: ['place', 'onDay', 'atTime', 'fullName', 'phone'],
  sheetWords: ['người ra vào', 'sổ khách', 'lượt đến', 'check-in'],
  questions,
  fields: {
    place: link(textOf('Địa điểm', 'Place'), 'qr-places', {
      required: true,
      listed: true,
      headers: ['địa điểm'],
    }),
    onDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày', 'ngày đến'] }),
    atTime: text(textOf('Giờ đến', 'Came'), { listed: true, headers: ['giờ', 'giờ đến', 'giờ vào'] }),
    leftTime: text(textOf('Giờ về', 'Left'), { listed: true, headers: ['giờ về', 'giờ ra'] }),
    ...visitorFields,
    how: choice(textOf('Ghi bằng', 'By'), way, { initial: 'staff', listed: true }),
    declaration: link(textOf('Tờ khai', 'Declaration'), 'declarations'),
    contact: link(textOf('Đã thành người tiếp xúc', 'Became the contact'), 'contacts'),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
