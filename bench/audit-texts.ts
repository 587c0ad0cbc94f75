// Reports of made-up places in many wordings, sound but for errors that are planted: what the checker of reports is measured on.
import { makeRandom } from '../src/demo/random.ts'
import type { StatementKind } from '../src/audit/rules/statement.ts'
import { otherMakers } from './audit-other-texts.ts'
import type { Maker } from './audit-pieces.ts'
import { chatter, knownMakers } from './audit-known-texts.ts'

export type Planted = { readonly kind: StatementKind; readonly start: number; readonly end: number }
export type MadeText = {
  readonly text: string
  readonly planted: readonly Planted[]
  readonly statements: number
}

/** As a page or a scan breaks lines: at the width of a column, without a mark. Same length. */
const brokenInLines = (text: string): string => {
  let column = 0
  return [...text]
    .map((letter) => {
      column = letter === '\n' ? 0 : column + 1
      if (letter !== ' ' || column < 70) return letter
      column = 0
      return '\n'
    })
    .join('')
}

/** One report with numbered sections; about a quarter of its statements are spoiled. */
export const makeReport = (seed: number, wordings: 'known' | 'other' = 'known', sections = 5): MadeText => {
  const random = makeRandom(seed)
  const all = wordings === 'known' ? knownMakers : otherMakers
  let text = `UBND HUYỆN ${random.pick(['HÒA AN', 'MƯỜNG LA', 'KỲ SƠN'])}\nBÁO CÁO\nKết quả phòng, chống dịch\n\n`
  const planted: Planted[] = []
  const used = new Set<Maker>()
  let statements = 0
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
  const skipped = random.chance(0.25) ? random.between(2, 4) : 0
  for (let section = 0; section < sections; section += 1) {
    text += `${roman[section] ?? 'IX'}. NỘI DUNG\n\n`
    for (let item = 1; item <= 5; item += 1) {
      const number = section === 1 && skipped > 0 && item >= skipped ? item + 1 : item
      if (section === 1 && item === skipped)
        planted.push({ kind: 'numbering', start: text.length, end: text.length + 20 })
      text += `${number}. Công tác ${random.pick(['truyền thông', 'xét nghiệm', 'tiêm chủng', 'hậu cần', 'giám sát'])}\n\n`
      for (let line = random.between(1, 2); line > 0; line -= 1) {
        if (random.chance(0.4)) text += `- ${chatter(random, false).text}\n\n`
        const maker = random.pick(all.filter((each) => !(each.once && used.has(each))))
        used.add(maker)
        const piece = maker(random, random.chance(0.25))
        const start = text.length
        text += `${piece.text}\n\n`
        statements += piece.statements
        if (piece.planted) planted.push({ kind: piece.planted, start, end: text.length })
      }
    }
  }
  return { text: random.chance(0.3) ? brokenInLines(`${text}./.\n`) : `${text}./.\n`, planted, statements }
}
