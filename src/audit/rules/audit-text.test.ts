// Situations in the words of offices: what holds, what is wrong, and what would make it right.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditText } from './audit-text.ts'
import type { AuditVerdict, StatementKind } from './statement.ts'

type Situation = readonly [text: string, kind: StatementKind, verdict: AuditVerdict, expected: string | null]

const situations: readonly Situation[] = [
  ['Tổng 120 ca, trong đó: khỏi bệnh 100 ca, tử vong 2 ca, đang điều trị 18 ca.', 'parts', 'ok', '120'],
  ['Tổng 120 ca, trong đó: khỏi bệnh 100 ca, tử vong 2 ca, đang điều trị 17 ca.', 'parts', 'wrong', '119'],
  ['Ghi nhận 50 ca mắc, đã khỏi 47 ca, tử vong 1 ca.', 'parts', 'wrong', '48'],
  ['Có 300 người, trong đó có 20 người già, 30 trẻ em.', 'parts', 'note', '50'],
  ['Đã xét nghiệm 1.000 mẫu (dương tính 90, âm tính 910).', 'parts', 'ok', '1.000'],
  ['Tổng số mẫu: 1.000. Trong đó:\n- Dương tính: 90\n- Âm tính: 900', 'parts', 'wrong', '990'],
  [
    'Kinh phí là 10,5 triệu đồng, trong đó: vật tư 7,25 triệu đồng, phụ cấp 3,25 triệu đồng.',
    'parts',
    'ok',
    '10,5 triệu đồng',
  ],
  ['Có 45 hộ, trong đó có 52 hộ nghèo.', 'inclusion', 'wrong', '≤ 45'],
  ['Mũi 3: 1832/2170 đạt 84,4%.', 'ratio', 'ok', '84,4%'],
  ['Mũi 3: 1832/2170 đạt 93,8%.', 'ratio', 'wrong', '84,4%'],
  ['Có 681 mẫu dương tính, chiếm 30,33% của 2.245 mẫu.', 'ratio', 'ok', '30,33%'],
  ['Đạt 99,6% (22.714/22.809 người).', 'ratio', 'ok', '99,6%'],
  ['Đã chi 42.700.000đ (bốn mươi hai triệu bảy trăm nghìn đồng).', 'words', 'ok', '42.700.000 đồng'],
  [
    'Đã chi 145.015.000đ (một trăm bốn mươi năm triệu, không trăm mười năm ngàn đồng).',
    'words',
    'ok',
    '145.015.000 đồng',
  ],
  ['Đã chi 42.700.000đ (bốn mươi hai triệu bảy mươi nghìn đồng).', 'words', 'wrong', '42.700.000 đồng'],
  ['14 người x 80.000 đồng/người/ngày x 21 ngày = 23.520.000 đồng.', 'product', 'ok', '23.520.000 đồng'],
  ['10 trẻ × 1.000.000đ/trẻ = 11.000.000 đồng.', 'product', 'wrong', '10.000.000 đồng'],
  [
    'Người có công với cách mạng: 10 người, số tiền hỗ trợ: 14.500.000đ.',
    'product',
    'conflict',
    '15.000.000 đồng',
  ],
  [
    'Dư đầu kỳ 5 triệu đồng; thu 12 triệu đồng; chi 9 triệu đồng; dư cuối kỳ 8 triệu đồng.',
    'balance',
    'ok',
    '8.000.000 đồng',
  ],
  ['Tồn đầu kỳ 100 bộ, nhập 50 bộ, đã xuất 70 bộ, còn lại 90 bộ.', 'balance', 'wrong', '80 bộ'],
  ['Bố trí 904.100.000 triệu đồng.', 'moneyUnit', 'wrong', '904.100.000 đồng'],
  ['Xét nghiệm 90 mẫu, phát hiện 120 ca dương tính.', 'share', 'wrong', '≤ 90'],
  ['1. Mở đầu\n\n2. Kết quả\n\n4. Kiến nghị', 'numbering', 'wrong', '3'],
  [
    '- Kế hoạch số 12/KH-UBND ngày 03/02/2021;\n- Kế hoạch số 20/KH-UBND ngày 05/3/2022;\n- Kế hoạch số 31/KH-UBND ngày 09/3/2021;',
    'serial',
    'wrong',
    '05/03/2021',
  ],
  [
    '- Quyết định số 12/QĐ-UBND ngày 03/02/2021;\n- Quyết định số 12/QĐ-UBND ngày 03/02/2021;',
    'repeatedDocument',
    'note',
    null,
  ],
  ['Xã\tCa\nA\t10\nB\t20\nC\t5\nTổng\t36', 'parts', 'wrong', '35'],
  ['Xã\tCa\nA\t10\nB\t20\nC\t5\nTổng\t35', 'parts', 'ok', '35'],
]

describe('situations', () => {
  test.each(situations)('%s → %s %s', (text, kind, verdict, expected) => {
    const found = auditText(text).filter((statement) => statement.kind === kind)
    expect(found.map((statement) => [statement.verdict, statement.expected])).toEqual([[verdict, expected]])
  })
})

test.each([
  'Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021, Quyết định số 15/2020/QĐ-TTg ngày 24/4/2020.',
  'Người từ 12 đến 17 tuổi tiêm mũi 1, mũi 2; trực 24/24 giờ, “4 tại chỗ”, 5K, F0, F1, COVID-19.',
  'Trong 02 ngày (01, 02/11/2021) triển khai tháp 3 tầng; đợt dịch thứ 4; quý II năm 2022.',
])('names, days, ages and citations are no quantities: %s', (text) => {
  expect(auditText(text).filter(({ verdict }) => verdict !== 'ok')).toEqual([])
})

test('why a percentage may have come out so', () => {
  const because = (text: string) => auditText(text)[0]?.because.vi ?? ''
  expect(because('3542/3661 đạt 96,8%')).toContain('làm tròn hai lần')
  expect(because('20565/21837 đạt 94,1%')).toContain('cắt bớt')
  expect(because('1832/2170 đạt 93,8%')).toContain('mẫu số 1.953')
})

const words = fc.constantFrom(
  'tổng',
  'trong đó:',
  'ca',
  'mẫu',
  '1.297',
  '12',
  '99,6%',
  '3/4',
  'đạt',
  '=',
  '×',
  '(',
  ')',
  '\n',
  '- ',
  '1.',
  'đồng',
  'triệu',
  'tồn',
  'chi',
  'năm 2021',
  '12/KH-UBND ngày 01/02/2021',
  '\t',
)

test('whatever stands there, it answers, and each quote stands where it says', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
      ),
      (given) => {
        const text = given.normalize('NFC')
        for (const { quote, offset } of auditText(text))
          expect(text.slice(offset, offset + quote.length)).toBe(quote)
      },
    ),
    { numRuns: 500 },
  )
})

test('parts that are made to add up are never called wrong, and one that is off is', () => {
  const parts = fc.array(fc.integer({ min: 2, max: 9_999 }), { minLength: 2, maxLength: 5 })
  const print = (value: number) => value.toLocaleString('vi-VN')
  fc.assert(
    fc.property(parts, fc.nat(4), (values, at) => {
      const sum = values.reduce((total, value) => total + value, 0)
      const said = (whole: number) =>
        auditText(
          `Tổng số ${print(whole)} khẩu trang, bao gồm: ${values.map((value) => `xã A ${print(value)} cái`).join('; ')}.`,
        ).map(({ verdict }) => verdict)
      expect(said(sum)).toEqual(['ok'])
      expect(said(sum + 1 + (values[at % values.length] ?? 0)).filter((verdict) => verdict === 'ok')).toEqual(
        [],
      )
    }),
  )
})
