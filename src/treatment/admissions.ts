// The register of stays in facilities (F079, F084, F085; peers 64, 69): where, in which kind of bed, from when, how it ended. Another ward is another stay.
import { choice, day, link, text, type Values } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { severity } from '../surveillance/case-choices.ts'
import { risk, ward, watchGroup } from './care-choices.ts'
import { admissionChecks } from './checks.ts'

const status = {
  staying: { vi: 'Đang điều trị', en: 'Staying', words: ['đang điều trị', 'đang nằm'] },
  discharged: { vi: 'Ra viện', en: 'Discharged', words: ['khỏi', 'xuất viện', 'ra viện'] },
  stepDown: {
    vi: 'Chuyển về nhà theo dõi tiếp',
    en: 'Home for further care',
    words: ['chuyển về nhà'],
  },
  transferred: { vi: 'Chuyển cơ sở khác', en: 'Transferred', words: ['chuyển viện', 'chuyển tuyến'] },
  movedWard: { vi: 'Chuyển khoa, đổi loại giường', en: 'Another kind of bed', words: ['chuyển khoa'] },
  died: { vi: 'Tử vong', en: 'Died', words: ['chết'] },
  cancelled: { vi: 'Hủy', en: 'Cancelled', words: ['huỷ'] },
} as const

const questions = ({ inDay, outDay, status: state }: Values): Question[] => [
  ...(typeof inDay === 'string' && typeof outDay === 'string' && outDay < inDay
    ? [{ fields: ['inDay', 'outDay'], text: textOf('Ngày ra trước ngày vào', 'Out before in') }]
    : []),
  ...((state === 'staying') === Boolean(outDay) && state !== null
    ? [
        {
          fields: ['status', 'outDay'],
          text: textOf('Tình trạng và ngày ra không khớp nhau', 'The state and the day out disagree'),
        },
      ]
    : []),
]

export const admissions = register({
  name: 'admissions',
  table: 'admission',
  one: textOf('Lượt điều trị tại cơ sở', 'Stay in a facility'),
  many: textOf('Điều trị tại cơ sở', 'Stays in facilities'),
  personal: true,
  subject: persons,
  mainDay: 'inDay',
  sameBy: ['inDay', 'facility', 'ward'],
  sheetWords: ['nhập viện', 'bệnh nhân nội trú', 'danh sách điều trị', 'admissions'],
  lifecycles: [
    lifecycle('status', status, {
      staying: ['discharged', 'stepDown', 'transferred', 'movedWard', 'died', 'cancelled'],
      discharged: [],
      stepDown: [],
      transferred: [],
      movedWard: [],
      died: [],
      cancelled: [],
    }),
  ],
  checks: admissionChecks,
  questions,
  fields: {
    caseRecord: link(textOf('Ca bệnh', 'Case'), 'cases', { headers: ['mã ca', 'mã bệnh nhân'] }),
    facility: link(textOf('Cơ sở', 'Facility'), 'facilities', {
      required: true,
      listed: true,
      headers: ['cơ sở', 'bệnh viện', 'nơi điều trị'],
    }),
    ward: choice(textOf('Loại giường', 'Kind of bed'), ward, {
      required: true,
      initial: 'normal',
      listed: true,
      headers: ['loại giường', 'khoa'],
    }),
    bed: text(textOf('Buồng, giường', 'Room, bed'), { headers: ['giường', 'buồng'] }),
    severity: choice(textOf('Mức độ khi vào', 'Severity when admitted'), severity, {
      listed: true,
      headers: ['mức độ', 'mức độ lâm sàng'],
    }),
    risk: choice(textOf('Nhóm nguy cơ', 'Risk'), risk, { headers: ['nguy cơ', 'nhóm nguy cơ'] }),
    watchGroup: choice(textOf('Diện cần lưu ý', 'To be watched'), watchGroup),
    arrival: choice(
      textOf('Đến từ', 'Came from'),
      {
        home: { vi: 'Tại nhà', en: 'Home', words: ['nhà'] },
        direct: { vi: 'Tự đến, cấp cứu', en: 'By oneself, emergency', words: ['tự đến', 'cấp cứu'] },
        isolation: { vi: 'Khu cách ly', en: 'Isolation site', words: ['cách ly'] },
        facility: { vi: 'Cơ sở khác chuyển đến', en: 'Another facility', words: ['chuyển đến'] },
        otherWard: { vi: 'Khoa, giường khác cùng cơ sở', en: 'Another bed of the same facility' },
      },
      { headers: ['đến từ', 'nơi chuyển đến'] },
    ),
    inDay: day(textOf('Ngày vào', 'In'), {
      required: true,
      listed: true,
      headers: ['ngày vào', 'ngày vào viện', 'ngày nhập viện'],
    }),
    status: choice(textOf('Tình trạng', 'Status'), status, {
      initial: 'staying',
      listed: true,
      headers: ['tình trạng', 'kết quả'],
    }),
    outDay: day(textOf('Ngày ra', 'Out'), {
      listed: true,
      headers: ['ngày ra', 'ngày ra viện', 'ngày xuất viện'],
    }),
    certificateNumber: text(textOf('Số giấy ra viện', 'Discharge paper no.'), { searched: true }),
    certificateDay: day(textOf('Ngày cấp giấy ra viện', 'Discharge paper given')),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
