// The register of households inside a zone (52): which, how many people, from when until when.
import { day, integer, link, text } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const zoneHouseholds = register({
  name: 'zone-households',
  table: 'zone_household',
  one: textOf('Hộ trong vùng khoanh', 'Household in a zone'),
  many: textOf('Hộ trong vùng khoanh', 'Households in zones'),
  personal: true,
  mainDay: 'fromDay',
  sameBy: ['zone', 'household'],
  sheetWords: ['hộ trong vùng', 'danh sách hộ phong tỏa'],
  questions: ({ fromDay, untilDay }): Question[] =>
    typeof fromDay === 'string' && typeof untilDay === 'string' && untilDay < fromDay
      ? [{ fields: ['fromDay', 'untilDay'], text: textOf('Ra khỏi vùng trước khi vào', 'Out before in') }]
      : [],
  fields: {
    zone: link(textOf('Vùng khoanh', 'Zone'), 'zonings', { required: true, listed: true }),
    household: link(textOf('Hộ', 'Household'), 'households', { required: true, listed: true }),
    people: integer(textOf('Số người', 'People'), {
      listed: true,
      min: 0,
      max: 60,
      headers: ['số người', 'nhân khẩu'],
    }),
    fromDay: day(textOf('Từ ngày', 'From'), { required: true, listed: true, headers: ['từ ngày'] }),
    untilDay: day(textOf('Đến ngày', 'Until'), {
      listed: true,
      ahead: true,
      hint: textOf('Tự ghi khi vùng kết thúc', 'Follows the end of the zone'),
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
