// The register of gatherings and other events at which people may have infected each other (28): whoever was there is a contact that names it.
import { day, integer, text, choice } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { setting } from './contact-choices.ts'

export const gatherings = register({
  name: 'gatherings',
  table: 'gathering',
  one: textOf('Sự kiện, nơi tụ tập', 'Gathering'),
  many: textOf('Sự kiện, nơi tụ tập', 'Gatherings'),
  personal: false,
  mainDay: 'heldDay',
  sameBy: ['name', 'heldDay'],
  sheetWords: ['sự kiện', 'đám cưới', 'nơi tụ tập'],
  fields: {
    name: text(textOf('Tên sự kiện', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['sự kiện', 'tên sự kiện', 'event'],
    }),
    setting: choice(textOf('Loại', 'Kind'), setting, {
      initial: 'gathering',
      listed: true,
      headers: ['loại', 'loại sự kiện'],
    }),
    place: text(textOf('Địa điểm', 'Place'), { listed: true, searched: true, headers: ['địa điểm', 'nơi'] }),
    heldDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày', 'ngày tổ chức'] }),
    endDay: day(textOf('Đến ngày', 'Until'), { headers: ['đến ngày', 'ngày kết thúc'] }),
    people: integer(textOf('Số người dự (ước)', 'People (about)'), {
      listed: true,
      min: 0,
      max: 100_000,
      headers: ['số người', 'số người dự'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
