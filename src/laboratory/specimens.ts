// The register of specimens and their results (F066–F068): PCR and rapid antigen tests.
import { type Choice, choice, day, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { specimenChecks } from './checks.ts'

const result = {
  pending: { vi: 'Chờ kết quả', en: 'Pending', words: ['chờ', 'chưa có'] },
  positive: { vi: 'Dương tính', en: 'Positive', words: ['duong tinh', '+', '(+)', 'pos', 'dt'] },
  negative: { vi: 'Âm tính', en: 'Negative', words: ['am tinh', '-', '(-)', 'neg', 'at'] },
  inconclusive: {
    vi: 'Không xác định',
    en: 'Inconclusive',
    words: ['nghi ngờ', 'indeterminate', 'không kết luận'],
  },
} as const satisfies Record<string, Choice>

export const specimens = register({
  name: 'specimens',
  table: 'specimen',
  one: textOf('Mẫu xét nghiệm', 'Specimen'),
  many: textOf('Xét nghiệm', 'Specimens'),
  personal: true,
  subject: persons,
  mainDay: 'specimenDay',
  sameBy: ['code', 'method', 'specimenDay'],
  sheetWords: ['xét nghiệm', 'lấy mẫu', 'mẫu bệnh phẩm', 'test nhanh', 'pcr', 'samples'],
  lifecycles: [
    lifecycle('result', result, {
      pending: ['positive', 'negative', 'inconclusive'],
      inconclusive: ['positive', 'negative'],
      positive: [],
      negative: [],
    }),
  ],
  checks: specimenChecks,
  questions: ({ specimenDay, resultDay, result: found }) => [
    ...(typeof specimenDay === 'string' && typeof resultDay === 'string' && resultDay < specimenDay
      ? [
          {
            fields: ['specimenDay', 'resultDay'],
            text: textOf('Có kết quả trước khi lấy mẫu', 'Result before the specimen was taken'),
          },
        ]
      : []),
    ...(found && found !== 'pending' && !resultDay
      ? [
          {
            fields: ['result', 'resultDay'],
            text: textOf('Có kết quả nhưng thiếu ngày', 'A result without its day'),
          },
        ]
      : []),
  ],
  fields: {
    code: text(textOf('Mã mẫu', 'Specimen code'), {
      listed: true,
      searched: true,
      headers: ['mã mẫu', 'mã ống', 'barcode', 'mã bệnh phẩm', 'sample id', 'specimen id'],
    }),
    method: choice(
      textOf('Phương pháp', 'Method'),
      {
        pcr: { vi: 'PCR', en: 'PCR', words: ['rt-pcr', 'realtime pcr', 'real-time rt-pcr', 'pcr_rt_pcr'] },
        rapid: {
          vi: 'Test nhanh kháng nguyên',
          en: 'Rapid antigen',
          words: ['test nhanh', 'kháng nguyên', 'ag', 'rat', 'antigen', 'antigen_detection', 'test'],
        },
      },
      {
        required: true,
        listed: true,
        headers: [
          'phương pháp',
          'loại xét nghiệm',
          'hình thức xét nghiệm',
          'kỹ thuật',
          'method',
          'test type',
        ],
      },
    ),
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
    result: choice(textOf('Kết quả', 'Result'), result, {
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
    reason: choice(
      textOf('Lý do lấy mẫu', 'Reason'),
      {
        symptoms: { vi: 'Có triệu chứng', en: 'Symptoms' },
        contact: { vi: 'Tiếp xúc', en: 'Contact', words: ['f1', 'f2'] },
        screening: { vi: 'Sàng lọc', en: 'Screening', words: ['tầm soát'] },
        returnee: { vi: 'Về từ vùng dịch', en: 'Returnee', words: ['về từ tỉnh khác'] },
        release: { vi: 'Kết thúc cách ly, điều trị', en: 'Release' },
      },
      { headers: ['lý do', 'lý do lấy mẫu', 'đối tượng lấy mẫu', 'reason'] },
    ),
  },
})
