// A full figure followed by "triệu đồng" or "tỷ đồng": 904.100.000 triệu đồng is 904,1 million million.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted } from './document.ts'
import { MILLION } from './mentions.ts'
import { printedAs } from './printed-value.ts'

/** A hundred thousand thousand, a million million: more than any budget that a locality writes so. */
const tooMuch = 100_000n * MILLION

export const checkMoneyUnits: Check = (document) =>
  document.mentions.flatMap((mention) => {
    const bare = mention.value / mention.scale
    if (mention.unit !== 'đồng' || mention.scale === 1n || bare < tooMuch) return []
    return [
      {
        kind: 'moneyUnit' as const,
        ...quoted(document, mention.start, mention.end),
        verdict: 'wrong' as const,
        expected: printedAs(bare, 'đồng', bare % (MILLION * MILLION) === 0n ? MILLION : 1n),
        found: document.text.slice(mention.start, mention.end),
        because: textOf(
          `Số đã viết đủ đồng lại kèm “${mention.scale === MILLION ? 'triệu' : 'nghìn, tỷ'}”: thành ${printedAs(mention.value, 'đồng', 1n)}`,
          `A sum written in full is followed by a multiple: it becomes ${printedAs(mention.value, 'đồng', 1n)}`,
        ),
        suggestion: textOf(
          `Viết ${printedAs(bare, 'đồng', 1n)} hoặc ${printedAs(bare, 'đồng', MILLION)}`,
          `Write ${printedAs(bare, 'đồng', 1n)} or ${printedAs(bare, 'đồng', MILLION)}`,
        ),
      },
    ]
  })
