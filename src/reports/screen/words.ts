// The words of the screens of reports.
import { textOf, type Text } from '../../kernel/text/text.ts'
import type { ReportHead } from '../contract.ts'

export const words = {
  reports: textOf('Báo cáo', 'Reports'),
  report: textOf('Báo cáo', 'Report'),
  draftOne: textOf('Lập dự thảo', 'Draft a report'),
  none: textOf('Chưa có báo cáo nào', 'No reports yet'),
  noneNext: textOf(
    'Lập dự thảo: số liệu lấy thẳng từ các sổ, phần mềm soát trước khi ký.',
    'Draft one: figures come from the registers and are checked before signing.',
  ),
  unit: textOf('Đơn vị', 'Unit'),
  kind: textOf('Loại', 'Kind'),
  period: textOf('Kỳ báo cáo', 'Period'),
  state: textOf('Trạng thái', 'State'),
  number: textOf('Số văn bản', 'Number'),
  signed: textOf('Ngày ký', 'Signed on'),
  cutOff: textOf('Chốt số liệu lúc', 'Figures frozen at'),
  by: textOf('Người chốt', 'Frozen by'),
  seal: textOf('Mã niêm phong', 'Seal'),
  from: textOf('Từ ngày', 'From'),
  to: textOf('Đến hết ngày', 'Up to'),
  day: textOf('Ngày báo cáo', 'Day of the report'),
  create: textOf('Lập', 'Draft'),
  checks: textOf('Soát số liệu', 'Checks'),
  agreed: textOf('mục khớp', 'agree'),
  show: textOf('Đến chỗ này', 'Go there'),
  answer: textOf('Giải trình bằng văn bản', 'Answer in writing'),
  answerHint: textOf(
    'Giải trình được in kèm báo cáo. Số liệu đổi thì phải giải trình lại.',
    'The answer is printed with the report. When the numbers change it must be given again.',
  ),
  saveAnswer: textOf('Lưu giải trình', 'Save the answer'),
  answered: textOf('Đã giải trình', 'Answered'),
  open: textOf('mục phải giải trình trước khi ký', 'to be answered before signing'),
  ready: textOf('Sẵn sàng để ký', 'Ready to sign'),
  own: textOf('Lời của cơ quan', 'The office’s own words'),
  assessment: textOf('Đánh giá chung, nhận định', 'Assessment'),
  tasks: textOf('Nhiệm vụ trọng tâm', 'Tasks'),
  lineHint: textOf(
    'Mỗi dòng một đoạn; dòng bắt đầu bằng “-” là một ý',
    'A paragraph a line; “-” begins an item',
  ),
  signerRole: textOf('Chức vụ người ký', 'Role of the signer'),
  signerName: textOf('Họ tên người ký', 'Name of the signer'),
  saved: textOf('Đã lưu', 'Saved'),
  freeze: textOf('Chốt và ký', 'Freeze and sign'),
  freezeHint: textOf(
    'Số liệu chốt tại thời điểm này và không đổi nữa; số đến sau được liệt kê theo ngày thật.',
    'The figures are frozen at this moment; what comes later is listed by its true day.',
  ),
  frozenNow: textOf('Đã chốt số liệu và ban hành', 'Frozen and issued'),
  signDay: textOf('Ngày ký', 'Day of signing'),
  replace: textOf('Lập bản thay thế', 'Draft a replacement'),
  replacedBy: textOf(
    'Báo cáo này đã được thay thế bằng một bản khác.',
    'This report was replaced by another issue.',
  ),
  openNew: textOf('Mở bản thay thế', 'Open the replacement'),
  replaces: textOf('Dự thảo này sẽ thay thế một báo cáo đã ký.', 'This draft will replace a signed report.'),
  replacesSigned: textOf(
    'Báo cáo này thay thế một báo cáo đã ký trước.',
    'This report replaces an earlier one.',
  ),
  openOld: textOf('Mở bản cũ', 'Open the old one'),
  compared: textOf('So với báo cáo trước', 'Against the last report'),
  figure: textOf('Số liệu', 'Figure'),
  before: textOf('Trước', 'Before'),
  now: textOf('Nay', 'Now'),
  change: textOf('Thay đổi', 'Change'),
  unchanged: textOf('Không số liệu nào thay đổi.', 'No figure has changed.'),
  late: textOf('Đến sau khi chốt', 'Arrived since'),
  lateMark: textOf('sau khi chốt', 'since'),
  lateNone: textOf('Chưa có số liệu nào đến sau.', 'Nothing has arrived since.'),
  lateNext: textOf(
    'Báo cáo đã ký không đổi. Số đến sau, theo ngày của chính sự việc:',
    'The signed report does not change. What arrived later, by the day it is about:',
  ),
  days: textOf('ngày', 'days'),
  page: textOf('Trang sẽ in', 'The page as printed'),
} as const

export const stateWords = {
  draft: textOf('Dự thảo', 'Draft'),
  frozen: textOf('Đã chốt, đã ký', 'Frozen, signed'),
  replaced: textOf('Đã bị thay thế', 'Replaced'),
} as const satisfies Record<ReportHead['state'], Text>

export const kindWords = {
  daily: textOf('Báo cáo ngày', 'Daily'),
  period: textOf('Báo cáo kỳ', 'Period'),
} as const satisfies Record<ReportHead['kind'], Text>
