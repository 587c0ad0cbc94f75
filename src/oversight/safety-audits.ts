// Safety ratings of facilities (F196): by which decision, by how many points, and what must be mended.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const safetyAudits = register({
  name: 'safety-audits',
  table: 'safety_audit',
  one: textOf('Đánh giá an toàn', 'Safety audit'),
  many: textOf('Đánh giá an toàn cơ sở', 'Safety audits'),
  personal: false,
  attachments: true,
  mainDay: 'auditDay',
  sameBy: ['place', 'rule', 'auditDay'],
  sheetWords: ['đánh giá an toàn', 'bệnh viện an toàn'],
  questions: ({ points, most }) =>
    typeof points === 'number' && typeof most === 'number' && points > most
      ? [{ fields: ['points', 'most'], text: textOf('Điểm vượt điểm tối đa', 'More points than there are') }]
      : [],
  fields: {
    place: text(textOf('Cơ sở', 'Facility'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['cơ sở'],
    }),
    facility: link(textOf('Trong sổ cơ sở', 'In the register of facilities'), 'facilities'),
    rule: choice(
      textOf('Theo bộ tiêu chí', 'By the criteria of'),
      {
        hospital: { vi: 'QĐ 3088/QĐ-BYT: bệnh viện an toàn', en: 'QĐ 3088: safe hospitals', words: ['3088'] },
        clinic: { vi: 'QĐ 4999/QĐ-BYT: phòng khám an toàn', en: 'QĐ 4999: safe clinics', words: ['4999'] },
        other: { vi: 'Bộ tiêu chí khác', en: 'Others' },
      },
      { required: true, listed: true },
    ),
    auditDay: day(textOf('Ngày đánh giá', 'Day'), { required: true, listed: true }),
    points: integer(textOf('Điểm đạt', 'Points'), { min: 0, listed: true }),
    most: integer(textOf('Điểm tối đa', 'Of'), { min: 1 }),
    rating: choice(
      textOf('Mức', 'Rating'),
      {
        safe: { vi: 'An toàn', en: 'Safe' },
        low: { vi: 'An toàn ở mức thấp', en: 'Low safety' },
        unsafe: { vi: 'Không an toàn', en: 'Unsafe' },
      },
      {
        listed: true,
        hint: textOf('Ghi theo kết luận của đoàn đánh giá', 'As the auditors concluded'),
      },
    ),
    mend: text(textOf('Việc phải khắc phục', 'What must be remedied'), { long: true }),
  },
})
