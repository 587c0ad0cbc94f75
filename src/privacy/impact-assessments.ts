// The register of impact assessments: which processing, since when, the dossier filed, reviewed, and changed when.
import { choice, day, integer, text, type Values, yesNo } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { assessmentClock } from './rules/luat-91-2025.ts'

const dayOf = (values: Values, field: string): string | null => {
  const value = values[field]
  return typeof value === 'string' && value !== '' ? value : null
}

export const clockOfAssessment = (values: Values) => {
  const startedDay = dayOf(values, 'startedDay')
  return startedDay === null
    ? null
    : assessmentClock({
        startedDay,
        filedDay: dayOf(values, 'filedDay'),
        reviewedDay: dayOf(values, 'reviewedDay'),
        changedDay: dayOf(values, 'changedDay'),
        changeFiledDay: dayOf(values, 'changeFiledDay'),
      })
}

const assessmentQuestions = (values: Values): Question[] => {
  const questions: Question[] = []
  const [filed, reviewed] = [dayOf(values, 'filedDay'), dayOf(values, 'reviewedDay')]
  if (reviewed && (!filed || reviewed < filed))
    questions.push({
      fields: ['filedDay', 'reviewedDay'],
      text: textOf('Cập nhật trước khi gửi hồ sơ', 'Reviewed before it was filed'),
    })
  if (values.basis === 'consent' && values.children === true)
    questions.push({
      fields: ['basis', 'children'],
      text: textOf(
        'Trẻ từ đủ 7 tuổi: cần sự đồng ý của trẻ và của cha mẹ hoặc người giám hộ',
        'Children from 7: consent of the child and of a guardian is needed',
      ),
    })
  return questions
}

export const impactAssessments = register({
  name: 'impact-assessments',
  table: 'impact_assessment',
  one: textOf('Hồ sơ đánh giá tác động', 'Impact assessment'),
  many: textOf('Đánh giá tác động', 'Impact assessments'),
  personal: false,
  mainDay: 'startedDay',
  sameBy: ['name', 'startedDay'],
  questions: assessmentQuestions,
  fields: {
    name: text(textOf('Hoạt động xử lý', 'Processing'), { required: true, listed: true, searched: true }),
    purpose: text(textOf('Mục đích', 'Purpose'), { long: true }),
    basis: choice(
      textOf('Căn cứ xử lý', 'Legal basis'),
      {
        duty: {
          vi: 'Nhiệm vụ của cơ quan nhà nước, tình trạng khẩn cấp (Điều 19)',
          en: 'Duty of the State, emergency (Art. 19)',
        },
        consent: { vi: 'Sự đồng ý', en: 'Consent' },
        contract: { vi: 'Hợp đồng', en: 'Contract' },
      },
      { initial: 'duty', listed: true },
    ),
    dataKinds: text(textOf('Dữ liệu xử lý', 'Data processed'), { long: true }),
    sensitive: yesNo(textOf('Có dữ liệu nhạy cảm (sức khỏe)', 'Sensitive (health) data')),
    children: yesNo(textOf('Có dữ liệu trẻ em', 'Data of children')),
    people: integer(textOf('Số người liên quan', 'People concerned'), { min: 0 }),
    startedDay: day(textOf('Ngày bắt đầu xử lý', 'Processing began'), { required: true, listed: true }),
    filedDay: day(textOf('Ngày gửi hồ sơ', 'Filed'), { listed: true }),
    answer: text(textOf('Ý kiến của cơ quan chuyên trách', 'What the authority said'), { long: true }),
    reviewedDay: day(textOf('Ngày cập nhật gần nhất', 'Last reviewed'), { listed: true }),
    changedDay: day(textOf('Ngày có thay đổi lớn', 'Great change on'), {
      hint: textOf('Mục đích, loại dữ liệu, bên xử lý', 'Purpose, kinds of data, processors'),
    }),
    changeFiledDay: day(textOf('Ngày gửi cập nhật thay đổi', 'Change filed')),
    endedDay: day(textOf('Ngày ngừng xử lý', 'Processing ended')),
    responsible: text(textOf('Người phụ trách', 'Responsible')),
    note: text(textOf('Rủi ro và biện pháp', 'Risks and measures'), { long: true }),
  },
})
