// Words of the screen of parameters.
import { textOf } from '../kernel/text/text.ts'

export const words = {
  title: textOf('Tham số quy định', 'Parameters of law'),
  under: textOf(
    'Giá trị của văn bản, và giá trị mà cơ quan có thẩm quyền quyết định khác cho đơn vị này, theo ngày.',
    'What the text says, and what a competent body decided otherwise for this unit, by day.',
  ),
  find: textOf('Tìm tham số', 'Find a parameter'),
  byLaw: textOf('Theo văn bản', 'By the text'),
  here: textOf('Áp dụng ở đây', 'In force here'),
  clause: textOf('Căn cứ', 'Clause'),
  verified: textOf('đã đối chiếu', 'compared with the text'),
  unverified: textOf('chưa đối chiếu văn bản', 'not compared with the text'),
  none: textOf('chưa có', 'none'),
  decide: textOf('Quyết định khác', 'Decide otherwise'),
  value: textOf('Giá trị', 'Value'),
  takeAway: textOf('Để trống: bỏ tham số này', 'Empty: taken away'),
  from: textOf('Áp dụng từ ngày', 'From'),
  to: textOf('Đến hết ngày', 'Until'),
  basis: textOf('Số văn bản quyết định', 'Number of the decision'),
  basisHint: textOf('Như 254/KH-UBND ngày 15/11/2021', 'Like 254/KH-UBND of 15/11/2021'),
  save: textOf('Lưu', 'Save'),
  cancel: textOf('Thôi', 'Cancel'),
  saved: textOf('Đã ghi tham số', 'The parameter is kept'),
  whatIf: textOf('Thử xem cấp độ thay đổi thế nào', 'See how levels would change'),
  history: textOf('Đã quyết định', 'Decided'),
  notNumber: textOf('Giá trị là một số nguyên, không âm', 'A whole number, not below 0'),
} as const
