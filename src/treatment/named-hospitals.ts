// The register of named hospitals (F083): whom the committee sends where when they worsen, from which day and by which document.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { severity } from '../surveillance/case-choices.ts'

export const namedHospitals = register({
  name: 'named-hospitals',
  table: 'named_hospital',
  one: textOf('Bệnh viện được chỉ định', 'Named hospital'),
  many: textOf('Bệnh viện được chỉ định', 'Named hospitals'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['hospital', 'severityFrom', 'fromDay'],
  seenBelow: true,
  fields: {
    hospital: text(textOf('Bệnh viện', 'Hospital'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['bệnh viện'],
    }),
    facility: link(textOf('Cơ sở trong sổ', 'Facility of the book'), 'facilities'),
    severityFrom: choice(textOf('Nhận từ mức độ', 'Takes from severity'), severity, {
      required: true,
      listed: true,
      initial: 'moderate',
      headers: ['mức độ'],
    }),
    phone: text(textOf('Điện thoại tiếp nhận', 'Phone'), { listed: true, headers: ['điện thoại'] }),
    fromDay: day(textOf('Từ ngày', 'From'), { required: true, listed: true, headers: ['từ ngày'] }),
    toDay: day(textOf('Đến hết ngày', 'Until'), { ahead: true, headers: ['đến ngày'] }),
    basis: text(textOf('Căn cứ (số văn bản)', 'Basis (document)'), {
      required: true,
      listed: true,
      headers: ['căn cứ', 'văn bản'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
