// The register of links between documents: on what grounds, carrying out what, in place of what; also to numbers that are not held here.
import { type Choice, choice, day, link, text, type Values } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
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

const questions = (values: Values) =>
  !values.cited && !values.citedNumber
    ? [
        {
          fields: ['cited', 'citedNumber'],
          text: textOf('Chưa nói liên hệ với văn bản nào', 'It does not say to which document'),
        },
      ]
    : values.cited && values.cited === values.document
      ? [
          {
            fields: ['document', 'cited'],
            text: textOf('Văn bản liên hệ với chính nó', 'A document linked to itself'),
          },
        ]
      : []

export const documentLinks = register({
  name: 'document-links',
  table: 'document_link',
  one: textOf('Liên hệ giữa văn bản', 'Link between documents'),
  many: textOf('Liên hệ giữa các văn bản', 'Links between documents'),
  personal: false,
  sameBy: ['document', 'kind', 'citedNumber'],
  questions,
  fields: {
    document: link(textOf('Văn bản', 'Document'), 'documents', { required: true, listed: true }),
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
