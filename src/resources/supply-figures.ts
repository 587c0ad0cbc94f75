// The figures of medicines and tests (F071, F077, F090): each kind of goods in, given to localities, used, lost and left; tests by people; checks on sale.
import type { Figure, Measure } from '../kernel/figure/figure.ts'
import { count, countOf, rate, ratio, stock } from '../kernel/figure/said.ts'
import { priceChecks } from './price-checks.ts'
import { good, supplyMoves } from './supply-moves.ts'

export type Good = keyof typeof good
export const goods = Object.keys(good) as Good[]

const slugs = {
  rapidTest: 'rapid-tests',
  pcrTest: 'pcr-tests',
  molnupiravir: 'molnupiravir',
  favipiravir: 'favipiravir',
  remdesivir: 'remdesivir',
  homePackage: 'home-packages',
} as const satisfies Record<Good, string>

const measureOf = {
  rapidTest: 'piece',
  pcrTest: 'reaction',
  molnupiravir: 'tablet',
  favipiravir: 'tablet',
  remdesivir: 'vial',
  homePackage: 'package',
} as const satisfies Record<Good, Measure>

/** Without the unit in brackets that the form has: a figure says its unit itself. */
const nameOf = (text: string): string => text.replace(/ \([^)]+\)$/, '')

/** The figures of one kind of goods, by what is asked of it. */
export const supplyFigure = (of: Good, asked: 'received' | 'allocated' | 'used' | 'lost' | 'left'): string =>
  `supply-${slugs[of]}-${asked}`

const moves = supplyMoves.fields.kind.choices

const ofGood = (of: Good): Figure[] => {
  const [vi, en] = [nameOf(good[of].vi), nameOf(good[of].en)]
  const flow = (kind: 'received' | 'allocated' | 'used' | 'lost') =>
    count(
      supplyMoves,
      measureOf[of],
      'moveDay',
      { good: { is: of }, kind: { is: kind } },
      [
        supplyFigure(of, kind),
        `${vi}: ${moves[kind].vi.toLowerCase()}`,
        `${en}: ${moves[kind].en.toLowerCase()}`,
        `${vi}, ${moves[kind].vi.toLowerCase()}: cộng số lượng theo ngày của phiếu; hàng xã nhận từ huyện là phiếu nhập của xã.`,
        `${en}, ${moves[kind].en.toLowerCase()}: quantities by the day of the movement; what a commune has of its district is a receipt of the commune.`,
      ],
      'quantity',
    )
  return [
    flow('received'),
    flow('allocated'),
    flow('used'),
    flow('lost'),
    stock(
      measureOf[of],
      supplyFigure(of, 'received'),
      [supplyFigure(of, 'allocated'), supplyFigure(of, 'used'), supplyFigure(of, 'lost')],
      [
        supplyFigure(of, 'left'),
        `${vi}: còn lại`,
        `${en}: left`,
        `${vi}: nhập trừ phân bổ, đã dùng và hỏng, tính đến cuối kỳ; đã phân bổ mà nơi nhận chưa ghi nhập thì chưa tính.`,
        `${en}: received less given to localities, used and lost, at the end of the period; what is on its way is not counted.`,
      ],
    ),
  ]
}

const found = { overpriced: { oneOf: ['overpriced', 'both'] }, noOrigin: { oneOf: ['noOrigin', 'both'] } }

export const supplyFigures: readonly Figure[] = [
  ...goods.flatMap(ofGood),
  rate(supplyFigure('rapidTest', 'left'), 'population', 100, [
    'supply-rapid-tests-per-100',
    'Test nhanh còn lại trên 100 dân',
    'Rapid tests left per 100 people',
    'Test nhanh kháng nguyên còn lại chia cho dân số: 100 là đủ mỗi người dân một test.',
    'Rapid tests left by the people of the unit: at 100 there is one for everybody.',
  ]),
  countOf({ register: priceChecks, measure: 'inspection' }, 'price-checks', [
    'Lượt kiểm tra giá, nguồn gốc thuốc và test',
    'Checks of price and origin',
  ]),
  countOf(
    { register: priceChecks, measure: 'inspection' },
    'price-checks-overpriced',
    ['Lượt thấy bán cao hơn giá niêm yết', 'Found overpriced'],
    { finding: found.overpriced },
  ),
  countOf(
    { register: priceChecks, measure: 'inspection' },
    'price-checks-no-origin',
    ['Lượt thấy hàng không rõ nguồn gốc', 'Found of no known origin'],
    { finding: found.noOrigin },
  ),
  countOf(
    { register: priceChecks, measure: 'inspection' },
    'price-checks-wrong',
    ['Lượt kiểm tra có vi phạm', 'Checks that found something'],
    { finding: { not: 'none' } },
  ),
  ratio('price-checks-wrong', 'price-checks', [
    'price-checks-wrong-share',
    'Tỷ lệ kiểm tra có vi phạm',
    'Share of checks that found something',
    'Lượt kiểm tra giá, nguồn gốc có vi phạm trên tổng số lượt.',
    'Checks of price and origin that found something, in percent of all.',
  ]),
]
