// Money in figures against the same money in words, in the standard reading and in the colloquial one.
import { moneyInWords } from '../../kernel/text/number-words.ts'
import { parseNumberWords } from '../../kernel/text/number-words-reading.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted } from './document.ts'
import { MILLION } from './mentions.ts'
import { printedAs } from './printed-value.ts'

/** Behind a sum: `(bốn trăm mười bảy nghìn đồng)`, `(Bằng chữ: …)`, `, viết bằng chữ: …`. */
const behind =
  /^[\s,;.]*(?:[([]\s*|(?:viết\s+)?bằng\s+chữ\s*:?\s*)(?:viết\s+)?(?:số\s+tiền\s+)?(?:bằng\s+chữ|ghi bằng chữ)?\s*:?\s*([\p{L}\s,.\-–]{6,200}?)\s*(?:chẵn\s*)?[)\].;/\n]/iu

export const checkMoneyWords: Check = (document) =>
  document.mentions.flatMap((mention) => {
    if (mention.unit !== 'đồng' || mention.per !== null) return []
    const words = behind.exec(document.plain.slice(mention.end, mention.end + 260))
    if (!words?.[1] || !/(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|đồng)/iu.test(words[1])) return []
    const read = parseNumberWords(words[1])
    if (read === null) return []
    const figure = mention.value / MILLION
    const holds = read === figure
    return [
      {
        kind: 'words' as const,
        ...quoted(document, mention.start, mention.end + words[0].length),
        verdict: holds ? ('ok' as const) : ('wrong' as const),
        expected: printedAs(mention.value, 'đồng', 1n),
        found: printedAs(read * MILLION, 'đồng', 1n),
        because: holds
          ? textOf('Số và chữ khớp nhau', 'Figures and words agree')
          : textOf(
              `Chữ đọc là ${printedAs(read * MILLION, 'đồng', 1n)}, số là ${printedAs(mention.value, 'đồng', 1n)}`,
              `The words read ${printedAs(read * MILLION, 'đồng', 1n)}, the figures ${printedAs(mention.value, 'đồng', 1n)}`,
            ),
        suggestion: holds
          ? null
          : textOf(
              `Nếu số đúng, viết: ${moneyInWords(figure)}`,
              `If the figures are right, write: ${moneyInWords(figure)}`,
            ),
      },
    ]
  })
