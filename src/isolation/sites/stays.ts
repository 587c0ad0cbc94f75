// The register of stays (F055, F064): who lies in which room and bed of a site from when until when, how screened on coming, how it ended.
import { choice, day, integer, link, text, yesNo } from '../../kernel/register/field.ts'
import { type Question, register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import { persons } from '../../people/persons.ts'
import { stayChecks } from './checks.ts'

export const isolationStays = register({
  name: 'isolation-stays',
  table: 'isolation_stay',
  one: textOf('Lượt ở khu cách ly', 'Stay'),
  many: textOf('Người trong khu cách ly', 'Stays in isolation sites'),
  personal: true,
  subject: persons,
  mainDay: 'fromDay',
  sameBy: ['site', 'room', 'fromDay'],
  sheetWords: ['danh sách khu cách ly', 'người trong khu cách ly'],
  checks: stayChecks,
  questions: ({ fromDay, outDay, outReason, room, bed }): Question[] => [
    ...(typeof fromDay === 'string' && typeof outDay === 'string' && outDay < fromDay
      ? [{ fields: ['fromDay', 'outDay'], text: textOf('Ra trước khi vào', 'Left before coming') }]
      : []),
    ...((outDay === null || outDay === undefined) !== (outReason === null || outReason === undefined)
      ? [
          {
            fields: ['outDay', 'outReason'],
            text: textOf('Ngày ra và lý do ra phải cùng có', 'The day of leaving and its reason go together'),
          },
        ]
      : []),
    ...(bed && !room
      ? [{ fields: ['room', 'bed'], text: textOf('Có giường mà không có phòng', 'A bed without a room') }]
      : []),
  ],
  fields: {
    site: link(textOf('Khu cách ly', 'Site'), 'facilities', { required: true, listed: true }),
    room: link(textOf('Phòng', 'Room'), 'isolation-rooms', { listed: true }),
    bed: integer(textOf('Giường số', 'Bed'), {
      listed: true,
      min: 1,
      max: 200,
      headers: ['giường', 'số giường'],
    }),
    isolation: link(textOf('Theo quyết định cách ly', 'By the isolation'), 'isolation-orders'),
    arrival: choice(
      textOf('Vào từ', 'Came'),
      {
        intake: { vi: 'Mới vào cách ly', en: 'Into isolation' },
        otherSite: { vi: 'Chuyển từ khu khác', en: 'From another site' },
        moved: { vi: 'Đổi phòng trong khu', en: 'From another room' },
      },
      { initial: 'intake', listed: true },
    ),
    fromDay: day(textOf('Ngày vào', 'From'), {
      required: true,
      listed: true,
      headers: ['ngày vào', 'từ ngày', 'from'],
    }),
    dueDay: day(textOf('Dự kiến ra', 'Due out'), {
      ahead: true,
      listed: true,
      hint: textOf('Theo hạn của quyết định cách ly', 'Follows the isolation'),
      headers: ['dự kiến ra', 'đến ngày'],
    }),
    outDay: day(textOf('Ngày ra', 'Out'), { listed: true, headers: ['ngày ra', 'ra ngày'] }),
    outReason: choice(textOf('Ra vì', 'Left because'), {
      released: { vi: 'Hết cách ly', en: 'Released', words: ['hoàn thành'] },
      transferred: { vi: 'Chuyển điều trị', en: 'To treatment' },
      moved: { vi: 'Đổi phòng', en: 'Moved to another room' },
      otherSite: { vi: 'Chuyển khu khác', en: 'To another site' },
      left: { vi: 'Tự ý rời khu', en: 'Left without leave', words: ['trốn', 'tự ý'] },
      cancelled: { vi: 'Hủy quyết định', en: 'Isolation cancelled' },
    }),
    screenedDay: day(textOf('Ngày khám sàng lọc', 'Screened')),
    screening: choice(textOf('Sàng lọc khi vào', 'Screening'), {
      well: { vi: 'Không dấu hiệu', en: 'No signs' },
      symptoms: { vi: 'Có dấu hiệu bệnh', en: 'Symptoms' },
      atRisk: { vi: 'Nguy cơ cao, cần theo dõi riêng', en: 'At risk, watched apart' },
    }),
    specimenTaken: yesNo(textOf('Đã lấy mẫu khi vào', 'Sampled on coming')),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
