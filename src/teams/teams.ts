// The register of community teams (F150), self-management teams and patrols (F152): "đi từng ngõ, gõ từng nhà, rà từng đối tượng".
import { type Choice, choice, day, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

/** Of which kind a team is; its members are counted by it. */
export const teamKind = {
  community: { vi: 'Tổ COVID cộng đồng', en: 'Community COVID team' },
  care: { vi: 'Tổ chăm sóc người nhiễm tại cộng đồng', en: 'Care team' },
  tracing: { vi: 'Tổ truy vết', en: 'Tracing team', words: ['tổ truy vết cộng đồng'] },
  selfManaged: {
    vi: 'Tổ tự quản phòng, chống dịch',
    en: 'Self-management team',
    words: ['tổ tự quản', 'tự quản'],
  },
  patrol: { vi: 'Tổ tuần tra', en: 'Patrol', words: ['tuần tra', 'tổ tuần tra, kiểm soát'] },
  mobileStation: {
    vi: 'Trạm y tế lưu động',
    en: 'Mobile health station',
    words: ['trạm lưu động'],
  },
  rapidResponse: {
    vi: 'Đội đáp ứng nhanh, cơ động chống dịch',
    en: 'Rapid response team',
    words: ['đội đáp ứng nhanh', 'đội cơ động', 'đội phòng, chống dịch cơ động'],
  },
  vaccination: { vi: 'Tổ tiêm chủng', en: 'Vaccination team', words: ['tổ tiêm', 'đội tiêm', 'bàn tiêm'] },
  emergency: { vi: 'Tổ cấp cứu', en: 'Emergency team', words: ['đội cấp cứu', 'cấp cứu lưu động'] },
} as const satisfies Record<string, Choice>

export const teams = register({
  name: 'teams',
  table: 'team',
  one: textOf('Tổ', 'Team'),
  many: textOf('Tổ COVID cộng đồng', 'Community teams'),
  personal: false,
  carried: { by: [], answering: true },
  mainDay: 'formedDay',
  sameBy: ['kind', 'name'],
  sheetWords: ['tổ covid', 'tổ covid cộng đồng', 'tổ chăm sóc', 'tổ tự quản', 'tổ tuần tra'],
  fields: {
    kind: choice(textOf('Loại tổ', 'Kind'), teamKind, {
      required: true,
      listed: true,
      initial: 'community',
      headers: ['loại tổ'],
    }),
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
    decision: text(textOf('Quyết định thành lập số', 'Formed by decision no.'), {
      headers: ['quyết định', 'quyết định thành lập', 'số quyết định'],
    }),
    endedDay: day(textOf('Ngày giải thể', 'Dissolved'), { headers: ['ngày giải thể'] }),
  },
})
