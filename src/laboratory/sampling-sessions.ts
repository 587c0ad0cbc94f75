// The register of sampling sessions (57, F049, F075): where, why, whom, by which team, one by one or in pools; joined by its code.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { method, reason, riskGroup, riskZone, setting } from './choices.ts'
import { sessionCode } from './rules/session-code.ts'

const tubes = {
  single: { vi: 'Mẫu đơn', en: 'Single', words: ['đơn', '1'] },
  pool5: { vi: 'Gộp 5', en: 'Pools of 5', words: ['gộp 5', 'mẫu gộp 5', '5'] },
  pool10: { vi: 'Gộp 10', en: 'Pools of 10', words: ['gộp 10', 'mẫu gộp 10', '10'] },
} as const

const state = {
  planned: { vi: 'Chưa lấy', en: 'Planned' },
  open: { vi: 'Đang lấy', en: 'Open' },
  closed: { vi: 'Đã lấy xong', en: 'Closed' },
  cancelled: { vi: 'Hủy', en: 'Cancelled' },
} as const

/** How many people one tube holds. */
export const sizeOfTubes = (kind: unknown): number => (kind === 'pool10' ? 10 : kind === 'pool5' ? 5 : 1)

export const samplingSessions = register({
  name: 'sampling-sessions',
  table: 'sampling_session',
  one: textOf('Phiên lấy mẫu', 'Sampling session'),
  many: textOf('Phiên lấy mẫu', 'Sampling sessions'),
  personal: false,
  carried: { by: [], days: 14 },
  mainDay: 'day',
  sameBy: ['code', 'day'],
  page: (id) => `/xet-nghiem/phien/${id}`,
  fill: ({ place, day: on, shift }) => ({
    code:
      typeof place === 'string' && typeof on === 'string'
        ? sessionCode(place, on, typeof shift === 'string' ? shift : null)
        : null,
  }),
  sheetWords: ['phiên lấy mẫu', 'điểm lấy mẫu', 'lịch lấy mẫu'],
  lifecycles: [
    lifecycle('stateOf', state, {
      planned: ['open', 'closed', 'cancelled'],
      open: ['closed', 'cancelled'],
      closed: ['open'],
      cancelled: ['planned', 'open'],
    }),
  ],
  fields: {
    place: text(textOf('Nơi lấy mẫu', 'Place'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['nơi lấy mẫu', 'điểm lấy mẫu', 'địa điểm', 'tên cơ sở'],
    }),
    code: text(textOf('Mã phiên', 'Code'), {
      listed: true,
      searched: true,
      hint: textOf(
        'Ngắn, để quét hoặc gõ; mã ống nối tiếp mã này',
        'Short, to scan or type; codes of tubes go on from it',
      ),
      headers: ['mã phiên'],
    }),
    day: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['ngày', 'ngày lấy mẫu'],
    }),
    setting: choice(textOf('Loại nơi', 'Kind of place'), setting, { headers: ['loại nơi', 'loại hình'] }),
    reason: choice(textOf('Lý do', 'Reason'), reason, {
      initial: 'screening',
      listed: true,
      headers: ['lý do', 'mục đích'],
    }),
    riskZone: choice(textOf('Vùng nguy cơ', 'Risk zone'), riskZone, { headers: ['vùng nguy cơ', 'vùng'] }),
    riskGroup: choice(textOf('Nhóm nguy cơ', 'Risk group'), riskGroup, {
      headers: ['nhóm nguy cơ', 'đối tượng'],
    }),
    shift: text(textOf('Ca sản xuất', 'Shift'), { headers: ['ca', 'ca sản xuất'] }),
    plan: link(textOf('Theo kế hoạch sàng lọc', 'Screening plan'), 'screening-plans'),
    expected: integer(textOf('Số người phải lấy', 'People due'), {
      min: 0,
      headers: ['số người', 'dự kiến'],
    }),
    method: choice(textOf('Phương pháp', 'Method'), method, {
      required: true,
      initial: 'pcr',
      listed: true,
      headers: ['phương pháp'],
    }),
    tubes: choice(textOf('Loại ống', 'Tubes'), tubes, {
      required: true,
      initial: 'single',
      listed: true,
      headers: ['loại ống', 'hình thức', 'mẫu gộp'],
    }),
    team: link(textOf('Tổ lấy mẫu', 'Team'), 'teams', { headers: ['tổ', 'tổ lấy mẫu'] }),
    laboratory: link(textOf('Gửi phòng xét nghiệm', 'Sent to'), 'laboratories', {
      headers: ['phòng xét nghiệm', 'nơi xét nghiệm'],
    }),
    stateOf: choice(textOf('Tình trạng', 'State'), state, { initial: 'open', listed: true }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
