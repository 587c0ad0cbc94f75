// Made-up plans and conclusions of which every demand, body and day is known: what the reader of directives is measured on.
import { makeRandom, type Random } from '../src/demo/random.ts'
import { fifthDirectives } from './directive-fifth-words.ts'
import { fourthDirectives } from './directive-fourth-words.ts'
import { knownDirectives } from './directive-known-words.ts'
import { otherDirectives } from './directive-other-words.ts'
import { thirdDirectives } from './directive-third-words.ts'

/** A demand as it was planted; `due`, `every` as the reader should tell them. */
export type Demand = {
  readonly start: number
  readonly words: string
  readonly bodies: readonly string[]
  readonly due: string | null
  readonly every: string | null
}

export type When = { readonly words: string; readonly due?: string; readonly every?: string }

/** The stock of wordings of which a text is made. */
export type Wordings = {
  readonly bodies: readonly (readonly string[])[]
  readonly deeds: readonly string[]
  /** The document is of 02/11/2021. */
  readonly whens: readonly When[]
  readonly idle: readonly string[]
  /** Points beneath a heading that ask for nothing. */
  readonly told?: readonly string[]
  /** `{body}`, `{deed}`, `{when}` are filled in; the deed begins in lower case. */
  readonly sentences: readonly string[]
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

export type MadeDirective = { readonly text: string; readonly demands: readonly Demand[] }

const joinedNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`

const stocks = {
  known: knownDirectives,
  other: otherDirectives,
  third: thirdDirectives,
  fourth: fourthDirectives,
  fifth: fifthDirectives,
} as const
export type Stock = keyof typeof stocks

export const makeDirective = (seed: number, of: Stock): MadeDirective => {
  const random: Random = makeRandom(seed)
  const stock = stocks[of]
  const demands: Demand[] = []
  let text = `UBND HUYỆN HÒA AN\n\nSố: ${random.between(10, 99)}/KH-UBND\n\nHòa An, ngày 02 tháng 11 năm 2021\n\nKẾ HOẠCH\nPhòng, chống dịch trên địa bàn huyện\n\nCăn cứ Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ; ${random.pick(stock.idle)}\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n- ${random.pick(stock.idle)}\n\nII. NHIỆM VỤ\n\n`
  const when = (): When => (random.chance(0.6) ? random.pick(stock.whens) : { words: '' })
  const plant = (words: string, bodies: readonly string[], { due, every }: When) => {
    demands.push({ start: text.length, words, bodies, due: due ?? null, every: every ?? null })
    text += words
  }
  const filled = (sentence: string, names: readonly string[], time: When, deed: string): string =>
    capital(
      sentence
        .replace('{body}', joinedNames(names))
        .replace('{when}', time.words)
        .replace('{deed}', deed)
        .replace(/\s+([.,;])/gu, '$1')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
  for (let item = 1; item <= 12; item += 1) {
    const names = random.pick(stock.bodies)
    const time = when()
    if (random.chance(0.4)) {
      text += `${item}. ${capital(joinedNames(names))}\n`
      for (let line = random.between(1, 3); line > 0; line -= 1) {
        const one = when()
        text += '- '
        plant(`${capital(random.pick(stock.deeds))} ${one.words}`.trim() + '.', names, one)
        text += '\n'
      }
      if (stock.told && random.chance(0.3)) text += `- ${random.pick(stock.told)}\n`
    } else {
      text += `${item}. `
      if (random.chance(0.3)) text += `${random.pick(stock.idle)} `
      plant(filled(random.pick(stock.sentences), names, time, random.pick(stock.deeds)), names, time)
      text += '\n'
    }
    text += '\n'
  }
  return { text: `${text}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n`, demands }
}
