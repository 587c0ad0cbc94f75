// The register of reports that a unit owes for a period: due by law, sent with its numbers, received or sent back, taken up above.
import { choice, day, integer, link, text, yesNo } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { reportKind, reportState } from './report-choices.ts'

export const periodicReports = register({
  name: 'periodic-reports',
  table: 'periodic_report',
  one: textOf('Báo cáo định kỳ', 'Periodic report'),
  many: textOf('Báo cáo định kỳ', 'Periodic reports'),
  personal: false,
  page: (id) => `/che-do-bao-cao?baoCao=${id}`,
  mainDay: 'periodEnd',
  sameBy: ['kind', 'periodStart', 'cluster'],
  // What was sent is changed by sending again, never by hand.
  writers: ['reporting.send', 'reporting.receive'],
  lifecycles: [
    lifecycle('stateOf', reportState, {
      draft: ['sent'],
      sent: ['accepted', 'returned'],
      returned: ['sent'],
      accepted: ['compiled', 'returned'],
      compiled: [],
    }),
  ],
  fields: {
    kind: choice(textOf('Loại báo cáo', 'Kind'), reportKind, { required: true, listed: true }),
    periodStart: day(textOf('Từ ngày', 'From'), { required: true, listed: true }),
    periodEnd: day(textOf('Đến ngày', 'To'), { required: true, listed: true, ahead: true }),
    cluster: link(textOf('Ổ dịch', 'Cluster'), 'clusters', { goesAlong: true }),
    dueDay: day(textOf('Hạn', 'Due'), { required: true, listed: true, ahead: true }),
    dueTime: text(textOf('Giờ hạn', 'Hour due')),
    law: text(textOf('Căn cứ', 'Law')),
    lawVerified: yesNo(textOf('Đã đối chiếu văn bản', 'Compared with the text')),
    stateOf: choice(textOf('Tình trạng', 'State'), reportState, { initial: 'draft', listed: true }),
    sentDay: day(textOf('Ngày gửi', 'Sent'), { listed: true }),
    sentTime: text(textOf('Giờ gửi', 'Hour sent')),
    attempt: integer(textOf('Lần gửi', 'Times sent'), { min: 1 }),
    onTime: yesNo(textOf('Đúng hạn', 'In time'), { listed: true }),
    zero: yesNo(textOf('Không có ca', 'Zero report'), { listed: true }),
    cases: integer(textOf('Ca mắc theo ngày báo cáo', 'Cases by day of report'), { min: 0, listed: true }),
    onsets: integer(textOf('Ca mắc theo ngày khởi phát', 'Cases by onset'), { min: 0 }),
    deaths: integer(textOf('Tử vong', 'Deaths'), { min: 0 }),
    recovered: integer(textOf('Khỏi bệnh', 'Recovered'), { min: 0 }),
    specimens: integer(textOf('Mẫu xét nghiệm', 'Specimens'), { min: 0 }),
    positives: integer(textOf('Mẫu dương tính', 'Positive specimens'), { min: 0 }),
    inClusters: integer(textOf('Ca trong ổ dịch', 'Cases in clusters'), { min: 0 }),
    otherDiseases: text(textOf('Bệnh khác trong kỳ', 'Other diseases'), { long: true }),
    totalCases: integer(textOf('Ca mắc lũy tích của ổ dịch', 'All cases of the cluster'), { min: 0 }),
    totalDeaths: integer(textOf('Tử vong lũy tích của ổ dịch', 'All deaths of the cluster'), { min: 0 }),
    totalRecovered: integer(textOf('Khỏi bệnh lũy tích của ổ dịch', 'All recovered of the cluster'), {
      min: 0,
    }),
    unitsNotCounted: integer(
      textOf(
        'Đơn vị khác có ca của ổ dịch chưa tính vào',
        'Other units with cases of the cluster not counted',
      ),
      { min: 0 },
    ),
    missingBelow: integer(textOf('Đơn vị cấp dưới chưa báo khi gửi', 'Units below missing when sent'), {
      min: 0,
    }),
    receivedDay: day(textOf('Ngày tiếp nhận', 'Received')),
    returnReason: text(textOf('Lý do trả lại', 'Why it was sent back'), { long: true }),
    paperNumber: text(textOf('Số văn bản giấy', 'Paper number')),
    paperDay: day(textOf('Ngày báo bằng giấy', 'Told on paper')),
    paperTime: text(textOf('Giờ báo bằng giấy', 'Hour told on paper')),
    urgedDay: day(textOf('Ngày đôn đốc', 'Urged')),
    urgedTimes: integer(textOf('Số lần đôn đốc', 'Times urged'), { min: 0 }),
  },
})
