// Words of the screen of a vaccination point.
import { textOf } from '../../kernel/text/text.ts'

export const words = {
  title: textOf('Ghi mũi tiêm', 'Note doses'),
  session: textOf('Buổi tiêm này', 'This session'),
  whom: textOf('Người tiêm', 'Who is vaccinated'),
  none: textOf('Chưa ghi mũi nào trước đây', 'No dose known so far'),
  before: textOf('Các mũi đã ghi', 'Doses so far'),
  dose: textOf('Mũi', 'Dose'),
  early: textOf('Chưa đến ngày', 'Too early, not before'),
  notAsked: textOf(
    'Không có khoảng cách quy định cho mũi tiếp theo của nhóm này',
    'No interval is set for a further dose of this group',
  ),
  byAge: textOf('Theo tuổi vào ngày tiêm', 'By the age on the day of the dose'),
  byHand: textOf('Chọn nhóm: ngày sinh chưa cho biết', 'Choose: the birth that is known does not tell'),
  save: textOf('Ghi mũi tiêm', 'Note the dose'),
  other: textOf('Chọn người khác', 'Somebody else'),
  noted: textOf('Đã ghi', 'Noted'),
  undo: textOf('Bỏ', 'Undo'),
} as const
