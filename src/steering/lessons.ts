// Lessons, difficulties and good models (F025, F026): "Không có" is an answer that is kept like any other.
import { choice, day, text, type Value, yesNo } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { searchKey } from '../kernel/text/search-key.ts'
import { textOf } from '../kernel/text/text.ts'

/** What the office writes where there is none, as the field asks it to: with or without marks, quotes, a full stop. */
const saysNone = (what: Value | undefined): boolean =>
  typeof what === 'string' &&
  /^(?:khong(?: co)?|none)$/u.test(searchKey(what.replaceAll(/[\p{P}\p{S}]/gu, ' ')))

export const lessons = register({
  name: 'lessons',
  table: 'lesson',
  one: textOf('Bài học, khó khăn, mô hình', 'Lesson, difficulty or model'),
  many: textOf('Bài học, khó khăn, mô hình', 'Lessons, difficulties, models'),
  personal: false,
  attachments: true,
  mainDay: 'saidDay',
  sameBy: ['kind', 'what', 'saidDay'],
  // Corrected from “Không có” to a model, it would go on being counted as an answer that there is none.
  questions: ({ what, none }): Question[] =>
    none === true && typeof what === 'string' && !/\b(?:khong|chua|none|no|not)\b/u.test(searchKey(what))
      ? [
          {
            fields: ['none', 'what'],
            text: textOf(
              'Đánh dấu là câu trả lời “Không có”, mà nội dung lại nêu điều gì đó',
              'Marked as saying that there is none, yet something is said',
            ),
          },
        ]
      : [],
  derive: ({ what, none = null }) => ({ none: saysNone(what) ? true : none }),
  sheetWords: ['bài học kinh nghiệm', 'khó khăn, vướng mắc', 'mô hình hay'],
  fields: {
    what: text(textOf('Nội dung', 'What'), {
      required: true,
      long: true,
      listed: true,
      searched: true,
      hint: textOf('Không có thì ghi “Không có”', 'If there is none, write so'),
      headers: ['nội dung'],
    }),
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        lesson: { vi: 'Bài học kinh nghiệm', en: 'Lesson', words: ['bài học'] },
        difficulty: { vi: 'Khó khăn, vướng mắc', en: 'Difficulty', words: ['khó khăn'] },
        model: { vi: 'Mô hình hay, cách làm hiệu quả', en: 'Good model', words: ['mô hình'] },
        proposal: { vi: 'Kiến nghị sửa chính sách', en: 'Proposal to amend policy', words: ['kiến nghị'] },
      },
      { required: true, listed: true, initial: 'lesson', headers: ['loại'] },
    ),
    none: yesNo(textOf('Là câu trả lời “Không có”', 'Says that there is none'), { listed: true }),
    saidDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày'] }),
    saidBy: text(textOf('Nơi nêu', 'Said by'), { listed: true }),
    answer: text(textOf('Hướng giải quyết', 'What was done'), { long: true }),
  },
})
