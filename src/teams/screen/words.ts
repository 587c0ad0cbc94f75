// What the screen of teams says.
import { textOf } from '../../kernel/text/text.ts'

export const words = {
  title: textOf('Tổ và hộ', 'Teams and households'),
  under: textOf('Ai phụ trách hộ nào, so với định mức', 'Who answers for which households, by the norms'),
  waiting: textOf('Hộ chưa có tổ', 'Households without a team'),
  waitingNone: textOf('Hộ nào cũng đã có tổ phụ trách.', 'Every household has its team.'),
  more: textOf(
    'Chỉ hiện 5.000 hộ đầu: giao xong sẽ hiện tiếp.',
    'Only the first 5,000: the others follow once these are given.',
  ),
  noVillage: textOf('Chưa ghi thôn', 'No village'),
  households: textOf('hộ', 'households'),
  giveTo: textOf('Giao cho', 'Give to'),
  divided: textOf('Chia đều cho các tổ của thôn', 'Divide among the teams of the village'),
  give: textOf('Giao', 'Give'),
  given: textOf('Đã giao', 'Given'),
  undo: textOf('Hoàn tác', 'Undo'),
  noTeam: textOf(
    'Xã này chưa có tổ COVID cộng đồng nào: thêm tổ trước.',
    'This commune has no community team yet: add one first.',
  ),
  teams: textOf('Các tổ', 'Teams'),
  alsoServing: (count: number) => textOf(`${count} kiêm`, `${count} shared`),
  onlyFindings: textOf('Chỉ tổ chưa đạt định mức', 'Only teams off the norms'),
  none: textOf('Không có tổ nào như vậy', 'No such team'),
  noneWhy: textOf(
    'Thêm tổ ở sổ Tổ, hoặc nhận danh sách Excel.',
    'Add teams in their register, or bring in a list.',
  ),
  team: textOf('Tổ', 'Team'),
  village: textOf('Thôn', 'Village'),
  members: textOf('Thành viên', 'Members'),
  homes: textOf('Hộ', 'Households'),
  finding: textOf('So với định mức', 'By the norms'),
  fine: textOf('đạt', 'as it should be'),
  round: textOf('Việc hôm nay', 'Today'),
  moreTeams: (left: number) => textOf(`Xem thêm, còn ${left} tổ`, `Show more, ${left} teams left`),
  norms: textOf('Định mức đang dùng', 'Norms in use'),
  unverified: textOf('chưa đối chiếu văn bản', 'not compared with the text'),
  noNorm: textOf('không đặt', 'not set'),
  setNorm: textOf(
    'Đơn vị quyết định định mức khác thì đặt giá trị của đơn vị, kèm văn bản, ở',
    'Where the unit decided other norms, set its values with their document in',
  ),
  parameters: textOf('Tham số quy định', 'Parameters of law'),
} as const
