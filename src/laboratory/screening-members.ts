// The register of who is to be tested by a screening plan (F070): the list of an enterprise, of a market, of a risk group.
import { day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

export const screeningMembers = register({
  name: 'screening-members',
  table: 'screening_member',
  one: textOf('Người phải sàng lọc', 'Person to be screened'),
  many: textOf('Người phải sàng lọc', 'Persons to be screened'),
  personal: true,
  subject: persons,
  mainDay: 'fromDay',
  sameBy: ['plan'],
  sheetWords: ['danh sách lao động', 'danh sách công nhân', 'danh sách sàng lọc'],
  fields: {
    plan: link(textOf('Kế hoạch sàng lọc', 'Screening plan'), 'screening-plans', {
      required: true,
      listed: true,
      headers: ['kế hoạch', 'doanh nghiệp', 'nhà máy', 'cơ sở'],
    }),
    part: text(textOf('Tổ, xưởng, gian hàng', 'Workshop or stall'), {
      listed: true,
      headers: ['tổ sản xuất', 'phân xưởng', 'xưởng', 'bộ phận', 'gian hàng'],
    }),
    shift: text(textOf('Ca', 'Shift'), { listed: true, headers: ['ca', 'ca làm việc'] }),
    fromDay: day(textOf('Từ ngày', 'From'), { required: true, listed: true, headers: ['từ ngày', 'ngày'] }),
    untilDay: day(textOf('Đến ngày', 'Until'), { listed: true, ahead: true, headers: ['đến ngày'] }),
  },
})
