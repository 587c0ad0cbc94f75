// The certificate of recovery (F038; T-003, T-004): given by the health station on the strength of days and tests; no annex of a form was at hand.
import { formatDay } from '../../kernel/day/day.ts'
import { paragraph } from '../../kernel/document/tree.ts'
import { choice, day } from '../../kernel/register/field.ts'
import { inForce, valuesOf } from '../../kernel/rule/law.ts'
import { textOf } from '../../kernel/text/text.ts'
import { dayWord, personOf, stationOf, word } from '../../isolation/papers/frame.ts'
import { inSentence } from '../../papers/office.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { homeCare } from '../home-care.ts'
import { qd261 } from '../rules/qd-261-2022.ts'
import { releaseLaw, releaseOf } from '../rules/release.ts'
import { homeLaws } from '../rules/triage.ts'
import { stationIssuer } from './station.ts'

const asDay = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The day on which the rule lets go, from what the station wrote. */
const releaseIn = ({ record, words }: PaperContext) => {
  const positiveDay = asDay(record?.values.startDay)
  return positiveDay === null
    ? null
    : releaseOf(
        {
          positiveDay,
          negativeDay: words.test === 'negative' ? asDay(words.endedDay) : null,
          fullyVaccinated: words.vaccinated === 'full',
        },
        valuesOf(releaseLaw),
      )
}

const refuse = (context: PaperContext) => {
  const { record, words } = context
  if (record === null || record.subject === null || word(record.subject.fullName) === null)
    return textOf('Đợt điều trị này chưa gắn với người nào.', 'This care is about nobody yet.')
  const { status, certificateNumber } = record.values
  if (word(certificateNumber) !== null)
    return textOf(`Đã cấp giấy số ${certificateNumber}.`, `Certificate ${certificateNumber} was given.`)
  if (status !== 'open' && status !== 'recovered')
    return textOf(
      'Người bệnh đã chuyển cơ sở, tử vong hoặc hủy.',
      'The patient was moved, died, or it was cancelled.',
    )
  const release = releaseIn(context)
  const ended = asDay(words.endedDay)
  return release !== null && ended !== null && ended < release.day
    ? textOf(
        `Chưa đủ điều kiện khỏi bệnh: ${release.because.text.vi}, ngày ${formatDay(release.day)}.`,
        `Not recovered by the rule yet: ${release.because.text.en}, ${formatDay(release.day)}.`,
      )
    : null
}

export const recoveryCertificate = paperKind({
  name: 'recovery-certificate',
  label: textOf('Giấy chứng nhận khỏi bệnh COVID-19', 'Certificate of recovery'),
  register: homeCare,
  issuedWith: 'papers.certify',
  law: (on) => {
    const law = on < qd261.from ? null : inForce(homeLaws, on)
    return law
      ? { source: law.source, clause: 'Kết thúc điều trị tại nhà', form: null, layout: 'ours' }
      : null
  },
  fields: {
    endedDay: day(textOf('Khỏi bệnh ngày', 'Recovered on'), { required: true }),
    test: choice(
      textOf('Xét nghiệm ngày khỏi bệnh', 'Test on that day'),
      {
        negative: { vi: 'Âm tính', en: 'Negative' },
        positive: { vi: 'Còn dương tính', en: 'Still positive' },
      },
      { required: true, initial: 'negative' },
    ),
    vaccinated: choice(
      textOf('Tiêm vắc xin', 'Vaccinated'),
      { full: { vi: 'Đủ liều', en: 'Fully' }, notFull: { vi: 'Chưa đủ liều', en: 'Not fully' } },
      { required: true, initial: 'full' },
    ),
  },
  proposed: ({ record, day: signed }) => ({ endedDay: record?.values.endDay ?? signed }),
  refuse,
  symbol: () => ({ style: 'state', type: null, issuer: 'TYT' }),
  page: (context) => {
    const { office, record, words } = context
    const release = releaseIn(context)
    return {
      issuer: stationIssuer(office),
      typeName: 'GIẤY CHỨNG NHẬN',
      about: 'Khỏi bệnh COVID-19',
      body: [
        paragraph(`${stationOf(office)} chứng nhận ${personOf(context)}.`),
        paragraph(
          `Đã điều trị COVID-19 tại nhà từ ngày ${dayWord(record?.values.startDay)} đến ngày ${dayWord(words.endedDay)}.`,
        ),
        paragraph(
          `Xét nghiệm ngày ${dayWord(words.endedDay)}: ${words.test === 'negative' ? 'âm tính' : 'còn dương tính'}${
            release === null ? '' : `; căn cứ kết thúc: ${release.because.text.vi}`
          }.`,
        ),
        paragraph('Ông (bà) tiếp tục tự theo dõi sức khỏe và khám lại khi có triệu chứng'),
      ],
      recipients: ['Ông (bà) có tên trên', `UBND ${inSentence(office)} (b/c)`, 'Lưu: VT'],
      head: { title: 'TRƯỞNG TRẠM', deputy: 'PHÓ TRƯỞNG TRẠM' },
    }
  },
  change: ({ number, words, day: signed }) => ({
    status: 'recovered',
    endDay: words.endedDay ?? null,
    certificateNumber: number,
    certificateDay: signed,
  }),
  summary: () => 'Chứng nhận khỏi bệnh COVID-19',
})
