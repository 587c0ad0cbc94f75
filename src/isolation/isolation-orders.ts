// The register of isolation (F052–F060): in which form, where, from when until when, and how it ended.
import { type Choice, choice, day, link, text, type Values, yesNo } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { isolationChecks } from './checks.ts'
import { procedureFields, procedureQuestions } from './procedure-fields.ts'

const orderStatus = {
  open: { vi: 'Đang cách ly', en: 'Open', words: ['đang'] },
  completed: { vi: 'Đã hoàn thành', en: 'Completed', words: ['hoàn thành', 'hết cách ly', 'xong'] },
  transferred: {
    vi: 'Chuyển điều trị',
    en: 'Transferred to treatment',
    words: ['chuyển f0', 'chuyển viện'],
  },
  cancelled: { vi: 'Hủy', en: 'Cancelled', words: ['huỷ'] },
} as const satisfies Record<string, Choice>

const stayQuestions = ({ fromDay, dueDay, endedDay, status }: Values): Question[] => [
  ...(typeof fromDay === 'string' && typeof dueDay === 'string' && dueDay < fromDay
    ? [
        {
          fields: ['fromDay', 'dueDay'],
          text: textOf('Ngày hết hạn trước ngày bắt đầu', 'Due before it starts'),
        },
      ]
    : []),
  ...(typeof fromDay === 'string' && typeof endedDay === 'string' && endedDay < fromDay
    ? [
        {
          fields: ['fromDay', 'endedDay'],
          text: textOf('Ngày kết thúc trước ngày bắt đầu', 'Ended before it started'),
        },
      ]
    : []),
  ...(status === 'open' && endedDay
    ? [
        {
          fields: ['status', 'endedDay'],
          text: textOf('Đang cách ly nhưng đã có ngày kết thúc', 'Open, yet with an end'),
        },
      ]
    : []),
  ...(status && status !== 'open' && !endedDay
    ? [
        {
          fields: ['status', 'endedDay'],
          text: textOf('Đã kết thúc nhưng thiếu ngày', 'Ended without a day'),
        },
      ]
    : []),
]

export const isolationOrders = register({
  name: 'isolation-orders',
  table: 'isolation_order',
  one: textOf('Trường hợp cách ly', 'Isolation'),
  many: textOf('Cách ly', 'Isolation'),
  personal: true,
  carried: { by: ['subject'], days: 60 },
  subject: persons,
  mainDay: 'fromDay',
  sameBy: ['decisionNumber', 'form', 'fromDay'],
  sheetWords: ['cách ly', 'danh sách cách ly', 'f1', 'quarantine'],
  lifecycles: [
    lifecycle('status', orderStatus, {
      open: ['completed', 'transferred', 'cancelled'],
      completed: [],
      transferred: [],
      cancelled: [],
    }),
  ],
  derive: ({ decisionNumber }) => ({ underDecision: decisionNumber ? true : null }),
  checks: isolationChecks,
  questions: (values) => [...stayQuestions(values), ...procedureQuestions(values)],
  fields: {
    form: choice(
      textOf('Hình thức', 'Form'),
      {
        centralised: {
          vi: 'Tập trung',
          en: 'Centralised',
          words: ['cách ly tập trung', 'ttc', 'khu cách ly'],
        },
        home: {
          vi: 'Tại nhà, nơi lưu trú',
          en: 'At home or lodging',
          words: ['tại nhà', 'nơi lưu trú', 'nhà', 'cách ly tại nhà', 'home'],
        },
        medicalFacility: {
          vi: 'Cơ sở y tế',
          en: 'Medical facility',
          words: ['csyt', 'tại cơ sở y tế', 'bệnh viện'],
        },
        border: { vi: 'Cửa khẩu', en: 'Border gate', words: ['tại cửa khẩu'] },
      },
      { required: true, listed: true, headers: ['hình thức', 'hình thức cách ly', 'loại cách ly', 'form'] },
    ),
    reason: choice(
      textOf('Diện cách ly', 'Reason'),
      {
        contact: { vi: 'Tiếp xúc gần (F1)', en: 'Close contact', words: ['f1', 'tiếp xúc gần'] },
        returnee: { vi: 'Về từ vùng dịch', en: 'Returnee', words: ['đi về từ vùng dịch', 'về từ tỉnh khác'] },
        entry: { vi: 'Nhập cảnh', en: 'Entry' },
        suspect: { vi: 'Nghi mắc', en: 'Suspect', words: ['nghi nhiễm'] },
        other: { vi: 'Khác', en: 'Other' },
      },
      { headers: ['diện', 'diện cách ly', 'lý do', 'đối tượng', 'reason'] },
    ),
    place: text(textOf('Nơi cách ly', 'Place'), {
      listed: true,
      headers: ['nơi cách ly', 'địa điểm cách ly', 'khu cách ly', 'place'],
    }),
    facility: link(textOf('Cơ sở trong sổ', 'Facility of the book'), 'facilities', {
      hint: textOf(
        'Cách ly tại cơ sở y tế: quyết định là của cơ sở này',
        'In a medical facility: whose decision it is',
      ),
    }),
    decisionNumber: text(textOf('Số quyết định', 'Decision no.'), {
      searched: true,
      headers: ['số quyết định', 'số qđ', 'quyết định số', 'decision'],
    }),
    underDecision: yesNo(textOf('Đã có quyết định', 'Under a decision'), {
      hint: textOf('Tự tính', 'Derived'),
    }),
    fromDay: day(textOf('Từ ngày', 'From'), {
      required: true,
      listed: true,
      headers: ['từ ngày', 'ngày bắt đầu', 'ngày cách ly', 'bắt đầu', 'from', 'start'],
    }),
    dueDay: day(textOf('Đến ngày', 'Due'), {
      ahead: true,
      listed: true,
      headers: ['đến ngày', 'ngày hết hạn', 'dự kiến kết thúc', 'until', 'to'],
    }),
    status: choice(textOf('Tình trạng', 'Status'), orderStatus, {
      initial: 'open',
      listed: true,
      headers: ['tình trạng', 'trạng thái', 'status'],
    }),
    endedDay: day(textOf('Ngày kết thúc', 'Ended'), {
      headers: ['ngày kết thúc', 'ngày hoàn thành', 'kết thúc', 'end'],
    }),
    ...procedureFields,
  },
})
