// The register of signals (dấu hiệu, TT 15/2026 Điều 2.4 and 9): what was heard, from whom, where; unverified until somebody has looked.
import { choice, day, integer, link, text, type Values, yesNo } from '../kernel/register/field.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { signalSource, signalState } from './event-choices.ts'
import { signalChecks } from './event-checks.ts'

const signalQuestions = (values: Values): Question[] => {
  const questions: Question[] = []
  const ask = (fields: string[], vi: string, en: string) => questions.push({ fields, text: textOf(vi, en) })
  for (const field of ['heardTime', 'verifiedTime'])
    if (values[field] && timeOfDay(values[field]) === null)
      ask([field], 'Giờ ghi như 10:30', 'Write the time as 10:30')
  const { stateOf, heardDay, verifiedDay, event, sameAs } = values
  if (values.anonymous === true && (values.teller || values.tellerPhone))
    ask(
      ['anonymous', 'teller'],
      'Người báo xin giấu tên nhưng đã ghi tên hoặc số điện thoại: hãy xóa',
      'The teller wished to stay unnamed, yet a name or number stands here: remove it',
    )
  if (typeof heardDay === 'string' && typeof verifiedDay === 'string' && verifiedDay < heardDay)
    ask(['heardDay', 'verifiedDay'], 'Xác minh trước khi nhận tin', 'Verified before it was heard')
  if (stateOf === 'verified' && !verifiedDay)
    ask(['stateOf', 'verifiedDay'], 'Đã xác minh mà chưa ghi ngày', 'Verified without a day')
  if (stateOf === 'verified' && !event)
    ask(
      ['stateOf', 'event'],
      'Dấu hiệu đã xác minh phải gắn với một sự kiện',
      'A verified signal belongs to an event',
    )
  if (stateOf === 'discarded' && !values.verification)
    ask(['stateOf', 'verification'], 'Loại bỏ mà chưa ghi căn cứ', 'Discarded without a ground')
  if (stateOf === 'joined' && !sameAs)
    ask(['stateOf', 'sameAs'], 'Trùng với dấu hiệu nào?', 'Which signal is it the same as?')
  if (sameAs && stateOf !== 'joined')
    ask(['stateOf', 'sameAs'], 'Đã ghi trùng mà chưa gộp', 'Said to be the same, yet not joined')
  return questions
}

export const signals = register({
  name: 'signals',
  table: 'signal',
  one: textOf('Dấu hiệu', 'Signal'),
  many: textOf('Dấu hiệu', 'Signals'),
  personal: true,
  // What is declared at a public door may be a signal.
  publicDoor: true,
  mainDay: 'heardDay',
  sameBy: ['title', 'heardDay', 'village'],
  questions: signalQuestions,
  checks: signalChecks,
  lifecycles: [
    // What is verified is an event and no signal any more; what was discarded may be looked at again.
    lifecycle('stateOf', signalState, {
      signal: ['verifying', 'verified', 'discarded', 'joined'],
      verifying: ['verified', 'discarded', 'joined'],
      verified: [],
      discarded: ['verifying'],
      joined: ['verifying'],
    }),
  ],
  sheetWords: ['dấu hiệu', 'đường dây nóng', 'tin báo', 'phản ánh', 'signals', 'hotline'],
  fields: {
    title: text(textOf('Dấu hiệu', 'What was heard'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['dấu hiệu', 'nội dung', 'nội dung phản ánh', 'tin báo', 'signal'],
      hint: textOf('Một câu: cái gì, ở đâu', 'One sentence: what, where'),
    }),
    source: choice(textOf('Nguồn tin', 'Source'), signalSource, {
      required: true,
      listed: true,
      headers: ['nguồn', 'nguồn tin', 'source'],
    }),
    channel: choice(textOf('Cách báo', 'By'), {
      hotline: {
        vi: 'Đường dây nóng',
        en: 'Hotline',
        words: ['đường dây nóng', 'hotline', 'điện thoại', 'phone'],
      },
      inPerson: { vi: 'Trực tiếp', en: 'In person', words: ['trực tiếp'] },
      letter: { vi: 'Văn bản', en: 'By letter', words: ['văn bản', 'công văn'] },
      online: { vi: 'Trực tuyến', en: 'Online', words: ['ứng dụng', 'zalo', 'mạng'] },
      found: { vi: 'Chủ động thu thập', en: 'Sought by ourselves' },
    }),
    heardDay: day(textOf('Ngày nhận tin', 'Heard'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày nhận', 'ngày nhận tin', 'ngày phản ánh'],
    }),
    heardTime: text(textOf('Giờ nhận tin', 'Hour heard'), { hint: textOf('Như 10:30', 'Like 10:30') }),
    anonymous: yesNo(textOf('Người báo xin giấu tên', 'The teller stays unnamed')),
    teller: text(textOf('Người báo', 'Who told'), {
      format: 'name',
      headers: ['người báo', 'người phản ánh', 'người cung cấp'],
    }),
    tellerPhone: text(textOf('Điện thoại người báo', 'Phone of who told'), {
      format: 'phone',
      masked: true,
      headers: ['điện thoại', 'sđt', 'số điện thoại'],
    }),
    village: text(textOf('Thôn, tổ', 'Village'), {
      listed: true,
      searched: true,
      headers: ['thôn', 'tổ', 'thôn bản', 'tổ dân phố'],
    }),
    place: text(textOf('Nơi xảy ra', 'Place'), {
      searched: true,
      headers: ['địa điểm', 'nơi xảy ra'],
      hint: textOf('Trường, chợ, công ty, hộ …', 'School, market, company, household …'),
    }),
    suspected: text(textOf('Nghi bệnh gì', 'Suspected disease'), { headers: ['nghi bệnh', 'bệnh'] }),
    sick: integer(textOf('Số người mắc', 'Sick'), { min: 0, headers: ['số mắc', 'số người mắc'] }),
    dead: integer(textOf('Số người chết', 'Dead'), { min: 0, headers: ['số chết'] }),
    description: text(textOf('Diễn biến', 'What is told'), { long: true }),
    stateOf: choice(textOf('Tình trạng', 'State'), signalState, { initial: 'signal', listed: true }),
    verifiedDay: day(textOf('Ngày xác minh', 'Verified')),
    verifiedTime: text(textOf('Giờ xác minh', 'Hour verified')),
    verifiedBy: text(textOf('Người xác minh', 'Verified by'), { format: 'name' }),
    verification: text(textOf('Cách và kết quả xác minh', 'How verified, with what result'), { long: true }),
    event: link(textOf('Thuộc sự kiện', 'Event'), 'events'),
    sameAs: link(textOf('Trùng với dấu hiệu', 'Same as'), 'signals'),
  },
})
