// The register of screening plans (F049, F070, F073): which risk zone and group is tested how often, a factory before each shift.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { method, riskGroup, riskZone, setting } from './choices.ts'
import { frequency } from './rules/plan-due.ts'

export const screeningPlans = register({
  name: 'screening-plans',
  table: 'screening_plan',
  one: textOf('Kế hoạch sàng lọc', 'Screening plan'),
  many: textOf('Kế hoạch sàng lọc', 'Screening plans'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['name', 'fromDay'],
  page: (id) => `/xet-nghiem/sang-loc/${id}`,
  sheetWords: ['kế hoạch sàng lọc', 'kế hoạch xét nghiệm', 'kế hoạch tầm soát'],
  questions: ({ fromDay, toDay }) =>
    typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
      ? [{ fields: ['fromDay', 'toDay'], text: textOf('Hết trước khi bắt đầu', 'Ends before it begins') }]
      : [],
  fields: {
    name: text(textOf('Điểm, khu vực, cơ sở', 'Place or enterprise'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['điểm nguy cơ', 'khu vực', 'tên cơ sở', 'doanh nghiệp', 'nhà máy'],
    }),
    setting: choice(textOf('Loại nơi', 'Kind of place'), setting, { listed: true, headers: ['loại hình'] }),
    riskZone: choice(textOf('Vùng nguy cơ', 'Risk zone'), riskZone, {
      listed: true,
      headers: ['vùng nguy cơ', 'vùng'],
    }),
    riskGroup: choice(textOf('Nhóm nguy cơ', 'Risk group'), riskGroup, {
      listed: true,
      headers: ['nhóm nguy cơ', 'đối tượng'],
    }),
    frequency: choice(textOf('Bao lâu một lần', 'How often'), frequency, {
      required: true,
      listed: true,
      initial: 'once',
      headers: ['tần suất', 'định kỳ'],
    }),
    shifts: integer(textOf('Số ca một ngày', 'Shifts a day'), { min: 1, max: 4, headers: ['số ca'] }),
    people: integer(textOf('Số người một lượt', 'People each time'), {
      min: 0,
      listed: true,
      headers: ['số người', 'số lao động', 'dự kiến'],
    }),
    households: integer(textOf('Số hộ một lượt', 'Households each time'), {
      min: 0,
      hint: textOf('Khi lấy mẫu đại diện hộ', 'Where one person stands for a household'),
      headers: ['số hộ'],
    }),
    fromDay: day(textOf('Từ ngày', 'From'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['từ ngày', 'ngày bắt đầu'],
    }),
    toDay: day(textOf('Đến ngày', 'To'), { listed: true, ahead: true, headers: ['đến ngày'] }),
    method: choice(textOf('Phương pháp', 'Method'), method, { initial: 'rapid', headers: ['phương pháp'] }),
    team: link(textOf('Tổ lấy mẫu', 'Team'), 'teams', { headers: ['tổ'] }),
    basis: text(textOf('Căn cứ', 'Basis'), { headers: ['căn cứ', 'văn bản'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
