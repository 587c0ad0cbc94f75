// Words of choices and of yes and no: labels, keys, other words, without marks, with a slip; what an office taught wins.
import type { ChoiceField } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { fault, nothing, read } from './reading.ts'
import type { ValueReading } from './reading.ts'
import { saysNothing, slipsAllowed, slipsBetween, valueKey } from './words.ts'

export type ChoiceWords = ReadonlyMap<string, string>

const prepared = new WeakMap<ChoiceField, ChoiceWords>()

/** Every word of a choice field by its key; where two choices share a word, the first declared keeps it. */
export const choiceWords = (field: ChoiceField): ChoiceWords => {
  const known = prepared.get(field)
  if (known) return known
  const words = new Map<string, string>()
  const add = (word: string, choice: string): void => {
    const key = valueKey(word)
    if (key !== '' && !words.has(key)) words.set(key, choice)
  }
  for (const [name, choice] of Object.entries(field.choices))
    for (const word of [name, choice.vi, choice.en]) add(word, name)
  for (const [name, choice] of Object.entries(field.choices))
    for (const word of choice.words ?? []) add(word, name)
  prepared.set(field, words)
  return words
}

type Near = { readonly choice: string; readonly trust: 'slip' | 'inside' | 'head' | 'guess' }

/** The choice a word is nearest to: within a slip, or the longest of our wordings inside it. */
const findNear = (key: string, words: ChoiceWords): Near | null => {
  let near: { choice: string; slips: number } | null = null
  let inside: { choice: string; word: string } | null = null
  for (const [word, choice] of words) {
    const allowed = slipsAllowed(Math.min(word.length, key.length))
    // The first letter must agree: symptomatic is no slip of asymptomatic.
    if (allowed > 0 && word.charAt(0) === key.charAt(0)) {
      const slips = slipsBetween(key, word, allowed)
      if (slips <= allowed && (near === null || slips < near.slips)) near = { choice, slips }
    }
    const longer = word.length >= 2 && (inside === null || word.length > inside.word.length)
    if (longer && ` ${key} `.includes(` ${word} `)) inside = { choice, word }
  }
  if (near) return { choice: near.choice, trust: 'slip' }
  if (inside === null) return null
  if (NEGATION.test(key) && !NEGATION.test(inside.word)) return { choice: inside.choice, trust: 'guess' }
  if (inside.word.length >= 0.4 * key.length) return { choice: inside.choice, trust: 'inside' }
  return { choice: inside.choice, trust: key.startsWith(`${inside.word} `) ? 'head' : 'guess' }
}

const NEGATION = /\b(khong|chua|not|no|non|het|ngung)\b/u

/** One word or wording of a choice field. */
export const readChoice = (text: string, field: ChoiceField, learned?: string): ValueReading => {
  if (learned !== undefined && Object.hasOwn(field.choices, learned)) return read(learned)
  const words = choiceWords(field)
  const key = valueKey(text)
  const exact = words.get(key)
  if (exact !== undefined) return read(exact)
  if (saysNothing(text)) return nothing
  const near = findNear(key, words)
  const label = near ? field.choices[near.choice] : undefined
  const shown = text.slice(0, 60)
  if (near && label && near.trust !== 'guess') {
    const told = textOf(`“${shown}” đã hiểu là “${label.vi}”`, `“${shown}” taken as “${label.en}”`)
    // "BV Dã chiến số 3" opens with our word but says more: taken, and listed to be looked at.
    return {
      value: near.choice,
      problems: [{ severity: near.trust === 'head' ? 'warning' : 'info', text: told }],
    }
  }
  return {
    ...fault(
      `Không có lựa chọn “${shown}”${label ? `; gần nhất: ${label.vi}` : ''}`,
      `No choice “${shown}”${label ? `; nearest: ${label.en}` : ''}`,
    ),
    unknownWord: { word: text, guess: near?.choice ?? null },
  }
}

const YES = new Set([
  'co',
  'yes',
  'y',
  'true',
  '1',
  'x',
  'v',
  '✓',
  '✔',
  '☑',
  '√',
  '×',
  '+',
  'dung',
  'roi',
  'da',
  'da co',
  'da tiem',
  'da ky',
])
const NO = new Set([
  'khong',
  'no',
  'n',
  'false',
  '0',
  'sai',
  'chua',
  'khong co',
  'chua co',
  'k',
  'ko',
  'chua tiem',
  '-',
])

/** `có`, `x`, `✓`, `1` → true; `không`, `0` → false. */
export const readYesNo = (text: string): ValueReading => {
  const key = valueKey(text)
  if (YES.has(key)) return read(true)
  if (NO.has(key) && text.trim() !== '-') return read(false)
  if (saysNothing(text)) return nothing
  return {
    ...fault(`Không rõ có hay không: “${text.slice(0, 60)}”`, `Neither yes nor no: “${text.slice(0, 60)}”`),
    unknownWord: { word: text, guess: null },
  }
}

/** True where the cell only marks the column: `x`, `✓`, `1`, `có`. */
export const isMark = (text: string): boolean => YES.has(valueKey(text))

/** Used where a choice is told by the column that is marked. */
export const markDoubt = (text: string, header: string): ValueReading =>
  fault(
    `Cột “${header}” chờ dấu x, ô ghi “${text.slice(0, 40)}”`,
    `Column “${header}” expects a mark; the cell says “${text.slice(0, 40)}”`,
  )
