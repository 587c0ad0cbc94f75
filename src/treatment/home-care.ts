// The register of care at home (F080, F085, F093): who is cared for, in which package, by which doctor, from when until when. Peer 67.
import { choice, day, link, text, type Values, yesNo } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { severity } from '../surveillance/case-choices.ts'
import { homeCareStatus, risk, watchGroup } from './care-choices.ts'
import { homeCareChecks } from './checks.ts'

const questions = ({ startDay, endDay, status }: Values): Question[] => [
  ...(typeof startDay === 'string' && typeof endDay === 'string' && endDay < startDay
    ? [
        {
          fields: ['startDay', 'endDay'],
          text: textOf('Ngày kết thúc trước ngày bắt đầu', 'Ended before it started'),
        },
      ]
    : []),
  ...((status === 'open') === Boolean(endDay) && status !== null
    ? [
        {
          fields: ['status', 'endDay'],
          text: textOf(
            'Tình trạng và ngày kết thúc không khớp nhau',
            'The state and the day of the end disagree',
          ),
        },
      ]
    : []),
]

export const homeCare = register({
  name: 'home-care',
  table: 'home_care',
  one: textOf('Đợt điều trị tại nhà', 'Care at home'),
  many: textOf('Điều trị tại nhà', 'Care at home'),
  personal: true,
  carried: { by: ['team', 'subject'], days: 60 },
  subject: persons,
  mainDay: 'startDay',
  sameBy: ['startDay'],
  sheetWords: ['f0 tại nhà', 'điều trị tại nhà', 'quản lý tại nhà', 'home care'],
  lifecycles: [
    lifecycle('status', homeCareStatus, {
      open: ['recovered', 'moved', 'died', 'cancelled'],
      recovered: [],
      moved: [],
      died: [],
      cancelled: [],
    }),
  ],
  checks: homeCareChecks,
  // Whether there is one is counted; who it is leads to somebody and goes when the record is erased.
  derive: ({ doctor }) => ({ accompanied: doctor ? true : null }),
  questions,
  fields: {
    caseRecord: link(textOf('Ca bệnh', 'Case'), 'cases', { headers: ['mã ca', 'mã bệnh nhân'] }),
    startDay: day(textOf('Từ ngày', 'From'), {
      required: true,
      listed: true,
      headers: ['từ ngày', 'ngày bắt đầu', 'ngày dương tính', 'ngày bắt đầu điều trị'],
    }),
    severity: choice(textOf('Mức độ khi nhận', 'Severity at the start'), severity, {
      headers: ['mức độ', 'mức độ lâm sàng'],
    }),
    risk: choice(textOf('Nhóm nguy cơ', 'Risk'), risk, {
      listed: true,
      headers: ['nguy cơ', 'nhóm nguy cơ', 'phân loại nguy cơ'],
    }),
    watchGroup: choice(textOf('Diện cần lưu ý', 'To be watched'), watchGroup),
    reasons: text(textOf('Căn cứ phân loại', 'Why'), { long: true }),
    package: choice(
      textOf('Túi thuốc', 'Package'),
      {
        none: { vi: 'Chưa cấp', en: 'None yet', words: ['không', 'chưa'] },
        a: { vi: 'Túi A', en: 'A', words: ['a', 'túi a', 'gói a'] },
        ab: { vi: 'Túi A và B', en: 'A and B', words: ['b', 'a b', 'túi b', 'a, b'] },
        abc: { vi: 'Túi A, B và C', en: 'A, B and C', words: ['c', 'túi c', 'a, b, c', 'molnupiravir'] },
      },
      { initial: 'none', headers: ['túi thuốc', 'gói thuốc', 'thuốc'] },
    ),
    packageDay: day(textOf('Ngày cấp thuốc', 'Package given'), { headers: ['ngày cấp thuốc'] }),
    doctor: text(textOf('Thầy thuốc đồng hành', 'Companion doctor'), {
      listed: true,
      searched: true,
      headers: ['thầy thuốc đồng hành', 'bác sĩ', 'người phụ trách', 'cán bộ theo dõi'],
    }),
    doctorPhone: text(textOf('Điện thoại thầy thuốc', "Doctor's phone"), { format: 'phone' }),
    accompanied: yesNo(textOf('Có thầy thuốc đồng hành', 'Accompanied by a doctor')),
    team: link(textOf('Tổ chăm sóc', 'Care team'), 'teams'),
    station: link(textOf('Trạm phụ trách', 'Station'), 'facilities'),
    status: choice(textOf('Tình trạng', 'Status'), homeCareStatus, {
      initial: 'open',
      listed: true,
      headers: ['tình trạng', 'trạng thái', 'kết quả'],
    }),
    endDay: day(textOf('Đến ngày', 'Until'), {
      listed: true,
      headers: ['đến ngày', 'ngày kết thúc', 'ngày khỏi', 'ngày âm tính'],
    }),
    certificateNumber: text(textOf('Số giấy khỏi bệnh', 'Certificate no.'), { searched: true }),
    certificateDay: day(textOf('Ngày cấp giấy khỏi bệnh', 'Certificate given')),
    leaveNumber: text(textOf('Số giấy nghỉ ốm', 'Sick leave no.'), { searched: true }),
    leaveDay: day(textOf('Ngày cấp giấy nghỉ ốm', 'Sick leave given')),
    leaveFrom: day(textOf('Nghỉ từ ngày', 'Leave from')),
    leaveTo: day(textOf('Nghỉ đến hết ngày', 'Leave until'), { ahead: true }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
