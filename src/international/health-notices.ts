// The register of notices exchanged under the International Health Regulations and border quarantine agreements (F148): what, with whom, by when, what was answered.
import {
  type Choice,
  choice,
  day,
  integer,
  link,
  text,
  type Values,
  yesNo,
} from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { noticeChecks } from './checks.ts'
import { dueOf, inTime, isBasis, knownAt } from './rules/notice-clock.ts'

export const noticeBasis = {
  ihrEvent: {
    vi: 'Sự kiện có thể là khẩn cấp quốc tế (IHR)',
    en: 'Event that may be of international concern (IHR)',
    words: ['ihr', 'sự kiện'],
  },
  ihrElsewhere: {
    vi: 'Nguy cơ từ ngoài nước vào hoặc từ trong nước ra (IHR)',
    en: 'Risk imported or exported (IHR)',
    words: ['ca xâm nhập', 'nguy cơ'],
  },
  ihrVerify: { vi: 'Yêu cầu xác minh (IHR)', en: 'Request to verify (IHR)', words: ['xác minh'] },
  travellers: {
    vi: 'Người, phương tiện có yếu tố dịch tễ quốc tế',
    en: 'Travellers or conveyances of concern',
    words: ['hành khách', 'chuyến bay', 'chuyến xe'],
  },
  agreement: {
    vi: 'Hiệp định kiểm dịch y tế biên giới',
    en: 'Border quarantine agreement',
    words: ['hiệp định', 'kiểm dịch y tế biên giới'],
  },
  local: {
    vi: 'Thỏa thuận, hội đàm địa phương',
    en: 'Local agreement, talks',
    words: ['hội đàm', 'thỏa thuận'],
  },
} as const satisfies Record<string, Choice>

export const noticeStatus = {
  open: { vi: 'Chưa gửi, chưa trả lời', en: 'Not sent or answered yet', words: ['chưa gửi'] },
  told: { vi: 'Đã gửi, đã trả lời', en: 'Sent or answered', words: ['đã gửi', 'đã trả lời'] },
  closed: { vi: 'Đã có phản hồi, kết thúc', en: 'Answered by the other side, closed', words: ['kết thúc'] },
  dropped: { vi: 'Không phải thông báo', en: 'No notice needed', words: ['không gửi'] },
} as const satisfies Record<string, Choice>

const dueIn = ({ basis, knownDay, knownTime, dueDay, dueTime }: Values) =>
  typeof dueDay === 'string'
    ? (`${dueDay}T${timeOfDay(dueTime) ?? '23:59'}` as const)
    : isBasis(basis) && typeof knownDay === 'string'
      ? dueOf(basis, knownAt(knownDay, knownTime))
      : null

const fill = (values: Values): Values => {
  const due = dueIn(values)
  return due === null ? {} : { dueDay: due.slice(0, 10), dueTime: due.slice(11) }
}

/** Told again or a day corrected: in time follows. */
const derive = (values: Values): Values => ({
  inTime: inTime(dueIn(values), values.toldDay, values.toldTime),
})

const questions = (values: Values): Question[] => {
  const { knownDay, toldDay, answeredDay, status } = values
  const found: Question[] = (['knownTime', 'dueTime', 'toldTime'] as const)
    .filter((field) => values[field] && timeOfDay(values[field]) === null)
    .map((field) => ({ fields: [field], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }))
  if (typeof knownDay === 'string' && typeof toldDay === 'string' && toldDay < knownDay)
    found.push({
      fields: ['knownDay', 'toldDay'],
      text: textOf('Gửi trước khi biết', 'Told before it was known'),
    })
  if (typeof toldDay === 'string' && typeof answeredDay === 'string' && answeredDay < toldDay)
    found.push({
      fields: ['toldDay', 'answeredDay'],
      text: textOf('Phản hồi trước khi gửi', 'Answered before it was told'),
    })
  if ((status === 'told' || status === 'closed') && !toldDay)
    found.push({
      fields: ['status', 'toldDay'],
      text: textOf('Đã gửi mà thiếu ngày gửi', 'Told without a day'),
    })
  return found
}

export const healthNotices = register({
  name: 'health-notices',
  table: 'health_notice',
  one: textOf('Thông báo y tế quốc tế', 'International health notice'),
  many: textOf('Thông báo y tế quốc tế', 'International health notices'),
  personal: false,
  mainDay: 'knownDay',
  sameBy: ['way', 'title', 'knownDay', 'counterpart'],
  sheetWords: ['điều lệ y tế quốc tế', 'ihr', 'thông báo quốc tế', 'kiểm dịch y tế biên giới'],
  fill,
  derive,
  questions,
  checks: noticeChecks,
  lifecycles: [
    lifecycle('status', noticeStatus, {
      open: ['told', 'dropped'],
      told: ['closed'],
      closed: [],
      dropped: ['open'],
    }),
  ],
  fields: {
    way: choice(
      textOf('Chiều', 'Direction'),
      {
        out: { vi: 'Gửi đi', en: 'Sent', words: ['gửi', 'đi'] },
        in: { vi: 'Nhận về', en: 'Received', words: ['nhận', 'đến'] },
      },
      { required: true, listed: true, headers: ['chiều', 'gửi nhận'] },
    ),
    basis: choice(textOf('Theo', 'Under'), noticeBasis, {
      required: true,
      listed: true,
      headers: ['theo', 'căn cứ', 'loại'],
    }),
    title: text(textOf('Về việc', 'About'), {
      required: true,
      listed: true,
      searched: true,
      hint: textOf('Không ghi tên người', 'Names of persons do not belong here'),
      headers: ['về việc', 'nội dung', 'sự kiện'],
    }),
    counterpart: text(textOf('Cơ quan đối tác', 'Counterpart'), {
      required: true,
      listed: true,
      searched: true,
      hint: textOf(
        'Như Đầu mối quốc gia IHR (Bộ Y tế), Kiểm dịch y tế Bằng Tường',
        'Like the national IHR focal point, the health quarantine of Pingxiang',
      ),
      headers: ['cơ quan đối tác', 'nơi gửi', 'nơi nhận'],
    }),
    country: text(textOf('Nước', 'Country'), { listed: true, headers: ['nước', 'quốc gia'] }),
    knownDay: day(textOf('Ngày đánh giá hoặc ngày nhận', 'Assessed or received on'), {
      required: true,
      listed: true,
      hint: textOf('Thời hạn tính từ lúc này', 'The clock runs from here'),
      headers: ['ngày', 'ngày nhận', 'ngày phát hiện'],
    }),
    knownTime: text(textOf('Lúc', 'At'), { headers: ['giờ'] }),
    dueDay: day(textOf('Gửi, trả lời trước ngày', 'Sent or answered by'), {
      listed: true,
      ahead: true,
      hint: textOf(
        'Tự tính theo căn cứ (giờ của IHR chưa đối chiếu văn bản); ghi khác thì theo số đã ghi',
        'Follows from the basis (hours of the IHR not compared with the text); what is written stands',
      ),
    }),
    dueTime: text(textOf('Trước giờ', 'By the hour')),
    disease: text(textOf('Bệnh, tác nhân', 'Disease or agent'), { headers: ['bệnh', 'tác nhân'] }),
    cases: integer(textOf('Số mắc', 'Cases'), { min: 0, headers: ['số mắc'] }),
    deaths: integer(textOf('Số tử vong', 'Deaths'), { min: 0, headers: ['tử vong'] }),
    place: text(textOf('Nơi xảy ra', 'Where'), { headers: ['nơi xảy ra', 'địa điểm'] }),
    measures: text(textOf('Biện pháp đã làm', 'Measures taken'), { long: true, headers: ['biện pháp'] }),
    asked: text(textOf('Đề nghị phía bên kia', 'Asked of the other side'), { long: true }),
    gate: link(textOf('Cửa khẩu', 'Border gate'), 'checkpoints', { headers: ['cửa khẩu'] }),
    signal: link(textOf('Từ dấu hiệu', 'From the signal'), 'signals'),
    number: text(textOf('Số văn bản', 'Document no.'), { searched: true, headers: ['số', 'số văn bản'] }),
    status: choice(textOf('Tình trạng', 'Status'), noticeStatus, {
      initial: 'open',
      listed: true,
      headers: ['tình trạng'],
    }),
    toldDay: day(textOf('Đã gửi, đã trả lời ngày', 'Sent or answered on'), { headers: ['ngày gửi'] }),
    toldTime: text(textOf('Lúc gửi', 'At the hour'), { headers: ['giờ gửi'] }),
    inTime: yesNo(textOf('Đúng hạn', 'In time')),
    answeredDay: day(textOf('Phía bên kia phản hồi ngày', 'The other side answered on'), {
      headers: ['ngày phản hồi'],
    }),
    answer: text(textOf('Nội dung phản hồi', 'Their answer'), { long: true, headers: ['phản hồi'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
