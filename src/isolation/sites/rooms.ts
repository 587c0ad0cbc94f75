// The register of rooms of isolation sites: which site, how many beds, for whom, in use from when until when.
import { choice, day, integer, link, text } from '../../kernel/register/field.ts'
import { register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'

export const isolationRooms = register({
  name: 'isolation-rooms',
  table: 'isolation_room',
  one: textOf('Phòng cách ly', 'Isolation room'),
  many: textOf('Phòng cách ly', 'Isolation rooms'),
  personal: false,
  mainDay: 'openedDay',
  sameBy: ['site', 'name'],
  sheetWords: ['phòng cách ly', 'danh sách phòng'],
  questions: ({ openedDay, closedDay }) =>
    typeof openedDay === 'string' && typeof closedDay === 'string' && closedDay < openedDay
      ? [
          {
            fields: ['openedDay', 'closedDay'],
            text: textOf('Ngừng dùng trước khi dùng', 'Closed before it opened'),
          },
        ]
      : [],
  fields: {
    site: link(textOf('Khu cách ly', 'Site'), 'facilities', { required: true, listed: true }),
    name: text(textOf('Phòng', 'Room'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['phòng', 'số phòng', 'room'],
    }),
    block: text(textOf('Dãy, tầng', 'Block, floor'), { listed: true, headers: ['dãy', 'tầng', 'khu'] }),
    beds: integer(textOf('Số giường', 'Beds'), {
      required: true,
      listed: true,
      min: 1,
      max: 200,
      headers: ['số giường', 'giường', 'beds'],
    }),
    forWhom: choice(
      textOf('Dành cho', 'For'),
      {
        anyone: { vi: 'Không phân', en: 'Anyone' },
        men: { vi: 'Nam', en: 'Men' },
        women: { vi: 'Nữ', en: 'Women' },
        families: { vi: 'Gia đình', en: 'Families' },
      },
      { initial: 'anyone', listed: true, headers: ['dành cho', 'loại phòng'] },
    ),
    openedDay: day(textOf('Dùng từ ngày', 'In use from'), {
      required: true,
      listed: true,
      headers: ['từ ngày', 'ngày sử dụng'],
    }),
    closedDay: day(textOf('Ngừng dùng từ ngày', 'Closed from')),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
