// The register of results that come in (59, 60): from a sheet of the laboratory or an electronic message; matched to tubes by code, else they wait for somebody.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { labResultChecks } from './checks.ts'
import { method, result } from './choices.ts'
import { resultFollows } from './rules/match-result.ts'

const { positive, negative, inconclusive } = result

const status = {
  waiting: { vi: 'Chờ khớp', en: 'Waiting' },
  matched: { vi: 'Đã khớp', en: 'Matched' },
  setAside: { vi: 'Để sang bên', en: 'Set aside' },
} as const

export const labResults = register({
  name: 'lab-results',
  table: 'lab_result',
  one: textOf('Kết quả gửi đến', 'Incoming result'),
  many: textOf('Kết quả gửi đến', 'Incoming results'),
  personal: true,
  mainDay: 'resultDay',
  sameBy: ['code', 'result', 'resultDay', 'message'],
  sheetWords: ['trả kết quả', 'phiếu trả kết quả', 'kết quả theo mã', 'bảng kết quả'],
  checks: labResultChecks,
  derive: resultFollows,
  lifecycles: [
    lifecycle('status', status, {
      waiting: ['matched', 'setAside'],
      setAside: ['waiting', 'matched'],
      matched: [],
    }),
  ],
  fields: {
    code: text(textOf('Mã ống, mã mẫu', 'Code of tube or specimen'), {
      listed: true,
      searched: true,
      headers: ['mã ống', 'mã mẫu', 'mã số', 'barcode', 'mã bệnh phẩm', 'sample id'],
    }),
    result: choice(
      textOf('Kết quả', 'Result'),
      { positive, negative, inconclusive },
      { required: true, listed: true, headers: ['kết quả', 'kq', 'kết quả xét nghiệm', 'result'] },
    ),
    resultDay: day(textOf('Ngày có kết quả', 'Result day'), {
      required: true,
      listed: true,
      headers: ['ngày có kết quả', 'ngày trả kết quả', 'ngày kq', 'ngày xét nghiệm', 'result date'],
    }),
    method: choice(textOf('Phương pháp', 'Method'), method, { headers: ['phương pháp', 'kỹ thuật'] }),
    specimenDay: day(textOf('Ngày lấy mẫu', 'Specimen'), { headers: ['ngày lấy mẫu'] }),
    laboratory: text(textOf('Nơi xét nghiệm', 'Laboratory'), {
      listed: true,
      headers: ['nơi xét nghiệm', 'phòng xét nghiệm', 'đơn vị xét nghiệm'],
    }),
    ct: text(textOf('Giá trị Ct', 'Ct value'), { headers: ['ct', 'giá trị ct', 'ct value'] }),
    variant: text(textOf('Biến thể', 'Variant'), { headers: ['biến thể', 'dòng', 'lineage', 'variant'] }),
    person: text(textOf('Họ tên ghi trên phiếu', 'Name on the paper'), {
      hint: textOf('Xóa khi đã khớp', 'Removed when matched'),
      headers: ['họ tên trên phiếu'],
    }),
    personYear: integer(textOf('Năm sinh ghi trên phiếu', 'Year of birth on the paper'), {
      min: 1890,
      max: 2100,
    }),
    personNumber: text(textOf('Số giấy tờ ghi trên phiếu', 'Identity number on the paper'), {
      format: 'nationalId',
      masked: true,
    }),
    personPhone: text(textOf('Điện thoại ghi trên phiếu', 'Phone on the paper'), {
      format: 'phone',
      masked: true,
    }),
    source: choice(
      textOf('Đến bằng', 'Came by'),
      {
        sheet: { vi: 'Danh sách', en: 'Sheet' },
        message: { vi: 'Thông điệp điện tử', en: 'Electronic message' },
      },
      { initial: 'sheet', listed: true },
    ),
    message: text(textOf('Số thông điệp', 'Message')),
    status: choice(textOf('Khớp', 'Match'), status, { initial: 'waiting', listed: true }),
    why: choice(
      textOf('Vì sao chưa khớp', 'Why not matched'),
      {
        noCode: { vi: 'Không có mã', en: 'Without a code' },
        unknown: { vi: 'Mã không có trong sổ', en: 'The code is not known' },
        several: { vi: 'Nhiều mẫu cùng mã', en: 'Several bear the code' },
        contradicts: { vi: 'Mẫu đã có kết quả khác', en: 'Another result stands' },
        takenBack: { vi: 'Đã gỡ khớp', en: 'The match was taken back' },
      },
      { listed: true },
    ),
    specimen: link(textOf('Mẫu', 'Specimen'), 'specimens'),
    pool: link(textOf('Ống gộp', 'Pool'), 'pools'),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
