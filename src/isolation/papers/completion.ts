// The certificate that an isolation was completed: form 01 of NĐ 165/2026, given by the head of the health body that ran it.
import { formatDay } from '../../kernel/day/day.ts'
import { paragraph } from '../../kernel/document/tree.ts'
import { day, text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { isolationOrders } from '../isolation-orders.ts'
import { inSentence } from '../../papers/office.ts'
import { dayWord, lawOn, personOf, stationOf, word } from './frame.ts'

const refuse = ({ record, words, day: signed }: PaperContext) => {
  if (record === null || record.subject === null || word(record.subject.fullName) === null)
    return textOf('Trường hợp này chưa gắn với người nào.', 'This isolation is about nobody yet.')
  const { status, certificateNumber } = record.values
  if (word(certificateNumber) !== null)
    return textOf(
      `Đã cấp giấy xác nhận số ${certificateNumber}.`,
      `Certificate ${certificateNumber} was given.`,
    )
  if (status === 'transferred' || status === 'cancelled')
    return textOf('Trường hợp này đã chuyển điều trị hoặc bị hủy.', 'It was transferred or cancelled.')
  return typeof words.endedDay === 'string' && words.endedDay > signed
    ? textOf(
        `Chưa hết cách ly: hạn đến ${formatDay(words.endedDay)}.`,
        `It is not over yet: until ${formatDay(words.endedDay)}.`,
      )
    : null
}

export const completionCertificate = paperKind({
  name: 'isolation-completion',
  label: textOf('Giấy xác nhận hoàn thành cách ly (Mẫu 01)', 'Certificate of completed isolation (form 01)'),
  register: isolationOrders,
  issuedWith: 'papers.certify',
  law: lawOn('Điều 3 (không định mẫu)', 'Điều 14 khoản 3 điểm e', 'Mẫu số 01 Phụ lục IV'),
  fields: {
    endedDay: day(textOf('Hoàn thành ngày', 'Completed on'), {
      required: true,
      ahead: true,
      hint: textOf('Bỏ trống: theo hồ sơ', 'Blank: as in the record'),
    }),
    result: text(textOf('Kết quả theo dõi, xét nghiệm', 'Observation and tests'), { long: true }),
  },
  proposed: ({ record }) => ({ endedDay: record?.values.endedDay ?? record?.values.dueDay ?? null }),
  offered: ({ status, certificateNumber }) =>
    word(certificateNumber) === null && status !== 'transferred' && status !== 'cancelled',
  refuse,
  symbol: () => ({ style: 'state', type: null, issuer: 'TYT' }),
  page: (context) => {
    const { office, record, words } = context
    const { decisionNumber, decidedDay, fromDay, place } = record?.values ?? {}
    const basis = word(decisionNumber)
    const result = word(words.result)
    return {
      issuer: {
        parent: `ỦY BAN NHÂN DÂN\n${office.fullName.toUpperCase()}`,
        name: `TRẠM Y TẾ\n${office.fullName.toUpperCase()}`,
      },
      typeName: 'GIẤY XÁC NHẬN',
      about: 'Hoàn thành cách ly y tế',
      body: [
        paragraph(`${stationOf(office)} xác nhận ${personOf(context)}.`),
        paragraph(
          `Đã hoàn thành cách ly y tế từ ngày ${dayWord(fromDay)} đến ngày ${dayWord(words.endedDay)}${word(place) === null ? '' : ` tại: ${word(place)}`}${
            basis === null
              ? ''
              : `, theo Quyết định số ${basis}${typeof decidedDay === 'string' ? ` ngày ${formatDay(decidedDay)}` : ''}`
          }.`,
        ),
        ...(result === null ? [] : [paragraph(`Kết quả theo dõi, xét nghiệm: ${result}.`)]),
        paragraph('Đề nghị ông (bà) tiếp tục tự theo dõi sức khỏe theo hướng dẫn của cơ quan y tế'),
      ],
      recipients: ['Ông (bà) có tên trên', `UBND ${inSentence(office)} (b/c)`, 'Lưu: VT'],
      head: { title: 'TRƯỞNG TRẠM', deputy: 'PHÓ TRƯỞNG TRẠM' },
    }
  },
  change: ({ number, words }) => ({
    status: 'completed',
    endedDay: words.endedDay ?? null,
    certificateNumber: number,
  }),
  summary: () => 'Xác nhận hoàn thành cách ly y tế',
})
