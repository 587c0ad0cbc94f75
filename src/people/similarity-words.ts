// The reasons for a likeness, field by field in words: what agrees, what nearly does, and what speaks against it.
import { type Text, textOf } from '../kernel/text/text.ts'
import type { SimilarityReason } from './rules/similarity.ts'

const fields: Readonly<Record<string, Text>> = {
  name: textOf('Họ tên', 'Name'),
  birth: textOf('Ngày sinh', 'Birth'),
  nationalId: textOf('Số định danh', 'National id'),
  phone: textOf('Điện thoại', 'Phone'),
  sex: textOf('Giới tính', 'Sex'),
  commune: textOf('Xã', 'Commune'),
}

const levels: Readonly<Record<string, Text>> = {
  exact: textOf('trùng nhau', 'the same'),
  same: textOf('trùng nhau', 'the same'),
  unmarked: textOf('trùng nhau, một bên không dấu', 'the same, one without marks'),
  reordered: textOf('trùng nhau, khác thứ tự chữ', 'the same, words in another order'),
  'marks-differ': textOf('chỉ khác dấu', 'differ in marks only'),
  slip: textOf('lệch một ký tự', 'one slip apart'),
  close: textOf('rất gần nhau', 'very near'),
  near: textOf('gần nhau', 'near'),
  ends: textOf('cùng họ và tên, khác chữ đệm', 'family and given name agree'),
  'first-of-january': textOf('cùng ghi 01/01', 'both written 1 January'),
  swapped: textOf('đảo ngày và tháng', 'day and month swapped'),
  month: textOf('cùng tháng, năm', 'the same month'),
  year: textOf('cùng năm', 'the same year'),
  'one-part': textOf('lệch ngày, tháng hoặc năm', 'one part differs'),
  'near-year': textOf('lệch một, hai năm', 'a year or two apart'),
  other: textOf('khác nhau', 'different'),
  different: textOf('khác nhau', 'different'),
}

const said = ({ field, level, weight }: SimilarityReason) => {
  const name = fields[field] ?? textOf(field, field)
  const words = levels[level] ?? textOf(level, level)
  return {
    field,
    text: textOf(`${name.vi} ${words.vi}`, `${name.en} ${words.en}`),
    bits: Math.round(weight * 10) / 10,
  }
}

/** The strongest first; what is missing on one side says nothing and is left out. */
export const reasonsInWords = (because: readonly SimilarityReason[]) =>
  because
    .filter(({ level }) => level !== 'missing')
    .toSorted((one, other) => other.weight - one.weight)
    .map(said)
