// The register of checks of price and origin of medicines and tests on sale (F077): where, at what price, whence, and what was done.
import { choice, day, integer, text, yesNo, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { good } from './supply-moves.ts'

const asked = ({ listedPrice, soldPrice, papers, finding }: Values): Question[] => [
  ...(typeof listedPrice === 'number' &&
  typeof soldPrice === 'number' &&
  soldPrice > listedPrice &&
  (finding === 'none' || finding === 'noOrigin')
    ? [
        {
          fields: ['soldPrice', 'finding'],
          text: textOf(
            'Bán cao hơn giá niêm yết mà ghi không vi phạm giá',
            'Sold above its price, yet not found so',
          ),
        },
      ]
    : []),
  ...(papers === false && (finding === 'none' || finding === 'overpriced')
    ? [
        {
          fields: ['papers', 'finding'],
          text: textOf(
            'Không có giấy tờ nguồn gốc mà ghi không vi phạm',
            'Without papers of origin, yet not found so',
          ),
        },
      ]
    : []),
]

export const priceChecks = register({
  name: 'price-checks',
  table: 'price_check',
  one: textOf('Lượt kiểm tra giá, nguồn gốc', 'Check of price and origin'),
  many: textOf('Kiểm tra giá, nguồn gốc thuốc và test', 'Checks of price and origin'),
  personal: false,
  mainDay: 'checkDay',
  sameBy: ['place', 'good', 'checkDay'],
  questions: asked,
  sheetWords: ['kiểm tra giá', 'niêm yết giá', 'nguồn gốc xuất xứ'],
  fields: {
    checkDay: day(textOf('Ngày kiểm tra', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày kiểm tra'],
    }),
    place: text(textOf('Nơi bán, nhà thuốc', 'Shop'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['nhà thuốc', 'cơ sở', 'nơi bán'],
    }),
    good: choice(textOf('Mặt hàng', 'Goods'), good, {
      required: true,
      listed: true,
      headers: ['mặt hàng', 'loại', 'tên hàng'],
    }),
    product: text(textOf('Tên trên bao bì', 'Name on the pack'), { headers: ['tên thương mại'] }),
    listedPrice: integer(textOf('Giá niêm yết (đồng)', 'Listed price (đồng)'), {
      min: 0,
      headers: ['giá niêm yết', 'giá kê khai'],
    }),
    soldPrice: integer(textOf('Giá bán (đồng)', 'Sold at (đồng)'), {
      min: 0,
      listed: true,
      headers: ['giá bán'],
    }),
    origin: text(textOf('Nguồn gốc, xuất xứ', 'Origin'), { headers: ['nguồn gốc', 'xuất xứ'] }),
    papers: yesNo(textOf('Có hóa đơn, giấy tờ nguồn gốc', 'Has papers of origin'), {
      headers: ['hóa đơn', 'giấy tờ'],
    }),
    finding: choice(
      textOf('Kết quả', 'Finding'),
      {
        none: { vi: 'Không vi phạm', en: 'Nothing wrong', words: ['đạt', 'không'] },
        overpriced: { vi: 'Bán cao hơn giá niêm yết', en: 'Overpriced', words: ['vi phạm giá'] },
        noOrigin: { vi: 'Không rõ nguồn gốc', en: 'Of no known origin', words: ['không rõ nguồn gốc'] },
        both: { vi: 'Vi phạm cả giá và nguồn gốc', en: 'Both' },
      },
      { required: true, listed: true, headers: ['kết quả', 'vi phạm'] },
    ),
    action: text(textOf('Xử lý', 'What was done'), { listed: true, headers: ['xử lý', 'hình thức xử lý'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
