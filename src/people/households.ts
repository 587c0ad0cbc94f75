// The register of households, each answered for by a community team.
import { day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const households = register({
  name: 'households',
  table: 'household',
  one: textOf('Hộ gia đình', 'Household'),
  many: textOf('Hộ gia đình', 'Households'),
  personal: true,
  carried: { by: ['team'] },
  attachments: true,
  mainDay: 'assignedDay',
  sameBy: ['code'],
  sheetWords: ['danh sách hộ', 'hộ gia đình'],
  fields: {
    code: text(textOf('Mã hộ', 'Household code'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['mã hộ', 'số hộ', 'household'],
    }),
    headName: text(textOf('Chủ hộ', 'Head of household'), {
      listed: true,
      searched: true,
      format: 'name',
      headers: ['chủ hộ', 'họ tên chủ hộ'],
    }),
    village: text(textOf('Thôn, tổ dân phố', 'Village'), {
      listed: true,
      headers: ['thôn', 'tổ dân phố', 'bản', 'xóm'],
    }),
    address: text(textOf('Địa chỉ', 'Address')),
    phone: text(textOf('Điện thoại', 'Phone'), {
      format: 'phone',
      masked: true,
      headers: ['điện thoại', 'sđt'],
    }),
    members: integer(textOf('Số nhân khẩu', 'Members'), {
      listed: true,
      min: 0,
      max: 60,
      headers: ['số nhân khẩu', 'nhân khẩu', 'số người'],
    }),
    team: link(textOf('Tổ phụ trách', 'Team in charge'), 'teams', { listed: true }),
    assignedDay: day(textOf('Ngày giao tổ', 'Given to the team'), { headers: ['ngày giao'] }),
  },
})
