// Words of the checker; the verdicts stand beside reports too.
import { type Text, textOf } from '../kernel/text/text.ts'
import type { AuditVerdict, StatementKind } from './rules/statement.ts'

export const verdictWords = {
  ok: textOf('Khớp', 'Agrees'),
  note: textOf('Lưu ý', 'Note'),
  conflict: textOf('Mâu thuẫn', 'Conflict'),
  wrong: textOf('Sai', 'Wrong'),
} as const satisfies Record<AuditVerdict, Text>

/** Worst first. */
export const verdictOrder = ['wrong', 'conflict', 'note', 'ok'] as const satisfies readonly AuditVerdict[]
export const verdictIcons = {
  wrong: 'close',
  conflict: 'warning',
  note: 'dots',
  ok: 'check',
} as const satisfies Record<AuditVerdict, string>

export const kindWords = {
  parts: textOf('Tổng và các phần', 'Whole and parts'),
  share: textOf('Phát hiện trong số mẫu', 'Found among specimens'),
  ratio: textOf('Tỷ lệ', 'Ratio'),
  product: textOf('Số lượng × mức', 'Count × rate'),
  words: textOf('Số và chữ', 'Figures and words'),
  balance: textOf('Đầu kỳ + thu − chi = cuối kỳ', 'Opening + in − out = closing'),
  carried: textOf('Số chuyển sang', 'Carried over'),
  moneyUnit: textOf('Đơn vị tiền', 'Unit of money'),
  serial: textOf('Số và ngày văn bản', 'Number and day of a document'),
  repeatedDocument: textOf('Văn bản liệt kê hai lần', 'Document listed twice'),
  numbering: textOf('Đánh số mục', 'Numbering of sections'),
  inclusion: textOf('Phần so với tổng', 'Part against whole'),
  reappears: textOf('Cùng số liệu, hai giá trị', 'One number, two values'),
  asOf: textOf('Mốc thời gian', 'As-of day'),
  denominator: textOf('Mẫu số', 'Denominator'),
  spending: textOf('Chi hỗ trợ giữa hai chương', 'Support in two chapters'),
  list: textOf('Liệt kê số lượng', 'Counts in a row'),
  own: textOf('So với số liệu của mình', 'Against our own figures'),
} as const satisfies Record<StatementKind, Text>

export const words = {
  title: textOf('Soát số liệu', 'Check a document'),
  under: textOf(
    'Đưa một báo cáo, kế hoạch vào: từng con số được tìm, cộng lại và chỉ ra chỗ không khớp. Văn bản không được lưu lại.',
    'Bring in a report or plan: each number is found, added up again, and shown where it does not agree. The document is not kept.',
  ),
  drop: textOf('Thả văn bản vào đây', 'Drop the document here'),
  dropNow: textOf('Thả ra để soát', 'Let go to check it'),
  choose: textOf('Chọn tệp', 'Choose a file'),
  kinds: textOf(
    'Word (.docx), PDF có chữ, Excel (.xlsx) hoặc văn bản thuần (.txt)',
    'Word (.docx), PDF with words, Excel (.xlsx) or plain text (.txt)',
  ),
  paste: textOf('Hoặc dán nội dung', 'Or paste the words'),
  check: textOf('Soát', 'Check'),
  reading: textOf('Đang đọc và soát', 'Reading and checking'),
  another: textOf('Soát văn bản khác', 'Check another'),
  pasted: textOf('Nội dung đã dán', 'Pasted words'),
  findings: textOf('Kết quả soát', 'What was found'),
  all: textOf('Tất cả', 'All'),
  nothing: textOf('Không có con số nào soát được', 'No number that could be checked'),
  nothingWhy: textOf(
    'Văn bản không có tổng, tỷ lệ, phép nhân hay số tiền bằng chữ để đối chiếu.',
    'The document has no total, ratio, product or sum in words to hold against another.',
  ),
  sound: textOf('Không thấy chỗ nào sai', 'Nothing wrong was found'),
  document: textOf('Văn bản', 'Document'),
  heldAgainst: textOf('Đã đối chiếu với sổ của', 'Held against the registers of'),
  noUnit: textOf(
    'Văn bản không nêu rõ đơn vị nào bạn được xem số liệu: chưa đối chiếu với sổ.',
    'The document names no unit whose figures you may see: not held against the registers yet.',
  ),
  holdAgainst: textOf('Đối chiếu với sổ của', 'Hold against the registers of'),
  elsewhere: textOf('con số của nơi khác, không đối chiếu', 'numbers of other places, not held against ours'),
  ours: textOf('Sổ có', 'Ours'),
  tooLarge: textOf(
    'Tệp quá lớn. Chia nhỏ, hoặc dán phần cần soát vào ô bên dưới.',
    'The file is too large. Split it, or paste the part to check into the box below.',
  ),
} as const
