// What is asked of whoever declares, checks in or passes a checkpoint: the same fields, read from the same cards and sheets.
import { type Choice, choice, integer, text } from '../kernel/register/field.ts'
import { textOf } from '../kernel/text/text.ts'

/** Where it came from (F135, F138): PC-Covid knew the first three, people without a phone are served by staff. */
export const way = {
  phone: { vi: 'Tự khai trên điện thoại', en: 'By themselves, on a phone' },
  card: { vi: 'Quét mã căn cước', en: 'Card scanned' },
  receipt: { vi: 'Quét mã đã khai', en: 'Receipt scanned' },
  staff: { vi: 'Cán bộ khai giúp', en: 'By staff' },
  paper: { vi: 'Từ tờ khai giấy', en: 'From paper' },
} as const satisfies Record<string, Choice>

export const visitorFields = {
  fullName: text(textOf('Họ và tên', 'Full name'), {
    required: true,
    listed: true,
    searched: true,
    format: 'name',
    headers: ['họ tên', 'họ và tên', 'full name'],
  }),
  sex: choice(textOf('Giới tính', 'Sex'), {
    male: { vi: 'Nam', en: 'Male', words: ['m', 'trai'] },
    female: { vi: 'Nữ', en: 'Female', words: ['f', 'nu', 'gái'] },
    other: { vi: 'Khác', en: 'Other' },
  }),
  birthYear: integer(textOf('Năm sinh', 'Year of birth'), {
    min: 1890,
    max: 2100,
    headers: ['năm sinh', 'ns', 'sinh năm'],
  }),
  nationalId: text(textOf('Số định danh (CCCD)', 'National id'), {
    format: 'nationalId',
    masked: true,
    headers: ['cccd', 'cmnd', 'số cccd', 'số định danh', 'hộ chiếu'],
  }),
  phone: text(textOf('Điện thoại', 'Phone'), {
    format: 'phone',
    masked: true,
    listed: true,
    headers: ['điện thoại', 'sđt', 'số điện thoại', 'phone'],
  }),
  address: text(textOf('Nơi ở', 'Address'), { headers: ['địa chỉ', 'nơi ở', 'chỗ ở'] }),
}
