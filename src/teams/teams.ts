// The register of community teams (F150): "đi từng ngõ, gõ từng nhà, rà từng đối tượng".
import { choice, day, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const teams = register({
  name: 'teams',
  table: 'team',
  one: textOf('Tổ', 'Team'),
  many: textOf('Tổ COVID cộng đồng', 'Community teams'),
  personal: false,
  mainDay: 'formedDay',
  sameBy: ['kind', 'name'],
  sheetWords: ['tổ covid', 'tổ covid cộng đồng', 'tổ chăm sóc'],
  fields: {
    kind: choice(
      textOf('Loại tổ', 'Kind'),
      {
        community: { vi: 'Tổ COVID cộng đồng', en: 'Community COVID team' },
        care: { vi: 'Tổ chăm sóc người nhiễm tại cộng đồng', en: 'Care team' },
        tracing: { vi: 'Tổ truy vết', en: 'Tracing team', words: ['tổ truy vết cộng đồng'] },
      },
      { required: true, listed: true, initial: 'community', headers: ['loại tổ'] },
    ),
    name: text(textOf('Tên tổ', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên tổ', 'tổ', 'team'],
    }),
    village: text(textOf('Thôn, tổ dân phố', 'Village'), {
      listed: true,
      headers: ['thôn', 'bản', 'tổ dân phố'],
    }),
    formedDay: day(textOf('Ngày thành lập', 'Formed'), {
      required: true,
      listed: true,
      headers: ['ngày thành lập'],
    }),
  },
})
