// Words of the screens of reporting, and how terms and periods are written.
import { formatDay } from '../../kernel/day/day.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { ReportLine, Standing } from '../contract.ts'
import { reportKind } from '../report-choices.ts'

export const standingWords: Readonly<Record<Standing, Text>> = {
  inTime: textOf('Đúng hạn', 'In time'),
  late: textOf('Gửi muộn', 'Sent late'),
  missing: textOf('Quá hạn', 'Missing'),
  backEntry: textOf('Chưa nhập bù', 'To be entered'),
  returned: textOf('Bị trả lại', 'Sent back'),
  soon: textOf('Sắp đến hạn', 'Due soon'),
  open: textOf('Chưa đến hạn', 'Not due yet'),
  running: textOf('Đang trong kỳ', 'The period runs'),
}

/** What somebody must act on, the most pressing first. */
export const pressing: readonly Standing[] = ['missing', 'returned', 'backEntry', 'soon', 'open']

export const words = {
  title: textOf('Chế độ báo cáo', 'Reporting'),
  asOf: textOf('tính đến', 'as of'),
  mine: textOf('Báo cáo tôi phải gửi', 'Reports that I owe'),
  mineDone: textOf('Không còn báo cáo nào phải gửi', 'Nothing is owed'),
  mineDoneWhy: textOf(
    'Kỳ tiếp theo sẽ hiện ở đây khi bắt đầu; quá hạn thì hiện bằng chữ đỏ.',
    'The next period stands here when it begins; what is late is red.',
  ),
  week: textOf('Tuần', 'Week'),
  units: textOf('Các đơn vị', 'The units'),
  unit: textOf('Đơn vị', 'Unit'),
  clusters: textOf('Báo cáo ổ dịch', 'Reports of clusters'),
  none: textOf('Kỳ báo cáo của ngày này chưa mở', 'The periods of this day are not open'),
  noneWhy: textOf(
    'Mở kỳ để mỗi đơn vị thấy việc phải gửi và hạn của mình; hệ thống cũng tự mở mỗi giờ.',
    'Open them so that each unit sees what it owes; the system does so every hour too.',
  ),
  countedIn: textOf('tính cả ca ở', 'with the cases in'),
  openPeriods: textOf('Mở kỳ báo cáo', 'Open the periods'),
  opened: textOf('Đã mở kỳ báo cáo', 'The periods are open'),
  due: textOf('hạn', 'due'),
  urge: textOf('Đôn đốc', 'Urge'),
  urged: textOf('Đã ghi đôn đốc', 'Urged'),
  urgedOn: textOf('đã đôn đốc', 'urged'),
  times: textOf('lần', 'times'),
  overdue: textOf('báo cáo quá hạn', 'overdue reports'),
  open: textOf('Xem và gửi', 'See and send'),
  look: textOf('Xem', 'See'),
  sendZero: textOf('Gửi: không có ca', 'Send: no case'),
  send: textOf('Gửi báo cáo', 'Send the report'),
  sent: textOf('Đã gửi báo cáo', 'The report is sent'),
  onPaper: textOf('Hệ thống gặp sự cố, đã báo bằng giấy', 'The system was down: told on paper'),
  paperNumber: textOf('Số văn bản', 'Number of the paper'),
  paperDay: textOf('Ngày', 'Day'),
  paperTime: textOf('Giờ', 'Hour'),
  paperNote: textOf('Ghi nhận, sẽ nhập bù', 'Note it; the entry follows'),
  paperNoted: textOf('Đã ghi; báo cáo vẫn phải nhập bù', 'Noted; the entry is still owed'),
  told: textOf('Đã báo bằng giấy', 'Told on paper'),
  backEntry: textOf(
    'Sau sự cố phải nhập bù vào hệ thống (TT 15/2026, Điều 4 khoản 2).',
    'After the outage it must be entered (Circular 15/2026, Art. 4.2).',
  ),
  receive: textOf('Tiếp nhận', 'Receive'),
  received: textOf('Đã tiếp nhận', 'Received'),
  giveBack: textOf('Trả lại', 'Send back'),
  gaveBack: textOf('Đã trả lại', 'Sent back'),
  reason: textOf('Lý do trả lại', 'Why it is sent back'),
  ofCluster: textOf(
    'Số liệu của riêng ổ dịch: các ca thuộc đơn vị đã đưa vào ổ dịch. Xem từng ca:',
    'Numbers of the cluster alone: its cases in this unit. See each case:',
  ),
  numbers: textOf('Số liệu', 'Numbers'),
  otherDiseases: textOf('Các bệnh khác trong kỳ', 'Other diseases of the period'),
  disease: textOf('Bệnh', 'Disease'),
  fell: textOf('Mắc', 'Cases'),
  died: textOf('Tử vong', 'Deaths'),
  atSending: textOf('Khi gửi', 'When sent'),
  now: textOf('Bây giờ', 'Now'),
  since: textOf('sau khi gửi', 'since it was sent'),
  below: textOf('Đơn vị cấp dưới', 'Units below'),
  unverified: textOf('chưa đối chiếu văn bản', 'not compared with the text'),
  zero: textOf('không có ca', 'no case'),
  eightWeeks: textOf('Tám tuần qua', 'The last eight weeks'),
  calculator: textOf('Tính hạn theo luật', 'Terms by law'),
  act: textOf('Việc', 'What happened'),
  day: textOf('Ngày', 'Day'),
  hour: textOf('Giờ', 'Hour'),
  noTerm: textOf('Văn bản của ngày này không đặt hạn.', 'The law of that day sets no term.'),
  mustBy: textOf('Phải báo cáo trước', 'To be reported by'),
}

/** `14:00 · 31/01/2023`; what falls due at midnight is said by the day that ends. */
export const momentText = (moment: string): string => {
  const [day = '', time = ''] = moment.split('T')
  if (time !== '00:00') return `${time} · ${formatDay(day)}`
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return `24:00 · ${formatDay(before)}`
}

/** `Báo cáo tuần 23/01–29/01/2023`. */
export const reportTitle = (
  { kind, start, end, cluster }: ReportLine,
  say: (text: Text) => string,
): string => {
  const span = start === end ? formatDay(start) : `${formatDay(start).slice(0, 5)}–${formatDay(end)}`
  return `${say(reportKind[kind])} ${span}${cluster === null ? '' : ` · ${cluster.name}`}`
}
