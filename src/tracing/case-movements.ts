// The register of where a case went while infectious (15), and of the disinfection of these places (F051).
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { setting } from './contact-choices.ts'

export const caseMovements = register({
  name: 'case-movements',
  table: 'case_movement',
  one: textOf('Nơi ca bệnh đã đến', 'Place a case went to'),
  many: textOf('Nơi ca bệnh đã đến', 'Places cases went to'),
  personal: true,
  subject: persons,
  mainDay: 'fromDay',
  sameBy: ['place', 'fromDay', 'fromTime'],
  sheetWords: ['lịch trình', 'mốc dịch tễ', 'di chuyển', 'movement'],
  checks: [
    {
      name: 'case-movements-undisinfected',
      group: 'late',
      severity: 'warning',
      label: textOf('Nơi ca bệnh đã đến chưa khử khuẩn', 'Places of cases not disinfected'),
      definition: textOf(
        'Nơi ca bệnh đã đến từ hai ngày trước mà chưa ghi ngày khử khuẩn.',
        'Places cases went to two days ago or earlier without a day of disinfection.',
      ),
      where: (day) => `r.disinfected_day is null and coalesce(r.to_day, r.from_day) <= ${day}::date - 2`,
    },
  ],
  questions: ({ fromDay, toDay }) =>
    typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
      ? [{ fields: ['fromDay', 'toDay'], text: textOf('Rời đi trước khi đến', 'Left before coming') }]
      : [],
  fields: {
    place: text(textOf('Nơi đến', 'Place'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['nơi đến', 'địa điểm', 'mốc dịch tễ', 'place'],
    }),
    setting: choice(textOf('Loại nơi', 'Kind of place'), setting, {
      listed: true,
      headers: ['loại', 'loại nơi'],
    }),
    gathering: link(textOf('Tại sự kiện', 'At a gathering'), 'gatherings', { headers: ['sự kiện'] }),
    fromDay: day(textOf('Từ ngày', 'From'), {
      required: true,
      listed: true,
      headers: ['từ ngày', 'ngày', 'ngày đến', 'from'],
    }),
    fromTime: text(textOf('Lúc', 'At'), { headers: ['giờ', 'lúc', 'thời gian'] }),
    toDay: day(textOf('Đến ngày', 'To'), { listed: true, headers: ['đến ngày', 'ngày đi', 'to'] }),
    disinfectedDay: day(textOf('Ngày khử khuẩn', 'Disinfected'), {
      listed: true,
      headers: ['ngày khử khuẩn', 'phun khử khuẩn'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
