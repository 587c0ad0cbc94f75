// Words of the box that takes a person.
import { textOf } from '../../kernel/text/text.ts'

export const words = {
  input: textOf(
    'Quét thẻ căn cước, hoặc gõ tên, số giấy tờ, điện thoại',
    'Scan an identity card, or type name, number, phone',
  ),
  inputLabel: textOf('Thêm người', 'Add a person'),
  add: textOf('Thêm', 'Add'),
  addNew: textOf('Thêm người chưa có trong sổ', 'Add somebody who is not known'),
  fullName: textOf('Họ và tên', 'Full name'),
  birthYear: textOf('Năm sinh', 'Year of birth'),
  phone: textOf('Điện thoại', 'Phone'),
  known: textOf('Trong sổ', 'Known'),
  added: textOf('Đã thêm', 'Added'),
  badCard: textOf('Không đọc được thẻ', 'The card cannot be read'),
} as const
