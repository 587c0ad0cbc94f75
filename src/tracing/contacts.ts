// The register of contacts (F044): who met which infectious person, how, when, and until when they are followed.
import { choice, day, integer, link, text, yesNo, type Value, type Values } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { disease } from '../surveillance/case-choices.ts'
import { contactChecks } from './checks.ts'
import { care, foundBy, level, masks, proximity, setting, status } from './contact-choices.ts'

const before = (one: Value | undefined, other: Value | undefined): boolean =>
  typeof one === 'string' && typeof other === 'string' && one < other

const questions = ({ firstDay, lastDay, foundDay, statedLevel, level: derived }: Values): Question[] => [
  ...(before(lastDay, firstDay)
    ? [
        {
          fields: ['firstDay', 'lastDay'],
          text: textOf('Lần cuối trước lần đầu', 'The last exposure is before the first'),
        },
      ]
    : []),
  ...(before(foundDay, firstDay)
    ? [
        {
          fields: ['firstDay', 'foundDay'],
          text: textOf('Lập danh sách trước khi tiếp xúc', 'Listed before the exposure'),
        },
      ]
    : []),
  ...(statedLevel && derived && derived !== 'f0' && statedLevel !== derived
    ? [
        {
          fields: ['statedLevel', 'level'],
          text: textOf('Diện F ghi trên giấy khác với suy ra', 'The level on paper is not the one derived'),
        },
      ]
    : []),
]

export const contacts = register({
  name: 'contacts',
  table: 'contact',
  one: textOf('Người tiếp xúc', 'Contact'),
  many: textOf('Người tiếp xúc', 'Contacts'),
  personal: true,
  carried: { by: ['team', 'subject'], days: 60 },
  subject: persons,
  mainDay: 'foundDay',
  sameBy: ['lastDay', 'disease', 'setting'],
  sheetWords: ['danh sách f1', 'danh sách f2', 'truy vết', 'người tiếp xúc', 'tiếp xúc gần', 'contact list'],
  questions,
  checks: contactChecks,
  lifecycles: [
    lifecycle('status', status, {
      following: ['becameCase', 'renewed', 'lost', 'cancelled'],
      lost: ['following', 'becameCase', 'renewed', 'cancelled'],
      renewed: ['becameCase'],
      becameCase: [],
      cancelled: [],
    }),
  ],
  fields: {
    sourceCase: link(textOf('Ca nguồn (F0)', 'Source case'), 'cases', {
      listed: true,
      headers: ['f0', 'mã f0', 'ca nguồn', 'f0 tiếp xúc', 'tiếp xúc với f0', 'nguồn tiếp xúc', 'source case'],
    }),
    source: link(textOf('Người nguồn (khi chưa là ca)', 'Source person (not yet a case)'), 'persons', {
      names: true,
      hint: textOf('F1 mà người này đã gặp', 'The F1 whom this person met'),
      headers: ['f1 nguồn', 'tiếp xúc với f1', 'người nguồn'],
    }),
    disease: choice(textOf('Bệnh', 'Disease'), disease, {
      hint: textOf('Bỏ trống: bệnh của ca nguồn, người nguồn', 'Blank: that of the source'),
      headers: ['bệnh'],
    }),
    setting: choice(textOf('Hoàn cảnh', 'Setting'), setting, {
      listed: true,
      headers: ['hoàn cảnh', 'hoàn cảnh tiếp xúc', 'mối quan hệ', 'quan hệ', 'nơi tiếp xúc', 'setting'],
    }),
    gathering: link(textOf('Tại sự kiện', 'At a gathering'), 'gatherings', { headers: ['sự kiện'] }),
    firstDay: day(textOf('Tiếp xúc lần đầu', 'First exposure'), {
      headers: ['tiếp xúc lần đầu', 'từ ngày tiếp xúc', 'first contact'],
    }),
    lastDay: day(textOf('Tiếp xúc lần cuối', 'Last exposure'), {
      required: true,
      listed: true,
      headers: [
        'ngày tiếp xúc',
        'tiếp xúc lần cuối',
        'ngày tiếp xúc cuối',
        'ngày tiếp xúc cuối cùng',
        'last contact',
      ],
    }),
    proximity: choice(textOf('Khoảng cách', 'Proximity'), proximity, {
      headers: ['khoảng cách', 'mức độ tiếp xúc'],
    }),
    minutes: integer(textOf('Số phút', 'Minutes'), {
      min: 0,
      max: 10_000,
      headers: ['thời gian tiếp xúc', 'số phút'],
    }),
    masks: choice(textOf('Khẩu trang', 'Masks'), masks, {
      hint: textOf('“Không đeo” khi một trong hai người không đeo', '“Not worn” where either wore none'),
      headers: ['khẩu trang', 'đeo khẩu trang'],
    }),
    care: choice(textOf('Chăm sóc, khám F0', 'Care of the case'), care, { headers: ['phòng hộ'] }),
    shielded: yesNo(textOf('Đã tiêm đủ hoặc mới khỏi bệnh', 'Vaccinated or recovered in time'), {
      headers: ['đã tiêm đủ', 'tiêm đủ liều'],
    }),
    foundBy: choice(textOf('Tìm ra bằng', 'Found by'), foundBy, {
      initial: 'interview',
      headers: ['nguồn tin'],
    }),
    foundDay: day(textOf('Ngày lập danh sách', 'Listed on'), {
      required: true,
      listed: true,
      headers: ['ngày truy vết', 'ngày lập', 'ngày lập danh sách', 'ngày', 'listed'],
    }),
    ruledOn: day(textOf('Theo hướng dẫn của ngày', 'By the guidance of'), {
      hint: textOf('Bỏ trống: ngày lập danh sách', 'Blank: the day listed'),
    }),
    isolatedDay: day(textOf('Cách ly từ ngày', 'Isolated from'), { headers: ['ngày cách ly', 'cách ly từ'] }),
    statedLevel: choice(textOf('Diện F ghi trên giấy', 'Level on paper'), level, {
      headers: ['diện', 'f', 'phân loại', 'diện tiếp xúc', 'f1/f2'],
    }),
    level: choice(textOf('Diện F', 'Level'), level, {
      listed: true,
      hint: textOf('Tự tính từ nguồn', 'Derived from the source'),
    }),
    daysToList: integer(textOf('Số ngày từ phát hiện ca đến lập danh sách', 'Days from detection to list'), {
      hint: textOf('Tự tính', 'Derived'),
      min: 0,
    }),
    status: choice(textOf('Theo dõi', 'Follow-up'), status, { initial: 'following', listed: true }),
    endDay: day(textOf('Theo dõi đến hết ngày', 'Followed until'), {
      ahead: true,
      listed: true,
      hint: textOf('Tự tính theo hướng dẫn đang có hiệu lực', 'Derived from the guidance in force'),
    }),
    team: link(textOf('Tổ theo dõi', 'Team'), 'teams', { listed: true, headers: ['tổ', 'tổ theo dõi'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
