// The register of links between documents: on what grounds, carrying out what, in place of what; also to numbers that are not held here.
import { type Choice, choice, day, link, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const linkKinds = {
  basis: { vi: 'Căn cứ', en: 'On the grounds of', words: ['căn cứ'] },
  implements: { vi: 'Thực hiện', en: 'Carries out', words: ['thực hiện', 'triển khai'] },
  answers: { vi: 'Trả lời', en: 'Answers', words: ['phúc đáp', 'trả lời'] },
  replaces: { vi: 'Thay thế', en: 'Replaces', words: ['thay thế'] },
  amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends', words: ['sửa đổi', 'bổ sung'] },
  corrects: { vi: 'Đính chính', en: 'Corrects', words: ['đính chính'] },
} as const satisfies Record<string, Choice>
export type LinkKind = keyof typeof linkKinds

const ask = (fields: readonly string[], vi: string, en: string): Question => ({
  fields,
  text: textOf(vi, en),
})

const questions = ({ document, cited, citedNumber }: Values): Question[] => [
  ...(document
    ? []
    : [ask(['document'], 'Chưa nói là liên hệ của văn bản nào', 'It does not say of which document')]),
  ...(cited || citedNumber
    ? []
    : [
        ask(
          ['cited', 'citedNumber'],
          'Chưa nói liên hệ với văn bản nào',
          'It does not say to which document',
        ),
      ]),
  ...(cited && cited === document
    ? [ask(['document', 'cited'], 'Văn bản liên hệ với chính nó', 'A document linked to itself')]
    : []),
]

export const documentLinks = register({
  name: 'document-links',
  table: 'document_link',
  one: textOf('Liên hệ giữa văn bản', 'Link between documents'),
  many: textOf('Liên hệ giữa các văn bản', 'Links between documents'),
  personal: false,
  sameBy: ['document', 'kind', 'citedNumber'],
  questions,
  fields: {
    document: link(textOf('Văn bản', 'Document'), 'documents', { listed: true }),
    kind: choice(textOf('Liên hệ', 'Link'), linkKinds, { required: true, listed: true }),
    citedNumber: text(textOf('Số, ký hiệu được dẫn', 'Number cited'), {
      listed: true,
      searched: true,
      hint: textOf(
        'Như 4042/QĐ-BYT; dùng khi văn bản ấy không có trong sổ',
        'Like 4042/QĐ-BYT; where it is not in the register',
      ),
    }),
    citedIssuer: text(textOf('Cơ quan ban hành', 'Issuer'), { listed: true }),
    citedDay: day(textOf('Ngày', 'Date'), { listed: true }),
    cited: link(textOf('Văn bản được dẫn, đã có trong sổ', 'Document cited, in the register'), 'documents'),
    note: text(textOf('Ghi chú', 'Note')),
  },
})
