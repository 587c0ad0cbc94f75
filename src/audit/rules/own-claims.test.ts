// Which figure, place and days a sentence of a report names, and how its number stands beside ours.
import { expect, test } from 'vitest'
import { findFigure } from '../../figures.ts'
import { readDocument } from './document.ts'
import { ageGroups, ownNumbers } from './own-numbers.ts'
import { ownClaims } from './own-claims.ts'
import { judgeOwn } from './own-verdict.ts'

const head = 'BÁO CÁO\nTình hình dịch trên địa bàn huyện Bạch Thông\n\n'
const claims = (text: string) =>
  ownClaims(readDocument(head + text)).claims.map(({ figure, place, from, to, value }) => [
    figure,
    place,
    from,
    to,
    Number(value) / 1e6,
  ])

test.each([
  [
    'Tính đến ngày 30/01/2023 ghi nhận tổng 9.605 ca, trong đó khỏi bệnh: 9.603 ca.',
    [
      ['cases', '', null, '2023-01-30', 9605],
      ['recovered', '', null, '2023-01-30', 9603],
    ],
  ],
  [
    'Tính đến ngày 30/01/2023 xã Mỹ Thanh ghi nhận tổng số 712 ca mắc.',
    [['cases', 'xã mỹ thanh', null, '2023-01-30', 712]],
  ],
  [
    'Tính đến hết ngày 06/03/2022: trong 7 ngày qua ghi nhận 812 ca mắc mới.',
    [['cases', '', '2022-02-28', '2022-03-06', 812]],
  ],
  [
    'Từ ngày 01/03/2022 đến ngày 06/03/2022 ghi nhận 812 ca mắc mới.',
    [['cases', '', '2022-03-01', '2022-03-06', 812]],
  ],
  [
    'Đến ngày 30/01/2023:\n+ Xét nghiệm PCR: 5.201 mẫu trong đó: Dương tính: 251 mẫu; âm tính: 4.950 mẫu.',
    [
      ['pcr', '', null, '2023-01-30', 5201],
      ['pcr-positive', '', null, '2023-01-30', 251],
      ['pcr-negative', '', null, '2023-01-30', 4950],
    ],
  ],
  [
    'Đến ngày 30/01/2023:\n* Đối tượng từ 12 đến 17 tuổi:\n- Tỷ lệ tiêm mũi 3: 1832/2170 đạt 93,8%.',
    [
      ['doses-12-17-3', '', null, '2023-01-30', 1832],
      ['due-12-17-3', '', null, '2023-01-30', 2170],
    ],
  ],
])('%s', (text, wanted) => {
  expect(claims(text)).toEqual(wanted)
})

test.each([
  'Đã mua 5.000 bộ test nhanh, chi 376.457.000đ.',
  'Ghi nhận 12 ca mắc mới.',
  'Phấn đấu 100% người dân được tiêm 2 mũi vào ngày 30/01/2023.',
  'Xử phạt 15 trường hợp không đeo khẩu trang tính đến ngày 30/01/2023.',
])('nothing of ours: %s', (text) => {
  expect(claims(text)).toEqual([])
})

test('every figure named exists', () => {
  const named = [
    ...ownNumbers.map(({ figure }) => figure),
    ...ageGroups.flatMap(([group]) => [`doses-${group}-1`, `due-${group}-2`]),
  ]
  expect(named.filter((name) => !findFigure(name))).toEqual([])
})

const claim = {
  figure: 'cases',
  place: '',
  from: null,
  to: '2023-01-30',
  value: 9_605_000_000n,
  quote: '9.605',
  offset: 0,
}
const own = (now: number, thenKnown: number | null) => ({
  label: 'Ca mắc',
  labelEnglish: 'Cases',
  place: 'Huyện Bạch Thông',
  now,
  thenKnown,
})

test.each([
  ['the same', 9605, null, 'ok', 'cùng số'],
  ['the same as was known then', 9610, 9605, 'note', 'đúng với những gì đã biết ngày 30/01/2023'],
  ['more than ours', 9600, null, 'conflict', 'văn bản nhiều hơn 5'],
  [
    'fewer, and other than known then too',
    9610,
    9608,
    'conflict',
    'theo dữ liệu có đến hết ngày 30/01/2023 là 9.608',
  ],
  ['nothing entered yet', 0, 0, 'note', 'chưa có bản ghi nào để đối chiếu'],
] as const)('%s', (_, now, then, verdict, said) => {
  const statement = judgeOwn(claim, own(now, then), '2023-01-30')
  expect([statement.verdict, statement.because.vi]).toEqual([verdict, expect.stringContaining(said)])
})
