// The register of specimens and their results (F066–F068, F074–F076): what was or is to be taken of whom, alone or in a pool.
import { choice, day, integer, link, text, yesNo } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { specimenChecks } from './checks.ts'
import { method, personResult, reason, stage } from './choices.ts'
import { householdQuestions } from './rules/household-specimen.ts'
import { resultQuestions } from './rules/result-questions.ts'
import { specimenFollows } from './rules/specimen-follows.ts'

export const specimens = register({
  name: 'specimens',
  table: 'specimen',
  one: textOf('Mẫu xét nghiệm', 'Specimen'),
  many: textOf('Xét nghiệm', 'Specimens'),
  personal: true,
  carried: { by: ['subject'], days: 30 },
  subject: persons,
  mainDay: 'specimenDay',
  sameBy: ['code', 'method', 'specimenDay'],
  sheetWords: ['xét nghiệm', 'lấy mẫu', 'mẫu bệnh phẩm', 'test nhanh', 'pcr', 'samples'],
  lifecycles: [
    lifecycle('result', personResult, {
      pending: ['positive', 'negative', 'inconclusive', 'retest'],
      inconclusive: ['positive', 'negative'],
      positive: [],
      negative: [],
      retest: [],
    }),
    lifecycle('stage', stage, {
      toTake: ['taken', 'sent', 'received', 'done', 'cancelled'],
      taken: ['sent', 'received', 'done', 'rejected'],
      sent: ['received', 'done', 'rejected'],
      received: ['done', 'rejected'],
      done: [],
      rejected: [],
      cancelled: [],
    }),
  ],
  checks: specimenChecks,
  derive: specimenFollows,
  questions: (values) => [...resultQuestions(values), ...householdQuestions(values)],
  fields: {
    code: text(textOf('Mã mẫu', 'Specimen code'), {
      listed: true,
      searched: true,
      headers: ['mã mẫu', 'mã ống', 'barcode', 'mã bệnh phẩm', 'sample id', 'specimen id'],
    }),
    method: choice(textOf('Phương pháp', 'Method'), method, {
      required: true,
      listed: true,
      headers: ['phương pháp', 'loại xét nghiệm', 'hình thức xét nghiệm', 'kỹ thuật', 'method', 'test type'],
    }),
    specimenDay: day(textOf('Ngày lấy mẫu', 'Specimen'), {
      required: true,
      listed: true,
      headers: [
        'ngày lấy mẫu',
        'ngày xét nghiệm',
        'ngày lấy',
        'sample date',
        'specimen date',
        'date sample taken',
        'ngày',
      ],
    }),
    result: choice(textOf('Kết quả', 'Result'), personResult, {
      initial: 'pending',
      listed: true,
      headers: ['kết quả', 'kết quả xét nghiệm', 'kq', 'result', 'test result'],
    }),
    resultDay: day(textOf('Ngày có kết quả', 'Result day'), {
      headers: ['ngày có kết quả', 'ngày trả kết quả', 'ngày kq', 'result date'],
    }),
    laboratory: text(textOf('Nơi xét nghiệm', 'Laboratory'), {
      headers: ['nơi xét nghiệm', 'phòng xét nghiệm', 'đơn vị xét nghiệm', 'lab', 'laboratory'],
    }),
    reason: choice(textOf('Lý do lấy mẫu', 'Reason'), reason, {
      headers: ['lý do', 'lý do lấy mẫu', 'đối tượng lấy mẫu', 'reason'],
    }),
    forHousehold: yesNo(textOf('Lấy đại diện cho cả hộ', 'Taken for the household'), {
      hint: textOf('Xét nghiệm diện rộng: mỗi hộ một người', 'Mass testing: one person a household'),
      headers: ['đại diện hộ', 'mẫu đại diện hộ'],
    }),
    stage: choice(textOf('Chặng đường của mẫu', 'Stage'), stage, { listed: true }),
    sentDay: day(textOf('Ngày chuyển mẫu', 'Sent'), { headers: ['ngày gửi mẫu', 'ngày chuyển mẫu'] }),
    receivedDay: day(textOf('Ngày phòng xét nghiệm nhận', 'Received'), { headers: ['ngày nhận mẫu'] }),
    session: link(textOf('Phiên lấy mẫu', 'Sampling session'), 'sampling-sessions'),
    pool: link(textOf('Ống gộp', 'Pool'), 'pools'),
    retestOf: link(textOf('Lấy lại vì ống gộp', 'Taken again because of the pool'), 'pools'),
    daysToResult: integer(textOf('Số ngày chờ kết quả', 'Days to the result'), {
      hint: textOf('Tự tính', 'Derived'),
      min: 0,
    }),
  },
})
