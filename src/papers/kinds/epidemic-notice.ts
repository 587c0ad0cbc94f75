// The notices of TT 15/2026/TT-BYT, Annex II: that there is an epidemic in the commune (form 01), and that it has ended (form 02).
import { dateInWords } from '../../kernel/text/date-words.ts'
import { paragraph } from '../../kernel/document/tree.ts'
import type { Day } from '../../kernel/day/day.ts'
import { day, text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { diseaseControl, healthBody, inSentence, type Office } from '../office.ts'
import { type PaperContext, paperKind, type PaperKind, type PaperLaw } from '../paper-kind.ts'

const IN_FORCE: Day = '2026-07-01'

const law =
  (form: string) =>
  (on: Day): PaperLaw | null =>
    on < IN_FORCE ? null : { source: 'TT 15/2026/TT-BYT', clause: 'Điều 26', form, layout: 'law' }

const worded = ({ words }: PaperContext, name: string): string =>
  typeof words[name] === 'string' ? words[name] : '…'

/** The director of the commune health station signs (Article 26). */
const frame = (office: Office) => ({
  issuer: {
    parent: `ỦY BAN NHÂN DÂN\n${office.fullName.toUpperCase()}`,
    name: `TRẠM Y TẾ\n${office.fullName.toUpperCase()}`,
  },
  typeName: 'THÔNG TIN',
  recipients: [
    `Chủ tịch Ủy ban nhân dân ${inSentence(office)}`,
    ...(office.above ? [healthBody(office.above), diseaseControl(office.above)] : []),
    'Cơ quan, tổ chức, nhân dân trên địa bàn',
    'Lưu: VT',
  ],
  head: { title: 'GIÁM ĐỐC', deputy: 'PHÓ GIÁM ĐỐC' },
})

const GROUNDS = [
  'Căn cứ Thông tư số 15/2026/TT-BYT ngày 17 tháng 5 năm 2026 của Bộ trưởng Bộ Y tế quy định chi tiết một số điều của Luật Phòng bệnh;',
  'Căn cứ diễn biến thực tế tình hình dịch bệnh trên địa bàn cấp xã;',
] as const

const placeNamed = ({ office }: PaperContext): string =>
  [inSentence(office), ...(office.above ? [inSentence(office.above)] : [])].join(', ')

const numbered = (lines: readonly (readonly [string, string])[]) =>
  lines.map(([title, said], index) => paragraph(`${index + 1}. ${title}: ${said}`))

const shared = {
  register: null,
  issuedWith: 'papers.certify',
  // The form leaves the number `…/…`: an information is no type of Decree 30, so it bears none.
  symbol: () => ({ style: 'state', type: null, issuer: 'TYT' }),
  refuse: ({ office }: PaperContext) =>
    office.level === 'commune'
      ? null
      : textOf(
          'Trạm Y tế cấp xã ban hành thông tin này.',
          'The health station of a commune issues this notice.',
        ),
} as const satisfies Partial<PaperKind>

const disease = text(textOf('Tên dịch bệnh', 'Disease'), { required: true })
const advice = text(textOf('Các khuyến nghị', 'Recommendations'), { required: true, long: true })

export const epidemicDeclared = paperKind({
  ...shared,
  name: 'epidemic-declared',
  label: textOf('Thông tin có dịch bệnh (Mẫu 01)', 'Notice of an epidemic (form 01)'),
  law: law('Mẫu số 01 Phụ lục II'),
  fields: {
    disease,
    determined: text(textOf('Thời gian xác định có dịch bệnh', 'Determined at'), {
      required: true,
      hint: textOf('Như 10 giờ 00 ngày 01/8/2026', 'Like 10:00 on 01/08/2026'),
    }),
    places: text(textOf('Địa điểm có ổ dịch', 'Places of the clusters'), { required: true, long: true }),
    advice,
  },
  page: (context) => ({
    ...frame(context.office),
    about: 'Về việc có dịch bệnh trên địa bàn',
    body: [
      ...GROUNDS.map((ground) => paragraph(ground)),
      paragraph(
        `Trạm Y tế ${inSentence(context.office)} thông tin trên địa bàn ${placeNamed(context)} có dịch bệnh như sau:`,
      ),
      ...numbered([
        ['Tên dịch bệnh', worded(context, 'disease')],
        ['Thời gian xác định có dịch bệnh', worded(context, 'determined')],
        ['Địa điểm có ổ dịch', worded(context, 'places')],
        ['Các khuyến nghị phòng, chống dịch bệnh', worded(context, 'advice')],
      ]),
    ],
  }),
  summary: (context) => `Thông tin về việc có dịch bệnh trên địa bàn: ${worded(context, 'disease')}`,
})

export const epidemicEnded = paperKind({
  ...shared,
  name: 'epidemic-ended',
  label: textOf('Thông tin kết thúc dịch bệnh (Mẫu 02)', 'Notice that an epidemic has ended (form 02)'),
  law: law('Mẫu số 02 Phụ lục II'),
  fields: {
    disease,
    firstNumber: text(textOf('Số thông tin có dịch bệnh', 'Number of the first notice'), { required: true }),
    firstDay: day(textOf('Ngày của thông tin ấy', 'Of the day'), { required: true }),
    ended: text(textOf('Thời gian hết tình trạng dịch bệnh', 'Ended at'), { required: true }),
    advice,
  },
  page: (context) => {
    const { firstDay } = context.words
    const written = typeof firstDay === 'string' ? ` ${dateInWords(firstDay)}` : ''
    return {
      ...frame(context.office),
      about: 'Về việc kết thúc dịch bệnh trên địa bàn',
      body: [
        paragraph(GROUNDS[0]),
        paragraph(
          `Căn cứ thông tin về việc có dịch bệnh trên địa bàn tại văn bản số ${worded(context, 'firstNumber')}${written} của Trạm Y tế ${inSentence(context.office)};`,
        ),
        paragraph(GROUNDS[1]),
        paragraph(
          `Trạm Y tế ${inSentence(context.office)} thông tin kết thúc dịch bệnh trên địa bàn ${placeNamed(context)} như sau:`,
        ),
        ...numbered([
          ['Tên dịch bệnh', worded(context, 'disease')],
          ['Thời gian hết tình trạng dịch bệnh', worded(context, 'ended')],
          ['Các khuyến nghị', worded(context, 'advice')],
        ]),
      ],
    }
  },
  summary: (context) => `Thông tin về việc kết thúc dịch bệnh trên địa bàn: ${worded(context, 'disease')}`,
})
