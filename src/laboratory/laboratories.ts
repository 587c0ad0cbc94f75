// The register of laboratories and what each can test in a day (F069).
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { method } from './choices.ts'

export const laboratories = register({
  name: 'laboratories',
  table: 'laboratory',
  one: textOf('Phòng xét nghiệm', 'Laboratory'),
  many: textOf('Phòng xét nghiệm', 'Laboratories'),
  personal: false,
  mainDay: 'openedDay',
  sameBy: ['name', 'method'],
  sheetWords: ['công suất xét nghiệm', 'năng lực xét nghiệm', 'phòng xét nghiệm'],
  fields: {
    name: text(textOf('Tên', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên', 'phòng xét nghiệm', 'đơn vị xét nghiệm', 'laboratory'],
    }),
    method: choice(textOf('Phương pháp', 'Method'), method, {
      required: true,
      listed: true,
      initial: 'pcr',
      headers: ['phương pháp', 'kỹ thuật'],
    }),
    perDay: integer(textOf('Công suất, mẫu một ngày', 'Tests a day'), {
      required: true,
      listed: true,
      min: 0,
      max: 1_000_000,
      headers: ['công suất', 'mẫu/ngày', 'công suất mẫu/ngày', 'capacity'],
    }),
    confirms: choice(
      textOf('Được khẳng định', 'May confirm'),
      {
        yes: { vi: 'Được khẳng định', en: 'Confirms' },
        screening: { vi: 'Chỉ sàng lọc', en: 'Screens only' },
      },
      { listed: true, headers: ['khẳng định'] },
    ),
    openedDay: day(textOf('Làm từ ngày', 'Working since'), {
      required: true,
      listed: true,
      headers: ['từ ngày', 'ngày hoạt động'],
    }),
    closedDay: day(textOf('Nghỉ từ ngày', 'Closed since'), { listed: true, headers: ['đến ngày'] }),
    facility: link(textOf('Thuộc cơ sở', 'Facility'), 'facilities'),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
