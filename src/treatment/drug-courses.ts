// The register of courses of medicines under control (F091): who takes one, in which programme, agreed to when, what came of it.
import { choice, day, integer, link, text, yesNo, type Values } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

const status = {
  taking: { vi: 'Đang dùng', en: 'Taking', words: ['đang uống'] },
  finished: { vi: 'Dùng hết liều', en: 'Finished', words: ['đủ liều', 'xong'] },
  stopped: { vi: 'Ngừng giữa chừng', en: 'Stopped', words: ['ngừng', 'bỏ'] },
} as const

const asked = ({ programme, consentDay, startDay, status: stands, endDay, pregnant, adverse }: Values) => {
  const questions: Question[] = []
  const ask = (fields: string[], vi: string, en: string) => questions.push({ fields, text: textOf(vi, en) })
  if (programme === 'trial' && !consentDay)
    ask(
      ['consentDay'],
      'Thuốc thử nghiệm mà chưa ghi ngày ký đồng ý',
      'A medicine on trial without agreement',
    )
  if (typeof consentDay === 'string' && typeof startDay === 'string' && consentDay > startDay)
    ask(['consentDay', 'startDay'], 'Ký đồng ý sau khi đã dùng', 'Agreed to after it was begun')
  if (stands !== 'taking' && stands !== null && stands !== undefined && !endDay)
    ask(['status', 'endDay'], 'Đã kết thúc mà thiếu ngày', 'Ended without a day')
  if (pregnant === true)
    ask(['pregnant'], 'Đang mang thai: bác sĩ phải xem lại chỉ định', 'Pregnant: a doctor must look again')
  if (adverse === 'serious' && stands === 'taking')
    ask(['adverse', 'status'], 'Tai biến nặng mà vẫn đang dùng', 'A serious reaction, and still taken')
  return questions
}

export const drugCourses = register({
  name: 'drug-courses',
  table: 'drug_course',
  one: textOf('Đợt dùng thuốc có kiểm soát', 'Course of a controlled medicine'),
  many: textOf('Dùng thuốc có kiểm soát', 'Courses of controlled medicines'),
  personal: true,
  subject: persons,
  mainDay: 'startDay',
  sameBy: ['medicine', 'startDay'],
  questions: asked,
  sheetWords: ['molnupiravir', 'thuốc kháng vi rút', 'thử nghiệm thuốc', 'thuốc có kiểm soát'],
  lifecycles: [lifecycle('status', status, { taking: ['finished', 'stopped'], finished: [], stopped: [] })],
  fields: {
    caseRecord: link(textOf('Ca bệnh', 'Case'), 'cases', { headers: ['mã ca'] }),
    medicine: choice(
      textOf('Thuốc', 'Medicine'),
      {
        molnupiravir: { vi: 'Molnupiravir', en: 'Molnupiravir' },
        favipiravir: { vi: 'Favipiravir', en: 'Favipiravir' },
        remdesivir: { vi: 'Remdesivir', en: 'Remdesivir' },
      },
      { required: true, initial: 'molnupiravir', listed: true, headers: ['thuốc', 'tên thuốc'] },
    ),
    programme: choice(
      textOf('Chương trình', 'Programme'),
      {
        trial: {
          vi: 'Thử nghiệm có kiểm soát',
          en: 'Controlled trial',
          words: ['thử nghiệm', 'c có kiểm soát'],
        },
        licensed: { vi: 'Kê đơn, lưu hành có điều kiện', en: 'Prescribed', words: ['kê đơn', 'lưu hành'] },
      },
      { required: true, initial: 'trial', listed: true, headers: ['chương trình'] },
    ),
    consentDay: day(textOf('Ngày ký đồng ý', 'Agreed on'), { listed: true, headers: ['ngày ký', 'đồng ý'] }),
    startDay: day(textOf('Ngày bắt đầu', 'Begun'), {
      required: true,
      listed: true,
      headers: ['ngày bắt đầu', 'ngày cấp', 'ngày uống'],
    }),
    units: integer(textOf('Số viên, lọ đã cấp', 'Capsules or vials given'), {
      min: 1,
      headers: ['số viên', 'số lượng'],
    }),
    lot: text(textOf('Số lô', 'Lot'), { headers: ['số lô', 'lô'] }),
    doctor: text(textOf('Người chỉ định', 'Prescribed by'), { headers: ['bác sĩ', 'người cấp'] }),
    pregnant: yesNo(textOf('Đang mang thai, cho con bú', 'Pregnant or nursing'), { headers: ['mang thai'] }),
    status: choice(textOf('Tình trạng', 'Status'), status, {
      initial: 'taking',
      listed: true,
      headers: ['tình trạng'],
    }),
    endDay: day(textOf('Ngày kết thúc', 'Ended'), { headers: ['ngày kết thúc', 'ngày hết thuốc'] }),
    adverse: choice(
      textOf('Phản ứng không mong muốn', 'Unwanted effect'),
      {
        none: { vi: 'Không', en: 'None' },
        mild: { vi: 'Nhẹ', en: 'Mild' },
        serious: { vi: 'Nặng', en: 'Serious' },
      },
      { listed: true, headers: ['phản ứng', 'tác dụng phụ'] },
    ),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
