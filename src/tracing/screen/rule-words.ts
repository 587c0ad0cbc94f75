// Words of applying a new rule, of snapshots of chains, and of who was at a gathering, of the contacts of a household.
import { textOf } from '../../kernel/text/text.ts'

export const ruleWords = {
  open: textOf('Áp hướng dẫn mới…', 'Apply a new rule…'),
  title: textOf('Áp hướng dẫn mới cho người đang theo dõi', 'A new rule over those followed'),
  how: textOf(
    'Hướng dẫn mới về COVID-19 không tự đổi hạn của người đang theo dõi. Xem trước ai đổi hạn, rồi mới áp dụng; áp lại ngày bỏ trống thì trở về như cũ.',
    'A new rule on COVID-19 changes nobody’s term by itself. Look first at who would move, then apply; a blank day takes it back.',
  ),
  day: textOf('Theo hướng dẫn có hiệu lực ngày', 'By the guidance in force on'),
  blank: textOf('Bỏ trống: hướng dẫn của ngày lập danh sách', 'Blank: the guidance of the day listed'),
  ofTheList: textOf('Hướng dẫn của ngày lập danh sách', 'The guidance of the day listed'),
  moves: textOf('Ai đổi hạn', 'Who moves'),
  people: textOf('người đổi hạn', 'would move'),
  over: textOf('đã hết hạn', 'over by then'),
  nobody: textOf('Không ai đổi hạn.', 'Nobody moves.'),
  more: textOf('Còn nữa: áp cho từng xã', 'There are more: apply it commune by commune'),
  apply: textOf('Áp dụng', 'Apply'),
  back: textOf('Trở lại', 'Take back'),
  applied: textOf('Đã áp dụng', 'Applied'),
} as const

export const snapshotWords = {
  keep: textOf('Giữ cho cuộc họp…', 'Keep for a meeting…'),
  title: textOf('Giữ ảnh chụp chuỗi lây', 'Keep a snapshot of the chain'),
  name: textOf('Tên', 'Title'),
  meeting: textOf('Cuộc họp', 'Meeting'),
  save: textOf('Giữ', 'Keep'),
  kept: textOf('Đã giữ ảnh chụp', 'The snapshot is kept'),
  all: textOf('Các ảnh đã giữ', 'Kept snapshots'),
} as const

export const householdWords = {
  contacts: textOf('Người tiếp xúc của hộ', 'Contacts of the household'),
  until: textOf('theo dõi đến', 'followed until'),
  today: textOf('Theo dõi cả hộ hôm nay', 'Follow the household today'),
} as const

export const gatheringWords = {
  who: textOf('Ai đã dự', 'Who was there'),
  contacts: textOf('người trong danh sách tiếp xúc', 'on the list of contacts'),
  cases: textOf('ca bệnh đã đến', 'cases were there'),
  about: textOf('người dự (ước)', 'were there (about)'),
  none: textOf(
    'Chưa ghi ai: nhập người tiếp xúc và chọn sự kiện này, hoặc ghi nơi ca bệnh đã đến.',
    'Nobody yet: enter contacts and choose this gathering, or the places of cases.',
  ),
  more: textOf('Mở trong sổ', 'Open in the register'),
} as const
