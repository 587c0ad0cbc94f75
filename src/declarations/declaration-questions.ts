// The register of questions of the declaration: an office that keeps any asks these instead of the shipped ones, each from a day and until a day.
import { choice, day, integer, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { meanings } from './rules/questionnaire.ts'

export const declarationQuestions = register({
  name: 'declaration-questions',
  table: 'declaration_question',
  one: textOf('Câu hỏi khai báo y tế', 'Question of the declaration'),
  many: textOf('Mẫu hỏi khai báo y tế', 'Questions of the declaration'),
  personal: false,
  carried: { by: [] },
  // What the district asks is asked in its communes.
  seenBelow: true,
  mainDay: 'fromDay',
  sameBy: ['wording', 'fromDay'],
  fields: {
    wording: text(textOf('Câu hỏi', 'Question'), { required: true, listed: true, searched: true }),
    wordingEnglish: text(textOf('Câu hỏi tiếng Anh', 'In English'), {
      hint: textOf('Để trống thì hỏi bằng tiếng Việt', 'Asked in Vietnamese where empty'),
    }),
    meaning: choice(textOf('Trả lời “có” nghĩa là', '“Yes” means'), meanings, {
      initial: 'other',
      listed: true,
    }),
    rank: integer(textOf('Thứ tự', 'Order'), { min: 1, max: 99, listed: true }),
    fromDay: day(textOf('Hỏi từ ngày', 'From'), { required: true, listed: true, ahead: true }),
    untilDay: day(textOf('Đến hết ngày', 'Until'), { listed: true, ahead: true }),
    basis: text(textOf('Căn cứ', 'Basis'), { listed: true }),
  },
})
