// The registers of beds: those put up and planned by kind (F078, F086, F087; peer 68), and what a facility reports of its day (peers 70, 75; F097).
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { ward } from './care-choices.ts'

const stage = {
  planned: { vi: 'Dự phòng, chưa kích hoạt', en: 'Planned', words: ['dự phòng', 'kế hoạch'] },
  open: { vi: 'Đang hoạt động', en: 'Open', words: ['hoạt động', 'kích hoạt'] },
  closed: { vi: 'Đã dừng', en: 'Closed', words: ['dừng', 'đóng'] },
} as const

export const bedOpenings = register({
  name: 'bed-openings',
  table: 'bed_opening',
  one: textOf('Giường điều trị', 'Beds put up'),
  many: textOf('Giường điều trị', 'Beds put up'),
  personal: false,
  mainDay: 'openDay',
  sameBy: ['facility', 'ward', 'openDay', 'basis'],
  sheetWords: ['giường bệnh', 'giường điều trị', 'số giường'],
  lifecycles: [
    lifecycle('stage', stage, { planned: ['open', 'closed'], open: ['closed'], closed: ['open'] }),
  ],
  questions: ({ stage: state, openDay, closedDay }) => [
    ...(state === 'open' && openDay === null
      ? [{ fields: ['openDay'], text: textOf('Đang hoạt động mà thiếu ngày mở', 'Open without a day') }]
      : []),
    ...((state === 'closed') === !closedDay
      ? [
          {
            fields: ['stage', 'closedDay'],
            text: textOf('Tình trạng và ngày dừng không khớp nhau', 'The state and the day closed disagree'),
          },
        ]
      : []),
  ],
  fields: {
    facility: link(textOf('Cơ sở', 'Facility'), 'facilities', {
      required: true,
      listed: true,
      headers: ['cơ sở'],
    }),
    ward: choice(textOf('Loại giường', 'Kind of bed'), ward, {
      required: true,
      listed: true,
      headers: ['loại giường'],
    }),
    beds: integer(textOf('Số giường', 'Beds'), {
      required: true,
      listed: true,
      min: 1,
      headers: ['số giường', 'số lượng'],
    }),
    stage: choice(textOf('Tình trạng', 'Stage'), stage, {
      initial: 'open',
      listed: true,
      headers: ['tình trạng'],
    }),
    fromAt: integer(textOf('Kích hoạt khi kín (%)', 'To be opened at occupancy (%)'), {
      min: 1,
      max: 100,
      hint: textOf('Của loại giường này trong huyện', 'Of this kind of bed in the district'),
    }),
    openDay: day(textOf('Ngày mở', 'Opened'), { listed: true, headers: ['ngày mở', 'ngày kích hoạt'] }),
    closedDay: day(textOf('Ngày dừng', 'Closed'), { headers: ['ngày dừng'] }),
    basis: text(textOf('Căn cứ (kế hoạch, quyết định)', 'Basis (plan, decision)'), {
      listed: true,
      headers: ['căn cứ'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})

const count = (vi: string, en: string, headers: readonly string[] = [], hint?: Text) =>
  integer(textOf(vi, en), { min: 0, headers, ...(hint ? { hint } : {}) })

/** Reports of one day are added up: each says what came after the one before. */
const sinceLast = textOf(
  'Kể từ lần báo cáo trước trong ngày; các lần cộng lại thành số của ngày',
  'Since the report before on that day; the reports of a day are added up',
)

export const bedReports = register({
  name: 'bed-reports',
  table: 'bed_report',
  one: textOf('Báo cáo giường trong ngày', 'Report of beds'),
  many: textOf('Báo cáo giường trong ngày', 'Reports of beds'),
  personal: false,
  mainDay: 'reportDay',
  sameBy: ['facility', 'reportDay', 'reportTime'],
  fields: {
    facility: link(textOf('Cơ sở', 'Facility'), 'facilities', {
      required: true,
      listed: true,
      headers: ['cơ sở'],
    }),
    reportDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày báo cáo'],
    }),
    reportTime: text(textOf('Giờ', 'Time'), { headers: ['giờ'] }),
    patientsNormal: count('Người bệnh giường thường', 'Patients in ordinary beds', ['giường thường']),
    patientsOxygen: count('Người bệnh thở ô xy', 'Patients on oxygen', ['thở oxy', 'giường oxy']),
    patientsIcu: count('Người bệnh hồi sức', 'Patients in intensive care', ['hồi sức', 'icu']),
    doctors: count('Bác sĩ có mặt', 'Doctors present', ['bác sĩ']),
    nurses: count('Điều dưỡng có mặt', 'Nurses present', ['điều dưỡng']),
    others: count('Nhân viên khác có mặt', 'Others present', ['nhân viên khác']),
    oxygenLitres: count('Ô xy còn (lít khí)', 'Oxygen left (litres of gas)', ['ô xy còn', 'oxy còn']),
    screened: count('Người đến khám được sàng lọc', 'Visitors screened', ['sàng lọc'], sinceLast),
    parted: count('Trong đó phân luồng riêng', 'Of these led apart', ['phân luồng'], sinceLast),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
