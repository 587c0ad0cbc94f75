// The certificate of sick leave for social insurance (F038, T-012): for those treated at home; number of the form from memory.
import { paragraph } from '../../kernel/document/tree.ts'
import { day, text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { dayWord, personOf, stationOf, word } from '../../isolation/papers/frame.ts'
import { daysBetween, formatDay } from '../../kernel/day/day.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { homeCare } from '../home-care.ts'
import { stationIssuer } from './station.ts'

/** Thông tư 56/2017/TT-BYT in force, and 18/2022 over it: days from memory. */
const FROM = '2018-03-01'
const AMENDED = '2023-02-15'

const refuse = ({ record, words }: PaperContext) => {
  if (record === null || record.subject === null || word(record.subject.fullName) === null)
    return textOf('Đợt điều trị này chưa gắn với người nào.', 'This care is about nobody yet.')
  const { startDay, leaveNumber } = record.values
  if (word(leaveNumber) !== null)
    return textOf(`Đã cấp giấy số ${leaveNumber}.`, `Certificate ${leaveNumber} was given.`)
  const { leaveFrom, leaveTo } = words
  if (typeof leaveFrom !== 'string' || typeof leaveTo !== 'string') return null
  if (leaveTo < leaveFrom)
    return textOf('Ngày hết nghỉ trước ngày bắt đầu nghỉ.', 'The leave ends before it begins.')
  return typeof startDay === 'string' && leaveFrom < startDay
    ? textOf(
        `Nghỉ từ trước khi mắc bệnh: điều trị từ ngày ${formatDay(startDay)}.`,
        `The leave begins before the care did, on ${formatDay(startDay)}.`,
      )
    : null
}

const daysOf = ({ leaveFrom, leaveTo }: PaperContext['words']): number =>
  typeof leaveFrom === 'string' && typeof leaveTo === 'string' ? daysBetween(leaveFrom, leaveTo) + 1 : 0

export const sickLeave = paperKind({
  name: 'sick-leave',
  label: textOf('Giấy chứng nhận nghỉ việc hưởng BHXH', 'Certificate of sick leave'),
  register: homeCare,
  issuedWith: 'papers.certify',
  law: (on) =>
    on < FROM
      ? null
      : {
          source: on < AMENDED ? 'TT 56/2017/TT-BYT' : 'TT 18/2022/TT-BYT',
          clause: 'chưa đối chiếu văn bản',
          form: null,
          layout: 'ours',
        },
  fields: {
    leaveFrom: day(textOf('Nghỉ từ ngày', 'Leave from'), { required: true }),
    leaveTo: day(textOf('Đến hết ngày', 'Until'), { required: true, ahead: true }),
    employer: text(textOf('Đơn vị làm việc', 'Employer')),
    insurance: text(textOf('Mã số BHXH', 'Social insurance no.')),
  },
  proposed: ({ record }) => ({
    leaveFrom: record?.values.startDay ?? null,
    leaveTo: record?.values.endDay ?? null,
  }),
  refuse,
  symbol: () => ({ style: 'state', type: null, issuer: 'TYT' }),
  page: (context) => {
    const { office, words } = context
    const employer = word(words.employer)
    const insurance = word(words.insurance)
    return {
      issuer: stationIssuer(office),
      typeName: 'GIẤY CHỨNG NHẬN',
      about: 'Nghỉ việc hưởng bảo hiểm xã hội',
      body: [
        paragraph(`${stationOf(office)} chứng nhận ${personOf(context)}.`),
        ...(employer === null ? [] : [paragraph(`Đơn vị làm việc: ${employer}.`)]),
        ...(insurance === null ? [] : [paragraph(`Mã số bảo hiểm xã hội: ${insurance}.`)]),
        paragraph('Chẩn đoán và phương pháp điều trị: COVID-19, điều trị tại nhà.'),
        paragraph(
          `Số ngày nghỉ: ${daysOf(words)} ngày (từ ngày ${dayWord(words.leaveFrom)} đến hết ngày ${dayWord(words.leaveTo)})`,
        ),
      ],
      recipients: ['Ông (bà) có tên trên', 'Lưu: VT'],
      head: { title: 'TRƯỞNG TRẠM', deputy: 'PHÓ TRƯỞNG TRẠM' },
    }
  },
  change: ({ number, words, day: signed }) => ({
    leaveNumber: number,
    leaveDay: signed,
    leaveFrom: words.leaveFrom ?? null,
    leaveTo: words.leaveTo ?? null,
  }),
  summary: () => 'Chứng nhận nghỉ việc hưởng bảo hiểm xã hội',
})
