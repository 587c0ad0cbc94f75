// The register of vulnerable people (F041): one record a person, with every group the person is in, who cares, and how often somebody calls.
import { day, integer, text, yesNo } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

/** The groups of document 001, in its words. */
export const vulnerableGroups = {
  elderly: textOf('Người cao tuổi', 'Elderly'),
  chronic: textOf('Người có bệnh nền', 'With a chronic disease'),
  disabled: textOf('Người khuyết tật', 'Disabled'),
  pregnant: textOf('Phụ nữ mang thai', 'Pregnant'),
  alone: textOf('Người không nơi nương tựa', 'Without anybody to rely on'),
  orphan: textOf('Trẻ em mồ côi', 'Orphan'),
  minority: textOf('Đồng bào dân tộc thiểu số', 'Ethnic minority'),
  migrant: textOf('Lao động di cư', 'Migrant worker'),
} as const satisfies Record<string, Text>

export type VulnerableGroup = keyof typeof vulnerableGroups
export const vulnerableGroupNames = Object.keys(vulnerableGroups) as VulnerableGroup[]

const group = (name: VulnerableGroup, headers: readonly string[], listed = false) =>
  yesNo(vulnerableGroups[name], { listed, headers })

export const vulnerablePersons = register({
  name: 'vulnerable-persons',
  table: 'vulnerable_person',
  one: textOf('Người thuộc nhóm nguy cơ', 'Vulnerable person'),
  many: textOf('Nhóm nguy cơ, dễ tổn thương', 'Vulnerable people'),
  personal: true,
  carried: { by: ['subject'] },
  subject: persons,
  mainDay: 'listedDay',
  sameBy: ['listedDay'],
  sheetWords: ['nhóm nguy cơ', 'người cao tuổi', 'bệnh nền', 'đối tượng yếu thế', 'dễ tổn thương'],
  questions: (values) => [
    ...(vulnerableGroupNames.every((name) => values[name] !== true)
      ? [{ fields: [...vulnerableGroupNames], text: textOf('Chưa ghi thuộc nhóm nào', 'In no group') }]
      : []),
    ...(typeof values.listedDay === 'string' &&
    typeof values.endedDay === 'string' &&
    values.endedDay < values.listedDay
      ? [
          {
            fields: ['listedDay', 'endedDay'],
            text: textOf('Thôi theo dõi trước khi vào danh sách', 'Ended before it was listed'),
          },
        ]
      : []),
  ],
  fields: {
    elderly: group('elderly', ['người cao tuổi', 'cao tuổi'], true),
    chronic: group('chronic', ['bệnh nền', 'có bệnh nền'], true),
    disabled: group('disabled', ['khuyết tật', 'người khuyết tật']),
    pregnant: group('pregnant', ['mang thai', 'phụ nữ mang thai'], true),
    alone: group('alone', ['không nơi nương tựa', 'neo đơn', 'sống một mình']),
    orphan: group('orphan', ['mồ côi', 'trẻ mồ côi']),
    minority: group('minority', ['dân tộc thiểu số', 'dtts']),
    migrant: group('migrant', ['lao động di cư', 'di cư']),
    conditions: text(textOf('Bệnh nền, cần chú ý', 'Conditions, to be minded'), {
      listed: true,
      headers: ['tên bệnh nền', 'bệnh kèm theo', 'chú ý'],
    }),
    carer: text(textOf('Người chăm sóc', 'Carer'), { format: 'name', headers: ['người chăm sóc'] }),
    carerPhone: text(textOf('Điện thoại người chăm sóc', 'Phone of the carer'), {
      format: 'phone',
      masked: true,
      headers: ['điện thoại người chăm sóc', 'sđt người chăm sóc'],
    }),
    callEveryDays: integer(textOf('Thăm hỏi mỗi (ngày)', 'Called on every (days)'), {
      min: 1,
      max: 60,
      listed: true,
      hint: textOf('Để trống: không hẹn thăm hỏi', 'Empty: nobody calls by plan'),
      headers: ['thăm hỏi mỗi', 'số ngày thăm hỏi'],
    }),
    listedDay: day(textOf('Ngày vào danh sách', 'Listed on'), {
      required: true,
      listed: true,
      headers: ['ngày lập', 'ngày rà soát'],
    }),
    endedDay: day(textOf('Ngày thôi theo dõi', 'Ended on'), { headers: ['ngày thôi'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
