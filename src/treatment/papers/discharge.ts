// The discharge paper of a stay in a facility (F038): given when the patient leaves recovered or goes home for further care.
import { paragraph } from '../../kernel/document/tree.ts'
import { day, text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { dayWord, personOf, word } from '../../isolation/papers/frame.ts'
import { headOfPlace } from '../../isolation/papers/place-head.ts'
import { severity } from '../../surveillance/case-choices.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { admissions } from '../admissions.ts'
import { qd3416 } from '../rules/qd-3416-2021.ts'
import { inForce } from '../../kernel/rule/law.ts'
import { severityLaws } from '../rules/triage.ts'

const refuse = ({ record, words }: PaperContext) => {
  if (record === null || record.subject === null || word(record.subject.fullName) === null)
    return textOf('Lượt điều trị này chưa gắn với người nào.', 'This stay is about nobody yet.')
  const { status, certificateNumber, inDay } = record.values
  if (word(certificateNumber) !== null)
    return textOf(`Đã cấp giấy số ${certificateNumber}.`, `Paper ${certificateNumber} was given.`)
  if (status !== 'staying' && status !== 'discharged')
    return textOf(
      'Người bệnh đã chuyển nơi khác, tử vong hoặc hủy.',
      'The patient was moved, died, or it was cancelled.',
    )
  return typeof words.outDay === 'string' && typeof inDay === 'string' && words.outDay < inDay
    ? textOf('Ngày ra trước ngày vào.', 'Out before in.')
    : null
}

const placeOfStay = ({ linked }: PaperContext) => headOfPlace(word(linked?.name) ?? '…')

const severityWord = (value: unknown): string =>
  Object.entries(severity)
    .find(([key]) => key === value)?.[1]
    .vi.toLowerCase() ?? '…'

export const dischargePaper = paperKind({
  name: 'discharge',
  label: textOf('Giấy ra viện', 'Discharge paper'),
  register: admissions,
  linked: 'facility',
  issuedWhereLinked: true,
  issuedWith: 'papers.certify',
  law: (on) => {
    const law = on < qd3416.from ? null : inForce(severityLaws, on)
    return law ? { source: law.source, clause: 'Tiêu chuẩn ra viện', form: null, layout: 'ours' } : null
  },
  fields: {
    outDay: day(textOf('Ra viện ngày', 'Out on'), { required: true }),
    advice: text(textOf('Lời dặn', 'Advice'), { long: true }),
  },
  proposed: ({ record, day: signed }) => ({ outDay: record?.values.outDay ?? signed }),
  refuse,
  symbol: (context) => ({ style: 'state', type: null, issuer: placeOfStay(context).symbol }),
  page: (context) => {
    const { record, words } = context
    const { institution, head } = placeOfStay(context)
    const advice = word(words.advice)
    return {
      issuer: { name: institution.toUpperCase() },
      typeName: 'GIẤY RA VIỆN',
      about: 'Điều trị COVID-19',
      body: [
        paragraph(`${institution} xác nhận ${personOf(context, false)}.`),
        paragraph(
          `Vào điều trị ngày ${dayWord(record?.values.inDay)}, ra ngày ${dayWord(words.outDay)}; mức độ khi vào: ${severityWord(record?.values.severity)}.`,
        ),
        paragraph(`Lời dặn: ${advice ?? 'tiếp tục theo dõi sức khỏe tại nhà'}`),
      ],
      recipients: ['Ông (bà) có tên trên', 'Lưu: VT'],
      head,
    }
  },
  change: ({ number, words, day: signed }) => ({
    status: 'discharged',
    outDay: words.outDay ?? null,
    certificateNumber: number,
    certificateDay: signed,
  }),
  summary: () => 'Giấy ra viện',
})
