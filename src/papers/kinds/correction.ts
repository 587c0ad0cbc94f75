// Công văn đính chính: mends a slip of form in a paper that was issued (Decree 30/2020, Article 18, clause 3).
import { dateInWords } from '../../kernel/text/date-words.ts'
import { paragraph } from '../../kernel/document/tree.ts'
import { day, text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { inSentence, reportedTo } from '../office.ts'
import { type PaperContext, paperKind } from '../paper-kind.ts'

const worded = ({ words }: PaperContext, name: string): string =>
  typeof words[name] === 'string' ? words[name] : '…'

const cited = (context: PaperContext): string => {
  const { day: written } = context.words
  return `${worded(context, 'number')}${typeof written === 'string' ? ` ${dateInWords(written)}` : ''}`
}

export const correctionKind = paperKind({
  name: 'correction',
  label: textOf('Công văn đính chính', 'Letter of correction'),
  register: null,
  issuedWith: 'papers.issue',
  law: () => ({ source: 'NĐ 30/2020/NĐ-CP', clause: 'Điều 18 khoản 3', form: null, layout: 'ours' }),
  fields: {
    number: text(textOf('Đính chính văn bản số', 'Corrects number'), { required: true }),
    day: day(textOf('Ngày của văn bản ấy', 'Of the day'), { required: true }),
    wrong: text(textOf('Đã viết', 'As written'), { required: true, long: true }),
    right: text(textOf('Nay sửa là', 'Reads now'), { required: true, long: true }),
    where: text(textOf('Ở chỗ', 'Where'), { hint: textOf('Như trang 1, dòng 5', 'Like page 1, line 5') }),
  },
  symbol: ({ office }) => ({
    style: 'state',
    type: null,
    issuer: 'UBND',
    ...(office.level === 'commune' ? {} : { unit: 'VP' }),
  }),
  page: (context) => {
    const { office } = context
    const place = typeof context.words.where === 'string' ? ` tại ${context.words.where}` : ''
    return {
      issuer: { name: `ỦY BAN NHÂN DÂN\n${office.fullName.toUpperCase()}` },
      typeName: null,
      about: `V/v đính chính văn bản số ${worded(context, 'number')}`,
      addressees: ['Các cơ quan, đơn vị, cá nhân đã nhận văn bản'],
      body: [
        paragraph(
          `Văn bản số ${cited(context)} của UBND ${inSentence(office)} có sai sót về thể thức, kỹ thuật trình bày${place}.`,
        ),
        paragraph(`Đã viết: “${worded(context, 'wrong')}”.`),
        paragraph(`Nay đính chính là: “${worded(context, 'right')}”.`),
        paragraph(
          `Các nội dung khác giữ nguyên. UBND ${inSentence(office)} thông báo để các cơ quan, đơn vị biết, thực hiện`,
        ),
      ],
      recipients: ['Như trên', ...reportedTo(office), 'Lưu: VT'],
      head: { title: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH', collective: 'ỦY BAN NHÂN DÂN' },
    }
  },
  summary: (context) => `V/v đính chính văn bản số ${worded(context, 'number')}`,
})
