// Words of the screen of medicines and tests.
import { textOf } from '../../kernel/text/text.ts'

export const words = {
  title: textOf('Thuốc, test và sinh phẩm', 'Medicines, tests and reagents'),
  moves: textOf('Nhập, xuất', 'Movements'),
  checks: textOf('Kiểm tra giá, nguồn gốc', 'Price and origin'),
  courses: textOf('Dùng thuốc có kiểm soát', 'Controlled medicines'),
  goods: textOf('Nhập, xuất, còn lại', 'In, out and left'),
  good: textOf('Loại', 'Goods'),
  received: textOf('Nhập', 'Received'),
  allocated: textOf('Phân bổ', 'Given on'),
  used: textOf('Đã dùng', 'Used'),
  lost: textOf('Hỏng, hết hạn', 'Lost'),
  left: textOf('Còn lại', 'Left'),
  places: textOf('Theo địa phương', 'By locality'),
  place: textOf('Địa phương', 'Locality'),
  tests: textOf('Test nhanh', 'Rapid tests'),
  per100: textOf('Test trên 100 dân', 'Tests per 100 people'),
  molnupiravir: textOf('Molnupiravir', 'Molnupiravir'),
  packages: textOf('Túi thuốc', 'Packages'),
  incoming: textOf('Đã phân bổ, chưa ghi nhập', 'On its way'),
  incomingWhy: textOf(
    'Bấm “Đã nhận đủ” khi hàng về: số lượng vào tồn của địa phương.',
    'Press “Received” when it has come: it then counts as the stock of the locality.',
  ),
  take: textOf('Đã nhận đủ', 'Received'),
  taken: textOf('Đã ghi nhập', 'Entered as received'),
  undo: textOf('Hoàn tác', 'Undo'),
  undone: textOf('Đã bỏ ghi nhập', 'Taken back'),
  undoWhy: textOf('Bấm nhầm', 'Pressed by mistake'),
  lot: textOf('lô', 'lot'),
  before: textOf('hạn', 'use before'),
} as const
