// Inspections (F191, F192): teams by decision, their visits, what they found and until when it must be mended.
import { type Choice, choice, day, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const inspectionTeams = register({
  name: 'inspection-teams',
  table: 'inspection_team',
  one: textOf('Đoàn kiểm tra', 'Inspection team'),
  many: textOf('Đoàn kiểm tra', 'Inspection teams'),
  personal: false,
  attachments: true,
  mainDay: 'formedDay',
  sameBy: ['name', 'decisionNumber'],
  sheetWords: ['đoàn kiểm tra', 'kế hoạch kiểm tra'],
  fields: {
    name: text(textOf('Tên đoàn', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên đoàn'],
    }),
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        planned: { vi: 'Theo kế hoạch', en: 'Planned' },
        surprise: { vi: 'Đột xuất', en: 'Surprise' },
      },
      { required: true, listed: true, initial: 'planned', headers: ['loại'] },
    ),
    decisionNumber: text(textOf('Quyết định, kế hoạch số', 'By decision'), { listed: true, searched: true }),
    formedDay: day(textOf('Ngày thành lập', 'Formed'), { required: true, listed: true }),
    leader: text(textOf('Trưởng đoàn', 'Led by'), { listed: true }),
    subject: text(textOf('Nội dung kiểm tra', 'Subject'), { long: true }),
  },
})

export const placeKinds = {
  authority: { vi: 'UBND xã, cơ quan', en: 'Authority' },
  health: { vi: 'Cơ sở y tế', en: 'Health facility', words: ['trạm y tế'] },
  checkpoint: { vi: 'Chốt kiểm dịch', en: 'Checkpoint', words: ['chốt'] },
  isolation: { vi: 'Khu cách ly', en: 'Isolation site' },
  vaccination: { vi: 'Điểm tiêm', en: 'Vaccination point' },
  school: { vi: 'Trường học', en: 'School', words: ['trường'] },
  business: { vi: 'Cơ sở sản xuất, kinh doanh', en: 'Business', words: ['chợ', 'cửa hàng'] },
  household: { vi: 'Hộ, cá nhân', en: 'Household' },
} as const satisfies Record<string, Choice>

export const inspectionVisits = register({
  name: 'inspection-visits',
  table: 'inspection_visit',
  one: textOf('Lượt kiểm tra', 'Inspection visit'),
  many: textOf('Lượt kiểm tra', 'Inspection visits'),
  personal: false,
  attachments: true,
  mainDay: 'visitDay',
  sameBy: ['team', 'place', 'visitDay'],
  sheetWords: ['kết quả kiểm tra', 'biên bản kiểm tra'],
  fields: {
    place: text(textOf('Nơi được kiểm tra', 'Place'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['nơi kiểm tra', 'đơn vị được kiểm tra'],
    }),
    placeKind: choice(textOf('Loại nơi', 'Kind of place'), placeKinds, { required: true, listed: true }),
    team: link(textOf('Đoàn', 'Team'), 'inspection-teams', { listed: true }),
    visitDay: day(textOf('Ngày kiểm tra', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày kiểm tra'],
    }),
    result: choice(
      textOf('Kết quả', 'Result'),
      {
        good: { vi: 'Chấp hành tốt', en: 'In order' },
        shortcomings: { vi: 'Có tồn tại', en: 'Shortcomings' },
        violation: { vi: 'Có vi phạm', en: 'Violation' },
      },
      { listed: true },
    ),
    conclusion: text(textOf('Kết luận', 'Conclusion'), { long: true }),
  },
})

const findingStatus = {
  open: { vi: 'Chưa khắc phục', en: 'Open' },
  fixed: { vi: 'Đã khắc phục', en: 'Remedied' },
  violation: { vi: 'Lập hồ sơ vi phạm', en: 'Taken up as a violation' },
} as const satisfies Record<string, Choice>

export const findings = register({
  name: 'findings',
  table: 'finding',
  one: textOf('Tồn tại phát hiện', 'Finding'),
  many: textOf('Tồn tại phát hiện', 'Findings'),
  personal: false,
  attachments: true,
  mainDay: 'foundDay',
  sameBy: ['visit', 'what', 'foundDay'],
  lifecycles: [
    lifecycle('status', findingStatus, { open: ['fixed', 'violation'], fixed: [], violation: ['fixed'] }),
  ],
  checks: [
    {
      name: 'findings-not-mended',
      group: 'late',
      severity: 'danger',
      label: textOf('Tồn tại quá hạn chưa khắc phục', 'Findings not mended in time'),
      definition: textOf(
        'Tồn tại mà đoàn kiểm tra yêu cầu khắc phục trước một ngày đã qua, vẫn ghi chưa khắc phục.',
        'Findings of inspections to be mended by a day that has passed, still open.',
      ),
      where: (day) => `coalesce(r.status, 'open') = 'open' and r.fix_by_day < ${day}`,
    },
  ],
  questions: ({ status, fixedDay }) =>
    status === 'fixed' && !fixedDay
      ? [
          {
            fields: ['status', 'fixedDay'],
            text: textOf('Đã khắc phục mà thiếu ngày', 'Remedied without a day'),
          },
        ]
      : [],
  fields: {
    what: text(textOf('Tồn tại', 'What was found'), { required: true, listed: true, searched: true }),
    visit: link(textOf('Lượt kiểm tra', 'Visit'), 'inspection-visits', { required: true, listed: true }),
    foundDay: day(textOf('Ngày phát hiện', 'Found'), { required: true, listed: true }),
    demand: text(textOf('Yêu cầu khắc phục', 'What must be done'), { long: true }),
    fixByDay: day(textOf('Khắc phục trước ngày', 'Remedy by'), { ahead: true, listed: true }),
    status: choice(textOf('Tình trạng', 'Status'), findingStatus, { initial: 'open', listed: true }),
    fixedDay: day(textOf('Ngày khắc phục', 'Remedied')),
  },
})
