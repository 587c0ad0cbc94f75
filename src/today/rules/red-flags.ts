// Signs that go up at once: fever, trouble with breath, a clouded mind. Read from the words that a tap or a person wrote; pure.
import { searchKey } from '../../kernel/text/search-key.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

export const signChoices = {
  fever: textOf('Sốt', 'Fever'),
  breath: textOf('Khó thở', 'Short of breath'),
  drowsy: textOf('Li bì, lẫn', 'Drowsy, confused'),
  cough: textOf('Ho', 'Cough'),
  throat: textOf('Đau họng', 'Sore throat'),
  tired: textOf('Mệt, đau người', 'Tired, aching'),
  smell: textOf('Mất mùi, vị', 'No smell or taste'),
} as const satisfies Record<string, Text>
export type Sign = keyof typeof signChoices
export const signNames = Object.keys(signChoices) as Sign[]

export const redFlags = ['fever', 'breath', 'drowsy'] as const satisfies readonly Sign[]
type RedFlag = (typeof redFlags)[number]

/** As words without marks: what people write of each. */
const wordings: Readonly<Record<RedFlag, RegExp>> = {
  fever: /\bsot\b|\bfever\b/,
  breath: /kho tho|tho nhanh|tho gap|hut hoi|tuc nguc|dau nguc|tim tai|breath/,
  drowsy: /\bli bi\b|lo mo|\blan\b|kich thich|drowsy|confused/,
}
const denied = /\b(khong|het|ko)\s+(con\s+)?(sot|kho tho)\b/g

export const redFlagsIn = (signs: string | null): RedFlag[] => {
  const said = searchKey(signs ?? '').replace(denied, ' ')
  return redFlags.filter((flag) => wordings[flag].test(said))
}

export const hasRedFlag = (signs: string | null): boolean => redFlagsIn(signs).length > 0

/** The words that stand in the record, always in Vietnamese: what an office reads, whoever tapped in whichever language. */
export const wordsOfSigns = (chosen: readonly Sign[]): string =>
  signNames
    .filter((name) => chosen.includes(name))
    .map((name) => signChoices[name].vi)
    .join('; ')

/** Which of our words stand there already; what else was written stays beside. */
export const signsOfWords = (signs: string | null): Sign[] => {
  const parts = (signs ?? '').split(/[;,]/).map(searchKey)
  return signNames.filter((name) =>
    searchKey(signChoices[name].vi)
      .split(',')
      .every((part) => parts.includes(part.trim())),
  )
}
