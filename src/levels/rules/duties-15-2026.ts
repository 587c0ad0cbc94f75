// What TT 15/2026/TT-BYT and NĐ 165/2026/NĐ-CP ask of whom at each state of an epidemic: read in their articles.
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { Outcome } from '../outcomes.ts'

export type Obligation = { readonly what: Text; readonly clause: string; readonly verified: boolean }

const told = (vi: string, en: string, clause: string): Obligation => ({
  what: textOf(vi, en),
  clause,
  verified: true,
})

const warn = told(
  'Cơ quan chuyên môn y tế cảnh báo nguy cơ theo thời gian, địa điểm, phạm vi, quy mô',
  'Health bodies warn of the risk by time, place, scope and size',
  'TT 15/2026/TT-BYT, Điều 22 khoản 2',
)
const notice = told(
  'Giám đốc Trạm Y tế ban hành thông tin có dịch trong 24 giờ',
  'The director of the health station issues the notice within 24 hours',
  'TT 15/2026/TT-BYT, Điều 26 khoản 1 điểm b',
)
const daily = told(
  'Báo cáo ổ dịch hằng ngày cho đến khi kết thúc',
  'Report the outbreak daily until it ends',
  'TT 15/2026/TT-BYT, Điều 26 khoản 1 điểm d',
)
const zoning = told(
  'Khoanh vùng ở phạm vi nhỏ nhất khi có nguy cơ lây lan; Chủ tịch UBND xã quyết định, báo trước ít nhất 06 giờ',
  'Zone the smallest possible area where it may spread; decided by the chair of the commune, told six hours before',
  'NĐ 165/2026/NĐ-CP, Điều 13 khoản 1',
)
const defence = told(
  'Khoanh vùng, kiểm soát theo pháp luật về phòng thủ dân sự; việc ban bố theo pháp luật đó',
  'Zoning and control by the law on civil defence, which also says who proclaims it',
  'NĐ 165/2026/NĐ-CP, Điều 13 khoản 2; TT 15/2026/TT-BYT, Điều 26 khoản 2',
)
const over = told(
  'Hết dịch: Giám đốc Trạm Y tế ban hành thông tin kết thúc trong 24 giờ',
  'When it is over the director of the health station issues the notice within 24 hours',
  'TT 15/2026/TT-BYT, Điều 26 khoản 1 điểm c',
)

const obligations: Readonly<Record<Exclude<Outcome, `level${number}`>, readonly Obligation[]>> = {
  calm: [over],
  warning: [warn],
  epidemic: [notice, daily, zoning],
  defence1: [notice, daily, defence],
  defence2: [notice, daily, defence],
  defence3: [notice, daily, defence],
}

export const obligationsOf = (outcome: Exclude<Outcome, `level${number}`>): readonly Obligation[] =>
  obligations[outcome]
