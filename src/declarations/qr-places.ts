// The register of places with a QR code of their own (F136, F137): who comes scans it, or is scanned there.
import { type Choice, choice, day, integer, link, text, yesNo } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const placeKind = {
  health: { vi: 'Cơ sở y tế', en: 'Health facility', words: ['trạm y tế', 'bệnh viện', 'phòng khám'] },
  office: {
    vi: 'Điểm giao dịch, cơ quan',
    en: 'Office counter',
    words: ['một cửa', 'ngân hàng', 'bưu điện'],
  },
  market: { vi: 'Chợ, cửa hàng', en: 'Market, shop', words: ['chợ', 'siêu thị', 'quán'] },
  factory: { vi: 'Cơ sở sản xuất', en: 'Factory', words: ['nhà máy', 'công ty', 'xưởng'] },
  school: { vi: 'Trường học', en: 'School', words: ['trường'] },
  transport: { vi: 'Bến xe, xe khách', en: 'Transport', words: ['bến xe', 'xe khách'] },
  lodging: { vi: 'Nơi lưu trú', en: 'Lodging', words: ['khách sạn', 'nhà nghỉ'] },
  worship: { vi: 'Nơi thờ tự, lễ hội', en: 'Worship, festival', words: ['chùa', 'nhà thờ', 'lễ hội'] },
  declaration: { vi: 'Điểm khai báo y tế', en: 'Declaration point', words: ['điểm khai báo', 'chốt'] },
  gate: { vi: 'Cửa khẩu', en: 'Border gate', words: ['cửa khẩu', 'lối mở'] },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Choice>
export const qrPlaces = register({
  name: 'qr-places',
  table: 'qr_place',
  one: textOf('Địa điểm có mã QR', 'Place with a QR code'),
  many: textOf('Địa điểm có mã QR', 'Places with a QR code'),
  personal: false,
  carried: { by: [] },
  mainDay: 'registeredDay',
  sameBy: ['name', 'village'],
  sheetWords: ['địa điểm', 'mã qr', 'điểm giao dịch', 'điểm kiểm dịch'],
  fields: {
    name: text(textOf('Tên địa điểm', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['địa điểm', 'tên địa điểm', 'tên cơ sở', 'place'],
    }),
    kind: choice(textOf('Loại', 'Kind'), placeKind, {
      initial: 'other',
      listed: true,
      headers: ['loại', 'loại hình', 'loại địa điểm'],
    }),
    address: text(textOf('Địa chỉ', 'Address'), { headers: ['địa chỉ', 'address'] }),
    village: text(textOf('Thôn, tổ', 'Village'), {
      listed: true,
      searched: true,
      headers: ['thôn', 'tổ', 'tổ dân phố', 'village'],
    }),
    keeper: text(textOf('Người phụ trách', 'Keeper'), {
      format: 'name',
      headers: ['người phụ trách', 'chủ cơ sở', 'người đăng ký'],
    }),
    keeperPhone: text(textOf('Điện thoại người phụ trách', 'Phone of the keeper'), {
      format: 'phone',
      masked: true,
      headers: ['điện thoại', 'sđt'],
    }),
    registeredDay: day(textOf('Ngày đăng ký', 'Registered'), {
      required: true,
      listed: true,
      headers: ['ngày đăng ký', 'ngày cấp mã'],
    }),
    stayMinutes: integer(textOf('Thường ở lại (phút)', 'Usual stay (minutes)'), {
      min: 1,
      max: 1440,
      hint: textOf('Dùng khi người đến không báo lúc rời đi', 'Where nobody says when they leave'),
    }),
    closed: yesNo(textOf('Mã QR đã ngừng dùng', 'The code is no longer used'), {
      hint: textOf('Ai quét mã sẽ được báo là mã đã ngừng', 'Whoever scans it is told so'),
    }),
    facility: link(textOf('Là cơ sở', 'Is the facility'), 'facilities'),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
