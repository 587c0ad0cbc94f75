// Violations, who found them (F153) and how they were handled (F193, F195): the record made on the spot, the decision with its number, and that it was carried out.
import { type Choice, choice, day, integer, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

const violationStatus = {
  recorded: { vi: 'Đã lập biên bản', en: 'Recorded' },
  decided: { vi: 'Đã có quyết định', en: 'Decided' },
  executed: { vi: 'Đã chấp hành', en: 'Carried out' },
  dropped: { vi: 'Không xử phạt', en: 'Dropped' },
} as const satisfies Record<string, Choice>

export const violations = register({
  name: 'violations',
  table: 'violation',
  one: textOf('Vụ vi phạm quy định', 'Violation'),
  many: textOf('Vi phạm quy định', 'Violations'),
  personal: true,
  attachments: true,
  mainDay: 'recordDay',
  sameBy: ['recordNumber', 'violator', 'recordDay'],
  sheetWords: ['xử lý vi phạm', 'xử phạt'],
  lifecycles: [
    lifecycle('status', violationStatus, {
      recorded: ['decided', 'dropped'],
      decided: ['executed'],
      executed: [],
      dropped: [],
    }),
  ],
  questions: ({ status, decisionNumber, decisionDay, recordDay }): Question[] => [
    ...((status === 'decided' || status === 'executed') && (!decisionNumber || !decisionDay)
      ? [
          {
            fields: ['status', 'decisionNumber', 'decisionDay'],
            text: textOf('Đã quyết định mà thiếu số hoặc ngày quyết định', 'Decided without number or day'),
          },
        ]
      : []),
    ...(typeof decisionDay === 'string' && typeof recordDay === 'string' && decisionDay < recordDay
      ? [
          {
            fields: ['recordDay', 'decisionDay'],
            text: textOf('Quyết định trước khi lập biên bản', 'Decided before it was recorded'),
          },
        ]
      : []),
  ],
  fields: {
    act: text(textOf('Hành vi', 'Act'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['hành vi'],
    }),
    violator: text(textOf('Người, tổ chức vi phạm', 'Violator'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['người vi phạm', 'đối tượng'],
    }),
    finding: link(textOf('Từ tồn tại', 'From the finding'), 'findings'),
    breach: link(textOf('Từ vi phạm cách ly', 'From the breach of isolation'), 'isolation-breaches'),
    detectedBy: choice(
      textOf('Do ai phát hiện', 'Found by'),
      {
        inspection: { vi: 'Đoàn kiểm tra', en: 'Inspection', words: ['kiểm tra'] },
        team: {
          vi: 'Tổ COVID cộng đồng, tổ tự quản, tổ tuần tra',
          en: 'Community, self-management or patrol team',
          words: ['tổ covid', 'tổ tự quản', 'tổ tuần tra', 'tổ covid cộng đồng'],
        },
        citizen: { vi: 'Người dân phản ánh', en: 'Citizens', words: ['người dân', 'đường dây nóng'] },
        checkpoint: { vi: 'Chốt kiểm soát', en: 'Checkpoint', words: ['chốt'] },
        police: { vi: 'Công an', en: 'Police', words: ['ca'] },
      },
      { listed: true, headers: ['nguồn phát hiện', 'đơn vị phát hiện', 'do ai phát hiện'] },
    ),
    team: link(textOf('Tổ phát hiện', 'Team that found it'), 'teams', { headers: ['tổ phát hiện'] }),
    recordNumber: text(textOf('Biên bản số', 'Record no.'), { searched: true }),
    recordDay: day(textOf('Ngày lập biên bản', 'Recorded'), { required: true, listed: true }),
    basis: text(textOf('Căn cứ pháp lý', 'Legal basis'), {
      hint: textOf('Như Nghị định 117/2020/NĐ-CP, điều, khoản', 'Like Decree 117/2020, article, clause'),
    }),
    status: choice(textOf('Tình trạng', 'Status'), violationStatus, { initial: 'recorded', listed: true }),
    form: choice(textOf('Hình thức xử lý', 'Handled by'), {
      reminder: { vi: 'Nhắc nhở, kiểm điểm', en: 'Reminder' },
      warning: { vi: 'Cảnh cáo', en: 'Warning' },
      fine: { vi: 'Phạt tiền', en: 'Fine' },
      suspension: { vi: 'Đình chỉ hoạt động', en: 'Suspension' },
      discipline: { vi: 'Kỷ luật cán bộ', en: 'Discipline of an official' },
      transferred: { vi: 'Chuyển cơ quan điều tra', en: 'Handed to investigators' },
    }),
    decisionNumber: text(textOf('Quyết định số', 'Decision no.'), { listed: true, searched: true }),
    decisionDay: day(textOf('Ngày quyết định', 'Decided'), {}),
    fine: integer(textOf('Tiền phạt (đồng)', 'Fine (đồng)'), { min: 0 }),
    executedDay: day(textOf('Ngày chấp hành', 'Carried out')),
  },
})
