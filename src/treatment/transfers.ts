// The register of transfers (F083, F084, F096; peers 71–73): asked for, accepted or refused, under way, arrived; with its vehicle.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { severity } from '../surveillance/case-choices.ts'
import { transferStatus, ward } from './care-choices.ts'
import { transferChecks } from './checks.ts'

export const transfers = register({
  name: 'transfers',
  table: 'transfer',
  one: textOf('Lượt chuyển người bệnh', 'Transfer'),
  many: textOf('Chuyển người bệnh', 'Transfers'),
  personal: true,
  subject: persons,
  mainDay: 'requestedDay',
  sameBy: ['requestedDay', 'requestedTime', 'toPlace'],
  sheetWords: ['chuyển viện', 'chuyển tuyến', 'xin giường', 'transfers'],
  attachments: true,
  lifecycles: [
    lifecycle('status', transferStatus, {
      requested: ['accepted', 'refused', 'cancelled'],
      accepted: ['underWay', 'cancelled'],
      underWay: ['arrived'],
      arrived: [],
      refused: ['requested'],
      cancelled: [],
    }),
  ],
  checks: transferChecks,
  fields: {
    caseRecord: link(textOf('Ca bệnh', 'Case'), 'cases'),
    homeCare: link(textOf('Đợt điều trị tại nhà', 'Care at home'), 'home-care'),
    admission: link(textOf('Lượt điều trị tại cơ sở', 'Stay in a facility'), 'admissions'),
    reason: choice(
      textOf('Lý do', 'Reason'),
      {
        worsening: { vi: 'Trở nặng', en: 'Worsening', words: ['nặng lên', 'diễn biến nặng'] },
        bedRequest: { vi: 'Xin giường', en: 'A bed is asked for', words: ['xin giường'] },
        capacity: { vi: 'Quá khả năng điều trị', en: 'Beyond the facility', words: ['quá tải'] },
        stepDown: { vi: 'Chuyển về tuyến dưới, về nhà', en: 'Step down', words: ['chuyển về'] },
        other: { vi: 'Khác', en: 'Other' },
      },
      { required: true, listed: true, headers: ['lý do', 'lý do chuyển'] },
    ),
    severity: choice(textOf('Mức độ', 'Severity'), severity, { listed: true, headers: ['mức độ'] }),
    ward: choice(textOf('Cần loại giường', 'Kind of bed needed'), ward, { headers: ['loại giường'] }),
    fromPlace: text(textOf('Từ', 'From'), { headers: ['từ', 'nơi chuyển'] }),
    toFacility: link(textOf('Đến cơ sở trong sổ', 'To a facility of the book'), 'facilities'),
    toPlace: text(textOf('Đến', 'To'), {
      required: true,
      listed: true,
      headers: ['đến', 'nơi đến', 'bệnh viện', 'nơi chuyển đến'],
    }),
    ground: text(textOf('Theo quy định', 'By which rule'), {
      hint: textOf('Văn bản chỉ định bệnh viện nhận', 'The document that names the hospital'),
    }),
    requestedDay: day(textOf('Ngày xin chuyển', 'Requested'), {
      required: true,
      listed: true,
      headers: ['ngày xin chuyển', 'ngày chuyển', 'ngày'],
    }),
    requestedTime: text(textOf('Giờ xin chuyển', 'At'), { headers: ['giờ'] }),
    status: choice(textOf('Tình trạng', 'Status'), transferStatus, {
      initial: 'requested',
      listed: true,
      headers: ['tình trạng', 'trạng thái'],
    }),
    answeredDay: day(textOf('Ngày trả lời', 'Answered')),
    answeredTime: text(textOf('Giờ trả lời', 'At')),
    answer: text(textOf('Ý kiến nơi nhận', 'What the receiver says'), { long: true }),
    transport: choice(
      textOf('Phương tiện', 'Transport'),
      {
        ambulance: { vi: 'Xe cứu thương', en: 'Ambulance', words: ['115', 'cứu thương'] },
        facilityCar: { vi: 'Xe của cơ sở', en: "The facility's car" },
        own: { vi: 'Tự đi', en: 'By oneself' },
      },
      { headers: ['phương tiện'] },
    ),
    ambulance: link(textOf('Xe trong sổ', 'Vehicle of the book'), 'ambulances'),
    ambulanceUnit: text(textOf('Nơi giữ xe', 'Where the vehicle belongs'), {
      format: 'unit',
      hint: textOf('Tự ghi theo xe', 'Follows the vehicle'),
    }),
    vehicle: text(textOf('Số xe, điện thoại', 'Plate, phone'), {
      headers: ['biển số', 'số xe'],
      hint: textOf('Xe không có trong sổ', 'A vehicle that is not in the book'),
    }),
    escort: text(textOf('Người hộ tống', 'Escort'), { headers: ['hộ tống'] }),
    departedDay: day(textOf('Ngày đi', 'Departed')),
    departedTime: text(textOf('Giờ đi', 'At')),
    arrivedDay: day(textOf('Ngày đến', 'Arrived'), { headers: ['ngày đến'] }),
    arrivedTime: text(textOf('Giờ đến', 'At')),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
