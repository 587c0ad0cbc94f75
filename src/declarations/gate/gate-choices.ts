// The words of a border gate: where a crossing stands, what is carried, what was decided.
import type { Choice } from '../../kernel/register/field.ts'

export const crossingStage = {
  declared: { vi: 'Đã khai trước, chưa đến', en: 'Declared, not come yet', words: ['khai trước'] },
  waiting: { vi: 'Đã đến, đang chờ', en: 'Come, waits', words: ['đang chờ', 'xếp hàng'] },
  done: { vi: 'Đã xử lý', en: 'Decided', words: ['đã xử lý', 'đã qua', 'xong'] },
  absent: { vi: 'Khai mà không đến', en: 'Declared and never came', words: ['không đến'] },
} as const satisfies Record<string, Choice>

export const goodsKind = {
  none: { vi: 'Không chở hàng', en: 'No goods', words: ['xe không', 'không hàng'] },
  produce: { vi: 'Nông sản, trái cây', en: 'Farm produce, fruit', words: ['nông sản', 'trái cây'] },
  frozen: { vi: 'Hàng đông lạnh', en: 'Frozen goods', words: ['đông lạnh', 'thủy sản'] },
  animals: { vi: 'Động vật sống', en: 'Live animals', words: ['gia súc', 'gia cầm'] },
  general: { vi: 'Hàng hóa khác', en: 'Other goods', words: ['linh kiện', 'hàng khô'] },
} as const satisfies Record<string, Choice>

export const crossingHandling = {
  passed: { vi: 'Làm thủ tục, cho qua', en: 'Passed', words: ['cho qua'] },
  tested: { vi: 'Xét nghiệm rồi cho qua', en: 'Tested, then passed', words: ['xét nghiệm'] },
  treated: {
    vi: 'Xử lý y tế (khử trùng) rồi cho qua',
    en: 'Disinfected, then passed',
    words: ['khử trùng', 'xử lý y tế'],
  },
  isolated: { vi: 'Đưa đi cách ly', en: 'Taken to isolation', words: ['cách ly'] },
  returned: {
    vi: 'Không cho qua, trao trả',
    en: 'Not let through, returned',
    words: ['trao trả', 'đẩy đuổi'],
  },
  fined: { vi: 'Xử phạt', en: 'Fined', words: ['xử phạt'] },
  investigated: { vi: 'Chuyển điều tra', en: 'Under investigation', words: ['khởi tố', 'điều tra'] },
} as const satisfies Record<string, Choice>

/** What the desk of a gate decides; the rest is for those found on the way. */
export const gateDecisions = ['passed', 'tested', 'treated', 'isolated', 'returned'] as const
