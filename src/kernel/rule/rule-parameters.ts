// The register of parameters that a competent body decided otherwise than our reading of the law: dated, with its decision, for a unit and all below it.
import { day, text } from '../register/field.ts'
import { register } from '../register/register.ts'
import { textOf } from '../text/text.ts'

export const ruleParameters = register({
  name: 'rule-parameters',
  table: 'rule_parameter',
  one: textOf('Tham số quy định', 'Parameter of law'),
  many: textOf('Tham số quy định', 'Parameters of law'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['law', 'parameter', 'fromDay'],
  fields: {
    law: text(textOf('Văn bản', 'Law'), {
      required: true,
      listed: true,
      searched: true,
      hint: textOf('Tên như ở trang Cấp độ dịch: qd-218-2022', 'As on the screen of levels: qd-218-2022'),
    }),
    parameter: text(textOf('Tham số', 'Parameter'), { required: true, listed: true, searched: true }),
    value: text(textOf('Giá trị', 'Value'), { required: true, listed: true }),
    fromDay: day(textOf('Áp dụng từ ngày', 'From'), { required: true, listed: true }),
    toDay: day(textOf('Đến hết ngày', 'To')),
    basis: text(textOf('Căn cứ (số văn bản)', 'Basis (number of the document)'), {
      required: true,
      listed: true,
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
