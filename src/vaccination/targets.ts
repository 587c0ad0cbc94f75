// The register of vaccination targets (F098–F101): how many are due for each dose, so that every dose has its own denominator.
import { choice, day, integer, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { targetGroup } from './doses.ts'

export const vaccinationTargets = register({
  name: 'vaccination-targets',
  table: 'vaccination_target',
  one: textOf('Chỉ tiêu tiêm chủng', 'Vaccination target'),
  many: textOf('Chỉ tiêu tiêm chủng', 'Vaccination targets'),
  personal: false,
  mainDay: 'asOfDay',
  sameBy: ['targetGroup', 'doseNumber', 'asOfDay'],
  sheetWords: ['chỉ tiêu tiêm', 'đối tượng tiêm'],
  fields: {
    targetGroup: choice(textOf('Nhóm đối tượng', 'Target group'), targetGroup, {
      required: true,
      listed: true,
      headers: ['nhóm', 'nhóm đối tượng'],
    }),
    doseNumber: integer(textOf('Mũi số', 'Dose number'), {
      required: true,
      listed: true,
      min: 1,
      max: 9,
      headers: ['mũi', 'mũi số'],
    }),
    people: integer(textOf('Số người', 'People'), {
      required: true,
      listed: true,
      min: 0,
      headers: ['số người', 'số đối tượng', 'tổng số'],
    }),
    asOfDay: day(textOf('Tính đến ngày', 'As of'), {
      required: true,
      listed: true,
      headers: ['tính đến ngày', 'ngày'],
    }),
    replacedDay: day(textOf('Có chỉ tiêu mới thay từ ngày', 'Replaced from'), {
      ahead: true,
      listed: true,
      hint: textOf(
        'Tự ghi theo chỉ tiêu mới hơn của cùng đơn vị, nhóm và mũi',
        'Follows from the next target of the same unit, group and dose',
      ),
    }),
    source: text(textOf('Nguồn số liệu', 'Source'), { headers: ['nguồn', 'nguồn số liệu'] }),
  },
})
