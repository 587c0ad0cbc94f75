// The register of medicines, tests and reagents in and out (F071, F090, F181): received, given to a locality, used, lost; what is left follows.
import { choice, day, integer, link, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { supplyChecks } from './supply-checks.ts'

/** Each is counted in its own unit, so that a sum is of one kind of thing. */
export const good = {
  rapidTest: {
    vi: 'Test nhanh kháng nguyên (cái)',
    en: 'Rapid antigen tests',
    words: ['test nhanh', 'que test', 'kit test nhanh'],
  },
  pcrTest: { vi: 'Sinh phẩm PCR (phản ứng)', en: 'PCR reactions', words: ['sinh phẩm pcr', 'kit pcr'] },
  molnupiravir: { vi: 'Molnupiravir (viên)', en: 'Molnupiravir (capsules)', words: ['molnupiravir'] },
  favipiravir: { vi: 'Favipiravir (viên)', en: 'Favipiravir (tablets)', words: ['favipiravir'] },
  remdesivir: { vi: 'Remdesivir (lọ)', en: 'Remdesivir (vials)', words: ['remdesivir'] },
  homePackage: {
    vi: 'Túi thuốc điều trị tại nhà (túi)',
    en: 'Packages for care at home',
    words: ['túi thuốc', 'gói thuốc', 'túi thuốc a'],
  },
} as const

const missing = (values: Values): Question[] => {
  const { kind, toUnit, origin, expiryDay, moveDay } = values
  const ask = (field: string, vi: string, en: string): Question => ({ fields: [field], text: textOf(vi, en) })
  return [
    ...(kind === 'allocated' && !toUnit
      ? [ask('toUnit', 'Phân bổ mà chưa ghi về đâu', 'Given to a locality that is not named')]
      : []),
    ...(kind === 'received' && !origin
      ? [ask('origin', 'Nhập mà chưa ghi nguồn gốc, xuất xứ', 'Received without its origin')]
      : []),
    ...(kind !== 'lost' && typeof expiryDay === 'string' && typeof moveDay === 'string' && expiryDay < moveDay
      ? [ask('expiryDay', 'Đã hết hạn dùng vào ngày này', 'Out of date on that day')]
      : []),
  ]
}

export const supplyMoves = register({
  name: 'supply-moves',
  table: 'supply_move',
  one: textOf('Lần nhập, xuất thuốc và test', 'Movement of medicines and tests'),
  many: textOf('Nhập, xuất thuốc và test', 'Movements of medicines and tests'),
  personal: false,
  // What the district gives to a commune is seen there before it arrives.
  seenBelow: true,
  mainDay: 'moveDay',
  sameBy: ['good', 'kind', 'moveDay', 'lot', 'toUnit', 'quantity'],
  questions: missing,
  checks: supplyChecks,
  sheetWords: ['nhập xuất', 'phân bổ thuốc', 'cấp phát thuốc', 'test nhanh', 'tồn kho'],
  fields: {
    good: choice(textOf('Loại', 'Kind of goods'), good, {
      required: true,
      listed: true,
      headers: ['loại', 'tên thuốc', 'mặt hàng', 'tên hàng'],
    }),
    kind: choice(
      textOf('Nhập hay xuất', 'Movement'),
      {
        received: { vi: 'Nhập', en: 'Received', words: ['nhập', 'nhận'] },
        allocated: { vi: 'Phân bổ về địa phương', en: 'Given to a locality', words: ['phân bổ', 'cấp'] },
        used: { vi: 'Đã dùng, cấp cho người bệnh', en: 'Used', words: ['sử dụng', 'xuất dùng', 'đã dùng'] },
        lost: { vi: 'Hỏng, hết hạn, mất', en: 'Lost', words: ['hỏng', 'hết hạn', 'hủy'] },
      },
      { required: true, initial: 'received', listed: true, headers: ['nhập xuất', 'loại phiếu'] },
    ),
    quantity: integer(textOf('Số lượng', 'Quantity'), {
      required: true,
      listed: true,
      min: 1,
      headers: ['số lượng', 'sl'],
    }),
    moveDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày', 'ngày phiếu'] }),
    toUnit: text(textOf('Phân bổ về', 'To the locality'), {
      format: 'unit',
      listed: true,
      headers: ['nơi nhận', 'địa phương', 'về xã'],
    }),
    fromMove: link(textOf('Theo lần phân bổ', 'Of the allocation'), 'supply-moves'),
    product: text(textOf('Tên trên bao bì, nơi sản xuất', 'Name on the pack, maker'), {
      searched: true,
      headers: ['tên thương mại', 'hãng', 'nhà sản xuất'],
    }),
    origin: text(textOf('Nguồn gốc, xuất xứ', 'Origin'), {
      listed: true,
      headers: ['nguồn gốc', 'xuất xứ', 'nguồn'],
    }),
    lot: text(textOf('Số lô', 'Lot'), { searched: true, headers: ['số lô', 'lô'] }),
    expiryDay: day(textOf('Hạn dùng', 'Use before'), { ahead: true, headers: ['hạn dùng', 'hsd'] }),
    unitPrice: integer(textOf('Đơn giá (đồng)', 'Price of one (đồng)'), {
      min: 0,
      headers: ['đơn giá', 'giá'],
    }),
    basis: text(textOf('Căn cứ (quyết định, phiếu)', 'Basis'), {
      headers: ['căn cứ', 'quyết định', 'số phiếu'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
